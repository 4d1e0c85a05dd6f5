"""Which programs run; tells the setup of a newer version that a program of this one runs, whose
files it may not replace: by two named mutexes of Windows, which end with their process whatever
becomes of it."""

import os
import sys
from typing import Protocol

NAME = "ClerkDesk-3F7A1C52-runs"
"""``installer.iss`` asks for it under the same name."""

NAMES = (NAME, f"Global\\{NAME}")
"""Of this user's session, and of all sessions: a setup for all users replaces everybody's files."""


class Mutexes(Protocol):
    """What is asked of Windows; the mutex is there until this process ends."""

    def make(self, name: str) -> None: ...


_MAY_WAIT = 0x0010_0000
"""SYNCHRONIZE: all that a mutex is asked for, by us and by Inno Setup."""

SEEN_BY_ALL = f"D:(A;;{_MAY_WAIT:#x};;;WD)"
"""Who may do what with a mutex, in Windows' own notation: everybody may see that it is there. By
default an administrator does not see those of another user, and would replace files in use."""


class Kernel:
    """Windows itself."""

    def make(self, name: str) -> None:
        if sys.platform == "win32":
            import ctypes
            from ctypes import byref, c_int, c_uint32, c_void_p, c_wchar_p, sizeof

            class Attributes(ctypes.Structure):
                _fields_ = (("size", c_uint32), ("rights", c_void_p), ("inherit", c_int))

            rights = c_void_p()
            ctypes.windll.advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(
                c_wchar_p(SEEN_BY_ALL), 1, byref(rights), None
            )
            given = Attributes(sizeof(Attributes), rights.value, 0)
            # Another user's mutex of this name is opened: it stays as long as one of us runs.
            ctypes.windll.kernel32.CreateMutexExW(byref(given), c_wchar_p(name), 0, _MAY_WAIT)


def tell_running(mutexes: Mutexes | None = None) -> None:
    """Makes the mutexes, of a frozen program: no other has files that a setup replaces. Where
    Windows refuses one, the setup meets files in use, and says so."""
    if not getattr(sys, "frozen", False):
        return
    for name in NAMES:
        (mutexes or Kernel()).make(name)


_STILL_RUNS = 0x102  # what WaitForSingleObject gives
_NOT_ALLOWED = 5  # of another user


def runs(process: int) -> bool:
    """Whether there is a process of this number on this machine; also one of another user."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_MAY_WAIT, False, process)
        if not handle:
            return ctypes.get_last_error() == _NOT_ALLOWED
        waited = kernel.WaitForSingleObject(handle, 0)
        kernel.CloseHandle(handle)
        return bool(waited == _STILL_RUNS)
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except OSError:
        return False
    return True
