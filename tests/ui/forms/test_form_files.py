"""Forms as files: sent, taken in, broken, changed elsewhere, begun like another one."""

from clerkdesk.desk.desk import Desk
from tests.ui.conftest import OpenWindow
from tests.ui.forms.helping import LEAVE, forms, go_to, put


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
