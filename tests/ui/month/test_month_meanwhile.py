"""What comes about while something else is under way: saving, another look, other rows."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import add_row, remove_rows, row_key
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.ui.month.page import MonthPage
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import MAY, OnMay, month_page

SUBJECT, DAY = 1, 3


def subjects(desk: Desk) -> list[object]:
    return [row[SUBJECT] for row in sheet_of(desk, MAY).rows]


def test_a_new_row_is_taken_off_also_while_it_is_saved(desk: Desk, may: OnMay) -> None:
    window, page = may
    sheet = page.table.sheet
    sheet.setData(sheet.index(3, SUBJECT), "ข่าว ก")
    page.table.choose(3, SUBJECT)
    page.rows.handlers()["remove_row"]()
    window.hands.rest()
    assert subjects(desk) == ["แผน 1", "แผน 2", "แผน 3"]
    assert sheet.end == 3


def test_undoing_is_seen_also_on_a_page_that_was_made_anew(desk: Desk, may: OnMay) -> None:
    window, _page = may
    window.hands.press("Ctrl+Return")
    window.hands.type("ข่าว ก")
    window.hands.press("Return")
    undo = window.window.foot.run_undo
    window.house.services.look.wear("dark")
    window.hands.rest()
    undo()
    window.hands.rest()
    assert subjects(desk) == ["แผน 1", "แผน 2", "แผน 3"]
    page = window.window.page
    assert isinstance(page, MonthPage)
    assert page.table.sheet.end == 3


def test_what_cannot_be_kept_of_a_row_that_is_gone_is_told_without_its_number(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    sheet = page.table.sheet
    sheet.write({(3, SUBJECT): "ข่าว ก", (3, DAY): "เมื่อไร"})
    sheet.drop(sheet.key(3).key)
    window.hands.rest()
    assert "แถวที่ ๐" not in window.messages.complaints[-1]
    assert "“วัน/เดือน/ปี ที่เผยแพร่”" in window.messages.complaints[-1]


def test_a_row_that_is_held_is_let_go_when_other_rows_come(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    first, *_others = (row_key(add_row(desk, MAY, "", {"subject": text})) for text in "กขค")
    window = open_window(desk)
    heads = month_page(window).table.heads
    view, left = heads.viewport(), Qt.MouseButton.LeftButton
    held, above = (QPoint(8, heads.sectionViewportPosition(row) + 3) for row in (4, 3))
    QTest.mousePress(view, left, pos=held)
    QTest.mouseMove(view, above - QPoint(0, 20))
    remove_rows(desk, MAY, "", [first])
    window.house.services.ways.memo_changed.emit(published[0])
    window.hands.rest()
    QTest.mouseMove(view, above)
    QTest.mouseRelease(view, left, pos=above)
    window.hands.rest()
    assert subjects(desk) == ["แผน 1", "แผน 2", "แผน 3", "ข", "ค"]
