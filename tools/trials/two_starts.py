"""Whether two starts at once, or two machines, ever both write.

    python tools/trials/two_starts.py --times 1000 --whole 10

Three starts race for one folder, again and again; some of them on another machine, some after a
winner that was killed. One has to be first, those of its machine hand over to it, those of another
look only and name its machine. ``--whole``: two whole programs are started at once, so often; one
has to stay, the other to end. Exit code 1 when it was otherwise once.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.starts import race_apart

_ROOT = Path(__file__).resolve().parents[2]
_LONGEST = 90.0  # s


def main() -> int:
    """Races, and prints who won."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--whole", type=int, default=10)
    parser.add_argument("--seed", type=int, default=2561)
    asked = parser.parse_args()
    found = race_apart(asked.times, asked.seed)
    counted = found.counted
    print(
        f"{counted['races']} races on {counted['machines']} machines: {counted['first']} first, "
        f"{counted['handed over']} handed over, {counted['looks']} look only and name the other, "
        f"{counted['taken over']} taken over from a machine that was off; {len(found.wrong)} wrong",
        flush=True,
    )
    for each in found.wrong:
        print(f"  {each}")
    alone = sum(_one_stays() for _ in range(asked.whole))
    print(
        f"of {asked.whole} times that two whole programs were started at once, one stayed {alone}"
    )
    return 1 if found.wrong or alone < asked.whole else 0


def _one_stays() -> bool:
    """Starts two; whether one of them ends well while the other stays."""
    command = [sys.executable, "-m", "clerkdesk", "--data"]
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}
    with TemporaryDirectory() as folder:
        both = [subprocess.Popen([*command, folder], cwd=_ROOT, env=environ) for _ in range(2)]
        end = time.monotonic() + _LONGEST
        while all(each.poll() is None for each in both) and time.monotonic() < end:
            time.sleep(0.05)
        codes = sorted(str(each.poll()) for each in both)
        for each in both:
            each.kill()
            each.wait()
    return codes == ["0", "None"]


if __name__ == "__main__":
    sys.exit(main())
