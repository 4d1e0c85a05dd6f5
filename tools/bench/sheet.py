"""Sheet export: ClerkDesk against XlsxWriter writing the same cells with the same looks.

    python tools/bench/sheet.py --rows 100,1000,10000

XlsxWriter is given what ClerkDesk has to find out first: how high each row has to be, which takes
breaking every text into lines. So it is the practical limit, and 'heights' says how much of
ClerkDesk's time went into that. Each export has a process of its own; libraries, dictionary and
fonts are loaded before the clock starts.
"""

import argparse
import json
import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from common import interleaved, machine, table, use_checkout
from peers import MissingPeer, Peer, worker_path

PEER = Peer("xlsxwriter", "xlsxwriter_sheet", ("XlsxWriter==3.3.1",), "xlsxwriter")
OURS, HEIGHTS, LIMIT = "ClerkDesk", "heights", "XlsxWriter"


def main() -> None:
    """Measures, and prints a table."""
    asked = _arguments()
    with TemporaryDirectory() as name:
        folder = Path(name)
        try:
            python = str(PEER.installed(asked.keep or folder))
        except MissingPeer as missing:
            print(f"left out: {PEER.name}: {missing}")
            python = ""
        rows = [
            _measured(int(count), python, folder, asked.rounds) for count in asked.rows.split(",")
        ]
    print(machine())
    head = ["rows", "ClerkDesk ms", "heights ms", "XlsxWriter ms", "ratio", "MB", "XlsxWriter MB"]
    print(table(head, rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", default="100,1000,10000", help="how many rows the sheets have")
    parser.add_argument("--rounds", type=int, default=5, help="how often each has its turn")
    parser.add_argument("--keep", type=Path, help="folder that keeps the peer's venv")
    return parser.parse_args()


def _measured(count: int, python: str, folder: Path, rounds: int) -> list[str]:
    """One row of the table; a dash for what is missing."""
    out = str(folder / "sheet.xlsx")
    own = [sys.executable, worker_path("clerkdesk_sheet"), str(count), out]
    commands = {OURS: own, HEIGHTS: [*own, "plan"]}
    if python:
        grid = _grid_file(count, folder)
        commands[LIMIT] = [python, worker_path(PEER.worker), str(grid), out]
    memory: dict[str, list[float]] = {name: [] for name in commands}

    def once(name: str, _: int) -> list[float]:
        done = subprocess.run(commands[name], stdout=subprocess.PIPE, encoding="utf-8", check=True)
        answer = json.loads(done.stdout)
        memory[name].append(answer["mb"])
        return [answer["ms"]]

    measured = interleaved({name: partial(once, name) for name in commands}, rounds)
    ms = {name: median(values) for name, values in measured.items()}
    ratio = f"{ms[OURS] / ms[LIMIT]:.1f}" if python else "-"
    limit = [f"{ms[LIMIT]:.0f}", ratio] if python else ["-", "-"]
    peaks = [f"{median(memory[name]):.0f}" if name in memory else "-" for name in (OURS, LIMIT)]
    return [f"{count:,}", f"{ms[OURS]:.0f}", f"{ms[HEIGHTS]:.0f}", *limit, *peaks]


def _grid_file(count: int, folder: Path) -> Path:
    use_checkout()
    from sheet_grid import grid_of
    from sheet_rows import sheet_of_rows

    path = folder / f"grid-{count}.json"
    path.write_text(json.dumps(grid_of(sheet_of_rows(count)), ensure_ascii=False), "utf-8")
    return path


if __name__ == "__main__":
    main()
