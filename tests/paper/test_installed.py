from collections.abc import Iterable
from pathlib import Path

from clerkdesk.paper.installed import files_in, installed_files, read_registry


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
