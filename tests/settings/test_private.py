"""The data folder is its user's alone: on Windows, too, where a fake icacls answers here."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from clerkdesk.settings.private import OTHERS, keep_private, make_files_private

SEEN = r"D:\office BUILTIN\Users:(I)(OI)(CI)(RX)" + "\n" + r" NT AUTHORITY\SYSTEM:(I)(OI)(CI)(F)"
CLOSED = r"D:\office NT AUTHORITY\SYSTEM:(OI)(CI)(F)" + "\n" + r" OFFICE\somchai:(OI)(CI)(F)"
ENVIRON = {"SYSTEMROOT": r"C:\Windows", "USERDOMAIN": "OFFICE", "USERNAME": "Somchai"}

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


class Icacls:
    """Answers as icacls does, and remembers what it was asked for."""

    def __init__(self, rights: str) -> None:
        self.rights = rights
        self.asked: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> str:
        self.asked.append(list(command[2:]))
        return self.rights


@pytest.fixture
def restored_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    every = [folder, *folder.rglob("*")]
    return [path.name for path in every if path.lstat().st_mode & OTHERS and not path.is_symlink()]


def an_old_office(folder: Path) -> Path:
    (folder / "files" / "ab").mkdir(parents=True)
    for name in ("clerkdesk.db", "files/ab/abcd", "preferences.json"):
        path = folder / name
        path.write_text("น้ำ")
        path.chmod(0o664)
    for each in (folder, folder / "files", folder / "files" / "ab"):
        each.chmod(0o755)
    return folder


@posix
def test_an_existing_folder_and_all_that_lies_in_it_is_closed(tmp_path: Path) -> None:
    folder = an_old_office(tmp_path / "office")
    keep_private(folder)
    assert open_to_others(folder) == []
    assert stat.S_IMODE((folder / "clerkdesk.db").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix
def test_what_a_link_in_it_names_keeps_its_rights(tmp_path: Path) -> None:
    outside = tmp_path / "shared.txt"
    outside.write_text("ของกลาง")
    outside.chmod(0o644)
    folder = an_old_office(tmp_path / "office")
    (folder / "link").symlink_to(outside)
    keep_private(folder)
    assert stat.S_IMODE(outside.stat().st_mode) == 0o644


@posix
def test_a_place_that_many_use_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "tmp"
    folder.mkdir()
    folder.chmod(0o1777)
    keep_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o1777


@posix
@pytest.mark.usefixtures("restored_umask")
def test_what_the_program_makes_is_its_users_from_the_first_moment(tmp_path: Path) -> None:
    make_files_private()
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "clerkdesk.db").write_bytes(b"")
    assert open_to_others(tmp_path / "office") == []


def test_windows_takes_the_crowds_out_after_it_gave_the_user_rights_of_their_own() -> None:
    icacls = Icacls(SEEN)
    keep_private(Path(r"D:\office"), icacls, ENVIRON)
    looked, parted, granted, removed = icacls.asked
    assert looked == []
    assert parted == ["/inheritance:d"]
    assert granted == ["/grant:r", r"OFFICE\Somchai:(OI)(CI)F"]
    assert removed[0] == "/remove:g"
    assert {"*S-1-1-0", "*S-1-5-11", "*S-1-5-32-545"} <= set(removed)


def test_windows_changes_nothing_where_all_is_well() -> None:
    icacls = Icacls(CLOSED)
    keep_private(Path(r"D:\office"), icacls, ENVIRON)
    assert icacls.asked == [[]]


def test_a_system_that_refuses_is_no_reason_not_to_start(tmp_path: Path) -> None:
    def refuse(_command: Sequence[str]) -> str:
        raise PermissionError

    keep_private(tmp_path, refuse, ENVIRON)
    keep_private(tmp_path / "is not there")
