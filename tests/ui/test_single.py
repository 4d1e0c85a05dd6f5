"""One window for each data folder."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from clerkdesk.ui.single import SingleWindow

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from clerkdesk.ui.single import SingleWindow
app = QCoreApplication([])
second = SingleWindow(Path(sys.argv[1]))
sys.exit(0 if not second.first and second.hand_over(sys.argv[2:]) else 1)
"""


def test_a_second_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, qapp: QCoreApplication, tmp_path: Path
) -> None:
    first = SingleWindow(tmp_path)
    assert first.first
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=10_000) as asked:
        started = subprocess.Popen([sys.executable, "-c", SECOND, str(tmp_path), "๑๒", "แผน.pdf"])
    assert asked.args == [["๑๒", "แผน.pdf"]]
    qtbot.waitUntil(lambda: started.poll() is not None, timeout=10_000)
    assert started.returncode == 0
    first.close()


def test_another_folder_has_a_window_of_its_own(qapp: QCoreApplication, tmp_path: Path) -> None:
    one, other = SingleWindow(tmp_path / "a"), SingleWindow(tmp_path / "b")
    assert (one.first, other.first) == (True, True)
    one.close()
    other.close()


def test_after_the_first_has_closed_the_next_is_first(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    first = SingleWindow(tmp_path)
    assert not SingleWindow(tmp_path).first
    first.close()
    last = SingleWindow(tmp_path)
    assert last.first
    last.close()


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill is another thing there")
def test_a_window_that_was_killed_is_no_hindrance(qapp: QCoreApplication, tmp_path: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path;"
        "from clerkdesk.ui.single import SingleWindow;"
        "w = SingleWindow(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=False)
    after = SingleWindow(tmp_path)
    assert after.first
    after.close()
