"""A publication plan pasted from Excel: cells that can be taken, and those that are doubtful.

Nothing is dropped in silence: what is not read is named with its row, its column and the reason.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from clerkdesk.domain.calendar.dates import parse_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.pasted import split_cells
from clerkdesk.domain.office.people import Unit, unit_named
from clerkdesk.domain.office.planhead import Column, Kind, is_total, read_head
from clerkdesk.domain.office.topics import Topic, topic_named
from clerkdesk.domain.thai.doors import remark
from clerkdesk.domain.thai.text import nearest, search_key
from clerkdesk.domain.words import th

_SIGNS = "/\\✓✔√☑☒●•★*x×üþ1y"  # a tick of the font Wingdings comes out of Excel as ü or þ
_YES = frozenset(map(search_key, (*_SIGNS, "yes", "true", "มี", "ใช่", "วางแผน", "กำหนด", "เผยแพร่")))
_NO = frozenset(map(search_key, (*"-–—_0n☐□", "no", "false", "ไม่", "ไม่มี", "ไม่ใช่", "ไม่เผยแพร่")))
_NOT_QUITE = ("ไม่", "งด", "ยกเลิก", "no ", "not ")
_DATE_LIKE = re.compile(r"[0-9]{1,2}[ ./-]?[^0-9]{1,16}[ ./-]?[0-9]{2,4}")
_ERROR = re.compile(r"#[A-Z0-9/]+[!?]?$")


@dataclass(frozen=True)
class ReadCell:
    """A cell that says something. ``note`` None: nothing was said beside the mark."""

    line: int
    column: int
    topic: int
    unit: str
    month: Month
    planned: bool
    note: str | None = None


@dataclass(frozen=True)
class Doubt:
    """Something that was not taken: where, counted from 1 in what was pasted, and why."""

    line: int
    column: int
    heading: str
    text: str
    why: ClerkError


@dataclass
class PlanTable:
    """``doubts`` are to be mended and pasted again; ``unread`` is what is no part of a plan."""

    cells: list[ReadCell] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    unread: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True)
class Known:
    """What a plan is read against; ``unit`` is meant where a table names none."""

    year: FiscalYear
    topics: Sequence[Topic]
    units: Sequence[Unit]
    unit: str = ""


def read_plan_table(text: str, known: Known) -> PlanTable:
    """What a pasted table says; ClerkError where it has no head with months."""
    rows = split_cells(text)
    head, columns = read_head(rows, known.year)
    table = PlanTable()
    _note_above(rows[:head], table)
    _note_columns(rows, head, columns, table)
    reader = _Reader(known, columns, table)
    for line, row in enumerate(rows[head + 1 :], start=head + 2):
        if any(row):
            reader.read(line, row)
    return table


def _note_above(rows: Sequence[Sequence[str]], table: PlanTable) -> None:
    why = ClerkError(th("อยู่เหนือหัวตาราง จึงไม่ได้อ่าน"))
    for line, row in enumerate(rows, start=1):
        said = next(((place, cell) for place, cell in enumerate(row, start=1) if cell), None)
        if said is not None:
            table.unread.append(Doubt(line, said[0], "", said[1], why))


def _note_columns(
    rows: Sequence[Sequence[str]], head: int, columns: Sequence[Column], table: PlanTable
) -> None:
    """The columns that cannot be read, each once, where something stands in them."""
    other = ClerkError(th("คอลัมน์นี้ไม่ใช่หัวข้อ หน่วย หรือเดือน จึงไม่ได้อ่าน"))
    widest = max(map(len, rows))
    extra = [Column(place, "") for place in range(len(columns) + 1, widest + 1)]
    for column in (*columns, *extra):
        below = [row[column.place - 1] for row in rows[head + 1 :] if len(row) >= column.place]
        filled = [cell for cell in below if cell]
        if column.wrong is not None:
            table.doubts.append(
                Doubt(head + 1, column.place, column.heading, ", ".join(filled[:5]), column.wrong)
            )
        elif column.kind is Kind.OTHER and column.month is None and filled:
            text = column.heading or filled[0]
            table.unread.append(Doubt(head + 1, column.place, column.heading, text, other))


class _Reader:
    """Reads row after row; a topic written once stands for the rows of other units below it."""

    def __init__(self, known: Known, columns: Sequence[Column], table: PlanTable) -> None:
        self._known = known
        self._months = [column for column in columns if column.month is not None]
        self._topic = next((c for c in columns if c.kind is Kind.TOPIC), None)
        self._unit = next((c for c in columns if c.kind is Kind.UNIT), None)
        self._table = table
        self._above = ""
        self._said: dict[tuple[int, str, Month], ReadCell] = {}

    def read(self, line: int, row: Sequence[str]) -> None:
        """Takes what one row says."""
        words, unit_words = _cell(row, self._topic), _cell(row, self._unit)
        if any(map(is_total, row)):
            return  # sums are never read, they are computed
        if not words and unit_words:
            words = self._above
        self._above = words
        if not any(_cell(row, column) for column in self._months):
            return
        topic = self._named_topic(line, words)
        unit = self._named_unit(line, unit_words)
        if topic is None or unit is None:
            return
        for column in self._months:
            text = _cell(row, column)
            if text and column.month is not None:
                self._take(line, column, column.month, text, (topic.id, unit))

    def _take(
        self, line: int, column: Column, month: Month, text: str, of: tuple[int, str]
    ) -> None:
        try:
            planned, note = read_mark(text, month, self._known.year)
            cell = ReadCell(line, column.place, *of, month, planned, note)
            self._refuse_otherwise(cell)
        except ClerkError as error:
            self._table.doubts.append(Doubt(line, column.place, column.heading, text, error))

    def _refuse_otherwise(self, cell: ReadCell) -> None:
        key = (cell.topic, cell.unit, cell.month)
        before = self._said.setdefault(key, cell)
        if before is cell:
            self._table.cells.append(cell)
        elif (before.planned, before.note) != (cell.planned, cell.note):
            raise ClerkError(
                th("แถวที่ {line} บอกไว้อย่างอื่นสำหรับหัวข้อ หน่วย และเดือนเดียวกัน"),
                do=th("เหลือไว้แถวเดียวแล้ววางใหม่"),
                line=before.line,
            )

    def _named_topic(self, line: int, words: str) -> Topic | None:
        topic = topic_named(self._known.topics, words)
        if topic is not None and topic.ended_on is None:
            return topic
        self._doubt(line, self._topic, words, _no_topic(self._known.topics, words, topic))
        return None

    def _named_unit(self, line: int, words: str) -> str | None:
        if not words:
            return self._known.unit
        unit = unit_named(self._known.units, words)
        if unit is not None and unit.ended_on is None:
            return unit.name
        self._doubt(line, self._unit, words, _no_unit(self._known.units, words, unit))
        return None

    def _doubt(self, line: int, column: Column | None, text: str, why: ClerkError) -> None:
        place, heading = (column.place, column.heading) if column else (1, "")
        self._table.doubts.append(Doubt(line, place, heading, text, why))


def _cell(row: Sequence[str], column: Column | None) -> str:
    return row[column.place - 1] if column and column.place <= len(row) else ""


def read_mark(text: str, month: Month, year: FiscalYear) -> tuple[bool, str | None]:
    """What a cell says: whether it is planned, and the note when it says more than that.

    ✓ / x 1 มี and the like are yes, - 0 ไม่มี no; a day of the month or other words are what is
    planned. ClerkError for what may be meant in several ways.
    """
    key = search_key(text)
    if key in _YES:
        return True, None
    if key in _NO:
        return False, None
    letters = any(sign.isalpha() for sign in text)
    figures = any(sign.isdecimal() for sign in text)
    unclear = _ERROR.match(text) or "?" in text or key.startswith(_NOT_QUITE)
    if unclear or not (letters or figures):
        raise ClerkError(th("“{text}” ไม่ชัดเจน"), do=th("ใส่ ✓ หรือเว้นว่าง"), text=text[:40])
    (_refuse_other_month if letters else _refuse_figures)(text, month, year)
    return True, remark(text)


def _refuse_figures(text: str, month: Month, year: FiscalYear) -> None:
    """Figures are taken only as a whole date in the month."""
    day = _date_in(text, year)
    if day is None:
        raise ClerkError(
            th("“{text}” เป็นตัวเลข จึงไม่รู้ว่าหมายถึงวันที่หรือจำนวน"),
            do=th("ใส่ ✓ ถ้าวางแผนไว้ หรือพิมพ์วันที่ให้ครบ"),
            text=text[:40],
        )
    _refuse_day(text, day, month)


def _refuse_other_month(text: str, month: Month, year: FiscalYear) -> None:
    dated = _DATE_LIKE.fullmatch(search_key(text)) is not None
    day = parse_date(text, year.last) if dated else _date_in(text, year)
    if day is not None:
        _refuse_day(text, day, month)


def _refuse_day(text: str, day: date, month: Month) -> None:
    if not month.contains(day):
        raise ClerkError(
            th("วันที่ “{text}” ไม่อยู่ในเดือนของคอลัมน์"),
            do=th("ย้ายไปช่องของเดือนนั้น หรือแก้วันที่"),
            text=text[:40],
        )


def _date_in(text: str, year: FiscalYear) -> date | None:
    try:
        return parse_date(text, year.last)
    except ClerkError:
        return None


def _hint(words: str, names: Iterator[str]) -> str:
    near = nearest(words, names) if words else None
    return f" ({near}?)" if near else ""


def _no_topic(topics: Sequence[Topic], words: str, ended: Topic | None) -> ClerkError:
    if ended is not None:
        return ClerkError(
            th("หัวข้อ “{topic}” เลิกใช้แล้ว"),
            do=th("เปิดใช้หัวข้อนี้อีกครั้งก่อน หรือลบแถวนี้ออก"),
            topic=ended.name,
        )
    if not words:
        return ClerkError(th("แถวนี้ไม่มีหัวข้อ"), do=th("เติมหัวข้อในแถวนี้ แล้ววางใหม่"))
    return ClerkError(
        th("ไม่มีหัวข้อ “{topic}” ในรายการของสำนักงาน{hint}"),
        do=th("แก้ให้ตรงกับรายการหัวข้อ หรือเพิ่มหัวข้อนี้ก่อน แล้ววางใหม่"),
        topic=words[:80],
        hint=_hint(words, (topic.name for topic in topics if topic.ended_on is None)),
    )


def _no_unit(units: Sequence[Unit], words: str, ended: Unit | None) -> ClerkError:
    if ended is not None:
        return ClerkError(
            th("หน่วย “{unit}” ปิดแล้ว"),
            do=th("ใช้หน่วยที่รับงานต่อ หรือลบแถวนี้ออก"),
            unit=ended.name,
        )
    return ClerkError(
        th("ไม่มีหน่วยชื่อ “{unit}” ในรายการ{hint}"),
        do=th("แก้ให้ตรงกับรายชื่อหน่วย หรือเพิ่มหน่วยนี้ก่อน แล้ววางใหม่"),
        unit=words[:80],
        hint=_hint(words, (unit.name for unit in units if unit.ended_on is None)),
    )
