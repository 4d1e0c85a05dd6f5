"""Reads the sheets of a workbook: which are there, whose, of which month, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.booksummary import SUMMARY
from clerkdesk.domain.memo.sheetmark import RowMark, SheetMark, row_check
from clerkdesk.domain.rounds.understanding.body import Body, joined, read_body
from clerkdesk.domain.rounds.understanding.cells import ReadBook, Tab, letter_of
from clerkdesk.domain.rounds.understanding.foot import Reporter, read_foot
from clerkdesk.domain.rounds.understanding.headdoubts import head_doubts
from clerkdesk.domain.rounds.understanding.heads import Head, find_heads
from clerkdesk.domain.rounds.understanding.lines import Table
from clerkdesk.domain.rounds.understanding.monthguess import MonthGuess, guess_months
from clerkdesk.domain.rounds.understanding.repeated import repeated_rows
from clerkdesk.domain.rounds.understanding.said import fold
from clerkdesk.domain.rounds.understanding.splitdates import with_whole_dates
from clerkdesk.domain.rounds.understanding.understood import (
    Doubt,
    Expected,
    ReadRow,
    Understood,
    UnitGuess,
)
from clerkdesk.domain.rounds.understanding.unitguess import guess_unit, guess_unit_beside
from clerkdesk.domain.rounds.understanding.values import Reading
from clerkdesk.domain.words import th

_JOURNAL = "journal"
"""With this the keywords of every workbook of ours begin, also of those without a mark.

