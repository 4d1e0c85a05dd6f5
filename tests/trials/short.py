"""Every trial of the disk on a few acts: all in one process, since its start takes longest.

    python -m tests.trials.short FOLDER

Kills, fills the disk, and records for the cuts of power. Prints what was found as JSON.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.trials.full import fill_in
from tests.trials.kills import kill_in
from tests.trials.power import record

GROUP = "few"
KILLS, FULL, POWER = "kills", "full", "power"


def main(folder: Path) -> None:
    """Tries everything in ``folder``."""
    for part in (KILLS, FULL):
        (folder / part).mkdir()
    killed = kill_in(folder / KILLS, GROUP, kills=4, seed=1)
    filled = fill_in(folder / FULL, GROUP, every=4)
    record(folder / POWER, GROUP)
    sys.stdout.write(json.dumps({KILLS: asdict(killed), FULL: asdict(filled)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
