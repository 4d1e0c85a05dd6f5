"""One window for each data folder."""

import getpass
import json
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QCoreApplication, QSysInfo
from pytestqt.qtbot import QtBot

from clerkdesk.ui.heldby import held_by
from clerkdesk.ui.single import Holder, SingleWindow

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


def elsewhere(folder: Path, user: str = "") -> None:
    """What a window on another machine leaves in the folder."""
    (folder / "clerkdesk.lock").write_text("4711\npython3\nPC-ธุรการ-03\n\n\n", "utf-8")
    said = {"user": user, "machine": "PC-ธุรการ-03", "process": 4711}
    (folder / "clerkdesk.lock.json").write_text(json.dumps(said), "utf-8")


def test_a_window_on_another_machine_is_named(qapp: QCoreApplication, tmp_path: Path) -> None:
    elsewhere(tmp_path, "สมศรี")
    second = SingleWindow(tmp_path)
    assert second.come_in(["๑๒"])
    assert not second.first
    assert second.holder() == Holder("PC-ธุรการ-03", "สมศรี")
    assert "สมศรี เปิดข้อมูลนี้อยู่ที่เครื่อง PC-ธุรการ-03" in str(held_by(second.holder()))
    second.close()
    assert (tmp_path / "clerkdesk.lock.json").exists()


def test_the_name_of_an_earlier_user_is_not_told(qapp: QCoreApplication, tmp_path: Path) -> None:
    elsewhere(tmp_path, "สมศรี")
    (tmp_path / "clerkdesk.lock").write_text("4712\npython3\nPC-ธุรการ-04\n\n\n", "utf-8")
    assert SingleWindow(tmp_path).holder() == Holder("PC-ธุรการ-04")


def test_a_machine_that_is_off_is_taken_over_when_the_clerk_says_so(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    elsewhere(tmp_path)
    second = SingleWindow(tmp_path)
    assert not second.try_again()
    assert second.take_over()
    assert second.first
    third = SingleWindow(tmp_path)
    assert not third.take_over()  # that one lives
    second.close()


def test_who_has_the_data_is_written_beside_it_and_gone_afterwards(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    first = SingleWindow(tmp_path)
    first.listen()
    second = SingleWindow(tmp_path)
    assert second.holder() == Holder(QSysInfo.machineHostName(), getpass.getuser(), here=True)
    first.close()
    assert [path.name for path in tmp_path.iterdir()] == []


def test_a_first_window_that_does_not_answer_leaves_the_second_to_look(
    qapp: QCoreApplication, tmp_path: Path
) -> None:
    first = SingleWindow(tmp_path)
    second = SingleWindow(tmp_path)
    assert second.come_in([], longest=0)
    assert (second.first, second.holder().here) == (False, True)
    first.close()
    assert second.try_again()
    second.close()


def test_a_start_waits_for_a_window_that_is_closing(qapp: QCoreApplication, tmp_path: Path) -> None:
    first = SingleWindow(tmp_path)
    first.listen()
    first.rest()
    second = SingleWindow(tmp_path)
    second.hand_over = lambda _words: first.close()  # type: ignore[assignment,method-assign]
    assert second.come_in([])
    assert second.first
    second.close()


KILLED_AND_WITHOUT_RIGHTS = """
import os, signal, subprocess, sys
from pathlib import Path
from clerkdesk.settings import running
from clerkdesk.ui.single import SingleWindow
folder = Path(sys.argv[1])
if os.fork() == 0:
    lock = SingleWindow(folder)
    os.kill(os.getpid(), signal.SIGKILL)
os.wait()
folder.chmod(0o555)
if not os.geteuid():
    os.setuid(65534)
window = SingleWindow(folder)
print((folder / "clerkdesk.lock").exists(), window.first, window.come_in([]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no mode there")
def test_a_lock_that_a_killed_program_left_is_not_the_reason_where_rights_are_missing() -> None:
    folder = Path(mkdtemp(prefix="clerkdesk-test-"))
    command = [sys.executable, "-B", "-c", KILLED_AND_WITHOUT_RIGHTS, str(folder)]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    assert (said.stdout, said.stderr) == ("True True True\n", "")
