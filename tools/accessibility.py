"""Walks the window as a screen reader does, on every page, and reports what it cannot say.

    python tools/accessibility.py
    python tools/accessibility.py --only settings,memos --language en

The window is shown on a screen of its own (Xvfb), in a session bus of its own, and read by AT-SPI.
Every state of tools/screening/states.py is walked. What can be reached by keyboard and has no name
or no role is told, and the exit code is 1.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
PYTHON = "/usr/bin/python3"
"""The system's own Python reads AT-SPI: its bindings come with the system."""

_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PACKAGES = "xvfb xauth dbus-daemon at-spi2-core gir1.2-atspi-2.0 python3-gi libxcb-cursor0"
_READS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def main() -> int:
    """Walks what is asked for; gives the exit code."""
    asked = _arguments()
    if asked.walk:
        sys.path[:0] = [str(ROOT)]
        from listening.walking import walk_states

        return walk_states(asked.walk, asked.only, asked.language, [PYTHON, str(_walker())])
    if missing := _missing():
        print(f"missing: {', '.join(missing)}\nsudo apt-get install {_PACKAGES}")
        return 1
    with TemporaryDirectory(prefix="accessibility-") as folder, _screen() as display:
        sys.path[:0] = [str(ROOT)]
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from screening.offices import make_offices

        print("making the offices …", flush=True)
        make_offices(Path(folder))
        return _run_in_session(display, folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", default=[], type=lambda text: text.split(","), help="places")
    parser.add_argument("--language", default="th")
    parser.add_argument("--walk", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _walker() -> Path:
    return Path(__file__).resolve().parent / "listening" / "reader.py"


def _launcher() -> str:
    return next((path for path in _LAUNCHERS if Path(path).exists()), "")


def _missing() -> list[str]:
    """What this machine lacks."""
    programs = ("Xvfb", "dbus-run-session")
    found = [name for name in programs if shutil.which(name) is None]
    found += [] if _launcher() else ["at-spi-bus-launcher"]
    reads = (
        shutil.which(PYTHON)
        and not subprocess.run([PYTHON, "-c", _READS], capture_output=True, check=False).returncode
    )
    return found if reads else [*found, f"gi with Atspi for {PYTHON}"]


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; gives its name."""
    hear, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[tell], stderr=subprocess.DEVNULL) as server:
        os.close(tell)
        with os.fdopen(hear) as said:
            number = said.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


def _run_in_session(display: str, offices: str) -> int:
    """Walks in a session bus of its own, in which the bus of AT-SPI was started."""
    environ = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "GTK_A11Y": "none",
    }
    again = [sys.executable, *sys.argv, "--walk", offices]
    inside = 'launcher=$1; shift; "$launcher" --launch-immediately 2>/dev/null & exec "$@"'
    command = ["dbus-run-session", "--", "sh", "-c", inside, "sh", _launcher(), *again]
    return subprocess.run(command, env=environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
