"""Cells go from the month to a spreadsheet and back."""

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import MAY, REMARK, RESULT, go_to, month_page, remarks


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
