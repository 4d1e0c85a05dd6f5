"""The page of forms, by keyboard: changed, saved, tried, sent, taken in, and looked back at."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import copy_to_own, save_text
from clerkdesk.desk.formtexts import FormText, keep_draft, read_drafts, read_texts
from clerkdesk.desk.memos import get_memo
from clerkdesk.ui.forms.page import FormsPage
from clerkdesk.ui.forms.preview import PAPER, SCREEN, SHEET
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.test_names import unnamed

LEAVE = """id = "leave"
revision = 1
kind = "memo"
title = "ใบลา"

[[fields]]
id = "subject"
type = "text"
label = "เรื่อง"
sample = "ลากิจ"

[[paper.blocks]]
type = "paragraph"
text = "{subject}"
"""


def forms(window: Open) -> FormsPage:
    window.hands.press("Ctrl+Shift+F")
    page = window.house.page(Place.FORMS)
    assert isinstance(page, FormsPage)
    return page


def go_to(window: Open, page: FormsPage, key: str) -> None:
    """Down the list to a form, and into its text."""
    page.listing.forms.setFocus()
    window.hands.press("Home")
    while page.listing.forms.chosen is None or page.listing.forms.chosen.key != key:
        before = page.listing.forms.currentIndex().row()
        window.hands.press("Down")
        assert page.listing.forms.currentIndex().row() > before, f"no form {key}"
    window.hands.press("Return")


def own(desk: Desk, form_id: str) -> FormText:
    return next(each for each in read_texts(desk) if each.form and each.form.id == form_id)


def change(desk: Desk, form_id: str, old: str, new: str) -> None:
    """The office's own form is saved with another text."""
    text = own(desk, form_id)
    assert text.path is not None
    assert old in text.text
    save_text(desk, text.path, text.text.replace(old, new), text.text)


def put(desk: Desk, name: str, text: str) -> Path:
    """A file that somebody put into the folder of the office's own forms."""
    folder = desk.folder / "forms"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


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


