"""The process that reads: it is told what to read, and says plain values.

It limits itself before it reads the first byte that came from outside.
"""

import gc
import os
import sys
from collections.abc import Callable
from typing import Any

from clerkdesk.apart.frames import PipeEnded, receive, receive_json, send_json

MEGABYTE = 1024 * 1024
_SPARE = 2
"""Seconds of processor time past the limit, should the parent be gone and nobody stop it."""

Answer = Callable[[bytes], dict[str, Any]]


def serve(prepare: Callable[[dict[str, Any]], Answer]) -> int:
    """Answers until the parent closes the pipe. ``prepare`` is given the limits, of which
    ``memory`` (MB) and ``seconds`` hold here already, and imports what reads before the clock runs.
    """
    # the very pipes: a program without a console has no sys.stdin
    ask, answer = os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)
    try:
        limits = receive_json(ask)
        _limit(int(limits["memory"]))
        act = prepare(limits)
        gc.disable()  # what is read holds no cycles, and ends with its answer
        send_json(answer, {"ready": True})
        while True:
            content = receive(ask)
            _limit_time(float(limits["seconds"]))
            send_json(answer, act(content))
    except (PipeEnded, BrokenPipeError, KeyboardInterrupt):
        return 0


def _limit(memory: int) -> None:
    """POSIX alone; on Windows the parent has put this process into a job with limits.

    It writes no file, and starts no process (root could; the job on Windows forbids it too).
    """
    if sys.platform != "win32":
        import resource

        most = memory * MEGABYTE
        for what, least in (
            (resource.RLIMIT_AS, most),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NPROC, 0),
        ):
            resource.setrlimit(what, (least, least))


def _limit_time(seconds: float) -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + seconds) + _SPARE
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
