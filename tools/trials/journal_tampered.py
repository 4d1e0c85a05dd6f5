"""Whether every change of the journal is found, and named where it was; how long a check takes.

    python tools/trials/journal_tampered.py --times 1000 --entries 400000

Strangers change a byte, empty a part, take entries out, put some in, exchange them, seal them anew
or cut the end off, each in a journal that is well. Exit code 1 when one was not found or named
elsewhere, or the check of a journal of so many entries took more than five seconds.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.journals import let_strangers, time_check

_SHORT = 300  # entries of the journal that is tampered with
_MOST = 5.0  # seconds


def main() -> int:
    """Tampers, and prints what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--entries", type=int, default=400_000)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        told = let_strangers(Path(folder), asked.times, _SHORT, asked.seed)
    found = sum(times for what, times in told.items() if what.endswith(" found"))
    print(f"{sum(told.values())} done to a journal of {_SHORT}, {found} found where they were")
    for what, times in sorted(told.items()):
        print(f"  {times} × {what}")
    with TemporaryDirectory() as folder:
        wall, own = time_check(Path(folder), asked.entries)
    print(
        f"{asked.entries} entries checked in {wall:.1f} s, {own:.1f} s of the processor", flush=True
    )
    return 0 if found == sum(told.values()) and min(wall, own) <= _MOST else 1


if __name__ == "__main__":
    sys.exit(main())
