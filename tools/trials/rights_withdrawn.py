"""Whether an office that can only be read opens to look, and what comes of rights that go.

    python tools/trials/rights_withdrawn.py

An office in a folder, a database, a mounted drive without the right to write: opened in a window,
gone through, exported, with the banner. Then the rights are withdrawn before every act of the desk
and given back after it. Exit code 1 when anything but a sentence was said, something was kept by
half, an act did not work afterwards, or the window worked for more than three seconds to open.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.acts import GROUPS
from tests.trials.withdrawn import CASES, Found, try_apart

_MOST = 3.0  # s of work until the first page


def main() -> int:
    """Looks and acts, and prints what came of it."""
    argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0]).parse_args()
    looked = {case: try_apart("look", case) for case in CASES}
    for case, found in looked.items():
        counted = found.counted
        print(
            f"{case}: {found.opened:.1f} s to the first page ({found.worked:.1f} of work), "
            f"{counted['pages']} pages, "
            f"{counted['exports']} exports, {counted['sentences']} acts refused",
            flush=True,
        )
    acted = {group: try_apart("acts", group) for group in GROUPS}
    acts, sentences, stood = (
        sum(found.counted[each] for found in acted.values())
        for each in ("acts", "sentences", "stood")
    )
    print(
        f"{acts} acts without rights: {sentences} sentences, {stood} needed none; all worked after"
    )
    return _tell({**looked, **acted})


def _tell(everything: dict[str, Found]) -> int:
    slow = [name for name, found in everything.items() if found.worked > _MOST]
    wrong = [f"{name}: {each}" for name, found in everything.items() for each in found.wrong]
    for each in (*wrong, *(f"{name}: slow" for name in slow)):
        print(f"  {each}")
    return 1 if wrong or slow else 0


if __name__ == "__main__":
    sys.exit(main())
