"""Whether a wrong clock, or the turn of a year at midnight, ever gives a wrong age, year or order.

    python tools/trials/clock_is_wrong.py --times 2000

A clerk works with the clock a day behind, ten years ahead, seconds before 1 October and 1 January,
and set to the Buddhist year. Exit code 1 when anything was wrong.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.clocks import CLOCKS, work_by

_AT_ONCE = 200  # acts in one office


def main() -> int:
    """Works, and prints what was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=400)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    found = Counter[str]()
    for turn, done in enumerate(range(0, asked.times, _AT_ONCE)):
        with TemporaryDirectory() as folder:
            acts = min(_AT_ONCE, asked.times - done)
            found += work_by(Path(folder) / "office", acts, asked.seed + turn)
        wrong = {what: times for what, times in found.items() if what not in CLOCKS}
        clocks = ", ".join(f"{found[each]} {each.replace('_', ' ')}" for each in CLOCKS)
        print(f"{sum(found[each] for each in CLOCKS)} acts: {clocks}; wrong: {wrong}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
