"""Cells go from the month to a spreadsheet and back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from tests.ui.month.helping import MAY, REMARK, RESULT, OnMay, go_to, remarks


def test_cells_are_copied_for_excel(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 0, 0)
    window.hands.press("Shift+Right", "Shift+Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "๑\tแผน 1\n๒\tแผน 2"
    assert window.messages.sentences[-1].startswith("คัดลอก ๔ ช่อง")


def test_pasted_cells_are_one_act(desk: Desk, may: OnMay) -> None:
    window, page = may
    QGuiApplication.clipboard().setText("ครบ\tก\r\nครบ\tข\r\n")
    go_to(window, page, 1, RESULT)
    window.hands.press("Ctrl+V")
    rows = [row[RESULT:] for row in sheet_of(desk, MAY).rows]
    assert rows == [("เผยแพร่แล้ว", ""), ("ครบ", "ก"), ("ครบ", "ข")]
    window.hands.press("Ctrl+Z")
    assert {row[RESULT:] for row in sheet_of(desk, MAY).rows} == {("เผยแพร่แล้ว", "")}


def test_what_finds_no_place_in_the_table_is_told(desk: Desk, may: OnMay) -> None:
    window, page = may
    QGuiApplication.clipboard().setText("ครบ\tก\tเกิน\nครบ\tข\tเกิน\n")
    go_to(window, page, 1, RESULT)
    window.hands.press("Ctrl+V")
    assert window.messages.complaints[-1].startswith("วางได้ ๔ ช่อง อีก ๒ ช่องไม่มีที่ให้วาง")
    assert window.window.complaint.isVisible()
    QGuiApplication.clipboard().setText("๑\tแผน 1\n")  # what stands there already is not lost
    go_to(window, page, 0, 0)
    window.hands.press("Ctrl+V")
    assert len(window.messages.complaints) == 1


def test_a_block_without_numbers_begins_beside_the_numbers(desk: Desk, may: OnMay) -> None:
    window, page = may
    assert page.table.currentIndex().column() == page.table.sheet.first_written
    QGuiApplication.clipboard().setText("ข่าวหนึ่ง\tPDF\nข่าวสอง\t\n")
    go_to(window, page, page.table.sheet.end, 0)
    window.hands.press("Ctrl+V")
    assert [row[1:3] for row in sheet_of(desk, MAY).rows][-2:] == [
        ("ข่าวหนึ่ง", "PDF"),
        ("ข่าวสอง", ""),
    ]
    assert window.messages.complaints == []
    QGuiApplication.clipboard().setText("๙.\tข่าวสาม\n")
    go_to(window, page, page.table.sheet.end, 0)
    window.hands.press("Ctrl+V")
    assert sheet_of(desk, MAY).rows[-1][1] == "ข่าวสาม"


def test_a_block_longer_than_the_rows_makes_new_ones_in_one_act(desk: Desk, may: OnMay) -> None:
    window, page = may
    block = "ครบ\tก\n\t\nครบ\tข\nครบ\tค\n"
    QGuiApplication.clipboard().setText(block)
    go_to(window, page, 2, RESULT)
    window.hands.press("Ctrl+V")
    rows = [row[RESULT:] for row in sheet_of(desk, MAY).rows]
    assert rows == [("เผยแพร่แล้ว", "")] * 2 + [("ครบ", "ก"), ("ครบ", "ข"), ("ครบ", "ค")]
    assert window.messages.complaints == []
    window.hands.press("Ctrl+Z")
    assert [row[RESULT:] for row in sheet_of(desk, MAY).rows] == [("เผยแพร่แล้ว", "")] * 3
    assert page.table.sheet.end == 3


def test_whole_rows_of_excel_are_pasted_below_and_a_bad_date_alone_stays_marked(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    rows = "9\tข่าว ก\tก.pdf\t๔ พ.ค. ๖๑\tครู ก\tครบ\t\n10\tข่าว ข\t\tเมื่อวานซืนโน้น\tครู ข\tครบ\t\n"
    QGuiApplication.clipboard().setText(rows)
    go_to(window, page, 3, 0)
    window.hands.press("Ctrl+V")
    new = [row[1:6] for row in sheet_of(desk, MAY).rows[3:]]
    assert new == [
        ("ข่าว ก", "ก.pdf", date(2018, 5, 4), "ครู ก", "ครบ"),
        ("ข่าว ข", "", "", "ครู ข", "ครบ"),
    ]
    assert "แถวที่ ๕ “วัน/เดือน/ปี ที่เผยแพร่”" in window.messages.complaints[-1]
    assert page.table.sheet.unsaved(4, 3)
    assert page.table.sheet.text(4, 3) == "เมื่อวานซืนโน้น"
    assert "เมื่อวานซืนโน้น" in page.table.sheet.index(4, 3).data(Qt.ItemDataRole.ToolTipRole)
    go_to(window, page, 4, 3)
    window.hands.type("5/5/61")
    window.hands.press("Return")
    assert sheet_of(desk, MAY).rows[4][3] == date(2018, 5, 5)
    assert not page.table.sheet.unsaved(4, 3)


def test_cells_are_filled_down_as_one_act(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 0, REMARK)
    window.hands.type("ปักหมุด")
    window.hands.press("Return", "Up", "Shift+Down", "Shift+Down", "Shift+Down", "Ctrl+D")
    assert remarks(desk) == ["ปักหมุด"] * 3
    window.hands.press("Ctrl+Z")
    assert remarks(desk) == ["ปักหมุด", "", ""]
    go_to(window, page, 1, REMARK)
    window.hands.press("Ctrl+D")
    assert remarks(desk) == ["ปักหมุด", "ปักหมุด", ""]


def test_one_text_is_pasted_into_all_chosen_cells(desk: Desk, may: OnMay) -> None:
    window, page = may
    QGuiApplication.clipboard().setText("ปักหมุด")
    go_to(window, page, 0, REMARK)
    window.hands.press("Shift+Down", "Shift+Down", "Ctrl+V")
    assert remarks(desk) == ["ปักหมุด"] * 3
    window.hands.press("Delete")
    assert remarks(desk) == ["", "", ""]


def test_what_cannot_be_pasted_says_where_it_can(desk: Desk, may: OnMay) -> None:
    window, page = may
    QGuiApplication.clipboard().setText("แผนอื่น")
    go_to(window, page, 0, 1)
    window.hands.press("Ctrl+V")
    assert window.messages.sentences[-1] == "วางได้ในช่อง ผลการดำเนินการ, หมายเหตุ"


def test_undoing_a_block_takes_its_unread_cells_away_too(desk: Desk, may: OnMay) -> None:
    window, page = may
    sheet = page.table.sheet
    go_to(window, page, sheet.end, sheet.first_written)
    window.hands.type("ข่าว")
    window.hands.press("Return")
    row = sheet.end - 1
    QGuiApplication.clipboard().setText("ใหม่\t\t๓๑ เม.ย. ๖๑\n")
    go_to(window, page, row, sheet.first_written)
    window.hands.press("Ctrl+V")
    dates = sheet.first_written + 2
    assert sheet.text(row, dates) == "๓๑ เม.ย. ๖๑"
    window.hands.press("Ctrl+Z")
    assert [sheet.text(row, each) for each in (sheet.first_written, dates)] == ["ข่าว", ""]
