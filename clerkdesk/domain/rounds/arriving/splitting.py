"""One understood page into proposals: a unit and a month each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.gathering import BETWEEN_PARTS
from clerkdesk.domain.rounds.arriving.file import ArrivedFile
from clerkdesk.domain.rounds.arriving.parts import (
    Placed,
    no_month_known,
    office_named,
    part_of,
    placed,
    units_of,
)
from clerkdesk.domain.rounds.arriving.proposal import Proposal, ProposedRow
from clerkdesk.domain.rounds.cells import key_of
from clerkdesk.domain.rounds.understanding import Doubt, Expected, Understood
from clerkdesk.domain.rounds.understanding.said import fold
from clerkdesk.domain.words import Sentence, th

_NEEDED = ("subject", "published_on")
"""Sources of columns without which a sheet is doubtful; others may be filled in later."""


def proposals_of(
    file: ArrivedFile, sheets: Sequence[Understood], expected: Expected
) -> Iterator[Proposal]:
    """The proposals of one file. A page with several sheets tells them apart by their heads; one
    without a table is only told of where another has one."""
    tables = [each for each in sheets if each.head] or list(sheets)
    pages = [each.tab for each in tables]
    skipped = tuple(_skipped(each) for each in sheets if each not in tables)
    for place, each in enumerate(tables):
        several = pages.count(each.tab) > 1
        page = f"{each.tab} ({each.head})" if several else each.tab
        for made in _Splitting(file, page, each, expected).proposals():
            yield made if place else replace(made, notes=(*made.notes, *skipped))


@dataclass(frozen=True)
class _Whose:
    """Rows of one unit; ``doubt`` says why the unit is not sure."""

    unit: str
    named: str
    doubt: ClerkError | None
    rows: tuple[Placed, ...]
    part: str = ""


class _Splitting:
    def __init__(
        self, file: ArrivedFile, page: str, understood: Understood, expected: Expected
    ) -> None:
        self._file, self._page, self._sheet, self._expected = file, page, understood, expected
        self._columns = expected.form.columns
        self._rows = tuple(placed(understood.rows, self._columns, expected.today))
        asked = [each.reason for each in understood.doubts]
        self._unit_doubt = None if understood.unit.sure else next(iter(asked), None)
        rest = asked[0 if understood.unit.sure else 1 :]
        self._month_doubt = None if understood.months_sure else next(iter(rest), None)

    def proposals(self) -> Iterator[Proposal]:
        if not self._sheet.head:  # no table of ours on the page
            error = self._sheet.doubts[0].error
            yield Proposal(self._file, self._page, error=error)
            return
        for whose in self._units():
            for month, rows, doubt in self._months(whose.rows):
                yield self._proposal(whose, month, rows, doubt)

    def _units(self) -> Iterator[_Whose]:
        sender = self._sender()
        guess = self._sheet.unit
        mark = self._sheet.mark
        if sender:
            yield _Whose(sender, sender, None, self._rows, mark.unit if mark else "")
        elif guess.whole:
            yield from self._of_whole()
        else:
            unit = guess.unit.name if guess.unit else ""
            yield _Whose(unit, guess.name, self._unit_doubt, self._rows)

    def _sender(self) -> str:
        """The unit whose own ClerkDesk wrote the sheet, where it is a unit of ours."""
        mark, office = self._sheet.mark, self._expected.office
        if mark is None or fold(mark.office) in (fold(office.name), fold(office.short_name)):
            return ""
        found = office_named(self._expected.units, mark.office)
        return found.name if found else ""

    def _of_whole(self) -> Iterator[_Whose]:
        """Rows of all units in one sheet: each unit's own where all are known, else one sheet of
        a sender who has to be named, in the groups that it has."""
        units = [units_of(each.path, self._expected.units)[0] for each in self._rows]
        if units and all(units):
            for unit in dict.fromkeys(unit for unit in units if unit):
                rows = tuple(row for row, of in zip(self._rows, units, strict=True) if of is unit)
                yield _Whose(unit.name, unit.name, None, rows)
            return
        mark = self._sheet.mark
        reason = ClerkError(
            th("เป็นแบบรวมหลายหน่วย จึงไม่รู้ว่าใครส่งมา"),
            do=th("เลือกหน่วยที่ส่งแบบรวมนี้ ชื่อหน่วยย่อยในแบบยังอยู่ครบ"),
        )
        yield _Whose("", mark.office if mark else "", reason, self._rows)

    def _months(
        self, rows: Sequence[Placed]
    ) -> Iterator[tuple[Month | None, list[Placed], ClerkError | None]]:
        months = self._sheet.months
        if not isinstance(months, Months):
            yield months, list(rows), self._month_doubt
            return
        last = Month.of(self._expected.today)
        for month in takewhile(lambda each: each <= last, _each(months)):
            own = [row for row in rows if row.month == month]
            yield month, own, self._month_doubt or (None if own else _empty_among(rows))
        lost = [row for row in rows if row.month is None or not _in(row.month, months)]
        if lost:
            yield None, lost, no_month_known()

    def _proposal(
        self, whose: _Whose, month: Month | None, rows: Sequence[Placed], doubt: ClerkError | None
    ) -> Proposal:
        sheet, mark = self._sheet, self._sheet.mark
        doubts, notes = self._of_table(bool(rows))
        return Proposal(
            self._file,
            f"{self._page} ?" if month is None and isinstance(sheet.months, Months) else self._page,
            whose.unit,
            month,
            tuple(self._row(row, whose) for row in rows),
            whose.named,
            whose.doubt,
            doubt,
            doubts,
            notes,
            own=sheet.own,
            nothing=sheet.nothing,
            reporter=sheet.reporter,
            form=mark.form if mark and sheet.own else "",
        )

    def _row(self, row: Placed, whose: _Whose) -> ProposedRow:
        path = part_of(row.path, whose.unit) if whose.unit else row.path
        named = [each for each in (whose.part, path) if each]
        return ProposedRow(row.row, BETWEEN_PARTS.join(dict.fromkeys(named)))

    def _of_table(self, rows: bool) -> tuple[tuple[Doubt, ...], tuple[Sentence, ...]]:
        """The doubts that are neither of the unit nor of the month nor of a cell; a column that
        may be filled in later is only told."""
        sheet = self._sheet
        asked = int(not sheet.unit.sure) + int(not sheet.months_sure)
        of_cells = {doubt for row in sheet.rows for doubt in row.doubts}
        rest = [each for each in sheet.doubts[asked:] if each not in of_cells]
        later = [each for each in rest if self._may_come_later(each)]
        told = tuple(Sentence(each.reason.what, each.reason.values) for each in later)
        return tuple(each for each in rest if each not in later), told

    def _may_come_later(self, doubt: Doubt) -> bool:
        column = next((each for each in self._columns if each.id == doubt.column), None)
        missing = column is not None and column.id not in self._sheet.columns
        return missing and column is not None and key_of(column) not in _NEEDED


def _skipped(sheet: Understood) -> Sentence:
    return Sentence(th("แผ่น “{tab}” ไม่มีตารางแบบติดตาม จึงข้ามไป"), {"tab": sheet.tab})


def _each(months: Months) -> Iterator[Month]:
    month = months.begin
    while month <= months.end:
        yield month
        month = month.next()


def _in(month: Month, months: Months) -> bool:
    return months.begin <= month <= months.end


def _empty_among(rows: Sequence[Placed]) -> ClerkError | None:
    if not rows:
        return None
    return ClerkError(
        th("แผ่นนี้รวมหลายเดือน และเดือนนี้ไม่มีแถว"), do=th("ถ้าเดือนนี้ไม่มีเรื่องเผยแพร่จริง รับได้เลย")
    )


def with_twins(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals, those that tell of the same unit and month in different files with the name
    of the other file."""
    found = list(proposals)
    files: dict[tuple[str, Month | None], list[ArrivedFile]] = {}
    for each in found:
        if each.may_be_taken_in:
            files.setdefault((each.unit, each.month), []).append(each.file)
    return tuple(replace(each, twin=_twin(each, files)) for each in found)


def _twin(proposal: Proposal, files: dict[tuple[str, Month | None], list[ArrivedFile]]) -> str:
    others = files.get((proposal.unit, proposal.month), [])
    if not proposal.may_be_taken_in:
        return ""
    return next((each.name for each in others if each.sha256 != proposal.file.sha256), "")
