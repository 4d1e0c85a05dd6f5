"""What the benchmarks share: the machine, interleaved rounds, medians, a table.

The machine is shared and its speed drifts, so that only ratios between things measured in turns
are worth anything: every round measures each case once, and the next round begins with another.
"""

import os
import platform
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
WORKERS = Path(__file__).resolve().parent / "workers"

Measured = dict[str, list[float]]


def use_checkout() -> None:
    """Lets a script of this folder import ClerkDesk, and the office that its tests are made in."""
    sys.path.insert(0, str(ROOT))


def interleaved(cases: Mapping[str, Callable[[int], Sequence[float]]], rounds: int) -> Measured:
    """What each case measured, all rounds together; a case is called with the round's number."""
    names = list(cases)
    found: Measured = {name: [] for name in names}
    for number in range(rounds):
        first = number % len(names)
        for name in names[first:] + names[:first]:
            found[name] += cases[name](number)
    return found


def milliseconds(act: Callable[[], object]) -> float:
    """How long ``act`` takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def medians(measured: Measured) -> dict[str, float]:
    """The middle one of each case's measurements; cases without any are left out."""
    return {name: median(values) for name, values in measured.items() if values}


def machine() -> str:
    """One line that says where and when this was measured."""
    python = platform.python_version()
    day = time.strftime("%Y-%m-%d")
    return f"{os.cpu_count()} × {_processor()}, {platform.system()}, Python {python}, {day}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as Markdown has it, the first column to the left, the others to the right."""
    cells = [list(head), *map(list, rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(head))]
    lines = [_line(row, widths) for row in cells]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join([lines[0], _line(rule, widths), *lines[1:]])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return f"| {' | '.join([first, *others])} |"
