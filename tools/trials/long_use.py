"""Whether the window stays quick, and stays small, while a clerk works in it for days.

    python tools/trials/long_use.py --hours 8 --memos 50000 --years 25

An office that wrote so many memos in so many years is made first (once, where ``--folder`` says).
A clerk does an act every ten seconds of the clock that the program is given, without the pauses
between them: 2,880 acts are eight hours. The program's own timers come as often as they would.
For each act its longest turn of the event loop is told (half, 95 of 100, the longest one, on the
processor; 95 of 100 on the wall), and all its turns together. Exit code 1 when an act kept the
window for more than 100 ms of the processor more than once in twenty times, when the process grew
by more than a tenth after its first time round, or when anything went wrong.
"""

import argparse
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from common import table
from many_years import office_of_years

from tests.trials.long_use import SECONDS, Found, work_for_long
from tests.trials.timing import Spent, share

_GROWTH = 0.1
_HEAD = ("act", "times", "half", "95 %", "longest", "95 % wall", "all turns, 95 %")


def main() -> int:
    """Works, and prints what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--hours", type=float, default=24.0, help="of a clerk who never rests")
    parser.add_argument("--memos", type=int, default=50_000)
    parser.add_argument("--years", type=int, default=25)
    parser.add_argument("--folder", type=Path, help="where the office is made, or was made before")
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        scratch = Path(name)
        made = asked.folder or scratch / "made"
        office_of_years(made, asked.memos, asked.years).close()
        shutil.copytree(made, scratch / "office")
        (scratch / "out").mkdir()
        acts = int(asked.hours * 3600 / SECONDS)
        found = work_for_long(scratch / "office", scratch / "out", acts, tell=_tell)
    return _judge(found)


def _tell(found: Found) -> None:
    held = found.held[-1]
    slowest = ", ".join(f"{name} {share(spent.longest, 0.95):.0f}" for name, spent in _slow(found))
    print(
        f"{found.rounds} times round, {found.acts} acts: {held.own:.0f} MB of its own, "
        f"{held.resident:.0f} resident; {held.objects.total()} objects, "
        f"{held.wrappers.total()} of Qt; slowest {slowest} ms",
        flush=True,
    )


def _slow(found: Found, most: int = 4) -> list[tuple[str, Spent]]:
    """The acts that keep the window longest."""
    by_time = sorted(found.spent.items(), key=lambda each: -share(each[1].longest, 0.95))
    return by_time[:most]


def _judge(found: Found) -> int:
    print(table(_HEAD, [_row(name, spent) for name, spent in _slow(found, len(found.spent))]))
    first, last = found.held[0], found.held[-1]
    grown = (last.objects - first.objects) + (last.wrappers - first.wrappers)
    print("more objects than after the first time:", dict(grown.most_common(12)))
    print(
        f"{found.acts} acts in {found.days} days, {len(found.spent)} kinds; {found.backups} "
        f"backups, timers {dict(found.came)}; {len(found.too_long)} too long; own memory "
        f"{found.growth:+.0%} at most after the first time round; {len(found.wrong)} wrong"
    )
    for each in (*found.too_long, *found.wrong, *(f"said: {said}" for said in found.said)):
        print(f"  {each}")
    return 1 if found.too_long or found.wrong or found.growth > _GROWTH else 0


def _row(name: str, spent: Spent) -> list[str]:
    figures = (
        share(spent.longest, 0.5),
        share(spent.longest, 0.95),
        max(spent.longest),
        share(spent.on_the_wall, 0.95),
        share(spent.whole, 0.95),
    )
    return [name, str(len(spent.longest)), *(f"{each:.0f}" for each in figures)]


if __name__ == "__main__":
    sys.exit(main())
