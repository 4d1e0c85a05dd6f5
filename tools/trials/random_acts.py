"""Whether random acts ever bring a memo into an illegal state, or lose a signature.

    python tools/trials/random_acts.py --times 1000000 --clerks 10000

So many random steps on chains made by chance, each looked at by the laws that the tests hold; then
two clerks in processes of their own do so many acts each on the same memos. Exit code 1 when a law
was broken or an acknowledged entry is not there.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.chains import walk
from tests.trials.many import add_up

_HERE = Path(__file__).resolve().parents[2]
_AT_ONCE = 20_000  # steps after which it is told how far it is


def main() -> int:
    """Takes the steps, and prints what was broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=20_000)
    parser.add_argument("--clerks", type=int, default=200, help="acts of each of two clerks")
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    alone: dict[str, Any] = {}
    for turn, done in enumerate(range(0, asked.times, _AT_ONCE)):
        add_up(alone, vars(walk(min(_AT_ONCE, asked.times - done), asked.seed + turn)))
        _tell("one after another", alone)
    with TemporaryDirectory() as folder:
        numbers = (str(asked.clerks), str(asked.seed))
        command = [sys.executable, "-m", "tests.trials.chains", folder, *numbers]
        run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=_HERE)
    together = json.loads(run.stdout)
    _tell("by two clerks at once", together)
    return 1 if alone["wrong"] or together["wrong"] else 0


def _tell(how: str, found: dict[str, Any]) -> None:
    print(
        f"{found['steps']} random acts on {found['chains']} memos, {how}: {found['recorded']} "
        f"entries, the others refused; {len(found['wrong'])} wrong",
        flush=True,
    )
    for each in found["wrong"][:20]:
        print(f"  {each}")


if __name__ == "__main__":
    sys.exit(main())