def test_a_form_is_begun_like_another_one(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo")
    window.hands.press("Ctrl+Shift+N")
    window.hands.type("ใบลา")
    window.hands.press("Tab")
    window.hands.type("leave")
    window.hands.press("Return")
    assert desk.shelf.forms["leave"].title == "ใบลา"
    assert page.writing.shown is not None
    assert page.writing.shown.key == "leave.toml"
    assert window.hands.focus() is page.writing.editor


def test_a_name_that_cannot_be_is_refused_in_the_panel(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo")
    window.hands.press("Ctrl+Shift+N", "Tab")
    window.hands.type("ใบลา")
    window.hands.press("Return")
    assert page.writing.panel is not None
    assert "ใช้เป็นรหัสของแบบไม่ได้" in page.writing.panel.wrong.text()
    window.hands.press("Esc")
    assert page.writing.panel is None


def test_a_form_is_sent_as_one_file_and_taken_in_after_a_look(
    desk: Desk, open_window: OpenWindow
) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+Shift+E")
    sent = window.messages.folder / "leave.toml"
    assert sent.read_text("utf-8") == LEAVE
    sent.write_text(LEAVE.replace("revision = 1", "revision = 2"), "utf-8")
    window.messages.files = [sent]
    window.hands.press("Ctrl+O")
    assert page.writing.panel is not None
    assert desk.shelf.forms["leave"].revision == 1
    window.hands.press("Return")
    assert desk.shelf.forms["leave"].revision == 2
    assert page.writing.panel is None
    window.hands.press("Esc", "Ctrl+Z")
    assert desk.shelf.forms["leave"].revision == 1


def test_a_file_with_mistakes_cannot_be_taken_in(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    bad = window.messages.folder / "bad.toml"
    bad.write_text("kind = 1\n", "utf-8")
    window.messages.files = [bad]
    window.hands.press("Ctrl+O")
    assert page.writing.panel is not None
    assert not page.writing.panel.button.isEnabled()
    assert page.writing.mistakes.mistakes
    window.hands.press("Esc")
    assert page.writing.shown is not None


def test_memos_of_a_revision_are_shown_in_the_list(desk: Desk, open_window: OpenWindow) -> None:
    first = a_memo(desk)
    copy_to_own(desk, "memo")
    change(desk, "memo", 'label = "ตำแหน่ง"', 'label = "ตำแหน่งผู้ขอ"')
    second = a_memo(desk)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo.toml")
    assert [each.memos for each in page.listing.revisions] == [1, 1]
    page.listing.used.setFocus()
    window.hands.press("End", "Return")
    memos = window.house.page(Place.MEMOS)
    assert isinstance(memos, MemosPage)
    window.hands.until(lambda: window.window.page is memos)
    window.hands.rest()
    window.hands.until(lambda: list(memos.listing.model.rows.places) == [first.id])
    window.hands.press("Esc")
    assert window.window.page is page
    assert get_memo(desk, second.id).form.revision == first.form.revision + 1


def test_an_older_revision_is_compared_with_the_text_of_now(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    copy_to_own(desk, "memo")
    change(desk, "memo", 'label = "ตำแหน่ง"', 'label = "ตำแหน่งผู้ขอ"')
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo.toml")
    window.hands.press("F7")
    shown = page.writing.difference.text.toPlainText().split("\n")
    assert '−  label = "ตำแหน่ง"' in shown
    assert '+  label = "ตำแหน่งผู้ขอ"' in shown
    window.hands.press("Esc")
    assert window.hands.focus() is page.writing.editor


@pytest.mark.parametrize(
    ("form", "tabs"), [("memo", {PAPER, SCREEN}), ("tracking", {PAPER, SHEET})]
)
def test_each_form_is_seen_as_what_it_has(
    desk: Desk, open_window: OpenWindow, form: str, tabs: set[str]
) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, form)
    assert {key for key, tab in page.preview.tabs.items() if tab.isVisible()} == tabs
    for tab in tabs:
        page.preview.tabs[tab].setFocus()
        window.hands.press("Space")
        assert page.preview.stack.currentWidget() is page.preview.parts[tab]
    assert page.preview.paper.page_count


def test_trying_the_fields_saves_nothing(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "memo")
    page.preview.tabs[SCREEN].click()
    assert page.preview.sample.fields is not None
    page.preview.sample.fields.rows["subject"].editor.setFocus()
    window.hands.type("ลอง")
    with desk.store.read() as tx:
        assert tx.drafts.all() == []


def test_esc_goes_back_step_by_step_to_the_settings(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "order")
    window.hands.press("Esc")
    assert window.hands.focus() is page.listing.forms
    window.hands.press("Esc")
    assert window.window.page is not None
    assert window.window.page.place is Place.SETTINGS


def test_two_files_cannot_be_the_same_form(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE)
    put(desk, "trip.toml", LEAVE.replace('"leave"', '"trip"'))
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "trip.toml")
    page.writing.editor.put_text(LEAVE)
    page.writing.editor.typed.emit()
    window.hands.press("Ctrl+S")
    assert "มีอยู่แล้วในไฟล์ leave.toml" in window.messages.complaints[-1]
    assert set(desk.shelf.forms) >= {"leave", "trip"}


def test_a_broken_file_is_mended_and_used(desk: Desk, open_window: OpenWindow) -> None:
    put(desk, "leave.toml", LEAVE.replace('"memo"', '"memos"'))
    window = open_window(desk)
    page = forms(window)
    assert "leave" not in desk.shelf.forms
    go_to(window, page, "leave.toml")
    assert page.writing.mistakes.lines == [3]
    window.hands.press("F4", "End", "Left", "Backspace", "Ctrl+S")
    assert desk.shelf.forms["leave"].title == "ใบลา"
    assert page.writing.shown is not None
    assert page.writing.shown.form is not None


def test_a_file_that_is_no_text_is_not_written_over(desk: Desk, open_window: OpenWindow) -> None:
    path = put(desk, "photo.toml", "")
    path.write_bytes(b"\xff\xd8" * 200)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "photo.toml")
    window.hands.type("x")
    window.hands.press("Ctrl+S")
    assert path.read_bytes() == b"\xff\xd8" * 200
    assert "Notepad" in window.messages.sentences[-1]


def test_a_file_that_was_changed_elsewhere_is_not_written_over_unseen(
    desk: Desk, open_window: OpenWindow
) -> None:
    path = put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    window.hands.press("Ctrl+End")
    window.hands.type("# ก")
    elsewhere = LEAVE.replace("ลากิจ", "ลาป่วย")
    path.write_text(elsewhere, "utf-8")
    window.hands.press("Ctrl+S")
    assert "ถูกแก้จากที่อื่น" in window.messages.complaints[-1]
    assert path.read_text("utf-8") == elsewhere
    window.hands.press("F5")
    assert page.writing.text == f"{LEAVE}# ก"
    window.hands.press("Ctrl+S")
    assert path.read_text("utf-8") == f"{LEAVE}# ก"


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


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_control_has_a_name(desk: Desk, open_window: OpenWindow, language: str) -> None:
    put(desk, "bad.toml", "kind = 1")
    window = open_window(desk, language, (1024, 640))
    page = forms(window)
    for key in ("bad.toml", "memo", "tracking"):
        go_to(window, page, key)
        for tab in page.preview.tabs.values():
            tab.click()
            assert unnamed(window.window) == [], key
    window.hands.press("Ctrl+Shift+N")
    assert unnamed(window.window) == []
