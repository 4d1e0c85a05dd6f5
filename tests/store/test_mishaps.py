"""What SQLite says, and what the clerk is told of it."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from clerkdesk.store.mishaps import explain_sqlite


class Usage(NamedTuple):
    free: int


def said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, free: int) -> str:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(free))
    error = OSError()
    error.sqlite_errorname = name  # type: ignore[attr-defined]
    return str(explain_sqlite(error, tmp_path / "clerkdesk.db"))


@pytest.mark.parametrize("name", ["SQLITE_IOERR_FSYNC", "SQLITE_CANTOPEN"])
def test_what_fails_where_there_is_no_room_is_a_full_disk(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ดิสก์เต็ม" in said(tmp_path, monkeypatch, name, free=4096)
    assert "ดิสก์เต็ม" not in said(tmp_path, monkeypatch, name, free=1 << 30)
