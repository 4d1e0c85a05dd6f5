"""How much typing is lost when the program is killed: a clerk types, kill -9, a new start.

    python tools/trials/kill_while_typing.py --times 1000 --jobs 2

Each kill comes at a moment that nobody chose. What stands in the form after the new start has to be
the beginning of what was typed. Exit code 1 when it is not, or when more than two seconds of typing
were lost.
"""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.ui.killing import Killed, kill_apart

_MOST = 2.0  # seconds
_OFTEN = 50  # kills after which it is told how far it is


def main() -> int:
    """Kills, and prints what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=2561)
    parser.add_argument("--jobs", type=int, default=1, help="clerks who type at once")
    asked = parser.parse_args()
    share = [asked.times // asked.jobs + (n < asked.times % asked.jobs) for n in range(asked.jobs)]
    kills: list[Killed] = []
    with TemporaryDirectory() as name, ThreadPoolExecutor(asked.jobs) as jobs:

        def kill(job: int) -> None:
            folder = Path(name) / str(job)
            folder.mkdir()
            for killed in kill_apart(folder, share[job], asked.seed + job):
                kills.append(killed)
                if len(kills) % _OFTEN == 0:
                    _tell(kills)

        list(jobs.map(kill, range(asked.jobs)))
    return _tell(kills) if len(kills) == asked.times else 1


def _tell(kills: Sequence[Killed]) -> int:
    lost = sorted(each.lost for each in kills)
    right = sum(each.is_there for each in kills)
    at_most = sum(each <= _MOST for each in lost)
    print(
        f"{len(kills)} kills; the draft was there after {right}; {at_most} lost {_MOST:.0f} s of "
        f"typing at most: {median(lost):.2f} s in the middle, {lost[-1]:.2f} s at most; the next "
        f"start took {max(each.started for each in kills):.1f} s at most",
        flush=True,
    )
    return 0 if right == at_most == len(kills) else 1


if __name__ == "__main__":
    sys.exit(main())
