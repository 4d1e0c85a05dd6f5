"""One sheet of a file, as it may be taken in: whose, of which month, its rows, its doubts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.arriving.file import ArrivedFile
from clerkdesk.domain.rounds.cells import by_key, read_cells
from clerkdesk.domain.rounds.entries import Arrived, Values
from clerkdesk.domain.rounds.understanding import Doubt, ReadCell, ReadRow
from clerkdesk.domain.words import Sentence, th

PART = "unit"
"""Under this is kept for which unit of the sender a row is told, see :class:`ProposedRow`."""


class Stand(StrEnum):
    """What a proposal needs. ASKS: it is not known whose it is, or of which month. KNOWN: it was
    taken in before. SAME: another file says the same. REFUSED: it could not be read."""

    READY = "ready"
    DOUBTFUL = "doubtful"
    ASKS = "asks"
    KNOWN = "known"
    SAME = "same"
    REFUSED = "refused"


SETTLED = (Stand.KNOWN, Stand.SAME)
"""Nothing is to be done."""

STANDS = {
    Stand.READY: th("พร้อมรับ"),
    Stand.DOUBTFUL: th("มีที่ต้องดู"),
    Stand.ASKS: th("ต้องเลือก"),
    Stand.KNOWN: th("รับไว้แล้ว"),
    Stand.SAME: th("ซ้ำกับไฟล์อื่น"),
    Stand.REFUSED: th("อ่านไม่ได้"),
}


@dataclass(frozen=True)
class ProposedRow:
    """A row as it was read. ``part`` is the unit of the sender whose row it is, as it stood over
    the row, where the sheet itself gathers several."""

    read: ReadRow
    part: str = ""

    def kept(self, columns: Sequence[Column]) -> dict[str, str]:
        """The row as it is kept; what could not be read stands as it was written."""
        texts = {name: text_of(cell) for name, cell in self.read.cells.items()}
        found = {key: text for key, text in by_key(columns, texts).items() if text}
        return found if not self.part or PART in found else {**found, PART: self.part}


def text_of(cell: ReadCell) -> str:
    """What is kept of a cell: its value, or what stands there where none was understood."""
    return cell.value or (cell.shown if cell.doubt else "")


@dataclass(frozen=True)
class Difference:
    """How many rows are new, changed and gone against the sheet that came before."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True)
class Earlier:
    """The sheet of the same unit and month that came before, and how this one differs."""

    entry: Arrived
    difference: Difference

    @property
    def only_adds(self) -> bool:
        """Whether every row that came before is there as it was."""
        return not (self.difference.changed or self.difference.removed)


@dataclass(frozen=True)
class Again:
    """How many rows stand already in the sheet that came in another file."""

    file: str
    rows: int


