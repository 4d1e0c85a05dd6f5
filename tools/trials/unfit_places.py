"""Whether places are recognised in which no records in use may lie.

    python tools/trials/unfit_places.py

Shares, mapped drives, clouds, sticks, on machines that are made up. Each has to be recognised,
refused for new records with the reason, opened to look at records that lie there already, and
taken as a place for backups; places that are fit have to be left in peace. Exit code 1 when not.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.unfit import CASES, FIT, try_places


def main() -> int:
    """Tries each place once, and prints what it was taken for."""
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    with TemporaryDirectory() as folder:
        found = try_places(Path(folder))
    print(
        f"of {len(CASES)} places {found.recognised} recognised, {found.refused} refused, "
        f"{found.looked_at} opened to look, {found.backed_up} taken for backups; "
        f"{found.fit} of {len(FIT)} fit ones left in peace"
    )
    for each in found.wrong:
        print(f"  wrong: {each}")
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
