"""Where Thai words end in what is typed: Qt asks a library, which comes along on Windows."""

import json
import os
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

import pytest

from clerkdesk.app.checks.trial import SENTENCE, inside_words
from clerkdesk.ui.thaidll import NAME, load_thai

ROOT = Path(__file__).parents[2]
SHOW = """
import json, sys
sys.path.insert(0, sys.argv[1])
from clerkdesk.app.checks.trial import SENTENCE
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.domain.words import Words
from clerkdesk.settings import thai_words
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.main import application
from clerkdesk.ui.trying import lines_on_screen
from clerkdesk.ui.voice import Voice
Look("light").dress(application())
voice = Voice(Words())
voice.learn_words(LineBreaker(thai_words()))
print(json.dumps([lines_on_screen(voice, SENTENCE, width) for width in (180, 260, 340, 420)]))
"""


def lines_of(environ: dict[str, str]) -> dict[str, list[list[str]]]:
    """The lines on screen of a program with this environment, by the way in which they stand."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW, str(ROOT)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environ},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    told = json.loads(done.stdout)
    return {where: [each[where] for each in told] for where in told[0]}


def faults(lines: list[list[str]]) -> int:
    """Words that are cut, and texts that are wider than their room."""
    return sum(len(inside_words(each)) + (len(each) < 2) for each in lines)


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own library is hidden")
def test_without_the_library_only_what_we_break_ourselves_is_right(tmp_path: Path) -> None:
    """Another library stands in its place, so that this tries the same on every machine."""
    maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
    other = next(Path(line.split()[-1]) for line in maps if "libm.so" in line)
    (tmp_path / "libthai.so.0").write_bytes(other.read_bytes())
    hidden = lines_of({"LD_LIBRARY_PATH": str(tmp_path)})
    assert faults(hidden["painted"]) == 0
    assert min(faults(hidden[where]) for where in ("laid out", "text field", "cell")) > 0


@pytest.mark.skipif(find_library("thai") is None, reason="no libthai on this machine")
def test_with_it_no_word_is_cut_in_labels_nor_while_typing() -> None:
    found = lines_of({})
    assert {where: faults(lines) for where, lines in found.items()} == dict.fromkeys(found, 0)
    assert all("".join(each) == SENTENCE for lines in found.values() for each in lines)


def test_windows_is_given_the_library_that_lies_beside_the_program(tmp_path: Path) -> None:
    program, loaded = tmp_path / "โปรแกรม" / "ClerkDesk.exe", list[str]()
    program.parent.mkdir()
    assert not load_thai("win32", program, loaded.append)
    (program.parent / NAME).touch()
    assert load_thai("win32", program, loaded.append)
    assert loaded == [str(program.parent / NAME)]
    assert not load_thai("linux", program, loaded.append)


def test_a_frozen_program_may_have_it_among_its_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    (tmp_path / "_internal").mkdir()
    (tmp_path / "_internal" / NAME).touch()
    assert load_thai("win32", tmp_path / "ClerkDesk.exe", lambda _path: None)


def test_a_library_that_cannot_be_loaded_stops_no_start(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"no library")
    assert not load_thai("win32", tmp_path / "ClerkDesk.exe")
