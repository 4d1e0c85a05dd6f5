"""The process that reads workbooks: it is told bytes, and says cells or why not.

It limits itself before it reads the first byte that came from outside, and opens no file.
"""

import gc
import os
import sys
from dataclasses import fields
from typing import Any

from clerkdesk.sheet.reading.container import look_into
from clerkdesk.sheet.reading.frames import PipeEnded, receive, receive_json, send_json
from clerkdesk.sheet.reading.limits import MEGABYTE, Limits
from clerkdesk.sheet.reading.refused import Note, Refused, Why

_SPARE = 2
"""Seconds of processor time past the limit, should the parent be gone and nobody stop it."""


def serve() -> int:
    """Answers until the parent closes the pipe."""
    # the very pipes: a program without a console has no sys.stdin
    ask, answer = os.fdopen(0, "rb", closefd=False), os.fdopen(1, "wb", closefd=False)
    try:
        limits = _limits(receive_json(ask))
        _limit_memory(limits)
        from clerkdesk.sheet.reading import grids  # noqa: F401  before the clock runs

        gc.disable()  # what is read holds no cycles, and ends with its answer
        send_json(answer, {"ready": True})
        while True:
            content = receive(ask)
            _limit_time(limits)
            send_json(answer, _answer(content, limits))
    except (PipeEnded, BrokenPipeError, KeyboardInterrupt):
        return 0


def _limits(said: dict[str, Any]) -> Limits:
    return Limits(**{each.name: said[each.name] for each in fields(Limits)})


def _answer(content: bytes, limits: Limits) -> dict[str, Any]:
    from clerkdesk.sheet.reading.grids import read_grids

    try:
        container = look_into(content, limits)
        tabs = list(read_grids(content, limits, container.ending))
    except Refused as refused:
        return {"refused": refused.why, "values": refused.values}
    except MemoryError:
        return {"refused": Why.MEMORY, "values": {}}
    hidden = any(tab["hidden"] and tab["rows"] for tab in tabs)
    return {
        "ending": container.ending,
        "notes": [*container.notes, *([Note.HIDDEN] if hidden else [])],
        "properties": container.properties,
        "keywords": container.keywords,
        "tabs": tabs,
    }


def _limit_memory(limits: Limits) -> None:
    """POSIX alone; on Windows the parent has put this process into a job with limits."""
    if sys.platform != "win32":
        import resource

        most = limits.memory * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(limits: Limits) -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        most = int(used.ru_utime + used.ru_stime + limits.seconds) + _SPARE
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.RLIM_INFINITY))
