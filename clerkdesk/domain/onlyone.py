"""One program at a time, by a lock of the system on a file: it ends with its process, however that
ends, so that nobody ever has to take it away."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.words import th

_TURN = 0.05  # s
_LONGEST = 30.0
"""Seconds of waiting for another program; what is done below such a lock are renames."""

_KNOWS_NONE = (errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP)
"""What a drive says that knows no locks."""


@contextmanager
def only_one(path: Path, longest: float = _LONGEST) -> Iterator[None]:
    """The body runs in one program at a time. The file ``path`` is made in a folder that is there,
    and stays: taken away, two could have a lock each. ClerkError after ``longest`` seconds."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise explain_os_error(error, path) from error
    try:
        _wait_for(handle, path, time.monotonic() + longest)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, path: Path, end: float) -> None:
    while not _locked(handle, path):
        if time.monotonic() > end:
            raise ClerkError(
                th("โปรแกรม ClerkDesk อีกตัวกำลังทำงานกับข้อมูลนี้อยู่"),
                do=th("รอสักครู่ แล้วลองอีกครั้ง"),
                where="{path}",
                path=path.parent,
            )
        time.sleep(_TURN)


def _locked(handle: int, path: Path) -> bool:
    """Whether the lock is ours now. A drive without locks lets everybody in."""
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        if error.errno in _KNOWS_NONE:
            return True
        raise explain_os_error(error, path) from error
    return True


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        """The first byte, which need not be there."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
