"""What restores replaced, and copies from before an update, lie aside for so long and no longer."""

import os
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.onlyone import only_one
from clerkdesk.store.aside import Aside, clear_aside, read_aside

DAY = 86_400.0
NOW = 400 * DAY


def put(path: Path, days: float) -> None:
    """Something that was put aside so many days ago."""
    if path.suffix == ".db":
        path.write_bytes(b"12345")
    else:
        path.mkdir(parents=True)
        (path / "clerkdesk.db").write_bytes(b"12345")
    os.utime(path, (NOW - days * DAY,) * 2)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for number, days in enumerate((1, 89, 91, 92, 300)):
        put(tmp_path / f"replaced/2026-01-0{number}-090000", days)
        put(tmp_path / f"clerkdesk.before-000{number}.db", days)
    put(tmp_path / "replaced/records-7", 300)
    (tmp_path / "clerkdesk.db").write_bytes(b"the records")
    return tmp_path


def test_the_newest_three_of_each_and_all_of_ninety_days_stay(data: Path) -> None:
    assert read_aside(data) == Aside(11, 55)
    assert len(clear_aside(data, NOW)) == 4
    assert read_aside(data) == Aside(7, 35)
    assert not (data / "replaced/2026-01-03-090000").exists()
    assert (data / "replaced/2026-01-02-090000/clerkdesk.db").exists()
    assert (data / "clerkdesk.db").exists()
    assert clear_aside(data, NOW) == []


def test_nothing_goes_while_a_restore_is_planned_or_ended(data: Path) -> None:
    (data / "restoring").mkdir()
    assert clear_aside(data, NOW) == []
    assert read_aside(data).count == 11


def test_what_was_cut_off_is_no_set_any_more_and_goes_with_the_next(data: Path) -> None:
    clear_aside(data, NOW)
    put(data / "replaced/2026-01-09-090000.going", 5)
    assert read_aside(data).count == 7
    assert clear_aside(data, NOW) == []
    assert not (data / "replaced/2026-01-09-090000.going").exists()


def test_a_drive_that_refuses_says_so(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ClerkError):
        clear_aside(data, NOW)
    with only_one(data / "restore.lock", longest=0):  # nobody holds the lock any more
        pass
