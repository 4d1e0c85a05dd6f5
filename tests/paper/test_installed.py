import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

import pytest

from clerkdesk.paper.fonts import find_fonts
from clerkdesk.paper.installed import FONT_KEY, files_in, installed_files, read_registry
from tests.paper.fontmaking import made_font


class FakeWinreg:
    """The registry of Windows: values of the font key by hive; some hives have none."""

    HKEY_CURRENT_USER, HKEY_LOCAL_MACHINE = "user", "machine"

    def __init__(self, values: dict[str, list[tuple[str, object]]]) -> None:
        self.values = values

    def OpenKey(self, root: str, key: str) -> nullcontext[str]:  # noqa: N802  Windows' name
        if root not in self.values or key != FONT_KEY:
            raise FileNotFoundError(key)
        return nullcontext(root)

    def QueryInfoKey(self, key: str) -> tuple[int, int, int]:  # noqa: N802  likewise
        return 0, len(self.values[key]) + 1, 0

    def EnumValue(self, key: str, number: int) -> tuple[str, object, int]:  # noqa: N802
        if number >= len(self.values[key]):
            raise OSError(259, "no more data")
        name, value = self.values[key][number]
        return name, value, 1


def test_the_registry_of_windows_is_read_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    odd = [("TH Sarabun New (TrueType)", "thsn.ttf\0"), ("x", b"\1"), ("y", 7)]
    monkeypatch.setitem(sys.modules, "winreg", FakeWinreg({"user": odd}))  # type: ignore[arg-type]
    assert read_registry("HKCU") == [("TH Sarabun New (TrueType)", "thsn.ttf")]
    assert read_registry("HKLM") == []


def test_a_font_that_a_user_installed_is_used_on_paper_and_broken_ones_are_not(
    tmp_path: Path, bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, shared = tmp_path / "ผู้ใช้" / "Microsoft" / "Windows" / "Fonts", tmp_path / "win" / "Fonts"
    for folder in (own, shared):
        folder.mkdir(parents=True)
    for bold in (False, True):
        source = bundled / ("Sarabun-Bold.ttf" if bold else "Sarabun-Regular.ttf")
        for folder, rights in ((own, 0), (shared, 2)):
            made = made_font(source, "TH Sarabun New", bold, rights=rights)
            (folder / f"thsn-{bold}.ttf").write_bytes(made)
    (shared / "broken.ttf").write_bytes(b"\0\1\0\0 TH Sarabun New")
    machine = [("TH Sarabun New", "%windir%/Fonts/broken.ttf")]
    user = [("TH Sarabun New", "thsn-False.ttf"), ("TH Sarabun New Bold", "thsn-True.ttf")]
    registry = FakeWinreg({"user": [*user], "machine": [*machine]})
    monkeypatch.setitem(sys.modules, "winreg", registry)  # type: ignore[arg-type]
    env = {"LOCALAPPDATA": str(tmp_path / "ผู้ใช้"), "WINDIR": str(tmp_path / "win")}
    found = installed_files("win32", env)
    assert shared / "broken.ttf" in found
    fonts = find_fonts(bundled, found)
    assert {fonts.regular.path.parent, fonts.bold.path.parent} == {own}


def test_windows_fonts_are_found_by_the_registry_of_the_user_and_of_the_computer(
    tmp_path: Path,
) -> None:
    elsewhere = tmp_path / "elsewhere" / "x.ttf"
    values = {
        "HKCU": [("TH Sarabun New (TrueType)", str(elsewhere)), ("Arial", "arial.ttf")],
        "HKLM": [("TH SarabunPSK Bold (TrueType)", "thb.ttf"), ("Tahoma", "tahoma.ttf")],
    }

    def registry(hive: str) -> Iterable[tuple[str, str]]:
        return values[hive]

    env = {"LOCALAPPDATA": str(tmp_path / "own"), "WINDIR": str(tmp_path / "windows")}
    found = installed_files("win32", env, registry)
    assert found == [elsewhere, tmp_path / "windows" / "Fonts" / "thb.ttf"]


def test_windows_fonts_are_found_in_the_folders_too_and_each_once(tmp_path: Path) -> None:
    folder = tmp_path / "Microsoft" / "Windows" / "Fonts"
    folder.mkdir(parents=True)
    (folder / "THSarabunNew.TTF").touch()
    (folder / "tahoma.ttf").touch()
    found = installed_files(
        "win32", {"LOCALAPPDATA": str(tmp_path)}, lambda _: [("TH Sarabun", "THSarabunNew.TTF")]
    )
    assert found == [folder / "THSarabunNew.TTF"]


def test_folders_are_searched_to_the_bottom_in_a_fixed_order(tmp_path: Path) -> None:
    below = tmp_path / "truetype" / "thai"
    below.mkdir(parents=True)
    names = ["THSarabunNew.ttf", "THSarabunNew Bold.ttf", "THSarabunNew.otf", "Garuda.ttf"]
    for name in names:
        (below / name).touch()
    found = files_in([tmp_path / "not there", tmp_path])
    assert [path.name for path in found] == ["THSarabunNew Bold.ttf", "THSarabunNew.ttf"]


def test_where_there_is_no_registry_nothing_is_read() -> None:
    assert isinstance(read_registry("HKCU"), list)
