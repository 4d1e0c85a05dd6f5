"""Whether the window stays awake, and nothing is lost, while another program holds the database.

    python tools/trials/database_locked.py --seconds 1 2 5 10 20 40 60

For each number of seconds another process reads, keeps others from writing, and lets nobody near,
while a clerk does an act and goes through all pages; some turns are cancelled. Exit code 1 when
the window was deaf for more than 100 ms of its own work, or an act was lost or half kept.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.locked import hold_and_work

_DEAF = 100.0  # ms


def main() -> int:
    """Holds, works, and prints what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, nargs="*", default=[1, 2, 5, 10, 20, 40, 60])
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = hold_and_work(Path(folder) / "office", asked.seconds, asked.seed, _DEAF)
    counted = found.counted
    print(
        f"{counted['turns']} times held, {counted['seconds waited']} s waited: {counted['stood']} "
        f"acts stood, {counted['said so']} were cancelled and said so; {len(found.wrong)} wrong; "
        f"the window was deaf {found.deaf:.0f} ms at most ({found.deaf_on_the_wall:.0f} on the "
        "wall)"
    )
    for each in (*found.wrong, *found.stalls):
        print(f"  {each}")
    return 1 if found.wrong or found.deaf > _DEAF else 0


if __name__ == "__main__":
    sys.exit(main())
