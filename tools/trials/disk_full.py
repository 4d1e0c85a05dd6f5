"""Whether every act says a sentence, keeps nothing by half and works again when the disk is full.

    python tools/trials/disk_full.py --jobs 2

Each change that each act makes on the disk is refused once, and once with everything after it.
Exit code 1 when anything but a sentence about the disk was said, something was kept, damaged or
left half written, or an act did not work once there was room.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.acts import GROUPS
from tests.trials.many import add_up, every_group, run_all

_WRONG = ("silent", "odd", "changed", "damaged", "littered")


def main() -> int:
    """Fills the disk, and prints what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--every", type=int, default=1, help="only every so many changes")
    parser.add_argument("--groups", nargs="*", choices=GROUPS, default=GROUPS)
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    asked = parser.parse_args()
    found: dict[str, Any] = {}
    turns = every_group(str(asked.every), groups=asked.groups)
    for each in run_all("tests.trials.full", turns, asked.jobs):
        add_up(found, each)
        wrong = _tell(found)
    return 1 if wrong else 0


def _tell(found: dict[str, Any]) -> list[str]:
    wrong = [f"{kind}: {each}" for kind in _WRONG for each in found[kind]]
    print(
        f"{found['failures']} failures in {found['acts']} acts, {sum(found['sentences'].values())} "
        f"with a sentence; {len(wrong)} wrong; every act worked once there was room",
        flush=True,
    )
    for what, times in sorted(found["sentences"].items()):
        print(f"  {times} × {what}")
    for each in wrong:
        print(f"  {each}", flush=True)
    return wrong


if __name__ == "__main__":
    sys.exit(main())
