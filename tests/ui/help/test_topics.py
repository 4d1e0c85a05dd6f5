"""F1 opens the manual at the right place."""

import importlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.help.manual import read_manual
from clerkdesk.ui.help.topics import START, TOPICS, topic_of
from clerkdesk.ui.help.window import HelpWindow, topic_before
from clerkdesk.ui.places import Place
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.settings.sections import SECTIONS
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

ROOT = Path(__file__).resolve().parents[3]


def manual_of(window: Open) -> HelpWindow:
    [manual] = window.window.findChildren(HelpWindow)
    return manual


def read_in(window: Open) -> str:
    reader = manual_of(window).reader
    assert reader.chapter is not None
    return reader.chapter.key


def test_every_topic_is_a_chapter_and_a_heading_of_it() -> None:
    headings = {c.key: {s.heading for s in c.sections} for c in read_manual(ROOT / "docs/manual")}
    wrong = [t for t in TOPICS.values() if t[1] and t[1] not in headings[t[0]]]
    assert wrong == []
    assert {key for key, _ in (*TOPICS.values(), START)} <= set(headings)


@pytest.mark.parametrize("name", TOPICS)
def test_every_topic_belongs_to_something_that_is_there(name: str) -> None:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError:
        module, _, owner = name.rpartition(".")
        assert hasattr(importlib.import_module(module), owner)


def test_what_belongs_to_nothing_opens_at_the_start(qtbot: object) -> None:
    assert topic_of(None) == START
    assert topic_of(QWidget()) == START


@pytest.mark.parametrize(
    ("place", "chapter"),
    [
        (Place.TODAY, "02-today"),
        (Place.MEMOS, "02-today"),
        (Place.MONTH, "08-month"),
        (Place.SETTINGS, "09-settings"),
        (Place.WRITING, "03-write"),
        (Place.PILE, "05-sign"),
    ],
)
def test_every_page_has_its_chapter(
    desk: Desk, open_window: OpenWindow, place: Place, chapter: str
) -> None:
    window = open_window(desk)
    window.house.services.go(place)
    window.hands.rest()
    window.hands.press("F1")
    assert read_in(window) == chapter


def test_every_section_of_the_settings_has_its_topic(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.house.services.go(Place.SETTINGS)
    page = window.window.page
    assert isinstance(page, SettingsPage)
    usual = TOPICS["clerkdesk.ui.settings"]
    for entry in SECTIONS:
        page.show_section(entry.key)
        window.hands.rest()
        assert topic_before(window.window) != usual, entry.key


def test_a_panel_has_a_topic_of_its_own(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("Ctrl+L")
    assert topic_before(window.window) == TOPICS["clerkdesk.ui.recording"]


def test_publishing_and_signing_have_different_topics(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("Ctrl+B")
    assert topic_before(window.window) == TOPICS["clerkdesk.ui.recording.moves.PublishPanel"]
