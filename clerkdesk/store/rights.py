"""Whether a database can be written, also when rights are withdrawn and given back meanwhile."""

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import ExceptionContext

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.store.disk import BEGUN

_WITHOUT_RIGHTS = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS)


class Opened(sqlite3.Connection):
    """One that knows whether it was opened with the right to write: SQLite opens it anyway."""

    may_write = True


def let_go_without_rights(context: ExceptionContext) -> None:
    """A connection that was opened without rights stays so when they are given back: the next act
    opens another. Its transaction is ended first, for whoever still tells of the error holds it."""
    name = getattr(context.original_exception, "sqlite_errorname", "")
    if str(name).startswith(_WITHOUT_RIGHTS) and context.connection is not None:
        raw: Any = context.connection.connection.driver_connection
        raw.rollback()
        context.is_disconnect = True


def is_writable(path: Path) -> bool:
    """Whether the file and its folder can be written; the folder is made when it is missing."""
    try:
        if path.parent.exists() and not path.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "Not a directory")
        path.parent.mkdir(parents=True, exist_ok=True)
        there = path.exists()
        return _folder_is_writable(path.parent, there) and (not there or _may_write(path))
    except OSError as error:
        raise explain_os_error(error, path.parent) from error


def _may_write(path: Path) -> bool:
    """Asked of the file itself on Windows, whose ``access`` knows nothing of its rights. Elsewhere
    that would take from this very process the locks that SQLite holds on the file."""
    if os.name != "nt":
        return os.access(path, os.W_OK)
    try:
        os.close(os.open(path, os.O_RDWR))
    except PermissionError:
        return False
    return True


def _folder_is_writable(folder: Path, there: bool) -> bool:
    """Whether new files can be made; an error when they have to be, since nothing is there."""
    try:
        handle, probe = begin_file(folder, BEGUN)
    except OSError as error:
        if there:
            return error.errno not in _NOT_ALLOWED
        raise
    os.close(handle)
    with suppress(OSError):  # a virus scanner may just be looking into it
        probe.unlink()
    return True
