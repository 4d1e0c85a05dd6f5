"""Where an installed TH Sarabun may lie: the Windows registry and each system's font folders."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path, PureWindowsPath
from typing import Any

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
    """The values of the real registry; none where there is no registry. A value that is no text, or
    is gone while the others are read, is passed over."""
    values: list[tuple[str, str]] = []
    winreg = _winreg()
    if winreg is None:
        return values
    root = {"HKCU": winreg.HKEY_CURRENT_USER, "HKLM": winreg.HKEY_LOCAL_MACHINE}[hive]
    with suppress(OSError), winreg.OpenKey(root, FONT_KEY) as key:
        for number in range(winreg.QueryInfoKey(key)[1]):
            with suppress(OSError):
                name, value, _ = winreg.EnumValue(key, number)
                if isinstance(value, str):
                    values.append((name, value.rstrip("\0")))
    return values


def _winreg() -> Any:  # noqa: ANN401  the module, known to type checkers on Windows alone
    try:
        return import_module("winreg")
    except ImportError:
        return None


def windows_folders(env: Mapping[str, str]) -> dict[str, Path]:
    """The font folder that belongs to each hive."""
    own, all_users = env.get("LOCALAPPDATA"), env.get("WINDIR")
    folders = {
        "HKCU": Path(own, "Microsoft", "Windows", "Fonts") if own else None,
        "HKLM": Path(all_users, "Fonts") if all_users else None,
    }
    return {hive: folder for hive, folder in folders.items() if folder}


def registered_files(
    folders: Mapping[str, Path], registry: Registry, env: Mapping[str, str]
) -> Iterator[Path]:
    """Files that the registry knows as some Sarabun; a bare name lies in its hive's folder, and
    ``%WINDIR%`` stands for a folder of the machine."""
    for hive, folder in folders.items():
        for name, value in registry(hive):
            if "sarabun" in f"{name} {value}".lower():
                told = _expanded(value, env)
                absolute = PureWindowsPath(told).is_absolute() or Path(told).is_absolute()
                yield Path(told) if absolute else folder / told


def _expanded(value: str, env: Mapping[str, str]) -> str:
    """``value`` with its ``%NAME%``; names are the same in small letters."""
    known = {name.upper(): text for name, text in env.items()}
    return re.sub("%([^%]+)%", lambda found: known.get(found[1].upper(), found[0]), value)


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
        found = [*registered_files(windows, registry, env), *files_in(windows.values())]
    else:
        found = list(files_in(Path(folder).expanduser() for folder in UNIX_FOLDERS))
    return list(dict.fromkeys(found))
