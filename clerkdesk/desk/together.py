"""All units of a round in one: who has reported, whom to remind, and one report to go up."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import OUTBOX, made_folder
from clerkdesk.desk.monthrows import chosen_sheet
from clerkdesk.desk.outfile import write_file
from clerkdesk.desk.roundview import RoundPage, read_round
from clerkdesk.desk.sheetbook import REPORTER
from clerkdesk.desk.sheets import (
    Exported,
    Records,
    read_records,
    sheet_form,
    unit_sheet,
    written,
)
from clerkdesk.domain.calendar.dates import format_date
from clerkdesk.domain.calendar.month import Month, format_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.booksummary import SUMMARY
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import unit_named
from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.domain.rounds.entries import Arrived
from clerkdesk.domain.rounds.roundsummary import Counted, UnitStand, counted, round_summary
from clerkdesk.domain.rounds.rows import MonthRow, RoundBook, Source, day_of
from clerkdesk.domain.rounds.state import RoundState, state_of_round
from clerkdesk.domain.thai.filenames import file_name
from clerkdesk.domain.words import th


@dataclass(frozen=True)
class Together:
    """A round with all units that report, and others of which there is a sheet or a row."""

    round: CalendarRound
    units: tuple[UnitStand, ...]
    office: Office
    rows: int

    @property
    def month(self) -> Month:
        """The month that is reported."""
        return self.round.month

    @property
    def count(self) -> Counted:
        """Its figures."""
        return counted(self.units)

    @property
    def missing(self) -> tuple[UnitStand, ...]:
        """The units that are still waited for."""
        return tuple(each for each in self.units if each.missing)


@dataclass(frozen=True)
class Reminder:
    """What is written to those who have not reported: ``subject`` and ``body`` in Thai."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """What is copied: the subject, an empty line, the body."""
        return f"{self.subject}\n\n{self.body}"


def read_together(desk: Desk, month: Month) -> Together:
    """Where the sheets of all units stand for a month."""
    page, records = read_round(desk, month), read_records(desk, month)
    return _together(desk, page, records)


def _together(desk: Desk, page: RoundPage, records: Records) -> Together:
    units = tuple(_units(desk, page, records))
    return Together(page.round, units, records.office, len(page.book.rows))


def _units(desk: Desk, page: RoundPage, records: Records) -> Iterator[UnitStand]:
    month = page.round.month
    columns, today = sheet_form(desk, chosen_sheet(desk)).columns, desk.today()

    def stand(book: RoundBook, *, must: bool) -> UnitStand:
        return _stand(records, book, state_of_round(book, page.round.due, today, columns), must)

    for state in page.others:
        yield stand(records.books.book(month, state.unit), must=True)
    told = {state.unit for state in page.others}
    for name in records.books.names:
        book = records.books.book(month, name)
        came = any(isinstance(each, Arrived) for each in book.stands)
        if name not in told and (came or book.rows):
            yield stand(book, must=False)


def _stand(records: Records, book: RoundBook, state: RoundState, must: bool) -> UnitStand:
    unit = unit_named(records.units, book.unit)
    reporter = records.holder(REPORTER, unit) if unit else None
    doubtful = sum(_is_doubtful(row) for row in book.rows)
    return UnitStand(state, reporter.name if reporter else _sender(book), doubtful, must)


def _sender(book: RoundBook) -> str:
    """Who sent the last sheet, where nobody is appointed to: the name without its address."""
    came = [each.sender for each in book.stands if isinstance(each, Arrived)]
    return came[-1].partition("<")[0].strip() or came[-1] if came else ""


def _is_doubtful(row: MonthRow) -> bool:
    """Whether a row that came in has no day, or one of another month."""
    if row.source is not Source.ARRIVED:
        return False
    day = day_of(row)
    return day is None or not row.month.contains(day)


def merged_book(desk: Desk, month: Month, form_id: str = "") -> Book:
    """One report of all units for the level above: a summary of who has reported, and the whole
    office's sheet with every row in the group of its unit.

    It is the same form, so that the level above takes it in as it takes in a unit's sheet.
    """
    form = sheet_form(desk, chosen_sheet(desk, form_id))
    page, records = read_round(desk, month), read_records(desk, month)
    whole = unit_sheet(records, form, None)
    units = _together(desk, page, records).units
    summary = BookPage(SUMMARY, round_summary(whole.sheet, units))
    pages = (summary, BookPage(whole.sheet.name, whole.sheet))
    return Book(whole.sheet.name, pages, len(whole.rows))


def export_merged(desk: Desk, month: Month, out: Path, form_id: str = "") -> Exported:
    """Writes the report of all units as ``.xlsx`` or ``.pdf``, by the ending of ``out``."""
    return written(desk, out, lambda: merged_book(desk, month, form_id))


def reminder(together: Together) -> Reminder:
    """What to write to those who are missing; ClerkError where nobody is."""
    if not together.missing:
        raise ClerkError(th("ทุกหน่วยรายงานแล้ว"), do=th("ไม่ต้องเตือนใคร"))
    digits = together.office.digits
    month = format_month(together.month, digits)
    due = format_date(together.round.due, digits=digits)
    named = [
        digits.of(f"{place}. ") + _addressed(each)
        for place, each in enumerate(together.missing, start=1)
    ]
    lines = (
        f"แบบติดตามประจำเดือน{month} ครบกำหนดส่ง {due} ขณะนี้ยังไม่ได้รับจาก",
        *named,
        "",
        "จึงขอความร่วมมือส่งแบบติดตาม หากเดือนนี้ไม่มีเรื่องที่เผยแพร่ ขอให้แจ้งว่าไม่มี",
        "",
        together.office.name,
    )
    return Reminder(f"ขอความร่วมมือส่งแบบติดตามประจำเดือน{month}", "\n".join(lines))


def _addressed(unit: UnitStand) -> str:
    return f"{unit.unit} ({unit.reporter})" if unit.reporter else unit.unit


def remind_by_mail(desk: Desk, together: Together, folder: Path | None = None) -> Path:
    """Writes the reminder as a mail draft into ``folder``, or into the office's outbox."""
    from clerkdesk.mail import draft

    said = reminder(together)
    place = made_folder(folder or desk.folder / OUTBOX)
    path = place / file_name(f"{said.subject}.eml")
    write_file(path, draft([], said.subject, said.body, []))
    return path
