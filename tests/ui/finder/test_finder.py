"""The box that finds anything, and the sheet of shortcuts, by keyboard alone."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.words import Words
from clerkdesk.settings import load_words
from clerkdesk.ui.actions import ACTIONS
from clerkdesk.ui.finder.box import FinderBox
from clerkdesk.ui.finder.found import known_actions, matching
from clerkdesk.ui.finder.keyspage import KeysPage
from clerkdesk.ui.finder.model import Role
from clerkdesk.ui.places import Place
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow


def box_of(opened: Open) -> FinderBox:
    return next(box for box in opened.window.findChildren(FinderBox) if box.isVisible())


def words_in(box: FinderBox) -> list[str]:
    rows = range(box.model.rowCount())
    return [box.model.index(row).data(Role.FOUND).words for row in rows]


def test_a_place_is_reached_by_a_few_letters(open_window: OpenWindow, desk: Desk) -> None:
    opened = open_window(desk)
    opened.hands.press("Ctrl+K")
    opened.hands.type("ตั้งค่า")
    opened.hands.press("Return")
    assert opened.window.page is not None
    assert opened.window.page.place is Place.SETTINGS


def test_actions_are_found_in_english_on_a_thai_screen(open_window: OpenWindow, desk: Desk) -> None:
    opened = open_window(desk)
    opened.hands.press("Ctrl+K")
    opened.hands.type("new memo")
    assert words_in(box_of(opened))[0] == "บันทึกใหม่"


def test_a_memo_is_opened_by_a_part_of_its_subject(
    qtbot: QtBot, open_window: OpenWindow, desk: Desk
) -> None:
    a_memo(desk, subject="แผนปฏิบัติการ ๒๕๖๑")
    opened = open_window(desk)
    opened.hands.press("Ctrl+K")
    opened.hands.type("2561")
    box = box_of(opened)
    qtbot.waitUntil(lambda: "แผนปฏิบัติการ ๒๕๖๑" in words_in(box))
    opened.hands.press("Return")
    assert opened.window.page is not None
    assert opened.window.page.place is Place.MEMOS


def test_a_person_leads_to_the_persons_memos(
    qtbot: QtBot, open_window: OpenWindow, desk: Desk
) -> None:
    opened = open_window(desk)
    opened.hands.press("Ctrl+K")
    opened.hands.type("น้ำทิพย์")
    box = box_of(opened)
    qtbot.waitUntil(lambda: "นางสาวน้ำทิพย์ ญี่ปุ่น" in words_in(box))
    opened.hands.press("Return")
    assert opened.window.header.search.text() == "นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_escape_goes_back_to_where_the_focus_was(open_window: OpenWindow, desk: Desk) -> None:
    opened = open_window(desk)
    before = opened.hands.focus()
    opened.hands.press("Ctrl+K", "Escape")
    assert opened.hands.focus() is before


def test_every_action_that_applies_is_reachable_from_the_box(
    open_window: OpenWindow, desk: Desk
) -> None:
    opened = open_window(desk)
    commands = opened.window.commands
    known = known_actions(opened.house.services, commands, load_words("en"))
    enabled = [a for a in ACTIONS if commands.all[a.id].isEnabled() and a.id != "finder"]
    assert len(known) == len(enabled)
    for action in enabled:
        assert Words().say(action.thai) in [found.words for found in matching(known, action.thai)]


def test_the_sheet_of_shortcuts_names_every_one(open_window: OpenWindow, desk: Desk) -> None:
    opened = open_window(desk)
    opened.hands.press("Ctrl+/")
    sheet = opened.window.findChild(KeysPage)
    assert sheet is not None
    shown = {each.text() for each in sheet.findChildren(QLabel)}
    assert {action.thai for action in ACTIONS if action.keys} <= shown
    opened.hands.press("Escape")
    assert not sheet.isVisible()
