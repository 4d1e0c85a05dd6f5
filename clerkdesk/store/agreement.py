"""Whether the journal is whole, and whether every row is as the journal says it was left."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Text, cast, select

from clerkdesk.domain.office.journal import FIRST, PARTS, Link, first_break
from clerkdesk.domain.words import Sentence, th
from clerkdesk.store.jsontext import from_json
from clerkdesk.store.kept import Finding
from clerkdesk.store.rows import JournalHeadRow, JournalRow
from clerkdesk.store.seals import AT_ONCE, SealedTable, sealed_tables, told

MOST = 20
"""How many rows of a table are named that went wrong in the same way."""

_OF = JournalRow.__table__.columns
_TEXT = told(_OF[name] for name in PARTS)
_JOURNAL = select(_OF.seq, _OF.previous, _OF.hash, _TEXT, cast(_OF.rows, Text)).order_by(_OF.seq)
_HEAD = select(JournalHeadRow.seq, JournalHeadRow.hash)

_WHAT = {
    "memos": th("บันทึกลำดับที่ {key}"),
    "entries": th("รายการที่ {key} ในประวัติของบันทึก"),
    "materials": th("ไฟล์แนบรายการที่ {key}"),
    "prints": th("การพิมพ์รายการที่ {key}"),
    "form_texts": th("ข้อความของแบบรายการที่ {key}"),
    "people": th("บุคลากรลำดับที่ {key}"),
    "appointments": th("หน้าที่ของบุคลากรรายการที่ {key}"),
    "units": th("หน่วยลำดับที่ {key}"),
    "settings": th("การตั้งค่า {key}"),
    "registers": th("ทะเบียนเลขที่หนังสือรายการที่ {key}"),
    "book_numbers": th("เลขที่หนังสือรายการที่ {key}"),
    "topics": th("หัวข้อลำดับที่ {key}"),
    "codes": th("รหัสลำดับที่ {key}"),
    "topic_codes": th("หัวข้อกับรหัสลำดับที่ {key}"),
    "plan": th("แผนเผยแพร่รายการที่ {key}"),
    "intakes": th("การรับเรื่องรายการที่ {key}"),
    "rounds": th("วันครบกำหนดของรอบ {key}"),
    "office_holidays": th("วันหยุดหรือวันทำงานของสำนักงาน {key}"),
    "round_entries": th("รายการที่ {key} ของแบบติดตาม"),
}

_CHANGED = th("{what}ถูกแก้ไขจากภายนอกโปรแกรม")
_ADDED = th("{what}ถูกเพิ่มจากภายนอกโปรแกรม")
_GONE = th("{what}หายไป")
_MORE = th("และยังมีอีก {count} รายการที่ผิดอย่างเดียวกัน")


@dataclass
class Told:
    """What the journal tells: where its chain is broken, how it ends, the seals of all rows."""

    broken: int | None = None
    last: int = 0
    hash: str = FIRST
    seals: dict[str, str] = field(default_factory=dict)


def check_agreement(connection: Connection) -> Iterator[Finding]:
    """What is wrong with the journal, and what does not agree with it."""
    journal = read_journal(connection)
    yield from _journal(connection, journal)
    wrong: dict[tuple[str, str], list[str]] = {}
    for what, name in differences(connection, journal.seals, sealed_tables()):
        table, _, key = name.partition(" ")
        wrong.setdefault((what, table), []).append(key)
    for (what, table), keys in wrong.items():
        yield from _findings(what, table, keys)


def read_journal(connection: Connection) -> Told:
    """Reads the journal once. Where the chain is broken, what comes after is read all the same."""
    found = Told()
    rows = connection.execute(_JOURNAL).partitions(AT_ONCE)
    links = _noted(chain.from_iterable(rows), found)
    found.broken = first_break(links)
    deque(links, maxlen=0)
    return found


def _noted(rows: Iterable[Sequence[Any]], found: Told) -> Iterator[Link]:
    for seq, previous, own, text, seals in rows:
        for name, seal in _seals(seals).items():
            if seal is None:
                found.seals.pop(name, None)
            else:
                found.seals[name] = seal
        found.last, found.hash = seq, own
        yield seq, previous, own, text


def _seals(text: str | None) -> dict[str, str | None]:
    """The seals that one act left; none where somebody made something else of them."""
    try:
        found = from_json(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _journal(connection: Connection, journal: Told) -> Iterator[Finding]:
    head = connection.execute(_HEAD).first()
    last, end = (head.seq, head.hash) if head else (0, FIRST)
    if journal.broken is not None:
        what = th("สมุดบันทึกการทำงานถูกแก้ไขหรือขาดหายตั้งแต่รายการที่ {seq}")
        yield Finding(what, "journal", True, {"seq": journal.broken})
    elif (last, end) != (journal.last, journal.hash):
        what = th("ท้ายสมุดบันทึกการทำงานขาดหายหรือถูกแก้ไข: ควรจบที่รายการที่ {head} แต่จบที่ {last}")
        yield Finding(what, "journal", True, {"head": last, "last": journal.last})


def differences(
    connection: Connection, seals: dict[str, str], tables: Iterable[SealedTable]
) -> Iterator[tuple[str, str]]:
    """What went wrong with which row (``memos 12``). Empties ``seals``."""
    for table in tables:
        for name, seal in table.seals(connection):
            expected = seals.pop(name, None)
            if expected is None:
                yield _ADDED, name
            elif seal != expected:
                yield _CHANGED, name
    for name in seals:
        yield _GONE, name


def _findings(what: str, table: str, keys: Sequence[str]) -> Iterator[Finding]:
    for key in keys[:MOST]:
        row = Sentence(_WHAT.get(table, th("{key}")), {"key": key})
        yield Finding(what, f"{table} {key}", True, {"what": row})
    if len(keys) > MOST:
        yield Finding(_MORE, table, True, {"count": len(keys) - MOST})
