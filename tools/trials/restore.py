"""Whether what comes back from a backup is what was there.

    python tools/trials/restore.py --times 200

A backup of every revision so far is restored into an empty folder; then an office is worked in,
backed up, spoilt, lost or left, and restored, so many times. Every row of every table is compared
by a reader of its own, and every file. Exit code 1 when anything is another.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.bringing import restore_often, restore_old


def main() -> int:
    """Restores, and prints what came back."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    wrong = 0
    with TemporaryDirectory() as name:
        for words, found in (
            ("every revision", restore_old(Path(name) / "old")),
            ("the program's own", restore_often(Path(name) / "own", asked.times, asked.seed)),
        ):
            bad = found["other"] + found["lost"] + found["serious"]
            print(
                f"{words}: {found['restored']} restored, {found['equal']} tables with equal hashes,"
                f" {found['other']} other, {found['lost']} files lost, {found['serious']} findings"
            )
            wrong += bad
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
