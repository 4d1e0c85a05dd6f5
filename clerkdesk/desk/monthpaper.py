"""A month's sheet into a file, step by step, and on paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import Step, made_beside
from clerkdesk.desk.sheetbook import book_of, export_book
from clerkdesk.desk.sheets import Exported, export_sheet, sheet_of
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.memo.book import Book


@dataclass(frozen=True)
class SheetPaper:
    """A sheet as PDF, and how its paper lies."""

    name: str
    pdf: bytes
    landscape: bool


def export_month(
    desk: Desk, month: Month | Months, out: Path, unit_name: str, form_id: str, step: Step
) -> Exported:
    """As :func:`~clerkdesk.desk.sheets.export_sheet`; ``out`` stays as it was when ``step`` stops
    the work."""
    return _put(out, step, lambda beside: export_sheet(desk, month, beside, unit_name, form_id))


def export_all(desk: Desk, month: Month | Months, out: Path, form_id: str, step: Step) -> Exported:
    """As :func:`~clerkdesk.desk.sheetbook.export_book`, all units in one file; ``out`` stays as it
    was when ``step`` stops the work."""
    return _put(out, step, lambda beside: export_book(desk, month, beside, form_id))


def _put(out: Path, step: Step, export: Callable[[Path], Exported]) -> Exported:
    return replace(made_beside(out, step, export), path=out)


def month_paper(
    desk: Desk, month: Month | Months, unit_name: str = "", form_id: str = ""
) -> SheetPaper:
    """The sheet of a month as it is printed."""
    return _paper(desk, Book.of_one(sheet_of(desk, month, unit_name, form_id)))


def paper_of_all(desk: Desk, month: Month | Months, form_id: str = "") -> SheetPaper:
    """The sheets of all units behind their summary, as they are printed."""
    return _paper(desk, book_of(desk, month, form_id))


def _paper(desk: Desk, book: Book) -> SheetPaper:
    pdf = desk.press.pdf(desk.press.book_layout(book), desk.clock())
    return SheetPaper(book.name, pdf, book.sheets[0].form.landscape)
