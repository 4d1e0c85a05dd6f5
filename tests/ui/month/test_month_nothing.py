"""A month without anything is reported so with one key, and a row typed into it takes that back."""

from datetime import datetime

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundview import read_round
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.ui.month.lines import Kind
from tests.office import FakeClock
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import MAY, month_page

APRIL = Month(2018, 4)


def test_nothing_is_reported_with_one_key_and_stands_on_the_sheet(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    window.hands.press("Ctrl+PgUp")
    assert "Ctrl+Shift+M" in page.empty.sentence.text()
    assert page.round.word.text() == "เกินกำหนด ๑๕ วัน"
    window.hands.press("Ctrl+Shift+M")
    assert read_round(desk, APRIL).state.reported
    assert sheet_of(desk, APRIL).rows == ((None, "ไม่มี", None, None, None, None, None),)
    assert [line.kind for line in page.table.sheet.lines] == [Kind.NOTHING, Kind.EMPTY]
    assert page.round.word.text() == "รายงานแล้วว่าไม่มี"
    window.hands.press("Ctrl+Z")
    assert not read_round(desk, APRIL).state.reported
    assert page.empty.isVisible()


def test_where_there_are_rows_it_is_refused_with_a_sentence(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    month_page(window)
    window.hands.press("Ctrl+Shift+M")
    assert "มี ๓ แถว" in window.messages.complaints[-1]
    assert not read_round(desk, MAY).state.reported


def test_a_row_is_typed_into_a_month_that_has_none(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = month_page(window)
    window.hands.press("Ctrl+PgUp", "Ctrl+Shift+M", "Ctrl+Return")
    assert page.table.writing
    window.hands.type("ข่าว")
    window.hands.press("Return")
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ข่าว"]
    assert page.round.word.text() == "เกินกำหนด ๑๕ วัน"
    window.hands.press("Ctrl+Z")
    assert page.round.word.text() == "รายงานแล้วว่าไม่มี"


def test_an_empty_month_offers_the_line_to_type_into(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    clock.now = datetime(2018, 5, 31, 9, 0)
    window = open_window(desk)
    month_page(window)
    window.hands.press("Ctrl+Return")
    window.hands.type("ข่าว")
    window.hands.press("Return")
    assert [row[1] for row in sheet_of(desk, MAY).rows] == ["ข่าว"]
