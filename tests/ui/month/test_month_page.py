"""The page of the month, worked with as a clerk would: by keyboard, in a whole window."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import Publication, complete_publication, publish
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.entries import Cancelled, Published
from clerkdesk.ui.actions import Place
from clerkdesk.ui.month.page import MonthPage
from tests.office import FakeClock, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

MAY = Month(2018, 5)
RESULT, REMARK = 5, 6
URL = Publication(url="https://www.example.go.th/1")


@pytest.fixture
def published(desk: Desk) -> list[int]:
    """Three memos, published on the 2nd, 3rd and 14th."""
    memos = [an_allowed_memo(desk, subject=f"แผน {place}") for place in (1, 2, 3)]
    for memo, day in zip(memos, (2, 3, 14), strict=True):
        publish(desk, memo.id, URL, date(2018, 5, day))
    return [memo.id for memo in memos]


def month_page(window: Open) -> MonthPage:
    window.hands.press("Ctrl+3")
    page = window.house.page(Place.MONTH)
    assert isinstance(page, MonthPage)
    return page


def go_to(window: Open, page: MonthPage, row: int, column: int) -> None:
    page.table.setFocus()
    page.table.choose(row, column)
    window.hands.rest()


def remarks(desk: Desk) -> list[object]:
    return [row[REMARK] for row in sheet_of(desk, MAY).rows]


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


def test_a_remark_is_written_as_in_a_spreadsheet(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, REMARK)
    window.hands.type("น้ำ")
    window.hands.press("Return")
    window.hands.type("ที่กู้")
    window.hands.press("Return")
    assert remarks(desk) == ["น้ำ", "ที่กู้", ""]
    assert page.table.currentIndex().row() == 2
    assert window.messages.sentences[-1] == "เติม “หมายเหตุ” แถวที่ ๒ แล้ว"


def test_enter_opens_a_cell_and_escape_gives_up(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, RESULT)
    window.hands.press("Return")
    editor = page.table.cells.editor
    assert editor is not None
    assert editor.toPlainText() == "เผยแพร่แล้ว"
    window.hands.type(" ครบ")
    window.hands.press("Escape")
    assert not page.table.writing
    assert page.table.sheet.text(0, RESULT) == "เผยแพร่แล้ว"
    window.hands.press("F2")
    window.hands.type(" ครบ")
    window.hands.press("Tab")
    assert sheet_of(desk, MAY).rows[0][RESULT] == "เผยแพร่แล้ว ครบ"
    assert page.table.currentIndex().column() == REMARK


@pytest.mark.parametrize(("key", "row"), [("Down", 2), ("Up", 0)])
def test_what_was_begun_by_typing_is_left_by_arrows(
    desk: Desk, published: list[int], open_window: OpenWindow, key: str, row: int
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 1, REMARK)
    window.hands.type("ก")
    window.hands.press(key)
    assert remarks(desk)[1] == "ก"
    assert page.table.currentIndex().row() == row


def test_what_was_written_is_undone_by_one_key_and_stays_in_the_history(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, REMARK)
    window.hands.type("ผิด")
    window.hands.press("Return", "Ctrl+Z")
    assert remarks(desk) == ["", "", ""]
    assert page.table.sheet.text(0, REMARK) == ""
    entries = get_memo(desk, published[0]).entries
    assert [type(entry) for entry in entries[-2:]] == [Published, Cancelled]


def test_two_cells_of_a_row_are_written_one_after_the_other(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    page.table.sheet.setData(page.table.sheet.index(0, RESULT), "ครบ")
    page.table.sheet.setData(page.table.sheet.index(0, REMARK), "ปักหมุด")
    window.hands.rest()
    assert sheet_of(desk, MAY).rows[0][RESULT:] == ("ครบ", "ปักหมุด")
    assert window.messages.complaints == []


def test_cells_are_copied_for_excel(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, 0)
    window.hands.press("Shift+Right", "Shift+Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "๑\tแผน 1\n๒\tแผน 2"
    assert window.messages.sentences[-1].startswith("คัดลอก ๔ ช่อง")


def test_pasted_cells_are_one_act(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    QGuiApplication.clipboard().setText("ครบ\tก\r\nครบ\tข\r\n")
    go_to(window, page, 1, RESULT)
    window.hands.press("Ctrl+V")
    rows = [row[RESULT:] for row in sheet_of(desk, MAY).rows]
    assert rows == [("เผยแพร่แล้ว", ""), ("ครบ", "ก"), ("ครบ", "ข")]
    window.hands.press("Ctrl+Z")
    assert {row[RESULT:] for row in sheet_of(desk, MAY).rows} == {("เผยแพร่แล้ว", "")}


def test_what_finds_no_place_in_the_table_is_told(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    QGuiApplication.clipboard().setText("ครบ\tก\nครบ\tข\nครบ\tค\n")
    go_to(window, page, 1, RESULT)
    window.hands.press("Ctrl+V")
    assert window.messages.complaints[-1].startswith("วางได้ ๔ ช่อง อีก ๒ ช่องไม่มีที่ให้วาง")
    assert window.window.complaint.isVisible()
    QGuiApplication.clipboard().setText("๑\tแผน 1\n")  # what stands there already is not lost
    go_to(window, page, 0, 0)
    window.hands.press("Ctrl+V")
    assert len(window.messages.complaints) == 1


def test_one_text_is_pasted_into_all_chosen_cells(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    QGuiApplication.clipboard().setText("ปักหมุด")
    go_to(window, page, 0, REMARK)
    window.hands.press("Shift+Down", "Shift+Down", "Ctrl+V")
    assert remarks(desk) == ["ปักหมุด"] * 3
    window.hands.press("Delete")
    assert remarks(desk) == ["", "", ""]


def test_what_cannot_be_pasted_says_where_it_can(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    QGuiApplication.clipboard().setText("แผนอื่น")
    go_to(window, page, 0, 1)
    window.hands.press("Ctrl+V")
    assert window.messages.sentences[-1] == "วางได้ในช่อง ผลการดำเนินการ, หมายเหตุ"


def test_a_row_leads_to_its_memo(desk: Desk, published: list[int], open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 1, 1)
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.MEMOS)
    assert window.house.page(Place.MEMOS).view.card.memo.id == published[1]  # type: ignore[attr-defined]


def test_months_are_stepped_through_and_typed(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    window.hands.press("Ctrl+PgUp")
    assert page.choosing.months.month == Month(2018, 4)
    assert "เมษายน ๒๕๖๑" in page.empty.sentence.text()
    window.hands.press("Ctrl+PgDown")
    assert page.table.sheet.rowCount() == 3
    window.hands.press("Ctrl+G")
    window.hands.type("เม.ย. ๖๑")
    window.hands.press("Return")
    assert page.choosing.months.month == Month(2018, 4)
    window.hands.press("Ctrl+T")
    assert page.choosing.months.month == MAY


def test_what_is_no_month_is_said_below_the_field(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    window.hands.press("Ctrl+G")
    window.hands.type("เดือนสิบสาม")
    window.hands.press("Return")
    assert page.choosing.wrong.isVisible()
    assert "สิบสาม" in page.choosing.wrong.text()
    assert page.table.sheet.rowCount() == 3


def test_the_sheet_of_one_unit_is_shown_and_an_empty_one_says_so(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    units = page.choosing.units
    assert [units.itemText(row) for row in range(units.count())] == ["ทุกหน่วยงาน", "กลุ่มอำนวยการ"]
    units.setCurrentIndex(1)
    units.activated.emit(1)
    window.hands.rest()
    assert page.table.sheet.rowCount() == 3
    assert "กลุ่มอำนวยการ" in page.titles.others.text()
    window.hands.press("Ctrl+PgUp")
    assert page.empty.sentence.text().startswith("กลุ่มอำนวยการ")


def test_the_sheet_is_exported_and_its_file_offered(
    desk: Desk, published: list[int], open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    month_page(window)
    window.hands.press("Ctrl+E")
    out = tmp_path / "แบบติดตาม พฤษภาคม ๒๕๖๑.xlsx"
    cells = [cell.value for row in load_workbook(out).active for cell in row]
    assert "แผน 3" in cells
    assert datetime(2018, 5, 14) in cells
    file, folder = window.window.foot.offers.buttons
    file.click()
    folder.click()
    assert window.messages.opened == [str(out), str(tmp_path)]


def test_the_sheet_is_exported_as_pdf_and_printed(
    desk: Desk, published: list[int], open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    month_page(window)
    window.hands.press("Ctrl+Shift+P", "Ctrl+P")
    assert (tmp_path / "แบบติดตาม พฤษภาคม ๒๕๖๑.pdf").read_bytes().startswith(b"%PDF")
    assert window.messages.printed.read_bytes().startswith(b"%PDF")


def test_what_another_clerk_did_is_read_with_place_and_selection_kept(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 1, REMARK)
    other = an_allowed_memo(desk, subject="แทรก")
    publish(desk, other.id, URL, date(2018, 5, 1))
    window.house.services.ways.memo_changed.emit(other.id)
    window.hands.rest()
    assert page.table.sheet.rowCount() == 4
    current = page.table.currentIndex()
    assert (current.row(), current.column()) == (2, REMARK)
    assert [(at.row(), at.column()) for at in page.table.selectedIndexes()] == [(2, REMARK)]


def test_what_is_being_written_is_not_put_over_when_the_month_changes_meanwhile(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, REMARK)
    window.hands.type("กำลังพิมพ์")
    first = page.table.sheet.key(1)
    complete_publication(desk, first.memo, first.entry, Publication(remark="ของคนอื่น"))
    window.house.services.ways.memo_changed.emit(first.memo)
    window.hands.rest()
    assert page.table.writing
    window.hands.press("Return")
    assert remarks(desk) == ["กำลังพิมพ์", "ของคนอื่น", ""]
    assert page.table.sheet.text(1, REMARK) == "ของคนอื่น"


def test_what_cannot_be_saved_is_said_and_stays(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    key = page.table.sheet.key(0)
    complete_publication(desk, key.memo, key.entry, Publication(remark="เร็วกว่า"))
    page.table.sheet.setData(page.table.sheet.index(0, REMARK), "ช้ากว่า")
    window.hands.rest()
    assert window.messages.complaints
    assert remarks(desk)[0] == "เร็วกว่า"
    assert page.table.sheet.unsaved(0, REMARK)
    go_to(window, page, 0, REMARK)
    window.hands.press("F2", "Return")
    window.hands.press("F5")
    assert remarks(desk)[0] == "ช้ากว่า"
    assert not page.table.sheet.unsaved(0, REMARK)


def test_leaving_the_page_keeps_what_is_being_written(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, REMARK)
    window.hands.type("ก่อนไป")
    window.hands.press("Ctrl+1")
    assert remarks(desk)[0] == "ก่อนไป"


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


def test_double_click_on_a_subject_opens_the_memo(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
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


def test_going_to_another_month_keeps_what_is_being_written(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 0, REMARK)
    window.hands.type("ก่อนไป")
    window.hands.press("Ctrl+PgUp")
    assert remarks(desk)[0] == "ก่อนไป"
    assert page.choosing.months.month == Month(2018, 4)
    assert page.table.sheet.rowCount() == 0
