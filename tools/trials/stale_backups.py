"""Whether stale backups are always told of, once a day, and never for nothing.

    python tools/trials/stale_backups.py --times 2000

So many days of an office whose stick is often away. Exit code 1 when it was not said on a start
that came three working days or more after the last backup that was found true, or was said on
another, or twice on one day.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.staleness import live_through

_WRONG = ("silent", "needless", "twice")


def main() -> int:
    """Lives through the days, and prints what was said."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = live_through(Path(folder), asked.times, asked.seed)
    wrong = ", ".join(f"{found[each]} {each}" for each in _WRONG)
    print(f"{found['starts']} starts in {asked.times} days: {found['said']} times said; {wrong}")
    return 1 if any(found[each] for each in _WRONG) else 0


if __name__ == "__main__":
    sys.exit(main())
