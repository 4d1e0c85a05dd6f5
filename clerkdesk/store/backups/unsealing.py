"""Opening a sealed backup with its key, into a place that is read as any other."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.store.backups.place import SIGN, BackupPlace, pooled
from clerkdesk.store.backups.sealing import Closed, open_members
from clerkdesk.store.disk import scratch_in

_FILES = "files/"


@contextmanager
def unsealed(path: Path, secret: str, scratch: Path) -> Iterator[BackupPlace]:
    """The place that a sealed backup makes when it is opened into a folder of its own below
    ``scratch``; gone at the end. ClerkError for another key, or a file that is damaged."""
    try:
        folder = scratch_in(scratch, ".unsealed-")
    except OSError as error:
        raise explain_os_error(error, scratch) from error
    try:
        _lay_out(path, secret, folder)
        yield BackupPlace(folder)
    except Closed as error:
        raise cannot_open(path) from error
    except OSError as error:
        raise explain_os_error(error, scratch) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _lay_out(path: Path, secret: str, folder: Path) -> None:
    inside = folder / path.stem
    inside.mkdir()
    (folder / SIGN).touch()
    for member in open_members(path, secret):
        member.write_to(_place_of(folder, inside, member.name))


def _place_of(folder: Path, inside: Path, name: str) -> Path:
    """Names are those of our own alone, so that none leads out of the folder."""
    if not name.startswith(_FILES):
        return inside / name
    target = pooled(folder, name.removeprefix(_FILES))
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def cannot_open(path: Path) -> ClerkError:
    """The key does not fit, or the file is damaged; both look alike from outside."""
    return ClerkError(
        th("เปิดสำเนาที่เข้ารหัส {name} ไม่ได้: กุญแจไม่ตรง หรือไฟล์เสีย"),
        do=th("ตรวจกุญแจ หรือใช้สำเนาอื่น"),
        name=path.name,
    )
