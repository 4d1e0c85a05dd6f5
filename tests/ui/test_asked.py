"""What a start was asked for is shown: by the first one, and by the window that is open."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printcode import office_code
from clerkdesk.domain.memo.memocode import memo_payload
from clerkdesk.settings import load_words
from clerkdesk.ui.actions import Place
from clerkdesk.ui.asked import is_code
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.single import SingleWindow
from clerkdesk.ui.voice import Voice
from tests.office import a_memo
from tests.ui.conftest import AnsweringMessages, Open, OpenWindow

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 30_000


def shown_memo(window: Open) -> int:
    page = window.window.page
    card = page.view.card if isinstance(page, MemosPage) else None
    return card.memo.id if card else 0


def place_of(window: Open) -> Place | None:
    return window.window.page.place if window.window.page else None


def start_again(qtbot: QtBot, folder: Path, *words: str) -> None:
    """Starts ClerkDesk as a clerk does, in a process of its own, which ends at once."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}
    command = [sys.executable, "-m", "clerkdesk", "--data", str(folder), *words]
    second = subprocess.Popen(command, cwd=ROOT, env=environ)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=LONGEST)
    assert second.returncode == 0


def test_a_second_start_shows_its_memo_in_the_window_that_is_open(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    ids = [a_memo(desk, subject=f"เรื่อง {each}").id for each in range(3)]
    window = open_window(desk)
    single = SingleWindow(desk.folder)
    single.asked.connect(window.opening.ask)
    single.listen()
    code = memo_payload(office_code(desk), str(ids[0]))
    start_again(qtbot, desk.folder, "open", str(ids[1]))
    window.hands.until(lambda: shown_memo(window) == ids[1])
    start_again(qtbot, desk.folder, "open", code)
    window.hands.until(lambda: shown_memo(window) == ids[0])
    start_again(qtbot, desk.folder)
    window.hands.rest()
    assert shown_memo(window) == ids[0]
    single.close()


@pytest.mark.parametrize(
    "place", [Place.MONTH, Place.MEMOS, Place.SETTINGS, Place.PILE, Place.PLAN, Place.INTAKE]
)
def test_a_place_is_named_by_one_word(place: Place, desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.opening.ask([place.value])
    window.hands.rest()
    assert place_of(window) is place


def test_new_begins_a_memo(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.opening.ask(["new"])
    window.hands.rest()
    assert place_of(window) is Place.WRITING


def test_what_names_no_memo_is_explained_and_nothing_else_happens(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.opening.ask(["ศธ", "๙๙/๙๙"])
    window.hands.rest()
    assert "ไม่พบบันทึกเลขที่" in window.messages.complaints[-1]
    assert place_of(window) is Place.TODAY


def test_a_start_waits_with_its_wish_until_the_desk_is_open(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(window)
    messages = AnsweringMessages(window.voice, tmp_path)
    opening = Opening(window, KeptPreferences(tmp_path), lambda _error: "", messages)
    window.show()
    opening.ask(["month"])
    opening.open(lambda: desk)
    qtbot.waitUntil(
        lambda: window.page is not None and window.page.place is Place.MONTH, timeout=LONGEST
    )
    qtbot.waitUntil(lambda: opening.work.idle, timeout=LONGEST)
    opening.rest()


def test_a_code_is_known_on_whichever_keyboard_it_was_scanned() -> None:
    assert is_code("CD1:MUKDA:12.1:9F3A6C1E")
    assert is_code("ฉฏๅซญฎฆ")
    assert not is_code("แผน ๒๕๖๙")
    assert not is_code("12")
