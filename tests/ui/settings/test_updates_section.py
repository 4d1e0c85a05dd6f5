"""New versions among the settings: off until it is wanted; what is new, and its sum."""

from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.updates import look_now, set_wish
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings.updates import load_wish
from clerkdesk.ui.settings.updates import UpdatesSection
from clerkdesk.ui.updatelooking import UpdateLooking
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of
from tests.updates.test_manifest import KEY, SEED, signed, told

ADDRESS = "https://example.go.th/updates.json"


def section_of(window: Open) -> UpdatesSection:
    section = settings_of(window, "updates").section
    assert isinstance(section, UpdatesSection)
    return section


def current(**other: object) -> bytes:
    """A manifest of the days of the tests' clock."""
    return signed(told(published="2018-05-01", until="2019-05-01", **other), SEED)


def test_it_is_off_until_somebody_sets_an_address_and_a_key(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = section_of(window)
    assert not section.on.isChecked()
    assert not section.now_button.isEnabled()
    section.on.click()
    section.save_button.click()
    window.hands.rest()
    assert "https://" in window.messages.complaints[-1]
    section.address.setText(ADDRESS)
    section.key.setText(KEY)
    section.save_button.click()
    window.hands.rest()
    wish = load_wish(desk.folder)
    assert (wish.on, wish.address, wish.key) == (True, ADDRESS, KEY)
    assert section.now_button.isEnabled()
    window.hands.press("Ctrl+Z")
    assert not load_wish(desk.folder).on


def test_what_is_new_is_shown_with_its_page_and_its_sum(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    set_wish(desk.folder, on=False, address="", key=KEY)
    window = open_window(desk)
    section = section_of(window)
    assert section.newer.isHidden()
    (tmp_path / "updates.json").write_bytes(current())
    window.messages.files = [tmp_path / "updates.json"]
    section.file_button.click()
    window.hands.rest()
    assert "0.2.0" in window.messages.sentences[-1]
    assert "0.2.0" in section.state.text()
    assert not section.newer.isHidden()
    assert [line.text() for line in section.newer.sums] == ["ab" * 32]
    assert section.newer.sums[0].isReadOnly()
    (tmp_path / "updates.json").write_bytes(b"{}")
    section.file_button.click()
    window.hands.rest()
    assert "ไม่ใช่ไฟล์แจ้งรุ่นใหม่" in window.messages.complaints[-1]
    assert not section.newer.isHidden()


def test_a_new_version_is_said_in_the_quiet_line_once_it_was_found(
    desk: Desk, open_window: OpenWindow
) -> None:
    set_wish(desk.folder, on=True, address=ADDRESS, key=KEY)
    window = open_window(desk)
    window.house.services.messages.complain(ClerkError("ไม่มีสำเนาสำรอง", do="เสียบไดรฟ์"))
    looking = UpdateLooking(window.house)
    looking.tell(look_now(desk.folder, desk.today(), lambda _address: current()))
    assert "มีรุ่นใหม่ 0.2.0" in window.messages.sentences[-1]
    assert window.window.complaint.isVisible()  # of something else, and told once a day
    offered = {button.text(): button for button in window.window.foot.offers.buttons}
    offered["ดูว่ามีอะไรใหม่"].click()
    window.hands.rest()
    assert section_of(window).newer.update_shown is not None
    said = len(window.messages.sentences)
    looking.look()  # it was asked today
    window.hands.rest()
    assert len(window.messages.sentences) == said
