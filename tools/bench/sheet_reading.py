"""Sheet import: ClerkDesk's reading process against bare python-calamine reading the same cells.

    python tools/bench/sheet_reading.py --sheets 100 --rows 20,200

python-calamine alone is the practical limit: it is what ClerkDesk reads with, but in the program's
own process, without limits and without a look at what the file is. 'read' is ClerkDesk's child with
all its checks, its start included; 'understood' makes rows with reasons of the cells.
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
from peers import worker_path

UNDERSTOOD, READ, LIMIT = "understood", "read", "calamine"


def main() -> None:
    """Measures, and prints a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sheets", type=int, default=100, help="how many files are read")
    parser.add_argument("--rows", default="20,200", help="how many rows each has")
    parser.add_argument("--rounds", type=int, default=5, help="how often each has its turn")
    asked = parser.parse_args()
    lines = []
    for count in map(int, asked.rows.split(",")):
        with TemporaryDirectory() as folder:
            _write(Path(folder), asked.sheets, count)
            lines.append(_measured(asked.sheets, count, folder, asked.rounds))
    print(machine())
    head = ["files × rows", "calamine ms", "read ms", "ratio", "understood ms", "MB", "calamine MB"]
    print(table(head, lines))


def _write(folder: Path, sheets: int, rows: int) -> None:
    use_checkout()
    from sheet_rows import sheet_of_rows

    from clerkdesk.domain.thai.linebreak import LineBreaker
    from clerkdesk.sheet import write_sheet

    content = write_sheet(
        sheet_of_rows(rows),
        width_of=lambda text, size, bold: len(text) * size / 8,
        breaker=LineBreaker(["แผน", "ข้อมูล"]),
        keywords="journal:1:00",
    ).content
    for place in range(sheets):
        (folder / f"{place:03}.xlsx").write_bytes(content)


def _measured(sheets: int, rows: int, folder: str, rounds: int) -> list[str]:
    base = [sys.executable, worker_path("clerkdesk_reading"), folder]
    commands = {UNDERSTOOD: base, READ: [*base, READ], LIMIT: [*base, LIMIT]}
    memory: dict[str, list[float]] = {name: [] for name in commands}

    def once(name: str, _: int) -> list[float]:
        done = subprocess.run(commands[name], stdout=subprocess.PIPE, encoding="utf-8", check=True)
        answer = json.loads(done.stdout)
        memory[name].append(answer["mb"])
        return [answer["ms"]]

    measured = interleaved({name: partial(once, name) for name in commands}, rounds)
    ms = {name: median(values) for name, values in measured.items()}
    peaks = [f"{median(memory[name]):.0f}" for name in (UNDERSTOOD, LIMIT)]
    ratio = f"{ms[READ] / ms[LIMIT]:.1f}"
    shown = [f"{ms[LIMIT]:.0f}", f"{ms[READ]:.0f}", ratio, f"{ms[UNDERSTOOD]:.0f}"]
    return [f"{sheets} × {rows:,}", *shown, *peaks]


if __name__ == "__main__":
    main()
