"""What it costs to record one signature, against a bare commit of one row with sqlite3.

    python tools/bench/signature.py --memos 100,5000

The signature is the desk's own act: rules, entry, journal with its hash chain, memo read again.
The bare commit inserts one short row into a database in the same folder, with the same pragmas
(TRUNCATE, FULL) and BEGIN IMMEDIATE. Both are recorded in turns, each memo once.
"""

import argparse
import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from common import interleaved, machine, medians, milliseconds, table, use_checkout

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk

ACT, BARE = "signature", "bare commit"
WORK = datetime(2018, 5, 15, 8, 30)  # noqa: DTZ001  (any moment will do)
WARM_UP = 20


class BareCommits:
    """The least that a row on the disk costs."""

    def __init__(self, file: Path) -> None:
        self._database = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=TRUNCATE", "synchronous=FULL"):
            self._database.execute(f"PRAGMA {pragma}")
        columns = "id INTEGER PRIMARY KEY, memo INTEGER NOT NULL, step TEXT NOT NULL"
        self._database.execute(f"CREATE TABLE signature ({columns}) STRICT")

    def add(self, memo: int) -> None:
        """One row, kept."""
        self._database.execute("BEGIN IMMEDIATE")
        insert = "INSERT INTO signature (memo, step) VALUES (?, ?)"
        self._database.execute(insert, (memo, "requester"))
        self._database.execute("COMMIT")

    def close(self) -> None:
        """Lets the file go."""
        self._database.close()


def main() -> None:
    """Measures, and prints a table."""
    asked = _arguments()
    rows = [
        _measured(int(count), asked.signatures, asked.folder) for count in asked.memos.split(",")
    ]
    print(machine())
    head = ["memos in the office", "signature ms", "9 in 10 below", "bare commit ms", "ratio"]
    print(table(head, rows))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--memos", default="100,5000", help="how many memos the offices have")
    parser.add_argument("--signatures", type=int, default=80, help="how many are recorded")
    parser.add_argument("--folder", type=Path, help="on the disk to be measured")
    return parser.parse_args()


def _measured(memos: int, signatures: int, parent: Path | None) -> list[str]:
    if memos < signatures + WARM_UP:
        sys.exit(f"{memos} memos cannot take {signatures} signatures and {WARM_UP} before them")
    with TemporaryDirectory(dir=parent) as name:
        desk = _office(Path(name), memos)
        bare = BareCommits(Path(name) / "bare.db")
        for memo in range(1, WARM_UP + 1):
            _sign(desk, memo)
            bare.add(memo)
        cases = {
            ACT: lambda turn: [milliseconds(lambda: _sign(desk, WARM_UP + 1 + turn))],
            BARE: lambda turn: [milliseconds(lambda: bare.add(turn))],
        }
        measured = interleaved(cases, signatures)
        bare.close()
        desk.close()
    ms = medians(measured)
    slow = quantiles(measured[ACT], n=10)[-1]
    ratio = ms[ACT] / ms[BARE]
    return [f"{memos:,}", f"{ms[ACT]:.2f}", f"{slow:.2f}", f"{ms[BARE]:.2f}", f"{ratio:.1f}"]


def _office(folder: Path, memos: int) -> "Desk":
    """An office with ``memos`` memos, made by the desk's own acts."""
    use_checkout()
    from tests.office import FakeClock, a_memo, open_office

    desk = open_office(folder, FakeClock(WORK))
    for number in range(1, memos + 1):
        a_memo(desk, subject=f"แผนปฏิบัติการ ฉบับที่ {number}")
        if number % 1000 == 0:
            print(f"made {number:,} memos", file=sys.stderr, flush=True)
    return desk


def _sign(desk: "Desk", memo: int) -> None:
    from clerkdesk.desk.signatures import Signed, sign

    sign(desk, memo, Signed())


if __name__ == "__main__":
    main()
