import errno
import os
from pathlib import Path

import pytest

from clerkdesk.domain.oserrors import _BY_ERRNO, explain_os_error


def failure(path: Path) -> OSError:
    """What really happens when ``path`` is written to."""
    try:
        path.write_bytes(b"x")
    except OSError as error:
        return error
    raise AssertionError(path)


def test_a_missing_folder_is_named_with_its_remedy(tmp_path: Path) -> None:
    path = tmp_path / "ไม่มี" / "memo.pdf"
    assert str(explain_os_error(failure(path), path)) == (
        f"ไม่พบ {path} ตรวจชื่อไฟล์และโฟลเดอร์ แล้วลองใหม่"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk at hand")
def test_a_full_disk_is_said_as_such() -> None:
    error = explain_os_error(failure(Path("/dev/full")), "memo.pdf")
    assert error.what == "ดิสก์เต็ม จึงบันทึก {path} ไม่ได้"
    assert str(error).startswith("ดิสก์เต็ม จึงบันทึก memo.pdf ไม่ได้ ลบไฟล์")


def test_a_folder_in_place_of_a_file_is_said_as_such(tmp_path: Path) -> None:
    folder = OSError(errno.EISDIR, "Is a directory", str(tmp_path))
    assert explain_os_error(folder).what == "{path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์"


def test_the_file_that_the_error_names_is_told_when_no_other_is_given() -> None:
    assert "a.xlsx" in str(explain_os_error(PermissionError(errno.EACCES, "Denied", "a.xlsx")))


def test_what_windows_says_goes_before_the_errno_that_python_makes_of_it() -> None:
    error = PermissionError(errno.EACCES, "Denied", "sheet.xlsx")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore] # only there on Windows
    assert explain_os_error(error).what == "{path} เปิดค้างอยู่ในโปรแกรมอื่น"


def test_an_unknown_error_keeps_the_reason_of_the_system() -> None:
    error = OSError(errno.ELOOP, os.strerror(errno.ELOOP), "a")
    assert os.strerror(errno.ELOOP) in str(explain_os_error(error))
    assert "(why)" in str(explain_os_error(OSError("why"), "a"))


@pytest.mark.parametrize("number", sorted(_BY_ERRNO), ids=errno.errorcode.get)
def test_every_sentence_names_the_file_and_a_remedy(number: int) -> None:
    error = explain_os_error(OSError(number, os.strerror(number)), "D:/สพป/แบบ.xlsx")
    assert "D:/สพป/แบบ.xlsx" in str(error)
    assert error.do
