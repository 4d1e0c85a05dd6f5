"""Cells of the month are written as in a spreadsheet, and nothing typed is lost."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import Publication, complete_publication
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.memo.entries import Cancelled, Published
from tests.ui.month.helping import MAY, REMARK, RESULT, OnMay, go_to, remarks


def test_a_remark_is_written_as_in_a_spreadsheet(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 0, REMARK)
    window.hands.type("น้ำ")
    window.hands.press("Return")
    window.hands.type("ที่กู้")
    window.hands.press("Return")
    assert remarks(desk) == ["น้ำ", "ที่กู้", ""]
    assert page.table.currentIndex().row() == 2
    assert window.messages.sentences[-1] == "เติม “หมายเหตุ” แถวที่ ๒ แล้ว"


def test_enter_opens_a_cell_and_escape_gives_up(desk: Desk, may: OnMay) -> None:
    window, page = may
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
    desk: Desk, may: OnMay, key: str, row: int
) -> None:
    window, page = may
    go_to(window, page, 1, REMARK)
    window.hands.type("ก")
    window.hands.press(key)
    assert remarks(desk)[1] == "ก"
    assert page.table.currentIndex().row() == row


def test_what_was_written_is_undone_by_one_key_and_stays_in_the_history(
    desk: Desk, published: list[int], may: OnMay
) -> None:
    window, page = may
    go_to(window, page, 0, REMARK)
    window.hands.type("ผิด")
    window.hands.press("Return", "Ctrl+Z")
    assert remarks(desk) == ["", "", ""]
    assert page.table.sheet.text(0, REMARK) == ""
    entries = get_memo(desk, published[0]).entries
    assert [type(entry) for entry in entries[-2:]] == [Published, Cancelled]


def test_two_cells_of_a_row_are_written_one_after_the_other(desk: Desk, may: OnMay) -> None:
    window, page = may
    page.table.sheet.setData(page.table.sheet.index(0, RESULT), "ครบ")
    page.table.sheet.setData(page.table.sheet.index(0, REMARK), "ปักหมุด")
    window.hands.rest()
    assert sheet_of(desk, MAY).rows[0][RESULT:] == ("ครบ", "ปักหมุด")
    assert window.messages.complaints == []


def test_what_is_being_written_is_not_put_over_when_the_month_changes_meanwhile(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
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


def test_what_cannot_be_saved_is_said_and_stays(desk: Desk, may: OnMay) -> None:
    window, page = may
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


def test_leaving_the_page_keeps_what_is_being_written(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 0, REMARK)
    window.hands.type("ก่อนไป")
    window.hands.press("Ctrl+1")
    assert remarks(desk)[0] == "ก่อนไป"


def test_going_to_another_month_keeps_what_is_being_written(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 0, REMARK)
    window.hands.type("ก่อนไป")
    window.hands.press("Ctrl+PgUp")
    assert remarks(desk)[0] == "ก่อนไป"
    assert page.choosing.months.month == Month(2018, 4)
    assert page.table.sheet.end == 0
