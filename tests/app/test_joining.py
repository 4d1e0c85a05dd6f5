"""Opening an office: what a killed program left half written goes, and nobody else can read it."""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from clerkdesk.__main__ import main
from clerkdesk.app.joining import open_desk
from tests.office import FakeClock, open_office

NOW = datetime(2018, 5, 15, 9, 30)


def test_what_a_killed_program_left_half_written_goes_after_a_day(tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    forms.mkdir()
    for folder in (tmp_path, forms):
        begun = folder / ".clerkdesk-a1b2"
        begun.write_bytes(b"half")
        long_ago = (NOW - timedelta(days=2)).timestamp()
        os.utime(begun, (long_ago, long_ago))
    (forms / "own.toml").write_text("", "utf-8")
    open_office(tmp_path, FakeClock(NOW)).close()
    assert [path.name for path in forms.iterdir()] == ["own.toml"]
    assert not (tmp_path / ".clerkdesk-a1b2").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_nobody_else_can_read_what_a_start_leaves_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = os.umask(0o022)
    folder = tmp_path / "office"
    words = ["clerkdesk", "office", "set", "short_name=สพป.", "--data", str(folder)]
    monkeypatch.setattr(sys, "argv", words)
    try:
        assert main() == 0
    finally:
        os.umask(before)
    every = [folder, *folder.rglob("*")]
    assert folder / "clerkdesk.db" in every
    assert [path.name for path in every if path.stat().st_mode & 0o077] == []


def test_an_office_of_an_earlier_version_is_closed_when_it_is_opened(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    (folder / "files").mkdir(parents=True)
    folder.chmod(0o755)
    open_desk(folder).close()
    assert os.name == "nt" or not folder.stat().st_mode & 0o077
