"""The folder that is watched: what is new in it is offered, nothing in it is touched."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.takingin import look_at, take_in
from clerkdesk.desk.takinginfolder import set_aside, waiting_files, watch_folder, watched_folder
from clerkdesk.domain.errors import ClerkError
from tests.desk.arriving import a_mail, a_sheet
from tests.desk.rounds import two_units


@pytest.fixture
def folder(desk: Desk, tmp_path: Path) -> Path:
    two_units(desk)
    made = tmp_path / "เข้า"
    made.mkdir()
    watch_folder(desk, made)
    return made


def names(desk: Desk) -> list[str]:
    return [each.name for each in waiting_files(desk)]


def test_new_files_are_offered_until_they_are_taken_in(desk: Desk, folder: Path) -> None:
    assert names(desk) == []
    path = a_sheet(folder / "ก.xlsx", "ข่าว")
    a_mail(folder / "ข.eml", path)
    (folder / "รูป.png").write_bytes(b"png")
    assert names(desk) == ["ก.xlsx", "ข.eml"]
    done = take_in(desk, look_at(desk, [path]))
    assert names(desk) == [], "the mail brought the same sheet"
    assert len(list(folder.iterdir())) == 3
    assert done.undo is not None
    done.undo.run()
    assert names(desk) == ["ก.xlsx", "ข.eml"]


def test_a_sheet_that_a_corrected_one_followed_is_offered_no_more(desk: Desk, folder: Path) -> None:
    for name, subject in (("ก.xlsx", "ข่าว"), ("ข.xlsx", "ข่าวที่แก้แล้ว")):
        take_in(desk, look_at(desk, [a_sheet(folder / name, subject)]))
    assert names(desk) == []


def test_what_is_set_aside_is_offered_no_more(desk: Desk, folder: Path) -> None:
    path = a_sheet(folder / "ก.xlsx", "ข่าว")
    done = set_aside(desk, [each.file.sha256 for each in look_at(desk, [path])])
    assert names(desk) == []
    assert done.undo is not None
    done.undo.run()
    assert names(desk) == ["ก.xlsx"]
    a_sheet(path, "แก้แล้ว")
    assert names(desk) == ["ก.xlsx"]


def test_a_folder_that_is_away_offers_nothing(desk: Desk, folder: Path) -> None:
    folder.rmdir()
    assert names(desk) == []
    with pytest.raises(ClerkError):
        watch_folder(desk, folder)
    done = watch_folder(desk, None)
    assert done is not None
    assert watched_folder(desk) is None
    assert watch_folder(desk, None) is None
    assert done.undo is not None
    done.undo.run()
    assert watched_folder(desk) == folder
