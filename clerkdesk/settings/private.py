"""Who may read the data folder: the user whose records lie in it, and nobody beside."""

import locale
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

OTHERS = stat.S_IRWXG | stat.S_IRWXO

# Everyone, Authenticated Users, Users, Guests: by their ids, for their names are translated.
_CROWDS = ("*S-1-1-0", "*S-1-5-11", "*S-1-5-32-545", "*S-1-5-32-546")
_INHERITED, _ALL = "(I)", "(F)"

Run = Callable[[Sequence[str]], str]
"""Runs a program of the system and gives what it wrote. Raises OSError when it fails."""


def make_files_private() -> None:
    """From now on this process makes files that its user alone can read. What the clerk exports
    is given the usual rights when it is whole. Windows asks the folder alone."""
    os.umask(OTHERS)


def keep_private(
    folder: Path, run: Run | None = None, environ: Mapping[str, str] | None = None
) -> None:
    """Takes the data folder, and what lies in it, from everybody but its user.

    Nothing is done twice, so that a start does not look through thousands of files. It is never
    worth a failed start: a stick knows no rights, and the folder of another user is theirs to
    close. ``run`` and ``environ`` are those of Windows; None for any other system.
    """
    with suppress(OSError):
        if run is not None:
            _close_windows(folder, run, environ or {})
        elif os.name != "nt" and _is_ours(folder):
            _close_posix(folder)


def keep_private_here(folder: Path) -> None:
    """As :func:`keep_private`, on the system that this is."""
    windows = sys.platform == "win32"
    keep_private(folder, run_quietly if windows else None, os.environ)


def _is_ours(folder: Path) -> bool:
    """Whether the folder is made for this: never a home, a drive, or what many use as /tmp."""
    known = folder.stat()
    if folder == Path.home() or folder == folder.parent or known.st_mode & stat.S_ISVTX:
        return False
    return known.st_uid == os.getuid()


def _close_posix(folder: Path) -> None:
    """The folder last: an interrupted closing begins anew at the next start."""
    if not folder.stat().st_mode & OTHERS:
        return
    for inside, folders, files in os.walk(folder):
        for name in (*folders, *files):
            with suppress(OSError):
                _close_one(Path(inside, name))
    _close_one(folder)


def _close_one(path: Path) -> None:
    mode = path.lstat().st_mode
    if mode & OTHERS and not stat.S_ISLNK(mode):  # what a link names may be others'
        path.chmod(stat.S_IMODE(mode) & ~OTHERS)


def _close_windows(folder: Path, run: Run, environ: Mapping[str, str]) -> None:
    """Takes the crowds out. Whoever has rights of their own keeps them, as administrators do: a
    start by another account must not lock the clerk out."""
    root = environ.get("SYSTEMROOT", r"C:\Windows")
    icacls, place = rf"{root}\System32\icacls.exe", str(folder)
    user = rf"{environ.get('USERDOMAIN', '.')}\{environ.get('USERNAME', '')}"
    rights = run([icacls, place])
    lines = rights.casefold().splitlines()
    mine = any(f"{user}:".casefold() in line and _ALL.casefold() in line for line in lines)
    if mine and _INHERITED not in rights:
        return
    run([icacls, place, "/inheritance:d"])
    run([icacls, place, "/grant:r", f"{user}:(OI)(CI)F"])
    run([icacls, place, "/remove:g", *_CROWDS])


def run_quietly(command: Sequence[str]) -> str:
    """Runs a program without a window of its own."""
    hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        done = subprocess.run(
            command, capture_output=True, check=True, timeout=30, creationflags=hidden
        )
    except subprocess.SubprocessError as error:
        raise OSError(str(error)) from error
    return done.stdout.decode(locale.getencoding(), "replace")
