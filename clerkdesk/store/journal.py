"""The journal of acts: written in the transaction of each act, read and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, cast, func, insert, or_, select, update

from clerkdesk.domain.office.journal import FIRST, PARTS, JournalEntry, anchor_of, follow
from clerkdesk.store.jsontext import as_json
from clerkdesk.store.rows import JournalHeadRow, JournalRow
from clerkdesk.store.transaction import AnySelect, Transaction

_ACTS = select(*JournalRow.__table__.columns)
_EVERY_ACT = _ACTS.order_by(JournalRow.seq)
_NEWEST_FIRST = _ACTS.order_by(JournalRow.seq.desc())
_NEWEST = _NEWEST_FIRST.limit(1)
_OLDEST = _EVERY_ACT.limit(1)
_NEW = insert(JournalRow)

_AT_ONCE = 1000
_IN_JSON = ("before", "after", "rows")
_OF = JournalRow.__table__.columns
_AS_KEPT = select(
    *((cast(_OF[name], Text).label(name) if name in _IN_JSON else _OF[name]) for name in PARTS),
    _OF.hash,
).order_by(JournalRow.seq)

_THE_HEAD = 1
_HEAD = select(JournalHeadRow.seq, JournalHeadRow.hash)
_HELD_HEAD = _HEAD.with_for_update()
_LAST_SEQ = select(func.max(JournalRow.seq))
_MOVE_HEAD = update(JournalHeadRow).where(JournalHeadRow.id == _THE_HEAD)
_NEW_HEAD = insert(JournalHeadRow)


@dataclass(frozen=True)
class Asked:
    """Which acts: on one of ``memos``, its numbers and intakes, by whom, from a day to a day, and
    those whose names begin with one of ``acts``. What is empty asks for nothing."""

    memos: tuple[int, ...] = ()
    who: str = ""
    days: tuple[date, date] | None = None
    acts: tuple[str, ...] = ()


class Journal:
    """What was done, in order."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[JournalEntry]:
        """Every act, the first one first."""
        return self._entries(_EVERY_ACT)

    def about(self, subject: str) -> list[JournalEntry]:
        """The acts on one subject (``memo 12``), the first one first."""
        return self._entries(_EVERY_ACT.where(JournalRow.subject == subject))

    def newest(self, most: int) -> list[JournalEntry]:
        """The last ``most`` acts, the newest first."""
        return self._entries(_NEWEST_FIRST.limit(most))

    def first(self) -> JournalEntry | None:
        """The first act ever, or None."""
        return next(iter(self._entries(_OLDEST)), None)

    def begun(self, kind: str) -> dict[str, str]:
        """When each subject of a kind (``unit``) was told of first, by its name (``unit 2``)."""
        of_kind = JournalRow.subject.between(f"{kind} ", f"{kind} ~")
        asked = select(JournalRow.subject, func.min(JournalRow.at)).where(of_kind)
        return {row[0]: row[1] for row in self._tx.select(asked.group_by(JournalRow.subject))}

    def days(self) -> tuple[date, date] | None:
        """The earliest and the latest day on which something was done; None where nothing was."""
        found = self._tx.select(select(func.min(JournalRow.at), func.max(JournalRow.at))).one()
        first, last = (date.fromisoformat(at[:10]) if at else None for at in found)
        return (first, last) if first and last else None

    def stretch(self, first: date, last: date) -> tuple[int, int]:
        """The numbers of the first and the last entry of these days; zeros where there is none.

        What lies between may bear another day: a clock was wrong then.
        """
        after = (last + timedelta(days=1)).isoformat()
        of_days = (JournalRow.at >= first.isoformat(), JournalRow.at < after)
        asked = select(func.min(JournalRow.seq), func.max(JournalRow.seq)).where(*of_days)
        begin, end = self._tx.select(asked).one()
        return begin or 0, end or 0

    def as_kept(self, first: int, last: int) -> Iterator[dict[str, Any]]:
        """The entries with these numbers, each part as the text that its hash is made of."""
        asked = _AS_KEPT.where(JournalRow.seq.between(first, last))
        for rows in self._tx.select(asked).partitions(_AT_ONCE):
            yield from (row._asdict() for row in rows)

    def people(self) -> list[str]:
        """Everybody who ever did something, by name."""
        return sorted(self._tx.select(select(JournalRow.who).distinct()).scalars())

    def backwards(self, asked: Asked, before: int, most: int) -> list[JournalEntry]:
        """The last ``most`` of the acts that are ``asked`` for, of those before number ``before``;
        the newest first."""
        wanted = [JournalRow.seq < before]
        if asked.memos:
            wanted.append(or_(*_on_memos(asked.memos)))
        if asked.who:
            wanted.append(JournalRow.who == asked.who)
        if asked.days:
            first, last = asked.days
            wanted.append(JournalRow.at >= first.isoformat())
            wanted.append(JournalRow.at < (last + timedelta(days=1)).isoformat())
        if asked.acts:
            wanted.append(or_(*(JournalRow.act.startswith(act) for act in asked.acts)))
        return self._entries(_NEWEST_FIRST.where(*wanted).limit(most))

    def last(self) -> JournalEntry | None:
        """The newest act, or None."""
        return next(iter(self._entries(_NEWEST)), None)

    def anchor(self) -> str:
        """The end of the journal as :func:`anchor_of` writes it; empty where nothing was done."""
        head = self._tx.select(_HEAD).first()
        return anchor_of(head.seq, head.hash) if head else ""

    def holds(self, seq: int, own: str) -> bool:
        """Whether entry ``seq`` is there and has this hash."""
        held = select(JournalRow.seq).where(JournalRow.seq == seq, JournalRow.hash == own)
        return self._tx.select(held).first() is not None

    def _entries(self, statement: AnySelect) -> list[JournalEntry]:
        return [JournalEntry(**row._asdict()) for row in self._tx.select(statement)]


