"""On Windows Qt knows no Thai words by itself: it is given the library that comes with the program.

Qt asks a library called ``thai`` for them, as it does on Linux, where the system has one. Ours is
loaded by its full path before Qt looks for it: wherever a file of that name lies on the search
path of this machine, ours is taken.
"""

import sys
from collections.abc import Callable
from pathlib import Path

NAME = "thai.dll"


def load_thai(
    platform: str = sys.platform,
    program: Path | None = None,
    load: Callable[[str], object] | None = None,
) -> bool:
    """Loads the library beside ``program``; whether that was done. Without it lines of Thai end
    anywhere in what is typed, and nowhere else: the program's own text has a breaker of its own."""
    if platform != "win32":
        return False
    for folder in _folders(program or Path(sys.executable)):
        path = folder / NAME
        if path.is_file():
            return _loaded(path, load)
    return False


def _folders(program: Path) -> tuple[Path, ...]:
    """Beside the program, or where a frozen one has its parts."""
    inside = getattr(sys, "_MEIPASS", "")
    return (program.parent, *([Path(inside)] if inside else []))


def _loaded(path: Path, load: "Callable[[str], object] | None") -> bool:
    import ctypes

    try:
        (load or ctypes.CDLL)(str(path))
    except OSError:
        return False
    return True
