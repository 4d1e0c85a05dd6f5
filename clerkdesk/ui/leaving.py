"""The last backups, when the window is gone: for so long and no longer."""

import os
import sys
import threading
import time
from contextlib import suppress

from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError

AT_EXIT = 10.0
"""Seconds that a closed window takes at most; what is not ready then is caught up with later."""


class _Late(Exception):  # noqa: N818  not an error
    """The window was closed, and nobody waits any longer."""


def keep_at_exit(desk: Desk, longest: float = AT_EXIT) -> bool:
    """The last backups; whether they came to an end in time.

    In a thread of their own, which ends with the program: where a drive does not answer, nothing
    is asked whether it still wants to. What fails is told at a next start, which catches up. Who
    only looks at the records leaves them to who has them.
    """
    if desk.store.read_only:
        return True
    bugs: list[Exception] = []
    end = time.monotonic() + longest
    thread = threading.Thread(target=_keep, args=(desk, end, bugs), name="leaving", daemon=True)
    thread.start()
    thread.join(longest)
    for bug in bugs:
        raise bug
    return not thread.is_alive()


def leave(code: int) -> int:
    """Gives the exit ``code``, unless a thread is still under way: then the process ends with it at
    once. Python's own end would stop that thread wherever it next asks for its turn, and abort the
    program where this is called from a library of another language, as the sealing of backups is.
    """
    if any(each.daemon for each in threading.enumerate()):
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        os._exit(code)
    return code


def _keep(desk: Desk, end: float, bugs: list[Exception]) -> None:
    def tell(_done: int, _of: int) -> None:
        if time.monotonic() > end:
            raise _Late

    for keep in (desk.store.keep_beside, lambda tell: catch_up(desk, tell)):
        try:
            with suppress(ClerkError, _Late):
                tell(0, 1)
                keep(tell)
        except Exception as bug:  # noqa: BLE001  given to who waits
            bugs.append(bug)
