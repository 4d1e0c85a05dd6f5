"""Where ClerkDesk's own files lie, where the user's data lies, and whether it can be kept there."""

import errno
import os
import sys
from collections.abc import Mapping
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error

BUG_REPORT = "clerkdesk-report.txt"
"""The report of the last bug, in the data folder."""

PORTABLE = "portable.txt"
"""Beside a frozen program: its data lies beside it too, in the folder ``data``."""

_PACKAGE = Path(__file__).resolve().parents[1]
_ROOM = 64 * 1024  # bytes; with less than this free nothing useful can be saved


def bundled(*parts: str) -> Path:
    """A file or folder that comes with the program: ``bundled("resources", "fonts")``.

    An installed program has them inside the package, a checkout beside it.
    """
    inside = _PACKAGE / "bundled"
    return (inside if inside.is_dir() else _PACKAGE.parent).joinpath(*parts)


def data_folder(
    environ: Mapping[str, str],
    override: str | Path | None = None,
    program: Path | None = None,
) -> Path:
    """The folder of the user's data: ``override`` (--data), CLERKDESK_DATA, the place beside a
    portable ``program`` (this one when None), or the usual place."""
    chosen = override or environ.get("CLERKDESK_DATA")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if beside := _beside(program or _frozen_program()):
        return beside
    from platformdirs import user_data_dir  # 5 ms that a start with --data need not pay

    return Path(user_data_dir("ClerkDesk", appauthor=False))


def _frozen_program() -> Path | None:
    return Path(sys.executable) if getattr(sys, "frozen", False) else None


def _beside(program: Path | None) -> Path | None:
    """The folder of the data beside ``program``, where the mark of a portable one lies there."""
    if program is None or not program.with_name(PORTABLE).is_file():
        return None
    return program.with_name("data")


def writable(folder: Path) -> ClerkError | None:
    """None when data can be kept in ``folder``, else what is wrong and what to do.

    The folder is made when it is missing. Outside the user's home a missing parent is refused:
    there it means a mistyped name or a drive that is not plugged in.
    """
    parents = folder.is_relative_to(Path.home())
    try:
        if not parents and not folder.parent.exists():
            return ClerkError(
                "ไม่พบโฟลเดอร์ {parent} ที่จะเก็บ {name} ไว้ข้างใน",
                do="ตรวจว่าพิมพ์ชื่อถูกและเสียบไดรฟ์แล้ว หรือสร้างโฟลเดอร์นั้นก่อน",
                parent=folder.parent,
                name=folder.name,
            )
        if folder.exists() and not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory", str(folder))
        folder.mkdir(parents=parents, exist_ok=True)
        _try_to_write(folder / f".clerkdesk-probe-{os.getpid()}")
    except OSError as error:
        return explain_os_error(error, folder)
    return None


def _try_to_write(probe: Path) -> None:
    try:
        probe.write_bytes(bytes(_ROOM))
    finally:
        probe.unlink(missing_ok=True)