_OF_A_MEMO = ("number", "intake")
"""What else tells of a memo, by its id in the row."""


def _on_memos(ids: tuple[int, ...]) -> Iterator[ColumnElement[bool]]:
    subject = JournalRow.subject
    yield subject.in_([f"memo {each}" for each in ids])
    for kind in _OF_A_MEMO:
        for row in (JournalRow.before, JournalRow.after):
            yield and_(subject.between(f"{kind} ", f"{kind} ~"), row["memo"].as_integer().in_(ids))


class JournalWriting(Journal):
    """The journal, to be added to."""

    def __init__(self, tx: Transaction) -> None:
        super().__init__(tx)
        self._told: dict[str, JournalEntry] = {}

    def note(
        self, subject: str, before: object = None, after: object = None, table: str = ""
    ) -> JournalEntry:
        """Notes what was done to ``subject`` by the act of this transaction.

        ``before`` and ``after`` are JSON values: what was there, what is there now. The seals of
        what was written since the last note go with it, of one ``table`` when it is given. What
        the same act told already is not told twice.
        """
        entry = JournalEntry(
            seq=0,
            at=self._tx.now.isoformat(),
            who=self._tx.who,
            act=self._tx.act,
            subject=subject,
            before=as_json(before),
            after=as_json(after),
            rows=self._seals(table),
        )
        told = self._told.get(subject)
        if told and not entry.rows and (told.before, told.after) == (entry.before, entry.after):
            return told
        self._told[subject] = self._add(entry)
        return self._told[subject]

    def _seals(self, table: str) -> dict[str, str | None]:
        """The seals that no note has taken yet, of one table or of all."""
        rows = self._tx.rows
        names = [name for name in rows if name.startswith(f"{table} " if table else "")]
        return {name: rows.pop(name) for name in names}

    def _add(self, entry: JournalEntry) -> JournalEntry:
        """``entry`` at the end of the journal, numbered and sealed.

        It follows the head, which stands in a table of its own: where somebody cut the journal's
        end off, a gap stays.
        """
        head = self._tx.select(_HELD_HEAD).first()
        newest = self._tx.select(_LAST_SEQ).scalar() or 0
        seq, previous = (head.seq, head.hash) if head else (0, FIRST)
        added = follow(max(seq, newest) + 1, previous, entry)
        self._tx.execute(_NEW, dict(vars(added)))
        new_head = {"seq": added.seq, "hash": added.hash}
        if not self._tx.execute(_MOVE_HEAD, new_head).rowcount:
            self._tx.execute(_NEW_HEAD, {"id": _THE_HEAD, **new_head})
        return added
