import hashlib
import os
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.disk import BEGUN
from clerkdesk.store.files import Files

DATA = "ประกาศ".encode() * 300_000
NOW = 1_700_000_000.0
SHA256 = hashlib.sha256(DATA).hexdigest()


def test_a_file_is_kept_under_its_sha256(tmp_path: Path) -> None:
    source = tmp_path / "ประกาศ.pdf"
    source.write_bytes(DATA)
    files = Files(tmp_path / "files")
    kept = files.keep(source)
    assert (kept.sha256, kept.size) == (SHA256, len(DATA))
    assert files.path(SHA256) == tmp_path / "files" / SHA256[:2] / SHA256
    assert files.path(SHA256).read_bytes() == source.read_bytes()


def test_the_same_contents_are_kept_once(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    assert files.keep_bytes(DATA) == files.keep_bytes(DATA)
    assert list(files.all()) == [SHA256]
    assert [path for path in (tmp_path / "files").iterdir() if path.is_file()] == []


def test_keeping_a_file_again_heals_the_kept_one(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    files.keep_bytes(DATA)
    files.path(SHA256).write_bytes(b"x")
    assert files.intact(SHA256) is False
    files.keep_bytes(DATA)
    assert files.intact(SHA256) is True


def test_a_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    with pytest.raises(ClerkError, match="ไม่พบ"):
        files.keep(tmp_path / "nothing.pdf")
    with pytest.raises(ClerkError, match="หายไปจากโฟลเดอร์ข้อมูล"):
        files.path(SHA256)
    assert files.intact(SHA256) is None


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("in the way")
    with pytest.raises(ClerkError, match="files"):
        Files(tmp_path / "files").keep_bytes(DATA)


@pytest.mark.skipif(os.name == "nt", reason="Windows syncs names by itself")
def test_every_name_on_the_way_is_on_the_drive_also_when_the_file_was_there_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Files(tmp_path / "files")
    synced: list[int] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    sha256 = files.keep_bytes(b"1").sha256  # by a program that was killed before it came to this
    folders = [files.path(sha256).parent, tmp_path / "files", tmp_path]
    assert {folder.stat().st_ino for folder in folders} <= set(synced)
    synced.clear()
    files.keep_bytes(b"1")
    assert {folder.stat().st_ino for folder in folders[:2]} <= set(synced)


def test_what_a_killed_program_has_begun_to_copy_goes_after_a_day(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    kept = files.keep_bytes(b"1")
    for name, age in (("old", 90_000), ("new", 60)):
        begun = tmp_path / "files" / f"{BEGUN}{name}"
        begun.write_bytes(b"half")
        os.utime(begun, (NOW - age, NOW - age))
    files.clear_begun(NOW)
    assert [path.name for path in (tmp_path / "files").iterdir() if path.is_file()] == [
        f"{BEGUN}new"
    ]
    assert files.intact(kept.sha256)
