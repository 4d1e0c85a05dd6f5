"""Whether a lost database comes back from the records beside it alone.

    python tools/trials/rebuild.py --times 5

All acts of the desk are done, with the records beside following at once, later, or stopped half
way; then the database is deleted and made anew. Every field of every row is compared. Exit code 1
below 99.9 %, or when a check finds something.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.rebuilding import rebuild_after

_GROUPS = ("acts", "settings", "steps", "rounds")


def main() -> int:
    """Rebuilds, and prints what came back."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    count: Counter[str] = Counter()
    for turn in range(asked.times):
        for group in _GROUPS:
            with TemporaryDirectory() as name:
                count += rebuild_after(Path(name), group, asked.seed + turn)
                count["databases"] += 1
    share = count["equal"] / count["fields"]
    print(
        f"{count['databases']} databases of {count['acts']} acts made anew: {count['equal']} of "
        f"{count['fields']} fields equal ({share:.3%}), {count['findings']} findings"
    )
    return 1 if share < 0.999 or count["findings"] else 0


if __name__ == "__main__":
    sys.exit(main())
