"""A month's sheet into a file, step by step, and on paper."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import move_into_place
from clerkdesk.desk.sheetbook import book_of, export_book
from clerkdesk.desk.sheets import Exported, export_sheet, sheet_of
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.oserrors import explain_os_error

Step = Callable[[int, int], None]
"""Is told how many parts of how many are ready; it may raise to stop the work."""


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
    step(0, 2)
    with _beside(out) as folder:
        try:
            done = export(Path(folder) / out.name)
        except ClerkError as error:
            raise _of_the_file_wanted(error, out) from error
        step(1, 2)
        move_into_place(done.path, out)
    return replace(done, path=out)


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


def _of_the_file_wanted(error: ClerkError, out: Path) -> ClerkError:
    """The same sentence about the file that the clerk named; the one it is made in is ours."""
    values = {**error.values, **({"path": out} if "path" in error.values else {})}
    return ClerkError(error.what, do=error.do, where=error.where, **values)


def _beside(out: Path) -> TemporaryDirectory[str]:
    """A folder on the same disk, from which a file moves into its place at once."""
    try:
        return TemporaryDirectory(dir=out.parent, prefix=".clerkdesk-", ignore_cleanup_errors=True)
    except OSError as error:
        raise explain_os_error(error, out) from error
