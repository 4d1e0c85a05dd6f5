"""Whether anything is lost when the place for backups vanishes while one is made.

    python tools/trials/backup_place_vanishes.py --times 200

A stick is pulled at a moment that nobody chose, and comes back with what had reached it. Exit code
1 when an act was lost, a backup was not caught up with, or one is listed that is not true.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.vanishing import pull_stick

_WRONG = ("act_lost", "not_caught_up", "untrue", "crashed", "serious")


def main() -> int:
    """Pulls, and prints what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = pull_stick(Path(folder), asked.times, asked.seed)
    wrong = ", ".join(f"{found[each]} {each.replace('_', ' ')}" for each in _WRONG)
    print(
        f"{asked.times} times the stick went, {found['pulled']} of them while a backup was made; "
        f"{found['queued']} known to be lacking, {found['caught_up']} caught up with; {wrong}"
    )
    return 1 if any(found[each] for each in _WRONG) or found["caught_up"] < asked.times else 0


if __name__ == "__main__":
    sys.exit(main())
