"""From memos that are allowed to the slip that hands them over."""

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.writing.page import WritingPage
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.memos.helping import memos_page


def offered(page: MemosPage) -> set[str]:
    row = page.view.acts if page.right.currentWidget() is page.view else page.pane.acts
    return {action.objectName() for action in row.menu.actions()} | {
        name for name, button in row.buttons.items() if button.isVisible()
    }


def written(window: Open) -> dict[str, str]:
    """What stands in the fields of the slip that was opened."""
    page = window.house.page(Place.WRITING)
    assert window.window.page is page
    assert isinstance(page, WritingPage)
    assert page.start is not None
    assert page.start.form.id == "handover"
    assert page.fields is not None
    return page.fields.texts()


def test_a_slip_of_one_memo_is_begun_from_the_memo(desk: Desk, open_window: OpenWindow) -> None:
    an_allowed_memo(desk, subject="แผน")
    an_allowed_memo(desk, subject="ข่าว")
    window = open_window(desk)
    page = memos_page(window)
    assert "slip" in offered(page)
    window.hands.press("Ctrl+K")
    window.hands.type("ทำใบส่ง")
    window.hands.press("Return")
    window.hands.rest()
    assert "ข่าว" in written(window)["items"]
    assert "แผน" not in written(window)["items"]


def test_a_memo_that_is_not_allowed_offers_no_slip(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    assert "slip" not in offered(page)
    window.hands.press("Shift+Down")
    assert "slip" not in offered(page)


def test_several_that_are_chosen_stand_in_one_slip(desk: Desk, open_window: OpenWindow) -> None:
    for subject in ("แผน", "ข่าว", "รายงาน"):
        an_allowed_memo(desk, subject=subject)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Shift+Down")
    assert offered(page) == {"pile", "slip", "print"}
    window.window.commands.trigger("slip")
    window.hands.rest()
    items = written(window)["items"]
    assert [each in items for each in ("แผน", "ข่าว", "รายงาน")] == [False, True, True]


def test_one_among_them_that_is_not_allowed_is_named(desk: Desk, open_window: OpenWindow) -> None:
    an_allowed_memo(desk, subject="แผน")
    a_memo(desk, subject="ยังเสนออยู่")
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+A")
    window.window.commands.trigger("slip")
    window.hands.rest()
    assert any("ยังเสนออยู่" in said for said in window.messages.complaints)
    assert window.window.page is page


def test_step_six_leads_to_the_slip_of_what_waits(desk: Desk, open_window: OpenWindow) -> None:
    an_allowed_memo(desk, subject="แผน")
    window = open_window(desk)
    window.hands.press("Ctrl+J", "6")
    page = window.window.page
    buttons = page.detail.buttons  # type: ignore[attr-defined]
    assert [each.text() for each in buttons[:2]] == ["ส่งผู้เผยแพร่", "ทำใบส่งเรื่อง"]
    buttons[1].click()
    window.hands.rest()
    assert "แผน" in written(window)["items"]
