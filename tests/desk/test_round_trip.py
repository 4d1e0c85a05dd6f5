"""Sheets of random months go out, come in at another office and go out again: nothing changes."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.desk.roundbooks import RoundBooks, months_in
from clerkdesk.desk.sheetbook import book_with
from clerkdesk.desk.sheets import Records, unit_sheet
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.memo.book import Book
from clerkdesk.domain.memo.sheetmark import Stamp
from clerkdesk.domain.memo.tracking import CellValue
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.rounds.arriving.proposal import ArrivedFile, Proposal
from clerkdesk.domain.rounds.arriving.splitting import proposals_of
from clerkdesk.domain.rounds.entries import Arrived, RoundEntry, RowAdded, RowsOrdered
from clerkdesk.domain.rounds.rows import hand_key
from clerkdesk.domain.rounds.understanding import Expected, understand
from clerkdesk.forms.shelf import load_forms
from clerkdesk.settings import bundled
from clerkdesk.sheet import write_book
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.sheets import BREAKER, width_of

TRACKING = load_forms([bundled("forms")]).get("tracking").sheet
assert TRACKING is not None
COLUMNS = TRACKING.columns
NAME = "กลุ่มโรงเรียนคำสร้อย"
GROUP = Unit(1, NAME, UnitKind.SCHOOL_GROUP)
SCHOOLS = tuple(Unit(n, f"โรงเรียน{n}", UnitKind.SCHOOL) for n in (1, 2, 3))
OFFICE = Office("สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร", "สพป.มุกดาหาร")
MONTHS = Months(Month(2017, 11), Month(2018, 2))
NOW = datetime(2018, 5, 15, 9, 30)
ROUND = {"on": NOW.date(), "recorded_at": NOW, "by": "สมศรี"}
Cells = list[tuple[CellValue, ...]]


@pytest.fixture(scope="module", autouse=True)
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


def records(office: Office, units: Sequence[Unit], entries: Sequence[RoundEntry]) -> Records:
    return Records(MONTHS, office, tuple(units), RoundBooks(units, [], entries), ())


@st.composite
def months(draw: st.DrawFn, units: Sequence[str]) -> list[RoundEntry]:
    """Rows by hand of some units in some months, with cells left empty, a day of another month or
    none, and an order that somebody chose."""
    text = st.sampled_from(["", "ก", "ข่าว ๒", "บรรทัดหนึ่ง\nสอง"])
    found: list[RoundEntry] = []
    for place in range(draw(st.integers(0, 7))):
        month, unit = draw(st.sampled_from(months_in(MONTHS))), draw(st.sampled_from(units))
        day = draw(st.none() | st.integers(-20, 40))
        values = {"subject": f"{draw(text)}{place}", "result": draw(text), "remark": draw(text)}
        if day is not None:
            values["published_on"] = (month.first + timedelta(days=day)).isoformat()
        found.append(RowAdded(**ROUND, id=place + 1, month=month, unit=unit, values=values))
    chosen = draw(st.permutations(found))
    for each in {(row.month, row.unit): row for row in found}.values():
        keys = [hand_key(row.id) for row in chosen]
        kind = {"month": each.month, "unit": each.unit, "keys": keys, "id": 100 + each.id}
        found.append(RowsOrdered(**ROUND, **kind))
    return found


def taken_in(reader: Reader, book: Book, units: Sequence[Unit]) -> list[RoundEntry]:
    """What an office with these ``units`` records of a workbook that it takes in."""
    stamp = Stamp("tracking", 1, "0.1.0")
    made = write_book(
        book, width_of=width_of, breaker=BREAKER, keywords="journal:3:ab", stamp=stamp
    )
    file = ArrivedFile("ส่ง.xlsx", sha256="aa")
    expected = Expected(TRACKING, OFFICE, tuple(units), NOW.date())
    read = understand(reader.read(made.content, file.name), expected)
    return [_arrived(n, each) for n, each in enumerate(proposals_of(file, read, expected), 1)]


def _arrived(number: int, proposal: Proposal) -> Arrived:
    assert proposal.unit
    assert proposal.month, "it says of every row of which month it is"
    rows, lines = proposal.kept_rows(COLUMNS), tuple(row.read.row for row in proposal.rows)
    whose = {"month": proposal.month, "unit": proposal.unit, "sheet": proposal.sheet}
    return Arrived(**ROUND, **whose, id=number, sha256="aa", rows=rows, lines=lines)


def cells(rows: Sequence[Sequence[CellValue]]) -> Cells:
    return [tuple(row) for row in rows]


QUICK = settings(max_examples=12, deadline=None)


@QUICK
@given(entries=months([NAME]))
def test_the_months_of_a_unit_come_back_as_they_went(
    reader: Reader, entries: list[RoundEntry]
) -> None:
    went = unit_sheet(records(OFFICE, [GROUP], entries), TRACKING, GROUP).sheet
    arrived = taken_in(reader, Book.of_one(went), [GROUP])
    again = unit_sheet(records(OFFICE, [GROUP], arrived), TRACKING, GROUP).sheet
    assert cells(again.rows) == cells(went.rows)


@QUICK
@given(entries=months(["", "หน่วยอื่น", *(each.name for each in SCHOOLS)]))
@pytest.mark.parametrize("pages", [True, False])
def test_the_parts_of_a_unit_stand_as_on_its_own_sheet(
    reader: Reader, pages: bool, entries: list[RoundEntry]
) -> None:
    sender = records(Office(NAME, NAME), SCHOOLS, entries)
    went = unit_sheet(sender, TRACKING, None).sheet
    book = book_with(sender, TRACKING) if pages else Book.of_one(went)
    arrived = taken_in(reader, book, [GROUP])
    again = unit_sheet(records(OFFICE, [GROUP], arrived), TRACKING, GROUP).sheet
    assert cells(again.rows) == cells(went.rows)


def test_a_row_of_a_month_that_its_day_does_not_tell_stays_in_it(reader: Reader) -> None:
    november, values = Month(2017, 11), {"subject": "ช้า", "published_on": date(2017, 12, 5)}
    kept = {name: str(value) for name, value in values.items()}
    row = RowAdded(**ROUND, id=1, month=november, unit=NAME, values=kept)
    went = unit_sheet(records(OFFICE, [GROUP], [row]), TRACKING, GROUP).sheet
    arrived = taken_in(reader, Book.of_one(went), [GROUP])
    assert [each.month for each in arrived if isinstance(each, Arrived) and each.rows] == [november]
