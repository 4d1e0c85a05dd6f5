"""The settings of mail: saved as they are left, seen as the mail would be."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailediting import edit_mail_word, mail_of, read_mail_board
from clerkdesk.desk.mailing import load_mail_words
from clerkdesk.desk.takinginfolder import watched_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.mailwords import MailWords
from clerkdesk.ui.settings.mail import MailSection
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write


def mail_section(window: Open) -> MailSection:
    section = settings_of(window, "mail").section
    assert isinstance(section, MailSection)
    section.take_focus()
    return section


def test_addresses_are_saved_as_they_are_left(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = mail_section(window)
    write(window, section.rows["to"].line, "a@example.go.th; b@example.go.th")
    assert load_mail_words(desk).to == "a@example.go.th, b@example.go.th"
    assert section.preview.heads["to"].text() == "a@example.go.th, b@example.go.th"
    window.hands.press("Ctrl+Z")
    assert load_mail_words(desk).to == ""


def test_what_is_no_address_is_refused_below_its_line(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = mail_section(window)
    write(window, section.rows["to"].line, "ครูแดง")
    assert "ไม่ใช่ที่อยู่อีเมล" in section.rows["to"].wrong.text()
    assert load_mail_words(desk).to == ""


def test_the_mail_follows_the_template_while_it_is_typed(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = mail_section(window)
    line = section.rows["subject"].line
    line.setFocus()
    line.selectAll()
    window.hands.type("รายงาน {month}")
    section._show_preview()
    assert section.preview.heads["subject"].text() == "รายงาน เมษายน ๒๕๖๑"
    assert load_mail_words(desk).subject == MailWords.subject, "not left yet"
    window.hands.type("{มั่ว}")
    section._show_preview()
    assert "มั่ว" in section.rows["subject"].wrong.text()
    assert section.preview.heads["subject"].text() == "รายงาน เมษายน ๒๕๖๑"


def test_a_word_is_put_into_the_text_and_the_text_is_saved(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = mail_section(window)
    section.body.edit.setFocus()
    section.body.edit.selectAll()
    window.hands.type("ส่ง ")
    section.put_word("rows")
    window.hands.press("Ctrl+Return")
    assert load_mail_words(desk).body == "ส่ง {rows}"
    assert section.preview.body.text() == "ส่ง ๐"
    section.body.edit.selectAll()
    window.hands.press("Delete", "Ctrl+Return")
    assert load_mail_words(desk).body == MailWords.body, "an empty text is the usual one"
    assert section.body.typed == MailWords.body


def test_escape_puts_back_the_text_that_was_saved(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = mail_section(window)
    section.body.edit.setFocus()
    window.hands.type("ผิด")
    window.hands.press("Escape")
    assert section.body.typed == MailWords.body
    assert section.body.edit.hasFocus()


def test_a_mail_is_filled_with_the_month_before(desk: Desk) -> None:
    board = read_mail_board(desk)
    assert board.values["month"] == "เมษายน ๒๕๖๑"
    with pytest.raises(ClerkError):
        mail_of(MailWords(subject="{เดือน}"), board.values)


def test_a_word_that_stands_already_is_no_act(desk: Desk) -> None:
    assert edit_mail_word(desk, "subject", MailWords.subject) is None


def test_the_folder_into_which_sheets_come_is_chosen_and_given_up(
    desk: Desk, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(desk)
    section = mail_section(window)
    assert section.folder.none.isVisible()
    monkeypatch.setattr(window.messages, "open_folder", lambda _title: tmp_path)
    section.folder.choose_button.click()
    window.hands.rest()
    assert watched_folder(desk) == tmp_path
    assert section.folder.line.path.text() == str(tmp_path)
    section.folder.stop_button.click()
    window.hands.rest()
    assert watched_folder(desk) is None
    window.hands.press("Ctrl+Z")
    assert watched_folder(desk) == tmp_path
