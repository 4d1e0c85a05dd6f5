"""The manual in its window: read, searched, followed, closed; and the card to print."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.helpcard import card_layout
from clerkdesk.paper.placed import Box, Text
from clerkdesk.scans.render import page_count
from clerkdesk.ui.help.card import help_card
from clerkdesk.ui.help.dressing import BREAK
from clerkdesk.ui.help.manual import read_manual
from clerkdesk.ui.help.window import HelpWindow
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window
from tests.ui.conftest import Open, OpenWindow


@pytest.fixture
def window(desk: Desk, open_window: OpenWindow) -> Open:
    return open_window(desk)


def opened(window: Open, key: str = "01-start") -> HelpWindow:
    manual = HelpWindow(window.window, window.house.services)
    manual.show_topic((key, ""))
    window.hands.rest()
    return manual


def test_f1_opens_one_manual_and_a_second_f1_no_other(window: Open) -> None:
    window.hands.press("F1")
    window.hands.press("F1")
    shown = [each for each in window.window.findChildren(HelpWindow) if each.isVisible()]
    assert len(shown) == 1


def test_escape_empties_the_search_and_then_closes(window: Open) -> None:
    manual = opened(window)
    manual.contents.search.setText("ลงนาม")
    QTest.keyClick(manual.contents.search, Qt.Key.Key_Escape)
    assert manual.contents.search.text() == ""
    assert manual.isVisible()
    QTest.keyClick(manual.contents.search, Qt.Key.Key_Escape)
    assert not manual.isVisible()


def test_searching_goes_to_what_was_found_and_marks_it(window: Open) -> None:
    manual = opened(window)
    manual.contents.search.setText("ยกเลิกเลข")
    assert manual.reader.chapter is not None
    assert manual.reader.chapter.key == "09-settings"
    marked = [each.cursor.selectedText() for each in manual.reader.extraSelections()]
    assert {text.replace(BREAK, "") for text in marked} == {"ยกเลิกเลข"}


def test_what_is_not_in_the_manual_is_said(window: Open) -> None:
    manual = opened(window)
    manual.contents.search.setText("ไม่มีแน่นอน")
    assert "ไม่มีแน่นอน" in manual.contents.nothing.text()
    assert manual.contents.nothing.isVisible()


def test_a_link_leads_to_another_chapter_and_back(window: Open) -> None:
    manual = opened(window)
    manual.reader.followed.emit("09-settings.md#ทะเบียนเลขที่หนังสือ")
    assert manual.reader.chapter is not None
    assert manual.reader.chapter.key == "09-settings"
    assert manual.reader.verticalScrollBar().value() > 0
    manual.go_back()
    assert manual.reader.chapter.key == "01-start"


@pytest.mark.parametrize("chapter", read_manual(), ids=lambda chapter: chapter.key)
def test_every_chapter_is_shown_whole_with_breaks_between_thai_words(
    services: Services, qtbot: QtBot, chapter: object
) -> None:
    services.voice.learn_words(services.desk.press.breaker)
    above = Window(services.voice, services.look)
    qtbot.addWidget(above)
    manual = HelpWindow(above, services)
    manual.show_topic((getattr(chapter, "key", ""), ""))
    shown = manual.reader.toPlainText()
    assert BREAK in shown
    assert getattr(chapter, "title", "") in shown.replace(BREAK, "")


def test_what_is_copied_has_no_breaks(window: Open) -> None:
    manual = opened(window)
    manual.reader.selectAll()
    assert BREAK not in manual.reader.createMimeDataFromSelection().text()


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_card_is_one_page_on_which_nothing_runs_over(
    desk: Desk, open_window: OpenWindow, language: str
) -> None:
    card = help_card(open_window(desk, language).house.services)
    [page] = card_layout(desk, card).pages
    boxes = [item for item in page.items if isinstance(item, Box)]
    texts = [item for item in page.items if isinstance(item, Text)]
    assert all(box.x >= 18 and box.x + box.width <= 192.1 for box in boxes)
    assert all(text.x >= 18 and text.x + text.width <= 192.1 for text in texts)
    assert max(text.y for text in texts) <= 283
    shown = {text.text for text in texts}
    assert {step.title for step in card.steps} <= shown
    assert {keys for keys, _ in card.keys} <= shown


def test_the_card_goes_to_the_printer(window: Open) -> None:
    manual = opened(window)
    manual.card_button.click()
    window.hands.rest()
    assert page_count(window.messages.printed.read_bytes()) == 1
