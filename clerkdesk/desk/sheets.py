"""The month's tracking sheet: on screen, in Excel, on paper."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from clerkdesk import __version__
from clerkdesk.desk.care import anchor_of_now
from clerkdesk.desk.channels import channel_labels
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.press import anchored
from clerkdesk.desk.reportsfrom import first_months
from clerkdesk.desk.roundbooks import RoundBooks, months_in, read_books
from clerkdesk.desk.staff import find_unit
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form, FormKind
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.gathering import gathered, groups_of
from clerkdesk.domain.memo.sheetmark import Stamp
from clerkdesk.domain.memo.tracking import Sheet, month_sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Appointment, Person, Unit, signer_at_foot
from clerkdesk.domain.rounds.entries import OFFICE, Arrived, Nothing, RoundEntry, Sent
from clerkdesk.domain.rounds.nothingrow import nothing_row
from clerkdesk.domain.rounds.rows import MonthRow
from clerkdesk.domain.words import Sentence, th


@dataclass(frozen=True)
class Exported:
    """Where a sheet was written, how many rows it has, and what to tell the clerk."""

    path: Path
    rows: int
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class MonthSheet:
    """The sheet of a month, and what stands behind each of its rows."""

    sheet: Sheet
    rows: tuple[MonthRow, ...]


def sheet_of(desk: Desk, month: Month | Months, unit_name: str = "", form_id: str = "") -> Sheet:
    """The sheet of a month or of several, of one unit or of the whole office."""
    return month_of(desk, month, unit_name, form_id).sheet


def month_of(
    desk: Desk, month: Month | Months, unit_name: str = "", form_id: str = ""
) -> MonthSheet:
    """The sheet with what its rows were made from, so that they can be completed."""
    form = sheet_form(desk, form_id)
    unit = find_unit(desk, unit_name) if unit_name else None
    return unit_sheet(read_records(desk, month), form, unit)


@dataclass(frozen=True)
class Records:
    """What the sheets of ``month`` are made from, of one moment. ``first`` are the first months of
    units that do not report for every month, by their names; ``channel`` names a channel that was
    recorded by its key."""

    month: Month | Months
    office: Office
    units: tuple[Unit, ...]
    books: RoundBooks
    appointments: tuple[Appointment, ...]
    first: Mapping[str, Month] = field(default_factory=dict)
    channel: Callable[[str], str] = str

    def holder(self, role: str, unit: Unit | None) -> Person | None:
        """Who holds a role, for a unit or for the whole office, when the month is over."""
        if not role:
            return None
        name = unit.name if unit else ""
        return signer_at_foot(self.appointments, role, self.month.last, name)

    def says_nothing(self, unit: str) -> bool:
        """Whether it was declared for every month that the unit has nothing to report."""
        return self._recorded(unit, (Nothing,))

    def reported(self, unit: str) -> bool:
        """Whether the unit's sheet of every month was sent, came in, or was declared empty."""
        return self._recorded(unit, (Sent, Arrived, Nothing))

    def _recorded(self, unit: str, kinds: tuple[type[RoundEntry], ...]) -> bool:
        books = (self.books.book(month, unit) for month in months_in(self.month))
        return all(any(isinstance(each, kinds) for each in book.stands) for book in books)


def read_records(desk: Desk, month: Month | Months) -> Records:
    """Reads once what every unit's sheet needs."""
    with desk.store.read() as tx:
        units = tuple(tx.units.all())
        return Records(
            month,
            tx.office.load(),
            units,
            read_books(tx, month),
            tuple(tx.people.appointments()),
            first_months(tx, units),
            channel_labels(desk),
        )


def unit_sheet(records: Records, form: SheetForm, unit: Unit | None) -> MonthSheet:
    """The sheet of a unit, or of the whole office, and what its rows were made from."""
    rows = records.books.rows(records.month, unit.name if unit else OFFICE)
    return sheet_with(records, form, unit, rows)


