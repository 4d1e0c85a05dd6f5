"""How long ClerkDesk takes to its first painted window, against a bare window of Qt.

    python tools/bench/start.py --rounds 15

Whole processes are measured, from their start to the moment when the first paint is handled. The
bare window is a ``QApplication`` with an empty ``QMainWindow``. ClerkDesk is started as a clerk
starts it, on a practice office. Both are started in turns; what is worth anything is the ratio.
What they take of the processor is told too: it says the same on a machine with other work to do.
"""

import argparse
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from common import ROOT, WORKERS, interleaved, machine, medians, milliseconds, table

BARE, OURS = "bare window", "ClerkDesk"
MOST = 1.3


def main() -> None:
    """Measures, and prints a table and whether the promise is kept."""
    asked = _arguments()
    with TemporaryDirectory() as name:
        folder = Path(name)
        _make_office(folder)
        workers = {BARE: "bare_window.py", OURS: "clerkdesk_window.py"}
        used = {name: list[float]() for name in workers}
        cases = {
            name: partial(_start, worker, folder, asked.platform, used[name])
            for name, worker in workers.items()
        }
        interleaved(cases, 2)  # what the disk has to fetch once
        for times in used.values():
            times.clear()
        found = medians(interleaved(cases, asked.rounds))
    processor = medians(used)
    ratio = found[OURS] / found[BARE]
    print(machine())
    head = ["first paint", "ms", "ratio", "of the processor ms", "ratio"]
    print(table(head, [_row(name, found, processor) for name in cases]))
    print(f"{'kept' if ratio <= MOST else 'NOT KEPT'}: at most {MOST} times a bare window")


def _row(name: str, found: dict[str, float], processor: dict[str, float]) -> list[str]:
    return [
        name,
        f"{found[name]:.0f}",
        f"{found[name] / found[BARE]:.2f}",
        f"{processor[name]:.0f}",
        f"{processor[name] / processor[BARE]:.2f}",
    ]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=15, help="how often each is started")
    parser.add_argument("--platform", default="offscreen", help="Qt's platform: offscreen, xcb …")
    return parser.parse_args()


def _make_office(folder: Path) -> None:
    command = [sys.executable, "-m", "clerkdesk", "--data", str(folder), "demo"]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def _start(
    worker: str, folder: Path, platform: str, processor: list[float], _round: int
) -> list[float]:
    """How long one start took; what it took of the processor goes into ``processor``."""
    display = os.environ.get("DISPLAY", ":0")  # offscreen needs none, but the start asks for one
    said = {"QT_QPA_PLATFORM": platform, "DISPLAY": display, "CLERKDESK_DATA": str(folder)}
    environ = {**os.environ, **said}
    command = [sys.executable, str(WORKERS / worker)]
    before = os.times()
    took = milliseconds(lambda: subprocess.run(command, cwd=ROOT, env=environ, check=True))
    after = os.times()
    children = (after.children_user + after.children_system) - (
        before.children_user + before.children_system
    )
    processor.append(children * 1000)
    return [took]


if __name__ == "__main__":
    main()
