"""Forms, paper, data, look and language on the page of settings."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formfolder import own_folder
from clerkdesk.settings import bundled, load_preferences
from clerkdesk.ui.actions import Place
from clerkdesk.ui.settings.data import DataSection
from clerkdesk.ui.settings.forms import FormsSection
from clerkdesk.ui.settings.looks import LooksSection
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.settings.paper import PaperSection
from clerkdesk.ui.settings.sizes import size_words
from tests.desk.test_place_acts import picture
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of


def forms_section(window: Open) -> FormsSection:
    section = settings_of(window, "forms").section
    assert isinstance(section, FormsSection)
    return section


def paper_section(window: Open) -> PaperSection:
    section = settings_of(window, "paper").section
    assert isinstance(section, PaperSection)
    return section


def data_section(window: Open) -> DataSection:
    section = settings_of(window, "data").section
    assert isinstance(section, DataSection)
    return section


def page_of(window: Open) -> SettingsPage:
    page = window.house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    return page


def test_a_broken_form_says_what_is_wrong_and_serves_once_it_is_mended(
    desk: Desk, open_window: OpenWindow
) -> None:
    shipped = len(desk.shelf.forms)
    path = own_folder(desk) / "own.toml"
    path.write_text("id = 'own'\nfeilds = []", "utf-8")
    window = open_window(desk)
    section = forms_section(window)
    assert section.broken.count() == 1
    text = bundled("forms", "memo.toml").read_text("utf-8")
    path.write_text(text.replace('id = "memo"', 'id = "own"', 1), "utf-8")
    section.check_button.setFocus()
    window.hands.press("Space")
    assert section.broken.count() == 0
    assert section.lines.count() == shipped + 1
    count = window.house.services.voice.figure(shipped + 1)
    assert window.messages.sentences[-1] == f"แบบใช้ได้ทั้งหมด {count} แบบ"


def test_the_folder_of_own_forms_is_made_and_opened(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = forms_section(window)
    section.folder.open_button.click()
    window.hands.rest()
    assert window.messages.opened == [str(desk.folder / "forms")]
    assert (desk.folder / "forms").is_dir()


def test_the_garuda_is_chosen_shown_and_taken_back(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    row = paper_section(window).garuda
    window.messages.files = [picture(tmp_path / "ครุฑ.png")]
    row.choose_button.setFocus()
    window.hands.press("Space")
    assert (desk.folder / "garuda.png").exists()
    assert row.picture.property("kind") == "sheet"
    assert row.remove_button.isVisible()
    window.hands.press("Ctrl+Z")
    assert row.picture.property("kind") == "nosheet"
    assert not (desk.folder / "garuda.png").exists()


def test_a_file_that_is_no_picture_is_refused_beside_the_picture(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    row = paper_section(window).garuda
    (tmp_path / "x.png").write_bytes(b"no picture")
    window.messages.files = [tmp_path / "x.png"]
    row.choose_button.click()
    window.hands.rest()
    assert "ไฟล์อาจเสีย" in row.wrong.text()
    assert row.wrong.isVisible()


def test_paper_says_which_font_it_uses_and_where_it_comes_from(
    desk: Desk, open_window: OpenWindow
) -> None:
    section = paper_section(open_window(desk))
    assert "Sarabun ที่มากับโปรแกรม" in section.printed_with.text()
    assert section.font_file.text().endswith("Sarabun-Regular.ttf")


def test_data_says_where_it_lies_and_its_path_can_be_copied(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = data_section(window)
    assert section.folder.path.text() == str(desk.folder)
    section.folder.open_button.click()
    assert window.messages.opened == [str(desk.folder)]
    section.folder.copy_button.click()
    assert window.messages.sentences[-1] == "คัดลอกที่อยู่แล้ว"


def test_a_check_says_that_all_is_well_or_what_is_not(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    section = data_section(window)
    section.check.button.setFocus()
    window.hands.press("Space")
    assert "ครบถ้วนถูกต้อง" in section.check.said.text()
    (tmp_path / "a.txt").write_bytes(b"nobody's")
    desk.store.files.keep(tmp_path / "a.txt")
    section.check.run()
    window.hands.rest()
    assert "พบ ๑ เรื่อง" in section.check.said.text()
    assert section.check.findings.count() == 1
    assert section.check.button.isEnabled()
    section.check.copy_button.click()
    window.hands.rest()
    assert "1 findings" in QApplication.clipboard().text()
    assert "คัดลอกรายงานแล้ว" in window.messages.sentences[-1]


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "๐ ไบต์"), (1_234, "๑.๒ กิโลไบต์"), (5_000_000, "๕ เมกะไบต์"), (2 * 10**9, "๒ กิกะไบต์")],
)
def test_sizes_are_said_as_people_say_them(
    desk: Desk, open_window: OpenWindow, size: int, words: str
) -> None:
    assert size_words(open_window(desk).window.voice, size) == words


def test_another_look_is_worn_at_once_and_undone_and_the_clerk_stays_there(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = settings_of(window, "looks").section
    assert isinstance(section, LooksSection)
    section.tiles.tiles["dark"].setFocus()
    window.hands.press("Space")
    assert window.window.look.palette.name == "dark"
    assert load_preferences(desk.folder)[0].look == "dark"
    again = page_of(window).section
    assert isinstance(again, LooksSection)
    assert again is not section
    assert again.tiles.tiles["dark"].isChecked()
    assert again.tiles.tiles["dark"].hasFocus()
    window.hands.press("Ctrl+Z")
    assert load_preferences(desk.folder)[0].look == "system"


def test_another_language_is_spoken_at_once_and_undone(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    settings_of(window, "language")
    window.hands.press("Return", "Right", "Space")
    assert load_preferences(desk.folder)[0].language == "en"
    page = page_of(window)
    assert page.list.item(0).text() == "Office"
    assert page.section.title.text().startswith("Language")
    window.hands.press("Ctrl+Z")
    assert page_of(window).list.item(0).text() == "สำนักงาน"


def test_everything_is_exported_into_a_new_folder_of_the_chosen_one(
    desk: Desk, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(desk)
    export = data_section(window).export
    monkeypatch.setattr(window.messages, "open_folder", lambda _title: tmp_path)
    export.button.setFocus()
    window.hands.press("Space")
    window.hands.rest()
    out = tmp_path / f"ClerkDesk-{desk.today().isoformat()}"
    assert (out / "index.html").is_file()
    assert "ส่งออกทั้งหมดแล้ว" in window.messages.sentences[-1]
    assert export.button.isEnabled()
