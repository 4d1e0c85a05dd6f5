import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.settings import bundled, data_folder, writable
from clerkdesk.settings.places import PORTABLE


def test_forms_and_resources_are_found_in_a_checkout() -> None:
    assert bundled("forms", "memo.toml").is_file()
    assert bundled("resources", "fonts", "Sarabun-Regular.ttf").is_file()


def test_the_folder_that_was_asked_for_goes_before_all_others(tmp_path: Path) -> None:
    environ = {"CLERKDESK_DATA": str(tmp_path / "environment")}
    assert data_folder(environ, tmp_path / "asked") == tmp_path / "asked"
    assert data_folder(environ) == tmp_path / "environment"


def test_without_a_wish_data_lies_where_this_system_keeps_it() -> None:
    assert data_folder({"CLERKDESK_DATA": ""}).name == "ClerkDesk"
    assert data_folder({}).is_absolute()


def test_a_portable_program_keeps_its_data_beside_itself(tmp_path: Path) -> None:
    program = tmp_path / "ClerkDesk.exe"
    assert data_folder({}, program=program) == data_folder({})
    (tmp_path / PORTABLE).touch()
    assert data_folder({}, program=program) == tmp_path / "data"
    assert data_folder({"CLERKDESK_DATA": str(tmp_path)}, program=program) == tmp_path


def test_only_a_frozen_program_can_be_portable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / PORTABLE).touch()
    monkeypatch.setattr("sys.executable", str(tmp_path / "ClerkDesk.exe"))
    assert data_folder({}) != tmp_path / "data"
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert data_folder({}) == tmp_path / "data"


def test_a_relative_folder_and_one_at_home_are_made_whole() -> None:
    assert data_folder({}, "practice") == Path.cwd() / "practice"
    assert data_folder({}, "~/practice") == Path.home() / "practice"


def test_a_new_folder_is_made_and_left_empty(tmp_path: Path) -> None:
    assert writable(tmp_path / "ข้อมูล") is None
    assert list((tmp_path / "ข้อมูล").iterdir()) == []


def test_a_missing_parent_means_a_mistyped_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/nobody"))  # on Windows all of it lies at home
    error = writable(tmp_path / "usb" / "data")
    assert str(tmp_path / "usb") in str(error)
    assert "ตรวจว่าพิมพ์ชื่อถูก" in str(error)
    assert not (tmp_path / "usb").exists()


def test_at_home_missing_parents_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert writable(tmp_path / ".local" / "share" / "ClerkDesk") is None


def test_a_file_is_no_place_for_data(tmp_path: Path) -> None:
    (tmp_path / "memo.pdf").touch()
    error = writable(tmp_path / "memo.pdf")
    assert error is not None
    assert error.what == "{path} ไม่ใช่โฟลเดอร์"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a full disk at hand")
def test_a_full_disk_is_found_out_before_work_is_lost(tmp_path: Path) -> None:
    (tmp_path / f".clerkdesk-probe-{os.getpid()}").symlink_to("/dev/full")
    error = writable(tmp_path)
    assert error is not None
    assert error.what == "ดิสก์เต็ม จึงบันทึก {path} ไม่ได้"
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def read_only() -> Iterator[Path]:
    """A folder that may be read and not written, also when root runs the tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        path.chmod(0o555)
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        if as_root:
            os.seteuid(65534)
        yield path
        if as_root:
            os.seteuid(0)
        path.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bit on folders")
@pytest.mark.parametrize("inside", ["", "new"])
def test_a_read_only_folder_is_refused_with_a_remedy(read_only: Path, inside: str) -> None:
    error = writable(read_only / inside)
    assert error is not None
    assert error.what == "ไม่มีสิทธิ์ใช้ {path}"
    assert "เลือกโฟลเดอร์อื่น" in error.do
