#!/usr/bin/env python3
"""Sets ClerkDesk up where that is still to be done, then starts it. Standard library alone.

python3 run.py               starts the window (on Windows: py run.py)
python3 run.py test ...      runs the tests; further arguments go to pytest
python3 run.py memo list     anything else goes to ClerkDesk's command line

What is done is stamped in .venv with a fingerprint of the lock file, so that a later start reads
two small files and becomes the program; tools/install.py is loaded only when something is missing.
Any Python 3 has to be able to read this file, to say which one is needed: hence the quoted types.
"""

import os
import sys
from hashlib import sha256
from pathlib import Path

OLDEST, NEWEST = 11, 14  # Python 3.x that the locked packages exist for
WINDOWS = os.name == "nt"
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
LOCKS = {"packages": ROOT / "requirements.lock", "test-packages": ROOT / "requirements-dev.lock"}


def main(arguments: "list[str]") -> int:
    if not fits(sys.version_info[:2], sys.maxsize):
        return restart_with_a_fitting_python(arguments)
    needs = what_is_needed(arguments, dict(os.environ))
    try:
        if not all(is_done(need) for need in needs):
            if Path(sys.prefix) == VENV:  # .venv cannot make itself anew
                import subprocess

                base = getattr(sys, "_base_executable", "python3")
                return subprocess.call([base, __file__, *arguments])
            from tools import install

            if not install.set_up(needs):
                return 1
        return start(arguments)
    except KeyboardInterrupt:
        return 130


def fits(version: "tuple[int, ...]", maxsize: int) -> bool:
    """Whether the locked packages run on this Python (3.11 to 3.14, 64 bits)."""
    return (3, OLDEST) <= version <= (3, NEWEST) and maxsize > 2**32


def restart_with_a_fitting_python(arguments: "list[str]") -> int:
    """Hands over to another Python of this machine, or says which one to install."""
    import subprocess

    for minor in (13, 12, 11, 14):
        command = ["py", f"-3.{minor}"] if WINDOWS else [f"python3.{minor}"]
        if works(command):
            return subprocess.call([*command, __file__, *arguments])
    found = ".".join(str(part) for part in sys.version_info[:2])
    print(
        f"ClerkDesk ต้องใช้ Python 3.11 ถึง 3.14 แบบ 64 บิต (ที่พบคือ {found}) "
        "โปรดติดตั้งจาก https://www.python.org/downloads/ แล้วสั่งใหม่อีกครั้ง\n"
        f"ClerkDesk needs Python 3.11 to 3.14, 64 bits (this is {found}). "
        "Install it from https://www.python.org/downloads/, then run this again.",
        file=sys.stderr,
    )
    return 1


def works(python: "list[str]") -> bool:
    """Whether this command starts a Python of 64 bits (a version manager's shim may not)."""
    import shutil
    import subprocess

    if not shutil.which(python[0]):
        return False
    asked = [*python, "-c", "import sys; sys.exit(sys.maxsize < 2**32)"]
    return subprocess.call(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0


def what_is_needed(arguments: "list[str]", environ: "dict[str, str]") -> "list[str]":
    """The steps of tools/install.py that a start with these arguments stands on, in order."""
    if arguments[:1] == ["test"]:
        return ["libraries", "test-tools", "test-packages"]
    opens_window = not arguments or (len(arguments) == 2 and arguments[0].startswith("--data"))
    x11 = environ.get("DISPLAY") and environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")
    screen = ["screen-libraries"] if opens_window and x11 else []
    return ["libraries", *screen, "packages"]


def is_done(need: str) -> bool:
    done = stamp(need)
    return PYTHON.exists() and done.is_file() and done.read_text("utf-8") == fingerprint(need)


def stamp(need: str) -> Path:
    return VENV / f"done-{need}"


def fingerprint(need: str) -> str:
    """Changes with the Python, the place of the checkout and the lock file of this step."""
    lock = LOCKS["test-packages" if need.startswith("test-") else "packages"]
    return f"{identity()}\n{sha256(lock.read_bytes()).hexdigest()}"


def identity() -> str:
    """The Python and the place that a .venv was made for."""
    return f"{sys.version}\n{ROOT}"


def start(arguments: "list[str]") -> int:
    """Becomes the program (on Windows: waits for it and hands its exit code on)."""
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = ["clerkdesk", *arguments]
    if arguments[:1] == ["test"]:
        environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # the tests start the program dozens of times, and each would compile all of it anew
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        # the whole suite on every core; single tests need no helpers
        whole = ["-n", "auto", "--dist", "worksteal"]
        program = ["pytest", *(arguments[1:] or whole)]
        os.chdir(str(ROOT))
    # -P: a file in the folder where the clerk happens to be must not stand in for a module.
    command = [str(PYTHON), "-X", "utf8", "-P", "-m", *program]
    if not WINDOWS:
        os.execve(command[0], command, environ)
    import subprocess

    with subprocess.Popen(command, env=environ) as running:
        while True:
            try:
                return running.wait()
            except KeyboardInterrupt:
                continue  # the program had it too, and decides


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
