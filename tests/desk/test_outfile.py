"""Files that the clerk asked for: whole or not there, and a sentence when the disk refuses."""

import errno
import os
import signal
import sys
from pathlib import Path

import pytest

from clerkdesk.desk.outfile import (
    made_beside,
    move_into_place,
    whole_file,
    without_file,
    write_file,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.disk import A_DAY, BEGUN


def test_nothing_but_the_file_is_left_in_the_folder(tmp_path: Path) -> None:
    write_file(tmp_path / "ก.pdf", b"1")
    write_file(tmp_path / "ก.pdf", b"2")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ก.pdf": b"2"}


@pytest.mark.skipif(os.name == "nt", reason="needs rights by bits")
def test_what_is_for_its_writer_alone_is_so_from_the_first_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        seen.append(self.stat().st_mode & 0o777)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", watched)
    write_file(tmp_path / "ก.pdf", b"1", 0o600)
    write_file(tmp_path / "ข.pdf", b"1")
    assert seen == [0o600, 0o644]


def test_a_drive_that_knows_no_rights_takes_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, mode: int) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported", str(self))

    monkeypatch.setattr(Path, "chmod", refuse)
    write_file(tmp_path / "ก.pdf", b"1")
    made_beside(tmp_path / "ข.pdf", lambda _done, _of: None, Path.touch)
    assert {path.name for path in tmp_path.iterdir()} == {"ก.pdf", "ข.pdf"}


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ไม่พบ"):
        write_file(tmp_path / "gone" / "ก.pdf", b"1")


def test_a_name_that_is_too_long_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ยาวเกินไป"):
        write_file(tmp_path / f"{'ก' * 300}.pdf", b"1")


def test_a_full_disk_leaves_the_older_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "ก.pdf", b"older")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClerkError, match="ดิสก์เต็ม"):
        write_file(tmp_path / "ก.pdf", b"newer")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ก.pdf": b"older"}


def test_a_file_that_another_program_holds_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(ClerkError, match="ปิดไฟล์"):
        write_file(tmp_path / "ก.pdf", b"1")
    assert list(tmp_path.iterdir()) == []


def test_no_file_appears_for_an_act_that_was_refused(tmp_path: Path) -> None:
    with pytest.raises(ClerkError), whole_file(tmp_path / "ก.pdf", b"1"):
        raise ClerkError("ไม่ได้")
    assert list(tmp_path.iterdir()) == []


def test_an_act_that_was_refused_leaves_the_older_file(tmp_path: Path) -> None:
    write_file(tmp_path / "ก.pdf", b"older")
    with pytest.raises(ClerkError), whole_file(tmp_path / "ก.pdf", b"newer"):
        raise ClerkError("ไม่ได้")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ก.pdf": b"older"}


def test_the_file_is_there_when_the_act_is_recorded(tmp_path: Path) -> None:
    with whole_file(tmp_path / "ก.pdf", b"newer"):
        assert (tmp_path / "ก.pdf").read_bytes() == b"newer"


def test_an_act_is_not_begun_where_no_file_can_stand(tmp_path: Path) -> None:
    (tmp_path / "folder.pdf").mkdir()
    for out in (tmp_path / "folder.pdf", tmp_path, Path(), Path(os.devnull)):
        with pytest.raises(ClerkError), whole_file(out, b"1"):
            pytest.fail("the act was begun")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.pdf"]


def test_a_file_that_cannot_be_moved_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_file(tmp_path / "ก.pdf", b"older")

    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", held)
        with pytest.raises(ClerkError), whole_file(tmp_path / "ก.pdf", b"newer"):
            pytest.fail("the act was begun")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ก.pdf": b"older"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_stays_full_leaves_nothing_half_written(tmp_path: Path) -> None:
    import resource

    write_file(tmp_path / "ก.pdf", b"older")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 11, limits[1]))
    try:
        with pytest.raises(ClerkError, match="ดิสก์เต็ม"):
            write_file(tmp_path / "ก.pdf", bytes(1 << 12))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ก.pdf": b"older"}


def test_there_is_no_moment_without_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "ก.pdf"
    write_file(out, b"older")
    seen: list[bool] = []
    replace = Path.replace

    def watched(self: Path, target: Path) -> Path:
        made = replace(self, target)
        seen.append(out.exists())
        return made

    monkeypatch.setattr(Path, "replace", watched)
    write_file(out, b"newer")
    assert seen
    assert all(seen)


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs names by itself")
def test_the_name_of_the_file_is_on_the_drive_before_the_act_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    with whole_file(tmp_path / "ก.pdf", b"1"):
        assert tmp_path.stat().st_ino in synced


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs names by itself")
def test_a_file_that_is_moved_into_its_place_has_its_name_on_the_drive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    (tmp_path / "fresh").write_bytes(b"1")
    move_into_place(tmp_path / "fresh", tmp_path / "ก.pdf")
    assert synced == [tmp_path.stat().st_ino]
    with pytest.raises(ClerkError, match="ไม่พบ"):
        move_into_place(tmp_path / "gone", tmp_path / "ก.pdf")


def test_what_a_killed_program_left_goes_when_the_next_file_is_written_there(
    tmp_path: Path,
) -> None:
    for name in ("old", "new", "mine"):
        folder = tmp_path / (f"{BEGUN}{name}" if name != "mine" else name)
        folder.mkdir()
        (folder / "a.xlsx").touch()
        (tmp_path / f"{folder.name}.older").touch()
    (tmp_path / f"{BEGUN}aside.older").touch()
    lately = tmp_path.stat().st_mtime - 89 * A_DAY
    for path in tmp_path.iterdir():
        if "new" not in path.name:
            os.utime(path, (0, 0))
    os.utime(tmp_path / f"{BEGUN}aside.older", (lately, lately))
    wanted = {
        f"{BEGUN}aside.older",
        f"{BEGUN}new",
        f"{BEGUN}new.older",
        "mine",
        "mine.older",
        "a.xlsx",
    }
    write_file(tmp_path / "a.xlsx", b"a")
    assert {path.name for path in tmp_path.iterdir()} == wanted


def test_a_file_that_is_made_beside_comes_only_when_nobody_stops_it(tmp_path: Path) -> None:
    left = tmp_path / f"{BEGUN}killed"
    left.mkdir()
    os.utime(left, (0, 0))

    def stop(done: int, _of: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        made_beside(tmp_path / "a.xlsx", stop, Path.touch)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_taken_away_comes_back_when_the_act_was_refused(tmp_path: Path) -> None:
    path = tmp_path / "ก.pdf"
    path.write_bytes(b"1")
    with pytest.raises(ClerkError), without_file(path):
        raise ClerkError("ไม่ได้")
    assert path.read_bytes() == b"1"
    with without_file(path):
        assert not path.exists()
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ClerkError, match="ไม่พบ"), without_file(path):
        pytest.fail("the act was begun")


@pytest.mark.parametrize("links", [True, False])
def test_an_older_file_comes_back_though_others_write_into_its_folder_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", _no_links)
    old = tmp_path / "ก.pdf", tmp_path / "ข.pdf"
    for path in old:
        path.write_bytes(b"older")
        os.utime(path, (0, 0))
    with pytest.raises(IsADirectoryError), whole_file(old[0], b"newer"), without_file(old[1]):
        _write_another_and_be_refused(tmp_path)
    assert [path.read_bytes() for path in old] == [b"older", b"older"]


def _write_another_and_be_refused(folder: Path) -> None:
    write_file(folder / "ค.pdf", b"another")
    folder.read_bytes()


def _no_links(self: Path, target: Path) -> None:
    raise OSError(errno.EPERM, "no second names here", str(target))