@dataclass(frozen=True)
class Proposal:
    """One unit's sheet of one month, as a file has it.

    ``sheet`` is its page in the file. ``unit`` empty or ``month`` None is to be asked for, where
    ``unit_doubt`` or ``month_doubt`` says why; both may also be doubtful though they are there.
    ``named`` is whose it says it is. ``doubts`` are those of the table as a whole, ``notes`` what
    is worth knowing. ``known`` is the entry with which it was taken in already, ``same_as`` the
    file that says the same, ``twin`` one that says otherwise, ``again`` what it repeats though
    another sheet of its file takes the place of that, ``earlier`` what it takes the place
    of: nothing where somebody said that it stands ``beside`` that, as another part. ``follows`` is
    the SHA-256 of the file whose place it takes when both are taken in at once; ``of`` is how many
    of its file are to be taken in. A file that could not be read has its ``error`` alone.
    """

    file: ArrivedFile
    sheet: str = ""
    unit: str = ""
    month: Month | None = None
    rows: tuple[ProposedRow, ...] = ()
    named: str = ""
    unit_doubt: ClerkError | None = None
    month_doubt: ClerkError | None = None
    doubts: tuple[Doubt, ...] = ()
    notes: tuple[Sentence, ...] = ()
    own: bool = False
    nothing: bool = False
    reporter: str = ""
    form: str = ""
    known: Arrived | None = None
    earlier: Earlier | None = None
    beside: bool = False
    same_as: str = ""
    twin: str = ""
    again: Again | None = None
    follows: str = ""
    of: int = 0
    error: ClerkError | None = None

    @cached_property
    def stand(self) -> Stand:
        """What it needs."""
        if self.error is not None:
            return Stand.REFUSED
        if self.known is not None or self.same_as:
            return Stand.KNOWN if self.known else Stand.SAME
        if not self.unit or self.month is None:
            return Stand.ASKS
        doubtful = self._whole_reasons or self.doubts or self.of_rows
        return Stand.DOUBTFUL if doubtful else Stand.READY

    @property
    def asked(self) -> bool:
        """Whether somebody has to say, or to see, whose it is or of which month."""
        doubtful = self.unit_doubt is not None or self.month_doubt is not None
        return doubtful or not self.unit or self.month is None

    @property
    def of_rows(self) -> tuple[Doubt, ...]:
        """What is doubtful of its rows."""
        return tuple(doubt for row in self.rows for doubt in row.read.doubts)

    @property
    def reasons(self) -> tuple[ClerkError, ...]:
        """All that is doubtful, each with its place."""
        return (*self._whole_reasons, *(doubt.error for doubt in (*self.doubts, *self.of_rows)))

    @property
    def _whole_reasons(self) -> tuple[ClerkError, ...]:
        found = (
            self.unit_doubt,
            self.month_doubt,
            self._twice,
            self._repeating,
            self._late,
            self._losing,
        )
        return tuple(each for each in found if each)

    @property
    def _twice(self) -> ClerkError | None:
        if not self.twin or self.beside:
            return None
        return ClerkError(
            th("มีอีกแบบหนึ่งของหน่วยและเดือนเดียวกันใน {file}"),
            do=th("ถ้าเป็นฉบับแก้ไข รับเฉพาะฉบับล่าสุด ถ้าเป็นคนละส่วน รับทั้งสอง"),
            file=self.twin,
        )

    @property
    def _repeating(self) -> ClerkError | None:
        if self.again is None:
            return None
        return ClerkError(
            th("{rows} แถวอยู่ในแบบที่รับไว้จาก {file} แล้ว"),
            do=th("ถ้าเป็นฉบับแก้ไข รับแผ่นที่แทนแบบนั้นก่อน ถ้าซ้ำกัน ไม่ต้องรับ"),
            **vars(self.again),
        )

    @property
    def _late(self) -> ClerkError | None:
        """That it was sent before the sheet whose place it would take."""
        on, earlier = self.file.on, self.earlier
        if on is None or earlier is None or on >= earlier.entry.on:
            return None
        return ClerkError(
            th("ส่งมาเมื่อ {on} ก่อนแบบที่รับไว้เมื่อ {known} ซึ่งจะถูกแทน"),
            do=th("ดูว่าฉบับใดถูก ถ้าฉบับที่รับไว้ใหม่กว่า ไม่ต้องรับฉบับนี้"),
            on=said_date(on),
            known=said_date(earlier.entry.on),
        )

    @property
    def _losing(self) -> ClerkError | None:
        """What is lost of the sheet whose place it takes; that rows are added needs no look."""
        if self.earlier is None or self.earlier.only_adds:
            return None
        return ClerkError(
            th("จะแทนแบบที่รับไว้เมื่อ {on}: เพิ่ม {added} แก้ {changed} หาย {removed} แถว"),
            do=th("ดูว่าเป็นฉบับแก้ไขจริงแล้วรับได้เลย"),
            on=said_date(self.earlier.entry.on),
            **vars(self.earlier.difference),
        )

    @property
    def may_be_taken_in(self) -> bool:
        """Whether the clerk may take it in as it stands, having looked at it."""
        return self.stand in (Stand.READY, Stand.DOUBTFUL)

    def kept_rows(self, columns: Sequence[Column]) -> tuple[Values, ...]:
        """The rows as they are kept."""
        return tuple(row.kept(columns) for row in self.rows)


def with_unit(proposal: Proposal, unit: str) -> Proposal:
    """It is the sheet of ``unit``: somebody said so."""
    return replace(proposal, unit=unit, unit_doubt=None if unit else proposal.unit_doubt)


def with_month(proposal: Proposal, month: Month) -> Proposal:
    """It is of ``month``: somebody said so."""
    return replace(proposal, month=month, month_doubt=None)


def beside_earlier(proposal: Proposal) -> Proposal:
    """It is another part of what the unit reports: it takes the place of nothing."""
    return replace(proposal, beside=True)


def with_cells(
    proposal: Proposal, columns: Sequence[Column], row: int, typed: Mapping[str, str], today: date
) -> Proposal:
    """The cells of the row at place ``row``, by column id, as somebody typed them; that settles
    their doubts. What cannot be read stands as it was typed, with the doubt that says why."""
    titles = {column.id: column.wording for column in columns}
    old = proposal.rows[row]
    cells = dict(old.read.cells)
    for name, text in typed.items():
        before = cells.get(name) or ReadCell("", "", "")
        try:
            value, doubt = _read_cell(columns, name, text, today), None
        except ClerkError as error:
            letter = before.address.rstrip("0123456789") or titles.get(name, name)
            value, doubt = "", Doubt(proposal.sheet, old.read.row, letter, error, name)
        cells[name] = replace(before, value=value, shown=text, doubt=doubt)
    return _with_row(proposal, row, cells)


def confirmed(
    proposal: Proposal, columns: Sequence[Column], row: int, column: str, today: date
) -> Proposal:
    """What stands in a cell is right: somebody looked at it. ClerkError where its column is for
    dates or figures and it is none."""
    cells = dict(proposal.rows[row].read.cells)
    cell = cells[column]
    value = _read_cell(columns, column, text_of(cell), today)
    cells[column] = replace(cell, value=value, doubt=None)
    return _with_row(proposal, row, cells)


def _read_cell(columns: Sequence[Column], name: str, text: str, today: date) -> str:
    return next(iter(read_cells(columns, {name: text}, today).values()))


def _with_row(proposal: Proposal, row: int, cells: Mapping[str, ReadCell]) -> Proposal:
    changed = replace(proposal.rows[row], read=replace(proposal.rows[row].read, cells=cells))
    rows = (*proposal.rows[:row], changed, *proposal.rows[row + 1 :])
    return replace(proposal, rows=rows)


def without_row(proposal: Proposal, row: int) -> Proposal:
    """The row at place ``row`` is no row of the sheet."""
    return replace(proposal, rows=(*proposal.rows[:row], *proposal.rows[row + 1 :]))
