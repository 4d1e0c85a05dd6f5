"""Several programs may have their backups in one place."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from clerkdesk.store.backups.clearing import clear
from clerkdesk.store.backups.preparing import prepared

NOW = datetime(2018, 5, 16, 9, 30, tzinfo=UTC)


def test_what_another_program_writes_there_at_the_moment_stays(tmp_path: Path) -> None:
    place = prepared(tmp_path)
    theirs = [tmp_path / "files" / f".clerkdesk-{each}" for each in ("now", "copying")]
    for path in theirs:
        path.touch()
    assert clear(place, "origin", NOW) == []
    assert all(path.exists() for path in theirs)


@pytest.mark.skipif(os.name == "nt", reason="needs a name that leads nowhere")
def test_what_another_program_just_took_away_is_no_trouble(tmp_path: Path) -> None:
    place = prepared(tmp_path)
    (tmp_path / "2018-05-16.part").symlink_to("gone")
    assert clear(place, "origin", NOW) == []
