"""Whether anything that was acknowledged is lost when the power fails.

    python tools/trials/power_loss.py --times 2000 --jobs 2

All acts of the desk are done once on a disk that writes every change down. For each cut, what was
not synced until then is dropped, reordered or torn by chance; the office is opened, checked and
worked in. Exit code 1 when an acknowledged act or file was lost or something was damaged.
"""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.acts import GROUPS
from tests.trials.many import add_up, say_starts
from tests.trials.power import cut_power

_AT_ONCE = 100  # cuts of one turn of a group


def main() -> int:
    """Cuts, and prints what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2561)
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    asked = parser.parse_args()
    found: dict[str, Any] = {}
    with ProcessPoolExecutor(asked.jobs) as pool:
        turns = [pool.submit(_cut, *turn) for turn in _turns(asked.times, asked.seed)]
        for turn in as_completed(turns):
            add_up(found, turn.result())
            _tell(found)
    return 1 if found["lost"] or found["damaged"] else 0


def _turns(times: int, seed: int) -> Iterator[tuple[str, int, int]]:
    groups = list(GROUPS)
    for turn, done in enumerate(range(0, times, _AT_ONCE)):
        yield groups[turn % len(groups)], min(_AT_ONCE, times - done), seed + turn


def _cut(group: str, cuts: int, seed: int) -> dict[str, Any]:
    with TemporaryDirectory() as name:
        return asdict(cut_power(Path(name) / "cut", group, cuts, Random(seed)))


def _tell(found: dict[str, Any]) -> None:
    print(
        f"{found['cuts']} cuts in {found['changes']} changes of the disk by {found['acts']} acts: "
        f"{len(found['lost'])} lost, {len(found['damaged'])} damaged; "
        f"{say_starts(found['starts'])}; {found['littered']} left something half written",
        flush=True,
    )
    for wrong in (*found["lost"], *found["damaged"]):
        print(f"  {wrong}")


if __name__ == "__main__":
    sys.exit(main())
