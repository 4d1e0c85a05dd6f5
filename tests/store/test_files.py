import hashlib
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.files import Files

DATA = "ประกาศ".encode() * 300_000
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
