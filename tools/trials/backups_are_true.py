"""Whether backups are true, whether spoilt ones are found, and how long one takes.

    python tools/trials/backups_are_true.py --times 200 --megabytes 200

Each backup is compared with the records row by row and file by file by a reader of its own; one
bit of it is changed, or a file cut or lost, and has to be found. Then the program is killed while
it makes backups (``--kills``), and one of an office of so many megabytes is made in the background
of a window, while a clerk goes on working. Exit code 1 when one was untrue, a mutant was missed,
it took more than five seconds, or the window was deaf for more than 100 ms.
"""

import argparse
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from many_memos import office_of

from clerkdesk.store.database import FILE
from tests.trials.background import Watched, watch_a_backup
from tests.trials.killedbackups import kill_makers
from tests.trials.truth import fill, make_and_compare

_LONGEST = 5.0  # seconds
_DEAF = 100.0  # ms


def main() -> int:
    """Makes, compares, and prints what was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--megabytes", type=int, default=200)
    parser.add_argument("--memos", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        found = make_and_compare(Path(folder), asked.times, asked.seed)
    print(
        f"{found['true'] + found['untrue']} backups: {found['true']} true, {found['untrue']} not; "
        f"{found['found']} spoilt ones found, {found['missed']} missed",
        flush=True,
    )
    fine = not found["untrue"] and not found["missed"]
    fine = _killed(asked.kills, asked.seed) and fine
    if asked.megabytes:
        fine = _big(asked.megabytes, asked.memos, asked.seed) and fine
    return 0 if fine else 1


def _killed(kills: int, seed: int) -> bool:
    with TemporaryDirectory() as folder:
        found = kill_makers(Path(folder) / "office", kills, seed)
    print(
        f"{kills} kills, {found['amid']} of them amid a backup ({found['unready']} in its place); "
        f"{found['untrue']} untrue; {found['caught_up']} times all was caught up with; "
        f"{found['serious']} findings among the records",
        flush=True,
    )
    return not found["untrue"] and not found["serious"] and found["caught_up"] == kills


def _big(megabytes: int, memos: int, seed: int) -> bool:
    with TemporaryDirectory() as folder:
        desk = office_of(Path(folder), memos, memos * 5)
        database = (desk.folder / FILE).stat().st_size // 1_000_000
        fill(desk, max(0, megabytes - database), Random(seed))
        first, second = watch_a_backup(desk), watch_a_backup(desk)
        desk.close()
    for name, each in (("first", first), ("next", second)):
        print(
            f"{megabytes} MB ({database} of them records), {name} backup: {each.seconds:.1f} s; "
            f"the window was deaf {each.deaf:.0f} ms at most ({each.deaf_on_the_wall:.0f} on the "
            f"wall); {each.acts} acts meanwhile, the longest {each.act:.0f} ms"
            + "".join(f"; {trouble}" for trouble in each.trouble)
        )
    return all(_fine(each) for each in (first, second))


def _fine(watched: Watched) -> bool:
    return not watched.trouble and watched.seconds <= _LONGEST and watched.deaf <= _DEAF


if __name__ == "__main__":
    sys.exit(main())
