"""Files that the clerk asked for: written whole or not at all.

What a program that was killed had begun beside such a file goes when the next one is written there
a day later; what stood there before, which it had put aside, stays as long as all that is.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from clerkdesk.domain.begun import begin_file, begin_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th
from clerkdesk.store.disk import BEGUN, OLDER, clear_begun, sync_folder

Made = TypeVar("Made")

Step = Callable[[int, int], None]
"""Is told how many parts of how many are ready; it may raise to stop the work."""

USUAL = 0o644
"""Others may read what was exported, where they may read its folder."""


@contextmanager
def whole_file(out: Path, data: bytes, mode: int = USUAL) -> Iterator[None]:
    """Puts ``data`` in the place of ``out``, and takes it away again when the body goes wrong.
    ``mode`` are its rights from the first moment on, where the drive knows rights.

    So an act can be recorded in the body: nothing is recorded of a file that could not be put in
    its place (another program may hold it), and of an act that was refused no file stays; an
    older file comes back. ClerkError says what the disk said.
    """
    _refuse_unless_file(out)
    fresh = _written_beside(out, data, mode)
    older = fresh.with_suffix(OLDER)
    try:
        _put(fresh, out, older)
        try:
            yield
        except BaseException:
            _put_back(older, out)
            raise
        with suppress(OSError):
            older.unlink(missing_ok=True)
    finally:
        fresh.unlink(missing_ok=True)


def write_file(out: Path, data: bytes, mode: int = USUAL) -> None:
    """Writes ``data`` to ``out``, whole or not at all; see :func:`whole_file`."""
    with whole_file(out, data, mode):
        pass


@contextmanager
def without_file(path: Path) -> Iterator[None]:
    """Takes a file away while an act is recorded in the body; it comes back when that goes wrong.
    ClerkError says what the disk said."""
    aside = path.with_name(f"{BEGUN}{path.name}{OLDER}")
    try:
        path.replace(aside)
        _begun_now(aside)
        _sync_names(path.parent)
    except OSError as error:
        raise explain_os_error(error, path) from error
    try:
        yield
    except BaseException:
        with suppress(OSError):
            aside.replace(path)
        raise
    with suppress(OSError):
        aside.unlink()


def made_beside(out: Path, step: Step, make: Callable[[Path], Made]) -> Made:
    """What ``make`` gives for the file that it writes; that takes the place of ``out`` once it is
    whole, and unless ``step`` stops it meanwhile."""
    step(0, 2)
    with folder_beside(out) as folder:
        try:
            made = make(folder / out.name)
        except ClerkError as error:
            raise _of_the_file_wanted(error, out) from error
        step(1, 2)
        move_into_place(folder / out.name, out)
    return made


def _of_the_file_wanted(error: ClerkError, out: Path) -> ClerkError:
    """The same sentence about the file that the clerk named; the one it is made in is ours."""
    values = {**error.values, **({"path": out} if "path" in error.values else {})}
    return ClerkError(error.what, do=error.do, where=error.where, **values)


@contextmanager
def folder_beside(out: Path) -> Iterator[Path]:
    """A folder on the drive of ``out``, from which a file moves into its place at once; gone at the
    end of the body."""
    try:
        made = begin_folder(out.parent, BEGUN)
    except OSError as error:
        raise explain_os_error(error, out) from error
    try:
        _clear_older(made)
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _clear_older(fresh: Path) -> None:
    """What was begun in the same folder more than a day before ``fresh``; by the drive's clock."""
    clear_begun(fresh.parent, fresh.stat().st_mtime)


def move_into_place(fresh: Path, out: Path) -> None:
    """Puts the whole file ``fresh``, which lies on the same drive, in the place of ``out``."""
    try:
        _give_rights(fresh, USUAL)
        fresh.replace(out)
        _sync_names(out.parent)
    except OSError as error:
        raise explain_os_error(error, out) from error


def _refuse_unless_file(out: Path) -> None:
    try:
        taken, file = out.exists(), out.is_file()
        folder = out.is_dir()
    except OSError as error:  # a name that is too long cannot even be looked for
        raise explain_os_error(error, out) from error
    if folder:
        raise explain_os_error(IsADirectoryError(errno.EISDIR, "Is a directory"), out)
    if taken and not file:
        raise ClerkError(th("{path} ไม่ใช่ไฟล์ธรรมดา"), do=th("เลือกชื่อไฟล์อื่น"), path=out)


def _put(fresh: Path, out: Path, older: Path) -> None:
    """``fresh`` in the place of ``out``, which is kept as ``older`` when there is one.

    One of the two stands there at every moment, also when the program is killed meanwhile.
    """
    try:
        if out.exists():
            _keep(out, older)
        fresh.replace(out)
        _sync_names(out.parent)
    except OSError as error:
        with suppress(OSError):
            older.unlink(missing_ok=True)
        raise explain_os_error(error, out) from error


def _keep(out: Path, older: Path) -> None:
    """A second name, or a copy where the drive knows no second names (sticks, some shares)."""
    try:
        older.hardlink_to(out)
    except OSError:
        shutil.copy(out, older)
    _begun_now(older)


def _begun_now(aside: Path) -> None:
    """With the time of day at which it was written, somebody else who writes into this folder would
    take it for what a killed program left long ago."""
    with suppress(OSError):
        os.utime(aside)


def _sync_names(folder: Path) -> None:
    """Makes sure of the name, where the drive can do that."""
    with suppress(OSError):
        sync_folder(folder)


def _put_back(older: Path, out: Path) -> None:
    """What can be put back; what cannot stays beside under its other name."""
    with suppress(OSError):
        if older.exists():
            older.replace(out)
        else:
            out.unlink(missing_ok=True)


def _give_rights(path: Path, mode: int) -> None:
    """Some drives know none, as shares that are mounted by a program."""
    with suppress(OSError):
        path.chmod(mode)


def _written_beside(out: Path, data: bytes, mode: int) -> Path:
    """A file beside ``out`` with ``data``, on the drive; nothing stays where it had no room."""
    try:
        handle, fresh = begin_file(out.parent, BEGUN)
        try:
            _fill(handle, data)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise explain_os_error(error, out) from error
    _give_rights(fresh, mode)
    _clear_older(fresh)
    return fresh


def _fill(handle: int, data: bytes) -> None:
    """Without a buffer: what is left in one is written once more on closing, and fails again."""
    rest = memoryview(data)
    with open(handle, "wb", buffering=0) as file:
        while rest:
            rest = rest[file.write(rest) :]
        os.fsync(handle)
