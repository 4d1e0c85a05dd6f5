"""One heap for all threads.

On Linux, glibc gives each thread a heap of its own, and each keeps what it once needed: after some
hours among very many memos the window held a fifth more than it does with one. Python lets one
thread work at a time, so that they hardly wait for one another here. Other systems have one anyway.
"""

import ctypes
import sys
from contextlib import suppress

_ARENA_MAX = -8  # docs: mallopt(3), M_ARENA_MAX


def share_one_heap() -> bool:
    """From now on no further thread gets a heap of its own; whether that had to be said, and
    could be."""
    if not sys.platform.startswith("linux"):
        return False
    with suppress(AttributeError, OSError):  # a library other than glibc
        return bool(ctypes.CDLL(None).mallopt(_ARENA_MAX, 1))
    return False
