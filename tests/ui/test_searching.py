"""Just typing on a list searches; Esc goes back; a code that a reader types opens its memo."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printcode import office_code
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow


def place_of(window: Open) -> Place | None:
    return window.window.page.place if window.window.page else None


def shown(window: Open) -> str:
    page = window.window.page
    assert isinstance(page, MemosPage)
    return page.view.card.memo.subject if page.view.card else ""


def search(window: Open) -> str:
    return window.window.header.search.text()


def found(window: Open, subject: str) -> None:
    window.hands.until(lambda: place_of(window) is Place.MEMOS and shown(window) == subject)


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> Open:
    for subject in ("แผนปฏิบัติการ", "คู่มือการปฏิบัติงาน", "Anti-corruption plan"):
        a_memo(desk, subject=subject)
    return open_window(desk)


@pytest.mark.parametrize(
    ("typed", "subject"), [("คู่มือ", "คู่มือการปฏิบัติงาน"), ("corrup", "Anti-corruption plan")]
)
@pytest.mark.parametrize("key", ["Ctrl+1", "Ctrl+2"])
def test_letters_on_a_list_begin_the_search(
    window: Open, key: str, typed: str, subject: str
) -> None:
    window.hands.press(key)
    window.hands.type(typed)
    assert search(window) == typed
    found(window, subject)
    assert window.window.header.search.hasFocus()


def test_esc_empties_the_box_and_leads_back_to_the_list_it_began_on(window: Open) -> None:
    window.hands.press("Ctrl+1")
    window.hands.type("คู่มือ")
    found(window, "คู่มือการปฏิบัติงาน")
    window.hands.press("Esc")
    assert search(window) == ""
    assert place_of(window) is Place.TODAY
    assert not window.window.header.search.hasFocus()


def test_esc_on_the_memos_stays_there(window: Open) -> None:
    window.hands.press("Ctrl+2")
    window.hands.type("คู่มือ")
    found(window, "คู่มือการปฏิบัติงาน")
    window.hands.press("Esc")
    assert search(window) == ""
    assert place_of(window) is Place.MEMOS


def test_after_going_on_to_what_was_found_esc_leads_nowhere_else(window: Open) -> None:
    window.hands.press("Ctrl+1")
    window.hands.type("คู่มือ")
    found(window, "คู่มือการปฏิบัติงาน")
    window.hands.press("Down", "Ctrl+F", "Esc")
    assert place_of(window) is Place.MEMOS


def test_space_and_held_keys_are_the_lists_own(window: Open) -> None:
    window.hands.press("Ctrl+2", "Space", "Ctrl+A")
    assert search(window) == ""


def test_a_code_typed_by_a_reader_on_any_list_opens_its_memo(desk: Desk, window: Open) -> None:
    code = memo_payload(office_code(desk), "2")
    window.hands.press("Ctrl+1")
    window.hands.type(code)
    window.hands.press("Return")
    found(window, "คู่มือการปฏิบัติงาน")
    assert search(window) == ""


def test_a_code_with_a_slip_is_explained(desk: Desk, window: Open) -> None:
    code = memo_payload(office_code(desk), "2")
    window.hands.press("Ctrl+F")
    window.hands.type(code[:-1] + ("0" if code[-1] != "0" else "1"))
    window.hands.press("Return")
    window.hands.until(lambda: bool(window.messages.complaints))
    assert "มีตัวที่พิมพ์ผิด" in window.messages.complaints[-1]


def test_letters_on_a_cell_that_can_be_written_are_written_there(window: Open) -> None:
    window.hands.press("Ctrl+3")
    window.hands.type("ก")
    assert place_of(window) is Place.MONTH
