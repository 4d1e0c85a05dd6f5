"""The lock is set in the settings, and holds from then on."""

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.settings.lock import load_lock
from clerkdesk.ui.settings.lock import LockSection
from clerkdesk.ui.settings.page import SettingsPage
from tests.ui.conftest import Open, OpenWindow
from tests.ui.hands import type_letters

PASSWORD = "น้ำขึ้นให้รีบตัก"


def lock_section(window: Open) -> LockSection:
    """Its key leads there, as long as there is no lock."""
    window.hands.press("F12")
    page = window.window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, LockSection)
    return page.section


def fill(section: LockSection, *texts: str) -> None:
    for row, text in zip((section.fresh, section.again, section.current), texts, strict=False):
        assert isinstance(row.field, QLineEdit)
        row.field.clear()
        type_letters(row.field, text)


def test_a_lock_is_set_by_hand_and_taken_away_for_its_password_alone(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = lock_section(window)
    assert section.idle_card.isHidden()
    fill(section, PASSWORD, "อีกอย่างหนึ่ง")
    section.set_button.click()
    assert "ไม่ตรงกัน" in section.again.wrong.text()
    fill(section, "สั้น", "สั้น")
    section.set_button.click()
    window.hands.rest()
    assert "สั้นเกินไป" in section.fresh.wrong.text()
    assert not load_lock(desk.folder).on
    fill(section, PASSWORD, PASSWORD)
    section.set_button.click()
    window.hands.rest()
    assert load_lock(desk.folder).on
    assert section.idle_card.isVisibleTo(section)
    section.seen.click()
    for row in (section.fresh, section.again, section.current):
        assert isinstance(row.field, QLineEdit)
        row.field.undo()
        assert row.field.text() == "", "nothing typed comes back"
    section.seen.click()
    section.idle.chips["30"].click()
    window.hands.rest()
    assert load_lock(desk.folder).idle == 30
    fill(section, "", "", "เดาเอา")
    section.remove_button.click()
    window.hands.rest()
    assert "ไม่ถูกต้อง" in section.current.wrong.text()
    window.hands.press("F12")
    assert window.opening.keeper.locked


def test_enter_goes_on_from_line_to_line_and_sets_the_lock(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = lock_section(window)
    section.fresh.field.setFocus()
    window.hands.type("ขึ้นให้รีบตัก")
    window.hands.press("Return")
    window.hands.type("ขึ้นให้รีบตัก")
    window.hands.press("Return")
    assert load_lock(desk.folder).on
