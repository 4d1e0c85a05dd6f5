"""Whether any book number goes out twice, is used again, or is missing without an explanation.

    python tools/trials/running_numbers.py --times 100000 --kills 500 --restores 20

Two clerks in processes of their own take so many numbers each from the same four registers; they
are killed, spoil numbers, change them and type them again, and older records are put in the place
of newer ones. Exit code 1 when a number went out twice, was lost, or has no explanation. A kill
needs no drive: the folder may lie in memory (TMPDIR=/dev/shm).
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

_HERE = Path(__file__).resolve().parents[2]


def main() -> int:
    """Lets them take numbers, and prints what was wrong with these."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=2000, help="numbers of each clerk")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--restores", type=int, default=4)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    numbers = map(str, (asked.times, asked.kills, asked.restores, asked.seed))
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "tests.trials.numbers", folder, *numbers]
        run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, cwd=_HERE)
    found = json.loads(run.stdout)
    print(
        f"{found['numbers']} numbers by two clerks, {found['kills']} kills, {found['restores']} "
        f"times older records: {len(found['wrong'])} wrong; of {found['last']} in four registers "
        f"{found['void']} are void with a reason, {found['passed_over']} used before older records "
        f"came back, {found['typed']} typed again"
    )
    for each in found["wrong"][:20]:
        print(f"  {each}")
    return 1 if found["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
