"""The tour: real files, made anew, and nothing of the user's touched."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from clerkdesk.app.start import has_screen
from clerkdesk.app.tour import INDEX, take_tour
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words


def test_the_tour_leaves_files_that_open_and_says_what_each_is(tmp_path: Path) -> None:
    folder, said = tmp_path / "clerkdesk-tour", list[str]()
    (folder / "data").mkdir(parents=True)
    (folder / "of-an-earlier-tour.pdf").touch()
    assert take_tour(folder, Words(), lambda line: said.append(line) or len(line)) == 0
    names = {path.name for path in folder.iterdir() if path.name != "data"} - {INDEX}
    assert len(names) == 5
    assert all(name in "".join(said) for name in names)
    assert (folder / "1-memo.pdf").read_bytes().startswith(b"%PDF")
    assert (folder / "5-window.png").read_bytes().startswith(b"\x89PNG")
    with ZipFile(folder / "3-month.xlsx") as book:
        assert book.testzip() is None
    assert (folder / INDEX).read_text("utf-8") in "".join(said)


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "clerkdesk-tour").mkdir()
    (tmp_path / "clerkdesk-tour" / "mine.txt").write_text("x")
    with pytest.raises(ClerkError, match="ไม่เขียนทับ"):
        take_tour(tmp_path / "clerkdesk-tour", Words(), len)
    assert [path.name for path in (tmp_path / "clerkdesk-tour").iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("environ", "platform", "screen"),
    [({}, "linux", False), ({"DISPLAY": ":0"}, "linux", True), ({}, "win32", True)],
)
def test_a_screen_is_known_where_there_is_one(
    environ: dict[str, str], platform: str, screen: bool
) -> None:
    assert has_screen(environ, platform) is screen
