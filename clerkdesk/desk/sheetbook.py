"""All units' sheets in one file: a summary first, then a page for each unit."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import (
    Exported,
    MonthSheet,
    Records,
    read_records,
    sheet_form,
    sheet_with,
    unit_sheet,
    written,
)
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.booksummary import SUMMARY, Reported, summary_sheet
from clerkdesk.domain.memo.gathering import NO_UNIT
from clerkdesk.domain.office.people import Person, Unit, unit_named

if TYPE_CHECKING:
    from clerkdesk.domain.rounds.rows import MonthRow

REPORTER = "reporter"
"""The role whose holder sends a unit's sheet."""


@dataclass(frozen=True)
class _Page:
    """A unit's sheet; ``unit`` None: what was published for no unit that is known."""

    unit: Unit | None
    made: MonthSheet

    @property
    def name(self) -> str:
        """What the page is called."""
        return self.unit.name if self.unit else NO_UNIT


def months_of_year(name: int) -> Months:
    """The months of the fiscal year that is called ``name`` (พ.ศ.)."""
    months = FiscalYear(name).months()
    return Months(months[0], months[-1])


def book_of(desk: Desk, month: Month | Months, form_id: str = "") -> Book:
    """The sheets of all units that were there in ``month``, behind a summary of them.

    What was published for no unit, or for one that is not in the list, has a page of its own, so
    that the pages together hold what the whole office's sheet holds.
    """
    form = sheet_form(desk, form_id)
    return book_with(read_records(desk, month), form)


def book_with(records: Records, form: SheetForm) -> Book:
    """The same of what was read."""
    whole = unit_sheet(records, form, None)
    pages = _pages(records, form, whole)
    reported = [
        Reported(page.name, page.made.rows, _reporter(records, page), page.made.sheet.missing)
        for page in pages
    ]
    summary = summary_sheet(whole.sheet, records.month, reported)
    made = (BookPage(page.name, page.made.sheet) for page in pages)
    return Book(whole.sheet.name, (BookPage(SUMMARY, summary), *made), len(whole.rows))


def _pages(records: Records, form: SheetForm, whole: MonthSheet) -> list[_Page]:
    """Every row of the whole office's sheet on one page, and a page for each unit that was there
    even without a row; of an office without units its own, or nobody could take the book in."""
    found: dict[Unit | None, list[MonthRow]] = {unit: [] for unit in (*records.units, None)}
    for row in whole.rows:
        found[unit_named(records.units, row.unit)].append(row)
    pages = [
        _Page(unit, _told_missing(records, unit, sheet_with(records, form, unit, rows)))
        for unit, rows in found.items()
        if rows or _was_there(unit, records)
    ]
    return pages or [_Page(None, whole)]


def _told_missing(records: Records, unit: Unit | None, made: MonthSheet) -> MonthSheet:
    """The sheet of a unit without a row says whether the unit said that there is none."""
    if made.rows or unit is None or records.reported(unit.name):
        return made
    return replace(made, sheet=replace(made.sheet, missing=True))


def _was_there(unit: Unit | None, records: Records) -> bool:
    if unit is None or (unit.ended_on is not None and unit.ended_on < records.month.first):
        return False
    first = records.first.get(unit.name)
    return first is None or first.first <= records.month.last


def _reporter(records: Records, page: _Page) -> Person | None:
    return records.holder(REPORTER, page.unit) if page.unit else None


def export_book(desk: Desk, month: Month | Months, out: Path, form_id: str = "") -> Exported:
    """Writes all units' sheets as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: book_of(desk, month, form_id))
