"""Tells the setup of a newer version that a program of this one runs, whose files it may not
replace: by two named mutexes of Windows, which end with their process whatever becomes of it."""

import sys
from typing import Protocol

NAME = "ClerkDesk-3F7A1C52-runs"
"""``installer.iss`` asks for it under the same name."""

NAMES = (NAME, f"Global\\{NAME}")
"""Of this user's session, and of all sessions: a setup for all users replaces everybody's files."""


class Mutexes(Protocol):
    """What is asked of Windows; the mutex is there until this process ends."""

    def make(self, name: str) -> None: ...


class Kernel:
    """Windows itself."""

    def make(self, name: str) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.CreateMutexW(None, False, name)


def tell_running(mutexes: Mutexes | None = None) -> None:
    """Makes the mutexes, of a frozen program: no other has files that a setup replaces. Where
    Windows refuses one, the setup meets files in use, and says so."""
    if not getattr(sys, "frozen", False):
        return
    for name in NAMES:
        (mutexes or Kernel()).make(name)