LibreOffice keeps the word and takes the colons for ends of words."""

_COVER = 12
"""Lines of a cover that are looked at."""


def understand(book: ReadBook, expected: Expected) -> tuple[Understood, ...]:
    """The sheets of a workbook in its order; none when all its pages are empty.

    A page with something on it but no table is told as one without rows, with the reason among its
    doubts. Hidden pages are left out.
    """
    return tuple(
        understood
        for tab in book.tabs
        if not tab.hidden and any(cell is not None for row in tab.rows for cell in row)
        if not _is_summary(tab, book)
        for understood in _Page(tab, book, expected).sheets()
    )


@dataclass(frozen=True)
class _Part:
    """A table with the lines over it (``titles`` of the page, from 0) and the lines read."""

    head: Head
    body: Body
    titles: tuple[int, ...]
    end: int


class _Page:
    def __init__(self, tab: Tab, book: ReadBook, expected: Expected) -> None:
        self._tab = with_whole_dates(tab)
        self._expected = expected
        self._mark = _mark_of(tab, book)
        self._journal = book.journal.startswith(_JOURNAL)
        self._book = book

    def sheets(self) -> Iterator[Understood]:
        columns = self._expected.form.columns
        heads = find_heads(self._tab, columns)
        if not heads:
            yield self._without_table()
            return
        above = UnitGuess()
        for part in self._parts(heads):
            understood = self._understood(part, above)
            above = understood.unit
            yield understood

    def _without_table(self) -> Understood:
        known = ", ".join(column.title for column in self._expected.form.columns)
        reason = ClerkError(
            th("ไม่พบหัวตารางของแบบติดตาม"),
            do=th("ถ้าแผ่นนี้เป็นแบบติดตาม แก้ชื่อหัวตารางให้เป็น {columns}"),
            columns=known,
        )
        doubt = Doubt(self._tab.name, 1, "A", reason)
        return Understood(self._tab.name, 0, UnitGuess(), None, False, doubts=(doubt,))

    def _parts(self, heads: list[Head]) -> Iterator[_Part]:
        """The sheets of the page: a head without titles over it goes on with the one before."""
        begins = 0
        open_part: _Part | None = None
        for place, head in enumerate(heads):
            after = heads[place + 1].first if place + 1 < len(heads) else len(self._tab.rows)
            own = self._is_own(head)
            table = Table(self._tab, head, after, self._expected.form.columns, own)
            reading = Reading(self._tab.name, self._expected.today, None, own)
            titles = tuple(line for line in range(begins, head.first) if any(self._tab.texts(line)))
            if open_part is not None and not titles:
                months = self._months(open_part, open_part.body)
                body = read_body(table, replace(reading, months=months.months))
                open_part = replace(open_part, body=joined([open_part.body, body]), end=after)
            else:
                if open_part is not None:
                    yield open_part
                open_part = self._part(_Part(head, Body(), titles, after), table, reading)
            begins = self._rest_begins(open_part, after)
        if open_part is not None:
            yield open_part

    def _part(self, part: _Part, table: Table, reading: Reading) -> _Part:
        """The part with its rows: read once where the month is said, else first for its days."""
        months = self._months(part, Body())
        if not months.sure:
            months = self._months(part, read_body(table, reading))
        return replace(part, body=read_body(table, replace(reading, months=months.months)))

    def _rest_begins(self, part: _Part, after: int) -> int:
        """From which line on the titles of the next sheet may stand."""
        if part.body.foot is not None:
            return part.body.foot + 1
        return part.body.titles[0] if part.body.titles else after

    def _is_own(self, head: Head) -> bool:
        columns = self._expected.form.columns
        exact = [match.column.id for match in head.matches if match.score >= 1.0]
        places = [match.heading.column for match in head.matches]
        as_written = len(exact) == len(columns) and places == sorted(places)
        return as_written and (self._mark is not None or self._journal)

    def _days(self, body: Body) -> list[date]:
        dates = [column.id for column in self._expected.form.columns if column.type == "date"]
        texts = (row.cells[c].value for row in body.rows for c in dates if c in row.cells)
        return [date.fromisoformat(text) for text in texts if text]

    def _titles(self, part: _Part) -> list[str]:
        """What stands over a table: each line of each cell by itself."""
        texts = (text for line in part.titles for text in self._tab.texts(line))
        return [line for text in texts for line in text.split("\n") if line]

    def _beside(self) -> list[str]:
        """What may tell whose a page is that does not say it: a cover, and the file's name."""
        cover = self._book.tabs[0]
        if cover.hidden or find_heads(cover, self._expected.form.columns):
            return [self._book.name]
        lines = range(min(len(cover.rows), _COVER))
        texts = [text for line in lines for text in cover.texts(line) if text]
        return [*texts, self._book.name]

    def _lines(self, part: _Part) -> list[str]:
        """What stands over a table: each line as one text, for a month in one cell and its year
        in the next."""
        lines = (" ".join(filter(None, self._tab.texts(line))) for line in part.titles)
        return [" ".join(line.split()) for line in lines]

    def _months(self, part: _Part, body: Body) -> MonthGuess:
        if self._mark is not None:
            first, last = (
                Month.of(date.fromisoformat(d)) for d in (self._mark.first, self._mark.last)
            )
            return MonthGuess(first if first == last else Months(first, last))
        groups = list(dict.fromkeys(title for row in body.rows for title in row.under))
        days, today = self._days(body), self._expected.today
        guess = guess_months(self._titles(part), self._tab.name, days, today, groups)
        if guess.sure:
            return guess
        joined = guess_months(self._lines(part), self._tab.name, days, today, groups)
        return joined if joined.sure else guess

    def _unit(self, part: _Part) -> tuple[UnitGuess, ClerkError | None]:
        units, office = self._expected.units, self._expected.office
        if self._mark is None:
            guess = guess_unit(self._titles(part), self._tab.name, units, office)
            said = guess[0].name or guess[0].whole
            return guess if said else guess_unit_beside(self._beside(), units)
        name = self._mark.unit
        if not name:
            return UnitGuess(sure=True, whole=True), None
        known = next((unit for unit in units if fold(name) in map(fold, unit.keys)), None)
        if known is not None:
            return UnitGuess(known.name, known, sure=True), None
        return guess_unit([name], "", units, office)

    def _unit_or(self, part: _Part, above: UnitGuess) -> tuple[UnitGuess, ClerkError | None]:
        """The unit of a part; where it says none, the one of the table above it on the page."""
        unit, reason = self._unit(part)
        if unit.name or unit.whole or not above.name:
            return unit, reason
        said = th("ตารางนี้ไม่ได้บอกหน่วย จึงใช้หน่วยของตารางข้างบน คือ {unit}")
        reason = ClerkError(said, do=th("ตรวจแล้วเลือกหน่วยให้ถูก"), unit=above.name)
        return replace(above, sure=False), reason

    def _understood(self, part: _Part, above: UnitGuess) -> Understood:
        own = self._is_own(part.head)
        unit, unit_reason = self._unit_or(part, above)
        months = self._months(part, part.body)
        rows = self._keyed(part.body.rows)
        nothing = part.body.nothing and not rows
        reasons = [unit_reason, months.reason, *self._about_table(part, bool(rows), nothing)]
        top = part.titles[0] if part.titles else part.head.first
        doubts = [Doubt(self._tab.name, top + 1, "A", each) for each in reasons if each]
        doubts += head_doubts(self._tab.name, part.head, self._expected.form.columns)
        doubts += part.body.doubts
        letters = {key: letter_of(place) for key, place in part.head.places.items()}
        if not own:
            doubts += repeated_rows(self._tab.name, rows, self._expected.form.columns, letters)
        doubts += [doubt for row in rows for doubt in row.doubts]
        foot = part.body.foot
        signer = read_foot(self._tab, foot, part.end) if foot is not None else Reporter()
        return Understood(
            tab=self._tab.name,
            head=part.head.first + 1,
            unit=unit,
            months=months.months,
            months_sure=months.sure,
            rows=tuple(rows),
            doubts=tuple(doubts),
            own=own,
            nothing=nothing,
            columns=letters,
            unread=tuple(each.whole for each in part.head.others),
            reporter=signer.name,
            position=signer.position,
            mark=self._mark if own else None,
        )

    def _about_table(self, part: _Part, rows: bool, nothing: bool) -> Iterator[ClerkError]:
        if not rows and not nothing:
            yield ClerkError(
                th("ไม่มีรายการ และไม่ได้บอกว่าไม่มี"), do=th("ถามผู้ส่งว่าไม่มีเรื่องเผยแพร่ หรือส่งแบบเปล่ามา")
            )
        if part.body.nothing and rows:
            yield ClerkError(th("มีทั้งรายการและคำว่าไม่มี"), do=th("ตรวจกับต้นฉบับ"))

    def _keyed(self, rows: list[ReadRow]) -> list[ReadRow]:
        """The rows with the keys that our mark has for them; each key once."""
        if self._mark is None:
            return rows
        known: dict[str, list[RowMark]] = {}
        for mark in self._mark.rows:
            known.setdefault(mark.check, []).append(mark)
        return [self._with_key(row, known) for row in rows]

    def _with_key(self, row: ReadRow, known: dict[str, list[RowMark]]) -> ReadRow:
        columns = self._expected.form.columns
        said = {c.source: row.cells[c.id].value for c in columns if c.id in row.cells}
        left = known.get(row_check(said.get("subject", ""), said.get("published_on", "")))
        if not left:
            return row
        mark = left.pop(0)
        month = Month.of(date.fromisoformat(f"{mark.month}-01")) if mark.month else None
        return replace(row, key=mark.key, month=month)


def _is_summary(tab: Tab, book: ReadBook) -> bool:
    """Whether it is the page of a workbook of ours that only counts what the others report."""
    mark = _mark_of(tab, book)
    if mark is not None:
        return not mark.form
    return book.journal.startswith(_JOURNAL) and tab.name == SUMMARY


def _mark_of(tab: Tab, book: ReadBook) -> SheetMark | None:
    named = [mark for mark in book.marks if mark.tab == tab.name]
    if not named and len(book.marks) == 1 and len(book.tabs) == 1:
        return book.marks[0]
    return named[0] if len(named) == 1 else None
