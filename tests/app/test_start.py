"""A start without a console, as of a frozen window that a task of Windows gives a command."""

import sys
from pathlib import Path

import pytest

from clerkdesk.app.start import start


@pytest.mark.parametrize(("words", "code"), [(["office", "show"], 0), (["memo", "show", "9"], 1)])
def test_a_command_is_done_where_nobody_reads_what_it_says(
    words: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLERKDESK_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert start(words) == code
    assert (tmp_path / "data" / "clerkdesk.db").is_file()
