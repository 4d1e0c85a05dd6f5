"""Where an installed TH Sarabun may lie: the Windows registry and each system's font folders."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath

#: Reads all values (name, file) of the font key of a hive, 'HKCU' or 'HKLM'.
Registry = Callable[[str], Iterable[tuple[str, str]]]

FONT_KEY = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts"
UNIX_FOLDERS = (
    "~/.fonts",
    "~/.local/share/fonts",
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "~/Library/Fonts",
    "/Library/Fonts",
)


def read_registry(hive: str) -> list[tuple[str, str]]:
    """The values of the real registry; none where there is no registry."""
    values: list[tuple[str, str]] = []
    if sys.platform == "win32":
        import winreg

        root = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}[hive]
        with suppress(OSError), winreg.OpenKey(root, FONT_KEY) as key:
            for number in range(winreg.QueryInfoKey(key)[1]):
                name, value, _ = winreg.EnumValue(key, number)
                values.append((name, str(value)))
    return values


def windows_folders(env: Mapping[str, str]) -> dict[str, Path]:
    """The font folder that belongs to each hive."""
    own, all_users = env.get("LOCALAPPDATA"), env.get("WINDIR")
    folders = {
        "HKCU": Path(own, "Microsoft", "Windows", "Fonts") if own else None,
        "HKLM": Path(all_users, "Fonts") if all_users else None,
    }
    return {hive: folder for hive, folder in folders.items() if folder}


def registered_files(folders: Mapping[str, Path], registry: Registry) -> Iterator[Path]:
    """Files that the registry knows as some Sarabun; a bare name lies in its hive's folder."""
    for hive, folder in folders.items():
        for name, value in registry(hive):
            if "sarabun" in f"{name} {value}".lower():
                absolute = PureWindowsPath(value).is_absolute()
                yield Path(value) if absolute else folder / value


def files_in(folders: Iterable[Path]) -> Iterator[Path]:
    """TrueType files in and below ``folders`` whose name speaks of Sarabun, in a fixed order."""
    for folder in folders:
        found = folder.rglob("*.[tT][tT][fF]") if folder.is_dir() else ()
        yield from sorted(path for path in found if "sarabun" in path.name.lower())


def installed_files(
    platform: str = sys.platform,
    env: Mapping[str, str] = os.environ,
    registry: Registry = read_registry,
) -> list[Path]:
    """Every file that may be a TH Sarabun on this computer, each once, for ``find_fonts``."""
    if platform == "win32":
        windows = windows_folders(env)
        found = [*registered_files(windows, registry), *files_in(windows.values())]
    else:
        found = list(files_in(Path(folder).expanduser() for folder in UNIX_FOLDERS))
    return list(dict.fromkeys(found))
