"""Memos with everything recorded of them, in few queries however many they are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import bindparam, func, or_, select

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.entries import KIND_OF, Cancelled, Entry, Published, Withdrawn
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th
from clerkdesk.store.chosen import Chosen
from clerkdesk.store.entrycodec import entry_from_row
from clerkdesk.store.forms import Forms
from clerkdesk.store.memocodec import material_from_row, memo_from_row, number_key
from clerkdesk.store.memotexts import MemoTexts
from clerkdesk.store.rows import EntryRow, FormTextRow, MemoRow
from clerkdesk.store.transaction import AnySelect, Transaction

RECENT = 2000
"""How many of the newest memos are looked at for suggestions."""

RECENT_TABLES = 200
"""The same for the cells of tables, which are read whole."""

AT_ONCE = 10_000
"""How many ids go into one query; SQLite takes 32,766 parameters."""

_ONE = Chosen(MemoRow.id == bindparam("memo_id"))
_ENDED = select(EntryRow.memo).where(EntryRow.kind.in_([KIND_OF[Published], KIND_OF[Withdrawn]]))
_TAKEN_BACK = select(EntryRow.memo).where(EntryRow.kind == KIND_OF[Cancelled])
_PERHAPS_OPEN = select(MemoRow.id).where(
    or_(MemoRow.id.not_in(_ENDED), MemoRow.id.in_(_TAKEN_BACK))
)
_DATED = func.coalesce(MemoRow.dated, MemoRow.created_on)
_EVERY_VERSION = select(MemoRow.id, MemoRow.version)


class Memos:
    """The memos of the office."""

    def __init__(self, tx: Transaction, forms: Forms, texts: MemoTexts) -> None:
        self._tx = tx
        self._forms = forms
        self._texts = texts

    def get(self, memo_id: int) -> Memo:
        """One memo; ClerkError when there is none with this id."""
        found = self._load(_ONE, {"memo_id": memo_id})
        if not found:
            raise no_such_memo(memo_id)
        return found[0]

    def all(
        self,
        *,
        text: str = "",
        form: str = "",
        unit: str = "",
        topic: str = "",
        requester: str = "",
        number: str = "",
        ending: str = "",
        ids: Iterable[int] | None = None,
    ) -> list[Memo]:
        """The memos that answer to everything that is given, by id.

        ``text`` is looked for in subject, number, requester and unit; figures may be Thai or
        Arabic there, in ``number`` and in ``ending``, which is how a number ends. The others are
        compared as they stand.
        """
        if search_key(text):
            matching = self._texts.matching(text)
            ids = matching if ids is None else set(ids).intersection(matching)
        asked = (
            (unit, MemoRow.unit == unit),
            (topic, MemoRow.topic == topic),
            (requester, MemoRow.requester == requester),
            (number, MemoRow.number_key == number_key(number)),
            (ending, MemoRow.number_key.endswith(number_key(ending), autoescape=True)),
            (form, MemoRow.form_text.in_(_texts_of(form))),
        )
        conditions = [condition for given, condition in asked if given]
        if ids is None:
            return self._load(Chosen(*conditions))
        wanted = sorted(set(ids))
        parts = [wanted[first : first + AT_ONCE] for first in range(0, len(wanted), AT_ONCE)]
        chosen = [Chosen(*conditions, MemoRow.id.in_(part)) for part in parts]
        return [memo for each in chosen for memo in self._load(each)]

    def find(self, text: str) -> list[Memo]:
        """The memos whose subject, number, requester or unit holds ``text``, by id."""
        return self.all(text=text)

    def published_between(self, first: date, last: date) -> list[Memo]:
        """The memos with a publication on these days, also one corrected later, by id."""
        published = select(EntryRow.memo).where(
            EntryRow.kind == KIND_OF[Published], EntryRow.on.between(first, last)
        )
        return self._load(Chosen(MemoRow.id.in_(published)))

    def units_published(self, first: date, last: date) -> dict[int, str]:
        """The unit of each memo with a publication on these days, by the memo's id."""
        published = select(EntryRow.memo).where(
            EntryRow.kind == KIND_OF[Published], EntryRow.on.between(first, last)
        )
        found = self._tx.select(select(MemoRow.id, MemoRow.unit).where(MemoRow.id.in_(published)))
        return {row.id: row.unit for row in found}

    def of_topics(self, first: date, last: date) -> list[Memo]:
        """The memos that name a topic and that were dated, or had something recorded, on these
        days, by id."""
        recorded = select(EntryRow.memo).where(EntryRow.on.between(first, last))
        of_then = or_(_DATED.between(first, last), MemoRow.id.in_(recorded))
        return self._load(Chosen(MemoRow.topic != "", of_then))

    def without_topic(self, first: date, last: date, forms: Iterable[str]) -> int:
        """How many memos of ``forms`` dated on these days name no topic."""
        made_with = select(FormTextRow.id).where(FormTextRow.form.in_(list(forms)))
        asked = (MemoRow.topic == "", _DATED.between(first, last))
        counted = select(func.count()).where(*asked, MemoRow.form_text.in_(made_with))
        return int(self._tx.select(counted).scalar_one())

    def perhaps_open(self) -> list[Memo]:
        """Every memo that has not ended, by id, and some that have: only what was recorded says.

        Left out is what was published or withdrawn, unless something of it was cancelled later.
        """
        return self.all(ids=self._tx.select(_PERHAPS_OPEN).scalars())

    def earlier_values(self, field_id: str, form: str = "", limit: int = 50) -> list[str]:
        """What was filled into a text field before, the newest first, each once."""
        newest = select(MemoRow.id).order_by(MemoRow.id.desc()).limit(RECENT)
        if form:
            newest = newest.where(MemoRow.form_text.in_(_texts_of(form)))
        value = MemoRow.values[field_id].as_string()
        statement = (
            select(value)
            .where(MemoRow.id.in_(newest.subquery().select()), value != "")
            .group_by(value)
            .order_by(func.max(MemoRow.id).desc())
            .limit(limit)
        )
        return [str(earlier) for earlier in self._tx.select(statement).scalars()]

    def earlier_cells(
        self, field_id: str, column_id: str, form: str = "", limit: int = 50
    ) -> list[str]:
        """What was filled into a text column of a table before, the newest memo first, each
        once."""
        rows = (
            select(MemoRow.values[field_id]).order_by(MemoRow.id.desc()).limit(RECENT_TABLES)
        ).where(*([MemoRow.form_text.in_(_texts_of(form))] if form else []))
        found: dict[str, None] = {}
        for table in self._tx.select(rows).scalars():
            for row in table if isinstance(table, list) else ():
                cell = row.get(column_id) if isinstance(row, dict) else None
                if isinstance(cell, str) and cell:
                    found[cell] = None
            if len(found) >= limit:
                break
        return list(found)[:limit]

    def asking_again(self, memo_id: int) -> int | None:
        """The memo that asks again for what this one asked, or None."""
        asking = select(MemoRow.id).where(MemoRow.asks_again == memo_id).order_by(MemoRow.id)
        found = self._tx.select(asking).scalar()
        return None if found is None else int(found)

    def count(self) -> int:
        """How many memos there are."""
        return int(self._tx.select(select(func.count()).select_from(MemoRow)).scalar_one())

    def versions(self) -> dict[int, int]:
        """The version of every memo by its id: what to fetch again after others have written."""
        return {row.id: row.version for row in self._tx.select(_EVERY_VERSION)}

    def _load(self, chosen: Chosen, values: Mapping[str, int] | None = None) -> list[Memo]:
        statement = chosen.locked if self._tx.writing else chosen.memos
        rows = self._tx.select(statement, values).all()
        if not rows:
            return []
        forms = self._forms.by_sha256({row.form_sha256 for row in rows})
        entries = self._entries(chosen, values)
        materials = self._materials(chosen, values)
        return [
            memo_from_row(
                row, forms[row.form_sha256], entries.get(row.id, ()), materials.get(row.id, ())
            )
            for row in rows
        ]

    def _entries(
        self, chosen: Chosen, values: Mapping[str, int] | None
    ) -> Mapping[int, list[Entry]]:
        found: dict[int, list[Entry]] = defaultdict(list)
        for row in self._tx.select(chosen.entries, values).all():
            found[row.memo].append(entry_from_row(row))
        return found

    def _materials(
        self, chosen: Chosen, values: Mapping[str, int] | None
    ) -> Mapping[int, list[Material]]:
        found: dict[int, list[Material]] = defaultdict(list)
        for row in self._tx.select(chosen.materials, values):
            found[row.memo].append(material_from_row(row))
        return found


def _texts_of(form: str) -> AnySelect:
    return select(FormTextRow.id).where(FormTextRow.form == form)


def no_such_memo(memo_id: int) -> ClerkError:
    """There is no memo with this id."""
    return ClerkError(
        th("ไม่มีบันทึกลำดับที่ {memo}"),
        do=th("ดูลำดับที่ของบันทึกจากรายการบันทึก"),
        memo=memo_id,
    )
