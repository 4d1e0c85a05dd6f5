"""The page of the month, worked with as a clerk would: by keyboard, in a whole window."""

from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import publish
from clerkdesk.domain.calendar.months import Month
from clerkdesk.ui.actions import Place
from clerkdesk.ui.month.page import MonthPage
from tests.office import FakeClock, an_allowed_memo
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import MAY, REMARK, URL, OnMay, go_to, month_page


def test_the_month_of_today_is_shown_with_its_titles(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    page = month_page(open_window(desk))
    assert page.choosing.months.edit.text() == "พฤษภาคม ๒๕๖๑"
    assert page.titles.first.text().startswith("แบบติดตามการดำเนินการเผยแพร่")
    assert "ประจำเดือน พฤษภาคม ๒๕๖๑" in page.titles.others.text()
    assert page.titles.rows.text() == "๓ รายการ"
    shown = [
        [page.table.sheet.text(row, column) for column in (0, 1, 3)]
        for row in range(len(published))
    ]
    assert shown[2] == ["๓", "แผน 3", "๑๔ พ.ค. ๒๕๖๑"]
    assert page.table.hasFocus()


def test_a_row_leads_to_its_memo(desk: Desk, published: list[int], open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 1, 1)
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.MEMOS)
    assert window.house.page(Place.MEMOS).view.card.memo.id == published[1]  # type: ignore[attr-defined]


def test_months_are_stepped_through_and_typed(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+PgUp")
    assert page.choosing.months.month == Month(2018, 4)
    assert "เมษายน ๒๕๖๑" in page.empty.sentence.text()
    window.hands.press("Ctrl+PgDown")
    assert page.table.sheet.end == 3
    window.hands.press("Ctrl+G")
    window.hands.type("เม.ย. ๖๑")
    window.hands.press("Return")
    assert page.choosing.months.month == Month(2018, 4)
    window.hands.press("Ctrl+T")
    assert page.choosing.months.month == MAY


def test_what_is_no_month_is_said_below_the_field(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+G")
    window.hands.type("เดือนสิบสาม")
    window.hands.press("Return")
    assert page.choosing.wrong.isVisible()
    assert "สิบสาม" in page.choosing.wrong.text()
    assert page.table.sheet.end == 3


def test_the_sheet_of_one_unit_is_shown_and_an_empty_one_says_so(desk: Desk, may: OnMay) -> None:
    window, page = may
    units = page.choosing.units
    assert [units.itemText(row) for row in range(units.count())] == ["ทุกหน่วยงาน", "กลุ่มอำนวยการ"]
    units.setCurrentIndex(1)
    units.activated.emit(1)
    window.hands.rest()
    assert page.table.sheet.end == 3
    assert "กลุ่มอำนวยการ" in page.titles.others.text()
    window.hands.press("Ctrl+PgUp")
    assert page.empty.sentence.text().startswith("กลุ่มอำนวยการ")


def test_the_sheet_is_exported_and_its_file_offered(desk: Desk, may: OnMay, tmp_path: Path) -> None:
    window, _page = may
    window.hands.press("Ctrl+E")
    out = tmp_path / "แบบติดตาม พฤษภาคม ๒๕๖๑.xlsx"
    cells = [cell.value for row in load_workbook(out).active for cell in row]
    assert "แผน 3" in cells
    assert datetime(2018, 5, 14) in cells
    file, folder = window.window.foot.offers.buttons
    file.click()
    folder.click()
    assert window.messages.opened == [str(out), str(tmp_path)]


def test_the_sheet_is_exported_as_pdf_and_printed(desk: Desk, may: OnMay, tmp_path: Path) -> None:
    window, _page = may
    window.hands.press("Ctrl+Shift+P", "Ctrl+P")
    assert (tmp_path / "แบบติดตาม พฤษภาคม ๒๕๖๑.pdf").read_bytes().startswith(b"%PDF")
    assert window.messages.printed.read_bytes().startswith(b"%PDF")


def test_what_another_clerk_did_is_read_with_place_and_selection_kept(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    go_to(window, page, 1, REMARK)
    other = an_allowed_memo(desk, subject="แทรก")
    publish(desk, other.id, URL, date(2018, 5, 1))
    window.house.services.ways.memo_changed.emit(other.id)
    window.hands.rest()
    assert page.table.sheet.end == 4
    current = page.table.currentIndex()
    assert (current.row(), current.column()) == (2, REMARK)
    assert [(at.row(), at.column()) for at in page.table.selectedIndexes()] == [(2, REMARK)]


def test_an_empty_month_leads_to_what_waits(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    assert "พฤษภาคม ๒๕๖๑" in page.empty.sentence.text()
    possible = window.window.commands.all
    assert not possible["open_memo"].isEnabled()
    assert possible["excel"].isEnabled()
    page.empty.button.click()
    window.hands.rest()
    assert window.window.page is window.house.page(Place.TODAY)


def test_rows_are_as_high_as_their_text(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    long = an_allowed_memo(desk, subject="รายงานผลการติดตามแผนปฏิบัติการ " * 6)
    publish(desk, long.id, URL, date(2018, 5, 15))
    window = open_window(desk)
    page = month_page(window)
    heights = [page.table.rowHeight(row) for row in range(4)]
    assert len(set(heights[:3])) == 1
    assert heights[3] > 2 * heights[0]
    window.window.resize(1900, 700)
    window.hands.rest()
    assert page.table.rowHeight(3) < heights[3]


def test_double_click_on_a_subject_opens_the_memo(desk: Desk, may: OnMay) -> None:
    window, page = may
    place = page.table.visualRect(page.table.sheet.index(0, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.hands.rest()
    assert window.window.page is window.house.page(Place.MEMOS)


def test_everything_that_takes_the_keys_has_a_name(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk, language="en")
    page = month_page(window)
    assert nameless(page) == []
    window.hands.press("F2")
    assert nameless(page) == []


def nameless(page: MonthPage) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]
