"""Ctrl+Z in the month goes back through what was done there, Ctrl+Y forward again."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from tests.ui.month.helping import MAY, REMARK, OnMay, go_to

SUBJECT = 1


def rows(desk: Desk) -> list[tuple[object, object]]:
    return [(row[SUBJECT], row[REMARK]) for row in sheet_of(desk, MAY).rows]


def test_acts_on_the_sheet_are_taken_back_one_by_one_and_done_again(desk: Desk, may: OnMay) -> None:
    window, page = may
    stood = [rows(desk)]
    go_to(window, page, 0, REMARK)
    window.hands.type("ก")
    window.hands.press("Return")
    stood.append(rows(desk))
    window.hands.press("Ctrl+Return")
    window.hands.type("ข่าว")
    window.hands.press("Return")
    stood.append(rows(desk))
    go_to(window, page, 3, REMARK)
    window.hands.type("ข")
    window.hands.press("Return")
    stood.append(rows(desk))
    go_to(window, page, 2, SUBJECT)
    window.hands.press("Alt+Up")
    stood.append(rows(desk))
    go_to(window, page, 3, SUBJECT)
    window.hands.press("Ctrl+Delete")
    stood.append(rows(desk))
    assert len({str(each) for each in stood}) == 6
    for before in reversed(stood[:-1]):
        window.hands.press("Ctrl+Z")
        assert rows(desk) == before
        assert window.messages.sentences[-1].startswith("เลิกทำแล้ว: ")
    for after in stood[1:]:
        window.hands.press("Ctrl+Y")
        assert rows(desk) == after
    assert window.messages.complaints == []
    window.hands.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert rows(desk) == stood[2], "what was done again can be taken back"


def test_keys_that_come_while_one_is_taken_back_wait_for_it(desk: Desk, may: OnMay) -> None:
    window, page = may
    before = rows(desk)
    for row in range(3):
        page.table.sheet.setData(page.table.sheet.index(row, REMARK), "ก")
    window.hands.rest()
    for _press in range(3):
        window.window.foot.run_undo()
    window.hands.rest()
    assert rows(desk) == before
