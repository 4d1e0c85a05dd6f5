"""The file: whole or not there, and what is said of it."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Words
from tests.sheet.sheets import a_row, a_sheet, write


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    book = load_workbook(write(a_sheet(), tmp_path).path)
    assert book.properties.title == "แบบติดตาม พฤษภาคม ๒๕๖๑"
    assert book.properties.creator == "สพป.มุกดาหาร"
    assert book.sheetnames == ["แบบติดตาม พฤษภาคม ๒๕๖๑"]


def test_nothing_but_the_sheet_is_left_in_the_folder(tmp_path: Path) -> None:
    written = write(a_sheet(), tmp_path)
    write(a_sheet(), tmp_path)
    assert list(tmp_path.iterdir()) == [written.path]
    assert written.notes == ()


def test_a_folder_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ClerkError, match="ไม่พบ"):
        write(a_sheet(), tmp_path / "gone")


def test_a_full_disk_leaves_the_older_sheet_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = write(a_sheet(), tmp_path).path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ClerkError, match="ดิสก์เต็ม"):
        write(a_sheet([a_row(), a_row(2)]), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"sheet.xlsx": older}


def test_a_file_that_another_program_holds_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Access is denied", str(target))

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(ClerkError, match="ปิดไฟล์"):
        write(a_sheet(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_openpyxl_is_not_imported_before_a_sheet_is_written() -> None:
    program = "import sys, clerkdesk.sheet; sys.exit('openpyxl' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_text_that_a_cell_cannot_hold_is_cut_and_the_clerk_is_told(tmp_path: Path) -> None:
    notes = write(a_sheet([a_row(), a_row(2, subject="แผน" * 11_000)]), tmp_path).notes
    assert Words().sentence(notes[0]).startswith("แถวที่ ๒ ช่อง “เรื่อง” ยาวเกินที่ Excel เก็บได้")


def test_a_row_that_no_paper_holds_is_told(tmp_path: Path) -> None:
    files = "\n".join(f"{place}.pdf" for place in range(60))
    (note,) = write(a_sheet([a_row(remark=files)]), tmp_path).notes
    assert Words().sentence(note).startswith("แถวที่ ๑ ยาวเกินที่ Excel แสดงได้")
