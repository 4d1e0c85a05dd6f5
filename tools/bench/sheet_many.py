"""Very long sheets and workbooks of many pages: ClerkDesk against XlsxWriter, same cells and looks.

    python tools/bench/sheet_many.py --rows 100000 --pages 40x25

XlsxWriter is given how high each row has to be. *writing* is what both do: from a laid-out sheet
to a file; *whole* has finding out the heights as well. Each has a process of its own; libraries,
dictionary and fonts are loaded before the clock starts. Memory is the peak of the process.
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

PEER = Peer("xlsxwriter", "xlsxwriter_book", ("XlsxWriter==3.3.1",), "xlsxwriter")
WHOLE, WRITING, LIMIT = "whole", "writing", "XlsxWriter"
HEAD = ("pages × rows", "whole ms", "writing ms", "XlsxWriter ms", "whole", "writing")
MEMORY = ("MB", "XlsxWriter MB", "file KB", "XlsxWriter KB")


def main() -> None:
    """Measures, and prints a table; ratios are to XlsxWriter."""
    asked = _arguments()
    with TemporaryDirectory() as name:
        folder = Path(name)
        try:
            python = PEER.installed(asked.keep or folder)
        except MissingPeer as missing:
            sys.exit(f"nothing to compare with: {PEER.name}: {missing}")
        shapes = [f"1x{asked.rows}", asked.pages]
        rows = [_measured(shape, str(python), folder, asked.rounds) for shape in shapes]
    print(machine())
    print(table([*HEAD, *MEMORY], rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, default=100_000, help="of the one long sheet")
    parser.add_argument("--pages", default="40x25", help="pages and rows on each")
    parser.add_argument("--rounds", type=int, default=5, help="how often each has its turn")
    parser.add_argument("--keep", type=Path, help="folder that keeps the peer's venv")
    return parser.parse_args()


def _measured(shape: str, python: str, folder: Path, rounds: int) -> list[str]:
    """One row of the table."""
    pages, rows = map(int, shape.split("x"))
    grids = folder / f"{shape}.json"
    ours, theirs = folder / "ours.xlsx", folder / "theirs.xlsx"
    own = [sys.executable, worker_path("clerkdesk_book"), str(pages), str(rows), str(ours)]
    subprocess.run([*own, str(grids)], check=True, stdout=subprocess.DEVNULL)
    commands = {
        WHOLE: [*own],
        WRITING: [*own, "writing"],
        LIMIT: [python, worker_path(PEER.worker), str(grids), str(theirs)],
    }
    memory: dict[str, list[float]] = {name: [] for name in commands}

    def once(name: str, _: int) -> list[float]:
        done = subprocess.run(commands[name], stdout=subprocess.PIPE, encoding="utf-8", check=True)
        answer = json.loads(done.stdout)
        memory[name].append(answer["mb"])
        return [answer["ms"]]

    measured = interleaved({name: partial(once, name) for name in commands}, rounds)
    ms = {name: median(values) for name, values in measured.items()}
    return [
        f"{pages} × {rows:,}",
        *(f"{ms[name]:,.0f}" for name in (WHOLE, WRITING, LIMIT)),
        *(f"{ms[name] / ms[LIMIT]:.2f}" for name in (WHOLE, WRITING)),
        *(f"{median(memory[name]):.0f}" for name in (WHOLE, LIMIT)),
        *(f"{path.stat().st_size / 1000:,.0f}" for path in (ours, theirs)),
    ]


if __name__ == "__main__":
    use_checkout()
    main()
