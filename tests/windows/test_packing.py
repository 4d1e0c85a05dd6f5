"""What is handed out: the same files give the same archives, and hashes that can be checked."""

import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from tools.windows.comparing import differences
from tools.windows.freezing import ROOT, carried, time_of_build
from tools.windows.packing import PORTABLE, pack_portable, write_sums

STAMP = 1_700_000_001


def test_the_same_files_give_the_same_archive_whatever_their_times(tmp_path: Path) -> None:
    made = []
    for turn in range(2):
        folder = tmp_path / f"{turn}" / "ClerkDesk"
        (folder / "_internal").mkdir(parents=True)
        for name in ("b.dll", "_internal/a.dll")[:: 1 if turn else -1]:
            (folder / name).write_bytes(name.encode())
            os.utime(folder / name, (turn * 1e8, turn * 1e8))
        made.append(pack_portable(folder, tmp_path / f"{turn}", STAMP, "1.2.3").read_bytes())
    assert made[0] == made[1]


def test_the_archive_has_one_folder_and_the_mark_in_it(tmp_path: Path) -> None:
    (tmp_path / "frozen").mkdir()
    (tmp_path / "frozen" / "ClerkDesk.exe").touch()
    with zipfile.ZipFile(pack_portable(tmp_path / "frozen", tmp_path, STAMP, "1.2.3")) as packed:
        names = packed.namelist()
    inside = "ClerkDesk-1.2.3-portable"
    assert names == [f"{inside}/ClerkDesk.exe", f"{inside}/{PORTABLE}"]


def test_the_hashes_are_those_of_the_files(tmp_path: Path) -> None:
    for name in ("b.exe", "a.zip"):
        (tmp_path / name).write_bytes(name.encode())
    listed = write_sums([tmp_path / "b.exe", tmp_path / "a.zip"], tmp_path).read_text("utf-8")
    assert listed == "".join(
        f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in ("a.zip", "b.exe")
    )


def test_two_builds_are_compared_by_what_is_in_them(tmp_path: Path) -> None:
    for turn in ("first", "second"):
        (tmp_path / turn).mkdir()
        (tmp_path / turn / "same").write_bytes(b"same")
        (tmp_path / turn / "other").write_text(turn)
        (tmp_path / turn / f"of-the-{turn}").touch()
    assert differences(tmp_path / "first", tmp_path / "second") == [
        "only in the first: of-the-first",
        "only in the second: of-the-second",
        "differs: other",
    ]


def test_what_the_wheel_carries_the_frozen_program_carries() -> None:
    assert all((ROOT / name).exists() for name in carried())
    assert "clerkdesk/bundled/resources" in carried().values()


def test_a_build_can_be_told_the_time_that_its_files_bear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{STAMP}")
    assert time_of_build() == STAMP
