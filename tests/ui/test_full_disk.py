"""On a full disk nothing typed is lost while the window stands: it stays, and is kept once there is
room. (That the store says this sentence at each of its writes is proved in tests/trials.)"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import load_drafts
from clerkdesk.desk.formtexts import read_drafts
from clerkdesk.desk.memos import find_memos
from clerkdesk.store.mishaps import explain_sqlite
from clerkdesk.ui.actions import Place
from clerkdesk.ui.writing.page import WritingPage
from tests.ui.conftest import Open, OpenWindow
from tests.ui.forms.helping import LEAVE, forms, go_to, put

TYPED = {"requester": "มานี", "subject": "แผน"}


class Filling:
    """A store whose disk is full as long as it is said to be."""

    def __init__(self, store: Any) -> None:  # noqa: ANN401  stands for the store
        self._store = store
        self.full = True

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever the store has
        return getattr(self._store, name)

    @contextmanager
    def write(self, act: str) -> Iterator[Any]:
        if self.full:
            error = OSError()
            error.sqlite_errorname = "SQLITE_FULL"  # type: ignore[attr-defined]
            raise explain_sqlite(error, Path("clerkdesk.db")) or error
        with self._store.write(act) as tx:
            yield tx


def begin(desk: Desk, open_window: OpenWindow) -> tuple[Open, WritingPage, Filling]:
    """A memo that is written on a full disk."""
    window = open_window(desk)
    desk.store = store = Filling(desk.store)  # type: ignore[assignment]
    window.hands.press("Ctrl+N")
    window.hands.type(TYPED["requester"])
    window.hands.go_to("ขออนุญาตเผยแพร่ข้อมูล เรื่อง")
    window.hands.type(TYPED["subject"])
    page = window.house.pages[Place.WRITING]
    assert isinstance(page, WritingPage)
    return window, page, store


def typed(page: WritingPage) -> dict[str, str]:
    assert page.fields is not None
    texts = page.fields.texts()
    return {name: texts[name] for name in TYPED}


def test_what_was_typed_stays_until_it_is_saved(desk: Desk, open_window: OpenWindow) -> None:
    window, page, store = begin(desk, open_window)
    window.hands.press("Ctrl+Return")
    assert "ดิสก์เต็ม" in window.messages.complaints[-1]
    assert typed(page) == TYPED
    window.hands.press("Ctrl+1", "Ctrl+N")
    assert typed(page) == TYPED
    store.full = False
    window.hands.press("Ctrl+Return")
    [memo] = find_memos(desk)
    assert memo.subject == TYPED["subject"]
    assert load_drafts(desk) == []


def test_what_could_not_be_kept_is_kept_once_there_is_room(
    desk: Desk, open_window: OpenWindow
) -> None:
    window, page, store = begin(desk, open_window)
    page.leave()
    window.hands.rest()
    assert not window.window.close()
    assert "ถ้าปิดตอนนี้จะหาย" in window.window.complaint.sentence.text()
    window.hands.rest()
    store.full = False
    window.hands.press("Ctrl+1")
    [draft] = load_drafts(desk)
    assert draft.texts["subject"] == TYPED["subject"]
    assert window.window.close()


def test_the_text_of_a_form_is_there_again_though_it_could_not_be_kept(
    desk: Desk, open_window: OpenWindow
) -> None:
    put(desk, "leave.toml", LEAVE)
    window = open_window(desk)
    page = forms(window)
    go_to(window, page, "leave.toml")
    store = desk.store = Filling(desk.store)  # type: ignore[assignment]
    window.hands.type("# ก")
    changed = page.writing.text
    go_to(window, page, "memo")
    window.hands.press("F5")
    go_to(window, page, "leave.toml")
    assert page.writing.text == changed != LEAVE
    assert page.unkept
    store.full = False
    page.leave()
    window.hands.rest()
    assert read_drafts(desk)["leave.toml"] == changed
