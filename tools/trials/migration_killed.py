"""Whether a kill while a database is brought up to date leaves the old or the new one.

    python tools/trials/migration_killed.py

The program is killed at every statement and commit (or at every --step th) of bringing the office
of each earlier revision up to date. Exit code 1 when something in between was left, rows were
others, no copy was kept, or the next start did not go on.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.oldones import revisions
from tests.trials.upgrading import kill_often


def main() -> int:
    """Kills, and prints what was left."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--step", type=int, default=1)
    asked = parser.parse_args()
    wrong = 0
    for revision in revisions()[:-1]:
        with TemporaryDirectory() as name:
            found = kill_often(Path(name), revision, step=asked.step)
        print(
            f"{revision}: {found.kills} kills, {found.old} left the old one, {found.new} the new, "
            f"{found.copies} with a copy, {len(found.wrong)} wrong",
            flush=True,
        )
        for each in found.wrong:
            print(f"  {each}")
        wrong += len(found.wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
