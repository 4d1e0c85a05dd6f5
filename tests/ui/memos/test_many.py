"""The list of memos when there are many: read where it is looked at, kept where it was."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import read_index
from clerkdesk.desk.memos import get_memo
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.listing import MemoListing
from clerkdesk.ui.memos.page import MemosPage
from tests.office import FakeClock, a_memo, open_office
from tests.ui.conftest import Open, OpenWindow

MANY = 1000


@pytest.fixture(scope="module")
def full_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """An office with a thousand memos, put straight into the store; tests may add to it."""
    desk = open_office(tmp_path_factory.mktemp("many") / "office", FakeClock())
    first = get_memo(desk, a_memo(desk, subject="เรื่องที่ 1").id)
    text = desk.shelf.texts[first.form.id]
    with desk.store.write("test.fill") as tx:
        for number in range(2, MANY + 1):
            subject = f"เรื่องที่ {number}"
            values = {**first.values, "subject": subject}
            copy = replace(first, id=0, values=values, subject=subject, entries=())
            tx.memos.add(copy, text)
        tx.journal.note("memos", None, {"made": MANY})
    yield desk
    desk.close()


def listing_of(window: Open) -> MemoListing:
    window.hands.press("Ctrl+2")
    page = window.house.pages[Place.MEMOS]
    assert isinstance(page, MemosPage)
    window.hands.until(lambda: all(in_sight(page.listing)))
    return page.listing


def in_sight(listing: MemoListing) -> list[str]:
    """The subjects in the rows that can be seen; empty for what is still being read."""
    view, model = listing.view, listing.model
    last = view.rowAt(view.viewport().height() - 1)
    rows = range(view.rowAt(0), (last if last >= 0 else model.rowCount() - 1) + 1)
    lines = [model.line(row) for row in rows if model.rows.id_at(row)]
    return [line.subject if line is not None else "" for line in lines]


def test_a_list_of_a_thousand_is_read_where_it_is_looked_at(
    full_desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(full_desk)
    listing = listing_of(window)
    assert listing.model.rowCount() == MANY
    assert listing.model.line(MANY - 1) is None or listing.lines.get(1) is not None
    window.hands.press("End")
    window.hands.until(lambda: "เรื่องที่ 1" in in_sight(listing))
    assert listing.ids == [1]
    window.hands.press("Home")
    assert listing.ids == [listing.model.rows.id_at(0)]


def test_a_new_memo_above_leaves_the_list_where_it_was(
    full_desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(full_desk)
    listing = listing_of(window)
    listing.view.verticalScrollBar().setValue(20_003)
    window.hands.rest()
    chosen = listing.view.indexAt(QPoint(5, 200))
    listing.view.setCurrentIndex(chosen)
    window.hands.until(lambda: all(in_sight(listing)))
    before, ids = in_sight(listing), listing.ids
    offset = listing.view.rowViewportPosition(listing.view.rowAt(0))
    made = a_memo(full_desk, subject="มาใหม่")
    listing.read_again()
    window.hands.until(lambda: listing.model.rows.row_of(made.id) == 0)
    window.hands.until(lambda: all(in_sight(listing)))
    assert in_sight(listing) == before
    assert listing.ids == ids
    assert listing.view.rowViewportPosition(listing.view.rowAt(0)) == offset


def test_the_last_search_alone_is_answered(full_desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(full_desk)
    listing = listing_of(window)
    shown: list[str] = []
    listing.model.modelReset.connect(lambda: shown.append(listing.model.rows.index.text))
    for text in ("เ", "เรื่อง", "เรื่องที่ 77", "เรื่องที่ 777"):
        listing.search_for(text)
    window.hands.rest()
    assert shown == ["เรื่องที่ 777"]
    window.hands.until(lambda: in_sight(listing) == ["เรื่องที่ 777"])
    assert len(read_index(full_desk, "เรื่องที่ 77").ids) > 1


def test_letters_typed_into_the_list_are_searched_for(
    full_desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(full_desk)
    listing = listing_of(window)
    window.hands.type("ที่ 999")
    window.hands.until(lambda: in_sight(listing) == ["เรื่องที่ 999"])
    assert window.window.header.search.text() == "ที่ 999"


def test_all_of_very_many_are_too_many_for_a_pile(full_desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(full_desk)
    listing = listing_of(window)
    window.hands.press("Ctrl+A")
    assert len(listing.ids) == listing.model.rowCount()
    window.hands.press("Ctrl+Shift+L")
    [complaint] = window.messages.complaints
    assert "๓๐๐" in complaint
    assert window.window.page is window.house.pages[Place.MEMOS]
