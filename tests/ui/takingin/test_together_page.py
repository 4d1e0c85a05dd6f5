"""All units of a round by keyboard: who is missing, their reminder, one report, a unit's sheet."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.takingin import look_at, take_in
from clerkdesk.desk.units import add_unit
from clerkdesk.ui.month.page import MonthPage
from clerkdesk.ui.takingin.togetherpage import TogetherPage
from tests.desk.arriving import DONGLUANG, KAMSOI, a_sheet
from tests.desk.rounds import APRIL, MAY, two_units
from tests.ui.conftest import Open, OpenWindow

_SIDE = Qt.ItemDataRole.TextAlignmentRole


@pytest.fixture(autouse=True)
def _units(desk: Desk, tmp_path: Path) -> None:
    two_units(desk)
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "ก.xlsx", "ข่าว")]))


def together(window: Open) -> TogetherPage:
    window.hands.press("Ctrl+Shift+U")
    page = window.window.page
    assert isinstance(page, TogetherPage)
    return page


def row_of(page: TogetherPage, unit: str) -> list[str]:
    model = page.table.round
    [row] = [place for place, each in enumerate(model.units) if each.unit == unit]
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_the_month_before_is_shown_with_every_units_state(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = together(window)
    QAbstractItemModelTester(page.table.round)
    assert page.months.month == APRIL
    assert row_of(page, KAMSOI)[1:4] == ["รับแบบแล้ว", "๑๕ พ.ค. ๒๕๖๑", "๑"]
    assert row_of(page, DONGLUANG)[1] == "เกินกำหนด"
    assert "รายงานแล้ว ๑ จาก ๓ หน่วย" in page.counted.text()
    window.hands.press("Ctrl+PgDown")
    assert page.months.month == MAY


def test_the_missing_are_reminded_by_copy_and_by_mail(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    together(window)
    window.hands.press("Ctrl+C")
    copied = QGuiApplication.clipboard().text()
    assert DONGLUANG in copied
    assert KAMSOI not in copied
    window.hands.press("Ctrl+Shift+E")
    assert window.messages.opened[-1].endswith(".eml")
    window.messages.open_outside = lambda place: False  # type: ignore[method-assign]
    window.hands.press("Ctrl+Shift+E")
    assert "ไม่มีโปรแกรมอีเมล" in window.messages.complaints[-1]
    window.window.complaint.offers.buttons[0].click()
    assert "คัดลอกข้อความเตือน" in window.messages.sentences[-1]
    assert not window.window.complaint.isVisible()


def test_one_report_goes_up(desk: Desk, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(desk)
    together(window)
    window.hands.press("Ctrl+E")
    [book] = tmp_path.glob("รวม*.xlsx")
    assert load_workbook(book).sheetnames[0] == "สรุป"


def test_enter_opens_the_sheet_of_a_unit(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = together(window)
    names = [each.unit for each in page.table.round.units]
    page.table.selectRow(names.index(KAMSOI))
    window.hands.press("Return")
    shown = window.window.page
    assert isinstance(shown, MonthPage)
    assert (shown.choosing.unit, shown.choosing.months.month) == (KAMSOI, APRIL)


def test_names_are_whole_where_there_is_room_and_figures_stand_right(
    desk: Desk, open_window: OpenWindow
) -> None:
    name = "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
    add_unit(desk, name)
    window = open_window(desk)
    window.window.resize(1366, 700)
    table = together(window).table
    assert table.columnWidth(0) > table.fontMetrics().horizontalAdvance(name)
    right = Qt.AlignmentFlag.AlignRight
    sides = [table.round.index(0, column).data(_SIDE) for column in range(6)]
    assert [bool(side & right) for side in sides] == [False, False, False, True, False, False]
    assert table.round.headerData(3, Qt.Orientation.Horizontal, _SIDE) & right
