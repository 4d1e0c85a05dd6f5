"""Repeating tables on the form are written in as in Excel: pasted, emptied, taken back."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.writing.tables import TableEditor
from tests.ui.conftest import OpenWindow
from tests.ui.writing.test_tables import NAME, ROLE, people

COPIED = "1\tนายเว็บ ผู้ดูแล\t\tผู้ดูแลระบบ\tเผยแพร่\n2\tนายกู้ ปู่เจ้า\tครู\tนิติกร\t"


def rows(editor: TableEditor) -> list[list[str]]:
    """What stands in the cells, without the empty ones at the end of a row."""
    said = [[cell.strip() for cell in row.split("|")] for row in editor.text().split(";")]
    return [row[:-1] if not row[-1] else row for row in said]


def copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def test_rows_from_excel_are_pasted_with_what_people_bring_along(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    copy("ที่\tชื่อ – สกุล\tตำแหน่ง\tแต่งตั้งเป็น\tมีหน้าที่\n" + COPIED)
    window.hands.press("Ctrl+V")
    assert rows(editor) == [
        ["นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์", "ผู้ดูแลระบบ", "เผยแพร่"],
        ["นายกู้ ปู่เจ้า", "ครู", "นิติกร"],
    ]


def test_rows_are_pasted_also_while_a_cell_is_being_written(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    copy(COPIED)
    window.hands.press("F2", "Ctrl+V")
    assert editor.text().count("ผู้ดูแล") == 2
    assert editor.table.rowCount() == 2


def test_one_word_is_pasted_into_the_cell_that_is_being_written(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    copy("นายใหม่ มาแล้ว")
    window.hands.press("F2", "Ctrl+V", "Tab")
    assert editor.text().startswith("นายใหม่ มาแล้ว")


def test_what_was_pasted_or_emptied_is_taken_back_one_by_one(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.set_text("ก | ข | นิติกร | ง")
    window.hands.press("Delete")
    assert rows(editor) == [["", "ข", "นิติกร", "ง"]]
    copy(COPIED)
    window.hands.press("Ctrl+V")
    assert editor.table.rowCount() == 2
    window.hands.press("Ctrl+Z")
    assert rows(editor) == [["", "ข", "นิติกร", "ง"]]
    window.hands.press("Ctrl+Z")
    assert rows(editor) == [["ก", "ข", "นิติกร", "ง"]]


def test_enter_goes_from_cell_to_cell_until_a_row_stays_empty(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.table.setCurrentCell(0, ROLE)
    window.hands.press("Return")
    window.hands.type("นิติกร")
    window.hands.press("Return")
    window.hands.type("ดูแล")
    window.hands.press("Return")
    assert (editor.table.currentRow(), editor.table.currentColumn()) == (1, NAME)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    window.hands.press("Return")
    assert QApplication.focusWidget() is editor.table


def test_the_tab_key_brings_the_first_cell(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.table.setCurrentItem(None)
    editor.add_button.setFocus()
    window.hands.press("Shift+Tab")
    assert (editor.table.currentRow(), editor.table.currentColumn()) == (0, NAME)


def test_long_words_make_their_row_higher_and_no_head_is_cut(
    desk: Desk, open_window: OpenWindow
) -> None:
    editor = people(open_window(desk))
    before = editor.table.rowHeight(0)
    editor.set_text("นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ชำนาญการพิเศษ กลุ่มนโยบายและแผน | นิติกร | ดูแล")
    assert editor.table.rowHeight(0) > before
    header = editor.table.horizontalHeader()
    for column in range(editor.table.columnCount()):
        assert header.sectionSize(column) >= header.sectionSizeHint(column) - 1
