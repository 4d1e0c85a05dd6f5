"""On Windows a process is held in a job: it may not grow past its memory, start no process, and
ends with the one that holds the job. (Microsoft: "Job Objects", winnt.h for the figures.)"""

import ctypes
from ctypes import wintypes
from typing import Any, Protocol

MEGABYTE = 1024 * 1024

LIMIT_ACTIVE_PROCESS = 0x0008
LIMIT_PROCESS_MEMORY = 0x0100
LIMIT_DIE_ON_UNHANDLED_EXCEPTION = 0x0400
LIMIT_KILL_ON_JOB_CLOSE = 0x2000
EXTENDED_LIMIT_INFORMATION = 9


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", wintypes.DWORD),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", wintypes.DWORD),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", wintypes.DWORD),
        ("SchedulingClass", wintypes.DWORD),
    )


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; between the two parts are six counters of bytes."""

    _fields_ = (
        ("BasicLimitInformation", BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


class Jobs(Protocol):
    """What is asked of Windows. Every act says whether it was done."""

    def create(self) -> int: ...
    def limit(self, job: int, limits: ExtendedLimits) -> bool: ...
    def assign(self, job: int, process: int) -> bool: ...


class Held(Protocol):
    """A started process."""

    def kill(self) -> None: ...


class Kernel:
    """kernel32."""

    def __init__(self) -> None:
        self._dll: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
        self._dll.CreateJobObjectW.restype = wintypes.HANDLE
        self._dll.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        self._dll.SetInformationJobObject.argtypes = (
            *(wintypes.HANDLE, ctypes.c_int),
            *(wintypes.LPVOID, wintypes.DWORD),
        )
        self._dll.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)

    def create(self) -> int:
        """A job; 0 when Windows gives none."""
        return self._dll.CreateJobObjectW(None, None) or 0

    def limit(self, job: int, limits: ExtendedLimits) -> bool:
        """Sets the limits of a job."""
        size = ctypes.sizeof(limits)
        asked = (job, EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size)
        return bool(self._dll.SetInformationJobObject(*asked))

    def assign(self, job: int, process: int) -> bool:
        """Puts a process into a job."""
        return bool(self._dll.AssignProcessToJobObject(job, process))


def confine(jobs: Jobs, child: Held, memory: int) -> int:
    """Puts ``child`` into a job of its own with ``memory`` MB, before it is told anything.

    Raises OSError, with the child ended, when Windows does not do it. The job's handle is given
    back; it is kept open by this process until its end, which ends the child too.
    """
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = (
        LIMIT_ACTIVE_PROCESS
        | LIMIT_PROCESS_MEMORY
        | LIMIT_DIE_ON_UNHANDLED_EXCEPTION
        | LIMIT_KILL_ON_JOB_CLOSE
    )
    limits.BasicLimitInformation.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory * MEGABYTE
    job = jobs.create()
    process = int(getattr(child, "_handle", 0))
    if not (job and jobs.limit(job, limits) and jobs.assign(job, process)):
        child.kill()
        raise OSError("the reading process could not be confined")
    return job
