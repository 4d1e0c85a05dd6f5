"""Whether strings stay text in workbooks, and names of files lead nowhere and read as they are.

    python tools/trials/hostile_names.py --times 10000 --names 500

Each string is written as a cell of a short and of a long sheet, a head, a title and the name of a
page and of a file; a file of each name is attached, opened, mailed, taken in. Exit code 1 when one
became a formula, a link or another text, or a file came to lie elsewhere or under a name that some
machine takes for another.
"""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.names import FINE, hostile_names, take_through_doors
from tests.trials.strings import hostile_strings, write_everywhere


def main() -> int:
    """Writes, attaches and opens, and prints what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--names", type=int, default=500)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    strings = hostile_strings(asked.times, asked.seed)
    formulas = write_everywhere(strings)
    names = hostile_names(asked.names, asked.seed)
    with TemporaryDirectory() as folder:
        found = take_through_doors(Path(folder), names)
    wrong = +formulas + +found
    fine = {each: wrong.pop(each, 0) for each in FINE}
    print(
        f"{len(strings)} strings: {formulas['formula']} formulas, {sum(formulas.values())} wrong; "
        f"{len(names)} names ({fine['held']} of them on this drive): {found['outside']} outside, "
        f"{fine['refused']} programs not opened, {sum(wrong.values())} wrong in all"
    )
    for what, count in wrong.items():
        print(f"  {what}: {count}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
