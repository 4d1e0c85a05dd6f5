"""Tries the setup as an office would use it, under Wine, as a user with a Thai name.

    python3 tools/windows/build.py && python3 tools/windows/trial.py

In a fresh prefix: an older version is installed in silence, an office is made with it, then the new
version is installed over it while the window is open; it tests itself, does the main job by its
command line, and is uninstalled; then the portable one is tried, and each page of the setup is
pictured in Thai and English. Whatever is not as it should be ends with exit code 1. It is Wine:
what only Windows can show (Restart Manager, UAC, SmartScreen, printers) is not tried here.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.windows import packing  # noqa: E402
from tools.windows.machine import MachineError, screen, windows_here  # noqa: E402
from tools.windows.trying import jobs, pages, setups, times  # noqa: E402
from tools.windows.trying.place import Place, make_place  # noqa: E402
from tools.windows.trying.results import Results  # noqa: E402

OLDER = "0.0.9"
STEPS = ("life", "everybody", "pages", "times", "portable")


def main() -> int:
    """Runs the trial; gives the exit code."""
    asked = arguments()
    work, out = asked.work.resolve(), asked.out.resolve()
    results = Results(work / "trial" / "results.txt")
    try:
        windows = windows_here(work)
        version = packing.version()
        setup = out / f"ClerkDesk-Setup-{version}.exe"
        if not setup.is_file():
            raise MachineError(f"{setup} is missing: run tools/windows/build.py first")
        frozen = work / "frozen" / "ClerkDesk"
        with screen(make_place(windows, work)) as shown:
            place = Place(shown, work / "trial")
            setup = place.take_in(setup)
            archive = place.take_in(out / f"ClerkDesk-{version}-portable.zip")
            steps = {
                "life": lambda: live(
                    place,
                    setup,
                    place.take_in(setups.older_setup(windows, work, frozen, OLDER)),
                    work / "python" / "python.exe",
                    results,
                ),
                "everybody": lambda: setups.for_everybody(place, setup, results),
                "pages": lambda: picture(place, setup, results),
                "times": lambda: times.measure(
                    place, times.freeze_bare(windows, work), setup, results
                ),
                "portable": lambda: jobs.portable(place, archive, results),
            }
            for name in asked.only or steps:
                steps[name]()
    except MachineError as error:
        print(error, file=sys.stderr)
        return 1
    results.show()
    return 0 if results.passed else 1


def arguments() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "windows")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--only", nargs="*", default=(), choices=STEPS, help="only some")
    return parser.parse_args()


def live(place: Place, setup: Path, older: Path, python: Path, results: Results) -> None:
    """The life of an installation. ``python`` is one for Windows."""
    setups.install_older(place, older, results)
    jobs.make_office(place, results)
    setups.fail_midway(place, setup, python, results)
    setups.upgrade_while_open(place, setup, results)
    setups.refuse_older(place, older, results)
    setups.wait_in_vain(place, setup, python, results)
    jobs.self_test(place, results)
    jobs.main_job(place, results)
    setups.uninstall(place, results)


def picture(place: Place, setup: Path, results: Results) -> None:
    """The pages in both languages."""
    for language in pages.TITLES:
        pages.picture(place, setup, language, results)


if __name__ == "__main__":
    sys.exit(main())
