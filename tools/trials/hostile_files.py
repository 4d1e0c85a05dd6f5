"""Whether files of somebody who means harm are read or refused, and nothing else happens.

    python tools/trials/hostile_files.py --times 2000

Workbooks, PDFs, pictures, form files and mails that grow, loop, fetch or run something, then so
many changed at random. Where strace is, every call for the network and every start of a program is
counted; the only program that may start is the one that reads. Exit code 1 when something crashed,
a sheet took longer than two seconds, a reading process grew past its limit, or something was
fetched or run.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.trials.poison import poisons
from tests.trials.poisoned import Doors

_SECONDS, _MEGABYTES = 2.0, 300
_READS = re.compile(r"from clerkdesk\.(sheet\.reading|scans)\.child import serve")
_TRACE = ("strace", "-f", "--seccomp-bpf", "-s", "400", "-e", "trace=execve,socket,connect", "-o")


def main() -> int:
    """Takes them in, and prints what came of it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=2561)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    return _inside(asked.times, asked.seed) if asked.inside else _watched(asked.times, asked.seed)


def _inside(times: int, seed: int) -> int:
    with TemporaryDirectory() as folder:
        found = Doors(Path(folder)).take_in(poisons(times, seed))
    print(json.dumps({"files": found.files, "grown": found.grown, **vars(found)}))
    return 0


def _watched(times: int, seed: int) -> int:
    """Runs the trial in a process of its own, so that a crash of it is told of."""
    with TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        trace = [*_TRACE, str(log)] if shutil.which("strace") else []
        line = [sys.executable, __file__, "--inside", "--times", str(times), "--seed", str(seed)]
        quiet = subprocess.DEVNULL  # libtiff complains there of each line that it cannot read
        run = subprocess.run([*trace, *line], stdout=subprocess.PIPE, stderr=quiet, check=False)
        calls = log.read_text("utf-8", "replace").splitlines()[1:] if trace else []
    if run.returncode:
        print(f"the program itself ended with {run.returncode}")
        return 1
    return _tell(json.loads(run.stdout), calls, traced=bool(trace))


def _tell(found: dict[str, Any], calls: list[str], traced: bool) -> int:
    fetched = [each for each in calls if "AF_INET" in each]
    started = [each for each in calls if " execve(" in each]
    run = [each for each in started if not _READS.search(each)]
    slowest = found["longest"]["sheet"]
    counted = (
        f"{len(fetched)} fetched, {len(run)} run ({len(started)} reading processes)"
        if traced
        else "calls not counted"
    )
    print(
        f"{found['files']} files: {len(found['crashes'])} crashes, {counted}; a sheet took "
        f"{slowest:.2f} s at most, a reading process {found['grown']} MB"
    )
    for each in (*found["crashes"], *fetched, *run):
        print(f"  {each}")
    for what in ("read", "refused", "longest"):
        print(f"  {what}: {found[what]}")
    wrong = found["crashes"] or fetched or run
    return 1 if wrong or slowest > _SECONDS or found["grown"] > _MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
