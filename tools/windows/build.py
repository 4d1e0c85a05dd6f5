"""Builds ClerkDesk for Windows: one command from a checkout, on Debian or on Windows itself.

    python3 tools/windows/build.py                 the setup, the portable archive, their hashes
    python3 tools/windows/build.py --twice         then freezes once more, and compares every file
    python3 tools/windows/build.py --version 0.0.9 an older setup from the same files, for trials

See tools/windows/README.md.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.windows import comparing, fetching, freezing, licences, packing  # noqa: E402
from tools.windows.machine import MachineError, Windows, windows_here  # noqa: E402

MOST_UNPACKED, MOST_SETUP = 95, 35
"""MB (of 1024 · 1024 bytes). More means that something came in that nobody asked for."""


def main() -> int:
    """Runs the command; gives the exit code."""
    asked = arguments()
    work = asked.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    try:
        windows = windows_here(work)  # may start this command anew, so it comes first
        fetching.fetch(work)
        build(windows, work, asked.out.resolve(), asked.version or packing.version())
        return freeze_again(windows, work) if asked.twice else 0
    except (MachineError, licences.MissingLicenceError) as error:
        print(error, file=sys.stderr)
        return 1


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "windows")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--version", help="another version for the setup alone")
    parser.add_argument("--twice", action="store_true", help="freeze again and compare")
    return parser.parse_args()


def build(windows: Windows, work: Path, out: Path, version: str) -> None:
    """Makes all that is handed out, and says how large it is."""
    with timed("freezing the program"):
        frozen = frozen_program(windows, work)
    stamp = freezing.time_of_build()
    packing.clear(out)
    with timed("packing the setup"):
        setup = packing.pack_setup(windows, work, frozen, out, stamp, version)
    with timed("packing the archive"):
        archive = packing.pack_portable(frozen, out, stamp, version)
    sources = packing.pack_sources(work / "thai" / "sources", out, stamp, version)
    packing.write_sums([setup, archive, sources], out)
    sizes = {"unpacked": size(frozen), "setup": size(setup), "portable": size(archive)}
    for name, found in sizes.items():
        print(f"{name:10} {found / 2**20:6.1f} MB")
    print(f"in {out}")
    if sizes["unpacked"] > MOST_UNPACKED * 2**20 or sizes["setup"] > MOST_SETUP * 2**20:
        raise MachineError(f"more than {MOST_UNPACKED} MB unpacked or {MOST_SETUP} MB of setup")


def frozen_program(windows: Windows, work: Path) -> Path:
    """The folder that is installed, with the page of licences."""
    frozen = freezing.freeze(windows, work)
    licences.write_page(work, packing.version(), frozen / "LICENSES.html")
    return frozen


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())


def freeze_again(windows: Windows, work: Path) -> int:
    """Freezes once more from nothing; 1 when the two differ in anything but times."""
    first = work / "first"
    shutil.rmtree(first, ignore_errors=True)
    (work / "frozen" / "ClerkDesk").rename(first)
    shutil.rmtree(work / "freezing", ignore_errors=True)
    with timed("freezing the program again"):
        differing = comparing.differences(first, frozen_program(windows, work))
    for line in differing:
        print(line)
    print(f"{len(differing)} of {len(comparing.contents(first))} files differ")
    return 1 if differing else 0


@contextmanager
def timed(what: str) -> Iterator[None]:
    """Says how long something takes."""
    begun = time.monotonic()
    print(f"{what} …", flush=True)
    yield
    print(f"{what} took {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
