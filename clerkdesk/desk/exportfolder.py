"""A folder that the clerk asked for: there whole, with its name, or not at all."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.domain.words import th
from clerkdesk.store.disk import A_DAY, BEGUN, sync_folder

PART = ".part"
"""The ending of a folder that is being written."""

_OURS = f"{BEGUN}export"


@contextmanager
def whole_folder(out: Path, outside: Path) -> Iterator[Path]:
    """A folder to write into, which takes the place of ``out`` at the end of the body; nothing
    stays when that goes wrong or is stopped.

    ClerkError when ``out`` holds something already, or lies in the folder ``outside``.
    """
    part = out.with_name(f"{out.name}{PART}")
    try:
        _refuse_unless_free(out, part, outside)
        part.mkdir(exist_ok=True)
        _clear_older(part)
    except OSError as error:
        raise explain_os_error(error, out) from error
    try:
        (part / _OURS).touch()
        yield part
        (part / _OURS).unlink()
        _put(part, out)
    except OSError as error:
        raise explain_os_error(error, out) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def free_folder(below: Path, day: date) -> Path:
    """``ClerkDesk-2026-11-22`` in a folder that was chosen, with a number behind it where there is
    one of this day."""
    first = out = below / f"ClerkDesk-{day.isoformat()}"
    count = 1
    while out.exists():
        count += 1
        out = first.with_name(f"{first.name}-{count}")
    return out


def _refuse_unless_free(out: Path, part: Path, outside: Path) -> None:
    if out.resolve().is_relative_to(outside.resolve()):
        raise ClerkError(
            th("{path} อยู่ในโฟลเดอร์ข้อมูล"), do=th("เลือกโฟลเดอร์อื่น เช่น ในไดรฟ์อื่น"), path=out
        )
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise taken(out)
    if part.is_dir() and (part / _OURS).exists():
        shutil.rmtree(part)  # one that was killed left it
    elif part.exists() and (not part.is_dir() or any(part.iterdir())):
        raise taken(part)
    if not out.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "No such folder")


def _clear_older(part: Path) -> None:
    """What exports that were killed left beside ``part``, more than a day before."""
    now = part.stat().st_mtime
    for left in part.parent.glob(f"*{PART}"):
        if (left / _OURS).exists() and left.stat().st_mtime < now - A_DAY:
            shutil.rmtree(left, ignore_errors=True)


def _put(part: Path, out: Path) -> None:
    if out.exists():
        out.rmdir()  # an empty one
    with suppress(OSError):  # some drives cannot be asked to
        for inside, _folders, _files in os.walk(part):
            sync_folder(Path(inside))
    move(part, out)
    with suppress(OSError):
        sync_folder(out.parent)


def taken(path: Path) -> ClerkError:
    """There is something already where all of it should go."""
    return ClerkError(th("โฟลเดอร์ {path} ไม่ว่าง"), do=th("ใช้โฟลเดอร์ว่าง หรือตั้งชื่อใหม่"), path=path)