def sheet_with(
    records: Records, form: SheetForm, unit: Unit | None, found: Sequence[MonthRow]
) -> MonthSheet:
    """The sheet of the rows ``found``, in its groups and with who signs it."""
    office, units = records.office, records.units
    held = {place.role: records.holder(place.role, unit) for place in form.signatures}
    signers = {role: person for role, person in held.items() if person}
    rows = gathered(found, form.group_by, units)
    groups = groups_of(rows, form.group_by, units, office.digits)
    made = month_sheet(form, records.month, unit, office, rows, signers, groups)
    sheet = _with_channels(made, records.channel)
    name = unit.name if unit else OFFICE
    if not rows and records.says_nothing(name):
        said = nothing_row(name, Month.of(records.month.first), form.columns)
        declared = month_sheet(form, records.month, unit, office, said, signers)
        sheet = replace(declared, keys=(), nothing=bool(said))
    return MonthSheet(sheet, tuple(rows))


def _with_channels(sheet: Sheet, name: Callable[[str], str]) -> Sheet:
    """The sheet with every channel by its name, each in a line of its own."""
    places = {n for n, column in enumerate(sheet.columns) if column.source == "channel"}
    if not places:
        return sheet
    rows = (
        tuple(
            "\n".join(map(name, str(value or "").split("\n"))) if n in places else value
            for n, value in enumerate(row)
        )
        for row in sheet.rows
    )
    return replace(sheet, rows=tuple(rows))


def export_sheet(
    desk: Desk, month: Month | Months, out: Path, unit_name: str = "", form_id: str = ""
) -> Exported:
    """Writes the sheet as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: sheet_of(desk, month, unit_name, form_id))


def written(desk: Desk, out: Path, make: Callable[[], Sheet | Book]) -> Exported:
    """Writes what ``make`` gives as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise ClerkError(
            th("ไม่รู้จักไฟล์ชนิด “{suffix}”"),
            do=th("ตั้งชื่อไฟล์ให้ลงท้ายด้วย .xlsx หรือ .pdf"),
            suffix=out.suffix or out.name,
        )
    made = make()
    book = made if isinstance(made, Book) else Book.of_one(made)
    return Exported(out, book.rows, write(desk, book, out))


def _write_xlsx(desk: Desk, book: Book, out: Path) -> tuple[Sentence, ...]:
    from clerkdesk.sheet import write_book

    width_of, breaker = desk.press.width_of, desk.press.breaker
    keywords = anchor_of_now(desk)
    written = write_book(
        book, width_of=width_of, breaker=breaker, keywords=keywords, stamp=_stamp(desk, book)
    )
    write_file(out, written.content)
    return written.notes


def _stamp(desk: Desk, book: Book) -> Stamp | None:
    """By what the sheets are recognised when they come back; none of a form that is no more."""
    used = [sheet.form for sheet in book.sheets]
    form = next((form for form in desk.shelf.forms.values() if form.sheet in used), None)
    return Stamp(form.id, form.revision, __version__) if form else None


def _write_pdf(desk: Desk, book: Book, out: Path) -> tuple[Sentence, ...]:
    layout = anchored(desk.press.book_layout(book), anchor_of_now(desk))
    write_file(out, desk.press.pdf(layout, desk.clock()))
    return ()


_WRITERS: dict[str, Callable[[Desk, Book, Path], tuple[Sentence, ...]]] = {
    ".xlsx": _write_xlsx,
    ".pdf": _write_pdf,
}


def sheet_form(desk: Desk, form_id: str) -> SheetForm:
    """The sheet of ``form_id``, or the office's only one."""
    form = desk.shelf.get(form_id) if form_id else _only_sheet(desk)
    if form.sheet is None:
        raise ClerkError(th("แบบ {form} ไม่ใช่แบบติดตาม"), do=th("เลือกแบบติดตามแทน"), form=form.id)
    return form.sheet


def _only_sheet(desk: Desk) -> Form:
    found = [form for form in desk.shelf.forms.values() if form.kind is FormKind.SHEET]
    if len(found) == 1:
        return found[0]
    raise ClerkError(
        th("มีแบบติดตาม {count} แบบ จึงไม่รู้ว่าจะใช้แบบใด"),
        do=th("เลือกแบบติดตามที่ต้องการ: {known}"),
        count=len(found),
        known=", ".join(form.id for form in found) or "-",
    )
