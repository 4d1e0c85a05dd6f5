"""Whether anything that was acknowledged is lost when the program is killed while it saves.

    python tools/trials/kill_while_saving.py --times 10000 --jobs 2

Every act of the desk is killed again and again (kill -9), at a change of the disk or at a moment
that nobody chose; the office is opened, checked and worked in after each. Exit code 1 when an
acknowledged act was lost, something was damaged, or a start took more than three seconds. A kill
needs no drive: the folder may lie in memory (TMPDIR=/dev/shm).
"""

import argparse
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.many import Turn, add_up, every_group, run_all, say_starts

_MOST = 3.0  # seconds of the next start
_AT_ONCE = 6  # kills of each act in one turn


def main() -> int:
    """Kills, and prints what was lost."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=2561)
    parser.add_argument("--jobs", type=int, default=1, help="processes at once")
    asked = parser.parse_args()
    found: dict[str, Any] = {"kills": 0}
    seed = asked.seed
    while found["kills"] < asked.times:
        turns: list[Turn] = every_group(str(_AT_ONCE), str(seed))
        for each in run_all("tests.trials.kills", turns, asked.jobs):
            add_up(found, each)
            _tell(found)
        seed += 1
    return 1 if found["lost"] or found["damaged"] or max(found["starts"]) > _MOST else 0


def _tell(found: dict[str, Any]) -> None:
    print(
        f"{found['kills']} kills in {found['acts']} acts, {found['acknowledged']} of them after it "
        f"was acknowledged: {len(found['lost'])} lost, {len(found['damaged'])} damaged; "
        f"{say_starts(found['starts'])}; {found['littered']} left something half written",
        flush=True,
    )
    for wrong in (*found["lost"], *found["damaged"]):
        print(f"  {wrong}")


if __name__ == "__main__":
    sys.exit(main())
