"""How a worker is asked for PDFs: once for a file, or again and again for times.

``WORKER JOB.json once OUT.pdf`` makes the job's first memo and ends: its whole life is a cold
start. ``WORKER JOB.json serve`` reads ``{"first": 40, "count": 20}`` line by line, makes these
memos, and answers with the milliseconds of each, those of the processors, and the bytes of the
last.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Memo = dict[str, Any]
Make = Callable[[Memo], bytes]


@dataclass
class Times:
    """Milliseconds of each memo: on the clock, and of all processors together."""

    ms: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    pdf: bytes = b""


Timer = Callable[[Make, list[Memo]], Times]


def one_by_one(make: Make, memos: list[Memo]) -> Times:
    """Times of memos that are made one after the other."""
    found = Times()
    for memo in memos:
        start, cpu = time.perf_counter(), time.process_time()
        found.pdf = make(memo)
        found.ms.append((time.perf_counter() - start) * 1000)
        found.cpu.append((time.process_time() - cpu) * 1000)
    return found


def serve(prepare: Callable[[dict[str, Any]], Make], timer: Timer = one_by_one) -> None:
    """Runs a worker. ``prepare`` sees all of the job and gives what makes one memo's PDF."""
    job_file, what, *rest = sys.argv[1:]
    job = json.loads(Path(job_file).read_text("utf-8"))
    make = prepare(job)
    if what == "once":
        Path(rest[0]).write_bytes(make(job["memos"][0]))
        return
    for line in sys.stdin:
        asked = json.loads(line)
        first = asked["first"]
        found = timer(make, job["memos"][first : first + asked["count"]])
        answer = {"ms": found.ms, "cpu": found.cpu, "bytes": len(found.pdf)}
        print(json.dumps(answer), flush=True)
