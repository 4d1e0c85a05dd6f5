"""Repeating tables on the form: their cells suggest, and say what is doubtful."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.ui.actions import Place
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.writing.page import WritingPage
from clerkdesk.ui.writing.tables import TableEditor
from tests.ui.conftest import Open, OpenWindow

NAME, POSITION, ROLE = range(3)


def page(window: Open) -> WritingPage:
    found = window.house.pages[Place.WRITING]
    assert isinstance(found, WritingPage)
    return found


def people(window: Open) -> TableEditor:
    """The table of an order, its first cell ready to be typed into."""
    window.hands.press("Ctrl+K")
    window.hands.type("คำสั่งแต่งตั้ง")
    window.hands.press("Return")
    fields = page(window).fields
    assert fields is not None
    editor = fields.rows["people"].editor
    assert isinstance(editor, TableEditor)
    editor.table.setFocus()
    editor.table.setCurrentCell(0, NAME)
    return editor


def cell(editor: TableEditor, column: int) -> str:
    item = editor.table.item(0, column)
    return item.text() if item else ""


def test_a_name_is_suggested_in_a_cell_and_brings_the_position_beside_it(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    window.hands.type("ผู้ดูแล")
    assert isinstance(QApplication.focusWidget(), SuggestingEdit)
    window.hands.press("Down", "Return", "Return")
    assert (cell(editor, NAME), cell(editor, POSITION)) == ("นายเว็บ ผู้ดูแล", "นักวิชาการคอมพิวเตอร์")
    assert editor.text().startswith("นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์")


def test_the_roles_of_the_office_are_suggested_where_an_order_gives_them(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.table.setCurrentCell(0, ROLE)
    window.hands.press("F2")
    line = QApplication.focusWidget()
    assert isinstance(line, SuggestingEdit)
    assert [each.text for each in line.model.suggestions] == [
        role.title for role in desk.roles.values()
    ]
    window.hands.type("นิติ")
    window.hands.press("Down", "Return", "Return")
    assert cell(editor, ROLE) == "นิติกร"


def test_a_role_that_nobody_knows_is_asked_about_once_before_the_order_is_saved(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.set_text("นายเว็บ ผู้ดูแล | นักวิชาการ | นิติการ | ดูแล")
    window.hands.press("Ctrl+Return")
    fields = page(window).fields
    assert fields is not None
    assert "(นิติกร?)" in fields.rows["people"].doubt.text()
    assert find_memos(desk) == []
    assert "ผู้ที่แต่งตั้ง" in window.window.foot.said.text()
    window.hands.press("Ctrl+Return")
    assert len(find_memos(desk)) == 1


def test_cells_of_other_columns_are_plain_lines(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    editor = people(window)
    flags = Qt.ItemFlag.ItemIsEditable
    editor.set_text("ก | ข | นิติกร | ง")
    item = editor.table.item(0, POSITION)
    assert item is not None
    assert item.flags() & flags
    assert editor.table.itemDelegateForColumn(POSITION) is None


def test_a_role_of_a_unit_is_doubtful_for_a_person_of_none(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    editor = people(window)
    editor.set_text("นายเว็บ ผู้ดูแล | นักวิชาการ | ผู้รายงาน | รายงาน")
    assert editor.doubt() == ""
    editor.set_text("นางใหม่ มาดี | ครู | ผู้รายงาน | รายงาน")
    assert "ของหน่วยใด" in editor.doubt()


def test_what_is_doubtful_in_a_draft_is_told_when_it_is_taken_up_again(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    people(window)
    window.hands.press("F2")
    window.hands.type("นางใหม่ มาดี")
    window.hands.press("Tab", "Tab")
    window.hands.type("ผู้ชงกาแฟ")
    window.hands.press("Tab", "Escape", "Escape", "Ctrl+1")
    again = people(window)
    assert "ผู้ชงกาแฟ" in again.text()
    fields = page(window).fields
    assert fields is not None
    assert "ผู้ชงกาแฟ" in fields.rows["people"].doubt.text()
