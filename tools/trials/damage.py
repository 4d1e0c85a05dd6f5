"""Whether damage is found, or harmless, and mended with the damaged file kept.

    python tools/trials/damage.py --times 1000

An office is damaged: bits flipped, cut, pages of zeros, noise, swapped pages, no database, a hot
journal of its own past or of another office, a torn one, another's WAL, a changed file. Each mutant
is started, worked in and checked as a clerk would, and restored where damage was found. Exit code 1
when one was missed, crashed the program, was not kept, or was not mended within ten seconds.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.wounds import Found, damage_often

_LONGEST = 10.0  # seconds for a restore


def main() -> int:
    """Damages, and prints what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=110)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        found = damage_often(Path(name), asked.times, asked.seed)
    for kind, count in sorted(found.kinds.items()):
        print(f"  {kind}: {count}")
    return _tell(found)


def _tell(found: Found) -> int:
    wrong = (*found.missed, *found.crashed, *found.unkept, *found.unrestored)
    print(
        f"{found.mutants} mutants: {len(found.missed)} missed, {len(found.crashed)} crashes, "
        f"{len(found.unkept)} not kept, {len(found.unrestored)} not mended; "
        f"slowest restore {found.slowest:.1f} s"
    )
    for each in wrong:
        print(f"  {each}")
    return 1 if wrong or found.slowest > _LONGEST else 0


if __name__ == "__main__":
    sys.exit(main())
