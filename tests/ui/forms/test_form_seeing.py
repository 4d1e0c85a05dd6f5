"""What a form looks like: paper, fields, earlier revisions, and the names of its controls."""

import pytest
from PySide6.QtWidgets import QScrollArea

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formsaving import copy_to_own, save_text
from clerkdesk.desk.memos import get_memo
from clerkdesk.ui.forms.preview import PAPER, SCREEN, SHEET
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from tests.office import a_memo
from tests.ui.conftest import OpenWindow
from tests.ui.forms.helping import forms, go_to, own, put
from tests.ui.test_names import unnamed


def change(desk: Desk, form_id: str, old: str, new: str) -> None:
    """The office's own form is saved with another text."""
    text = own(desk, form_id)
    assert text.path is not None
    assert old in text.text
    save_text(desk, text.path, text.text.replace(old, new), text.text)


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


@pytest.mark.parametrize("size", [(1366, 700), (1024, 640)])
@pytest.mark.parametrize("form", ["memo", "order", "measures"])
def test_the_fields_of_a_shipped_form_stand_in_the_panel_without_scrolling_sideways(
    desk: Desk, open_window: OpenWindow, size: tuple[int, int], form: str
) -> None:
    window = open_window(desk, size=size)
    page = forms(window)
    go_to(window, page, form)
    page.preview.choose(SCREEN)
    window.hands.rest()
    area = page.preview.sample.findChild(QScrollArea)
    assert area is not None
    assert page.preview.sample.fields is not None
    assert area.horizontalScrollBar().maximum() == 0
