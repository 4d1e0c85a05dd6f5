"""How much typing is lost when the program is killed: a clerk types, kill -9, a new start.

    python tools/trials/kill_while_typing.py --kills 20

Each kill comes at a moment that nobody chose. What was kept has to be the beginning of what was
typed, and has to stand in the form after the new start. Exit code 1 when it does not, or when more
than two seconds of typing were lost.
"""

import argparse
import sys
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.office import FakeClock, open_office
from tests.ui.killing import Killed, kill_while_typing

_MOST = 2.0  # seconds
_LONGEST = 4.0  # seconds from the first letters that are kept to the kill, at most


def main() -> int:
    """Kills, and prints what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    chance = Random(asked.seed)
    kills = [_kill(chance.uniform(0, _LONGEST)) for _ in range(asked.kills)]
    lost = sorted(each.lost for each in kills)
    right = sum(_is_there(each) for each in kills)
    sys.stdout.write(
        f"{len(kills)} kills; the draft was there after {right}; of typing was lost: "
        f"{median(lost):.2f} s in the middle, {lost[-1]:.2f} s at most\n"
    )
    return 0 if right == len(kills) and lost[-1] <= _MOST else 1


def _kill(after: float) -> Killed:
    with TemporaryDirectory() as name:
        folder = Path(name) / "office"
        open_office(folder, FakeClock()).close()
        return kill_while_typing(folder, after)


def _is_there(killed: Killed) -> bool:
    """Whether what was kept is what was typed, and is shown again."""
    return killed.typed.startswith(killed.kept) and killed.shown == killed.kept


if __name__ == "__main__":
    sys.exit(main())
