"""The page of forms, by keyboard: a text is changed, saved, kept and taken back."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formtexts import keep_draft, read_drafts
from clerkdesk.ui.forms.page import FormsPage
from clerkdesk.ui.places import Place
from tests.ui.conftest import OpenWindow
from tests.ui.forms.helping import LEAVE, forms, go_to, own, put


def test_a_form_that_came_with_the_program_is_made_the_offices_own_changed_and_used(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo")
    window.hands.type("x")
    assert page.writing.text == own(desk, "memo").text
    window.hands.press("F2")
    assert page.writing.shown is not None
    assert page.writing.shown.key == "memo.toml"
    page.writing.editor.setFocus()
    window.hands.press("Ctrl+Home")
    window.hands.type("# ของเรา ")
    window.hands.press("Ctrl+S")
    assert (desk.folder / "forms" / "memo.toml").read_text("utf-8").startswith("# ของเรา ")
    assert desk.shelf.texts["memo"].startswith("# ของเรา ")
    assert not page.writing.unsaved


def test_what_is_saved_is_taken_back_by_undo(desk: Desk, open_window: OpenWindow) -> None:
    before = desk.shelf.texts["memo"]
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo")
    window.hands.press("F2", "Esc", "Ctrl+Z")
    assert not (desk.folder / "forms" / "memo.toml").exists()
    assert desk.shelf.texts["memo"] == before
    assert page.texts["memo"].path is None


def test_mistakes_stand_below_the_text_and_enter_goes_to_their_line(
    desk: Desk, open_window: OpenWindow
) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.until(lambda: page.preview.paper.page_count == 1)
    window.hands.press("Ctrl+Home", *["Down"] * 7, "End", "Backspace")  # the closing mark
    window.hands.until(lambda: bool(page.writing.mistakes.mistakes))
    assert page.preview.faded
    assert page.preview.paper.page_count == 1  # the last right one stays
    window.hands.press("Ctrl+End", "Tab")
    window.hands.go_to("ที่ต้องแก้")
    window.hands.press("Return")
    assert window.hands.focus() is page.writing.editor
    assert page.writing.editor.line == 8
    window.hands.press("End")
    window.hands.type('"')
    window.hands.until(lambda: not page.writing.mistakes.mistakes)
    window.hands.rest()
    assert not page.preview.faded


def test_a_text_with_mistakes_is_not_used_and_not_lost(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+Home")
    window.hands.type("x")
    window.hands.press("Ctrl+S")
    assert "ยังมีที่ต้องแก้" in window.messages.complaints[-1]
    assert desk.shelf.texts["leave"] == LEAVE
    assert read_drafts(desk)["leave.toml"] == f"x{LEAVE}"


def test_what_was_typed_is_there_again_after_the_program_was_killed(
    desk: Desk, open_window: OpenWindow
) -> None:
    put(desk, "leave.toml", LEAVE)
    keep_draft(desk, "leave.toml", LEAVE.replace("ใบลา", "ใบลากิจ"))
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    assert "ใบลากิจ" in page.writing.text
    assert page.writing.unsaved
    window.hands.press("Ctrl+S")
    assert desk.shelf.forms["leave"].title == "ใบลากิจ"
    assert read_drafts(desk) == {}


def test_typing_is_kept_by_itself(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+End")
    window.hands.type("# ก")
    window.hands.until(lambda: read_drafts(desk).get("leave.toml") == f"{LEAVE}# ก")


def test_thrown_away_changes_come_back_by_undo(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+End")
    window.hands.type("#")
    page.handlers()["form_throw"]()
    assert page.writing.text == LEAVE
    window.hands.press("Ctrl+Z")
    assert page.writing.text == f"{LEAVE}#"


def test_esc_goes_back_step_by_step_to_the_settings(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "order")
    window.hands.press("Esc")
    assert window.hands.focus() is page.listing.forms
    window.hands.press("Esc")
    assert window.window.page is not None
    assert window.window.page.place is Place.SETTINGS


def test_another_language_keeps_what_is_being_typed(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+End")
    window.hands.type("# ก")
    window.hands.press("Ctrl+=")
    fresh = window.house.page(Place.FORMS)
    assert isinstance(fresh, FormsPage)
    assert fresh is not page
    assert fresh.writing.text == f"{LEAVE}# ก"
    window.hands.press("Ctrl+0")
