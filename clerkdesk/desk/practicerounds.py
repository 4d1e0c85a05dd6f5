"""The rounds of the practice office: sent, arrived, empty, late, missing, changed since."""

from datetime import date, timedelta
from random import Random

from clerkdesk.desk import practicedata as data
from clerkdesk.desk.mailing import set_mail_words
from clerkdesk.desk.practicestories import Pen
from clerkdesk.desk.roundbooks import read_books
from clerkdesk.desk.roundreports import Arriving, Sending, record_arrived, record_sent
from clerkdesk.desk.roundrows import add_row, declare_nothing
from clerkdesk.desk.rounds import keep_proposal, move_due, read_calendar, read_rounds
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.calendar import round_of
from clerkdesk.domain.rounds.entries import OFFICE, Channel

ARRIVES = data.UNITS[-2:]
"""Units whose sheets come in by mail; the others write theirs here."""

LATE_UNIT, CHANGED_UNIT = data.UNITS[-1], data.UNITS[0]
_LATE_EVERY, _EMPTY_EVERY = 4, 3
_LATE_DAYS = 4


def begin_rounds(pen: Pen, first: Month) -> None:
    """The calendar of the year that is nearly over is the office's own, with one round moved; that
    of the year in which it is today is as proposed."""
    year, _ = round_of(first)
    keep_proposal(pen.desk, year.name)
    march = read_rounds(pen.desk, year.name).rounds[5]
    move_due(pen.desk, year.name, march.number, march.due - timedelta(days=2), data.MOVED_REASON)
    set_mail_words(pen.desk, {"to": data.REPORT_TO})


def report_month(pen: Pen, month: Month) -> None:
    """Reports a month that is over. In the last of all one unit is missing, another changed its
    sheet after it was sent, and the office has sent nothing on yet."""
    last = month.next() == Month.of(pen.today)
    with pen.desk.store.read() as tx:
        year, number = round_of(month)
        due = read_calendar(tx, year)[number - 1].due
        books = read_books(tx, month)
    for place, unit in enumerate(data.UNITS):
        pen.at(due - timedelta(days=place % 3))
        rows = bool(books.rows(month, unit))
        if last and unit == CHANGED_UNIT:
            _send_and_change(pen, month, due)
        elif not last or unit != LATE_UNIT:
            _report(pen, month, unit, due, rows)
    if not last:
        _send_on(pen, month, due)


def _send_and_change(pen: Pen, month: Month, due: date) -> None:
    """A sheet with a row typed by hand is sent; then another row is added."""
    for subject in (data.NOTICED, data.FORGOTTEN):
        row = {"subject": subject, "published_on": month.last.isoformat()}
        add_row(pen.desk, month, CHANGED_UNIT, row)
        if subject == data.NOTICED:
            _send(pen, month, CHANGED_UNIT)
            pen.at(due + timedelta(days=1))


def _report(pen: Pen, month: Month, unit: str, due: date, rows: bool) -> None:
    if unit == LATE_UNIT and month.month % _LATE_EVERY == 0:
        pen.at(due + timedelta(days=_LATE_DAYS))
    if not rows and (unit not in ARRIVES or month.month % _EMPTY_EVERY == 1):
        declare_nothing(pen.desk, month, unit)
    elif unit in ARRIVES:
        sender = next(name for name, _, of, _ in data.PEOPLE if of == unit)
        record_arrived(pen.desk, month, unit, Arriving(sender, rows=[_row(month, unit)]))
    else:
        _send(pen, month, unit)


def _send(pen: Pen, month: Month, unit: str) -> None:
    record_sent(pen.desk, month, unit, Sending(Channel.PAPER, data.OFFICE["short_name"]))


def _row(month: Month, unit: str) -> dict[str, str]:
    """A row of a sheet that a school group typed itself. It has chances of its own, so that the
    memos of the practice office are as they would be without it."""
    chance = Random(f"{month.first} {unit}")
    day = month.first + timedelta(days=chance.randint(1, 24))
    year = FiscalYear.of(day).name
    return {
        "subject": chance.choice(data.SCHOOL_NEWS).format(year=year),
        "published_on": day.isoformat(),
        "result": data.DONE,
    }


def _send_on(pen: Pen, month: Month, due: date) -> None:
    """The whole office's sheet goes up."""
    pen.at(due + timedelta(days=_LATE_DAYS + 1 if month.month % _LATE_EVERY == 0 else 0))
    record_sent(pen.desk, month, OFFICE, Sending(Channel.MAIL, data.REPORT_TO))
