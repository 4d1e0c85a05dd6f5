"""Who is asked for a password, and what a file with one may look like."""

import io
import sys
from pathlib import Path

import pytest

from clerkdesk.cli.keyboard import at_keyboard
from clerkdesk.cli.passphrase import first_line


class Nul(io.StringIO):
    """Windows' NUL: says that it is a terminal, and gives nothing for ever."""

    def isatty(self) -> bool:
        return True


def test_a_task_without_a_keyboard_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Nul())
    assert not at_keyboard(lambda _file: False)
    assert at_keyboard(lambda _file: True)
    monkeypatch.setattr(sys, "stdin", None)
    assert not at_keyboard()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_passphrase_is_read_as_notepad_or_echo_saved_it(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "pass.txt"
    file.write_bytes("ม้า แบตเตอรี่ \r\nline two\r\n".encode(encoding))
    assert first_line(file) == "ม้า แบตเตอรี่"


def test_an_empty_file_gives_no_passphrase(tmp_path: Path) -> None:
    (tmp_path / "pass.txt").write_bytes(b"")
    assert first_line(tmp_path / "pass.txt") == ""
