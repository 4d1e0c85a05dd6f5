"""The window never stands still for a tenth of a second while the main job is done in it."""

import json
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.signatures import Signed, sign_pile
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office
from tests.ui.watchdog import Stall, Watchdog

LONGEST = 100  # ms
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty memos that wait for an opinion, and one that is allowed."""
    folder = tmp_path_factory.mktemp("watched") / "office"
    desk = open_office(folder, FakeClock())
    made = [a_memo(desk, subject=f"เรื่องที่ {place}").id for place in range(1, 21)]
    for step in ("requester", "head"):
        sign_pile(desk, made, Signed(step))
    an_allowed_memo(desk)
    desk.close()
    return folder


def stalls(office: Path, folder: Path) -> dict[str, Stall]:
    """What stood still for too long in a process of its own, by what was asked of the window."""
    shutil.copytree(office, folder)
    command = [sys.executable, "-m", "tests.ui.watchedjob", str(folder), str(LONGEST)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=240
    )
    assert done.returncode == 0, done.stderr
    found = [Stall(**each) for each in json.loads(done.stdout)]
    return {stall.during: stall for stall in found}


def test_the_event_loop_never_stalls_in_the_main_job(office: Path, tmp_path: Path) -> None:
    first = stalls(office, tmp_path / "first")
    if not first:
        return
    # what stalls by itself does so again; what another program has disturbed does not
    again = stalls(office, tmp_path / "again")
    found = [str(stall) for during, stall in again.items() if during in first]
    assert not found, "\n\n".join(found)


def test_the_watchdog_names_what_stalls(qtbot: QtBot) -> None:
    watchdog = Watchdog(50)
    watchdog.during = "a sum"
    watchdog.start()
    qtbot.wait(20)
    use_processor(0.15)
    qtbot.waitUntil(lambda: bool(watchdog.stalls))
    watchdog.stop()
    [stall] = watchdog.stalls
    assert stall.during == "a sum"
    assert stall.processor >= 100  # of the 150 that were used, some before it looked
    assert "use_processor" in str(stall)


def test_waiting_for_others_is_no_stall(qtbot: QtBot) -> None:
    watchdog = Watchdog(50)
    watchdog.start()
    qtbot.wait(100)
    watchdog.stop()
    assert watchdog.stalls == []


def test_what_the_watched_thread_held_ends_on_that_thread(qtbot: QtBot) -> None:
    ended: list[int] = []

    class Held:
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    def work() -> None:
        _held = Held()
        use_processor(0.06)

    watchdog = Watchdog(20)
    watchdog.start()
    for _ in range(4):
        work()
        qtbot.wait(40)
    watchdog.stop()
    assert ended == [threading.get_ident()] * 4


def use_processor(seconds: float) -> None:
    """Takes this much of the processor."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass
