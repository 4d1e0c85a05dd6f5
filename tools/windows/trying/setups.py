"""Installing, updating and uninstalling in silence."""

import re
import shutil
import time
from pathlib import Path

from clerkdesk.settings.running import NAME as RUNNING
from tools.windows import packing
from tools.windows.comparing import contents
from tools.windows.freezing import time_of_build
from tools.windows.machine import Windows
from tools.windows.trying.place import PROGRAM, Place, wait
from tools.windows.trying.results import Results

QUIET = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
SILENT = (*QUIET, "/CURRENTUSER", "/LANG=th", "/TASKS=desktopicon,path")
LEFT_OVER = "_internal/of-an-older-version.pyd"
IN_USE = 7  # the setup's exit code
HOLDER = "import ctypes, time; {make}(None, False, '{name}'); time.sleep(300)"
MAKE = "ctypes.windll.kernel32.CreateMutexW"
"""What has no window to close, as a command that works at a prompt."""

NOT_REPLACED = 5
HELD = "thbrk.tri"
READER = (
    "import ctypes, time; "
    "ctypes.windll.kernel32.CreateFileW(r'{path}', 0x80000000, 1, None, 3, 0, None); "
    "time.sleep(300)"
)
"""What has a file open, and lets others read it alone, as a scanner of viruses does."""

EVERYBODY = "drive_c/Program Files/ClerkDesk"


def older_setup(windows: Windows, work: Path, frozen: Path, version: str) -> Path:
    """A setup that says it is older, with a file that the new version no longer has."""
    payload = work / "older"
    shutil.rmtree(payload, ignore_errors=True)
    shutil.copytree(frozen, payload)
    (payload / LEFT_OVER).write_bytes(b"left over")
    out = packing.clear(work / "older-setup")
    made = packing.pack_setup(windows, work, payload, out, time_of_build(), version)
    shutil.rmtree(payload)
    return made


def install(place: Place, setup: Path, name: str, *more: str) -> int:
    """Installs in silence; gives the exit code. The log lies in the place as ``name``."""
    log = place.folder / f"{name}.log"
    return place.code(setup, *SILENT, *more, f"/LOG={place.windows.path(log)}")


def install_older(place: Place, setup: Path, results: Results) -> None:
    """The first setup, of an older version."""
    with results.timed("silent install"):
        code = install(place, setup, "install")
    results.see("an older version installs in silence", code == 0, code)
    results.see(
        "as a user with a Thai name", any(ord(c) > 127 for c in place.home.name), place.home
    )
    results.see("the program is there", (place.program / "ClerkDesk.exe").is_file())
    results.see("it is in the start menu", bool(shortcuts(place, "Start Menu")))
    results.see("it is on the desktop", bool(shortcuts(place, "Desktop")))
    results.see("the command is in PATH", str(place.program.name) in path_list(place))
    results.see("it can be uninstalled from Windows", "0.0.9" in registered(place))


def shortcuts(place: Place, where: str) -> list[Path]:
    """The program's shortcuts below a folder of that name."""
    found = place.home.rglob("ClerkDesk.lnk")
    return [path for path in found if where in path.parts]


def path_list(place: Place) -> str:
    """The user's PATH."""
    return place.run("reg", "query", r"HKCU\Environment", "/v", "Path").stdout


def registered(place: Place) -> str:
    """What Windows shows in its list of programs."""
    key = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall"
    return place.run("reg", "query", key, "/s").stdout


def fail_midway(place: Place, setup: Path, python: Path, results: Results) -> None:
    """The new version over the old one, of which a file cannot be replaced."""
    before = contents(place.program)
    path = place.windows.path(place.program / HELD)
    holder = place.start(python, "-c", READER.format(path=path))
    time.sleep(5)
    code = install(place, setup, "midway")
    place.kill(python.name)
    holder.wait()
    results.see("an update that fails says so", code == NOT_REPLACED, code)
    results.see("and leaves the old program as it was", contents(place.program) == before)


def upgrade_while_open(place: Place, setup: Path, results: Results) -> None:
    """The new version over the old one, whose window is open and whose records are there."""
    before = (place.data / "clerkdesk.db").read_bytes()
    window = place.start(place.program / "ClerkDesk.exe")
    results.see("the window opens", bool(place.window(PROGRAM)))
    time.sleep(5)  # until its pages are painted too
    place.picture("window-before-the-update")
    with results.timed("silent update"):
        code = install(place, setup, "update")
    results.see("the new version installs over it", code == 0, code)
    results.see(
        "it closed the window politely", wait(lambda: window.poll() == 0, 10), window.poll()
    )
    results.see("what the old version left is gone", not (place.program / LEFT_OVER).exists())
    copies = sorted(place.data.glob("before-upgrade/*/clerkdesk.db"))
    same = {before} == {path.read_bytes() for path in copies}
    results.see("the records were copied first", same)
    results.tell("where", [str(path.parent.name) for path in copies])
    said = place.clerkdesk("--version").stdout.strip()
    results.see("the new version runs", said == f"ClerkDesk {packing.version()}", said)
    opened = place.clerkdesk("check")
    results.see("the records are whole", opened.returncode == 0, opened.stdout.strip()[-200:])
    once = re.findall("ClerkDesk", path_list(place))
    results.see("PATH names it once", len(once) == 1, len(once))


def refuse_older(place: Place, older: Path, results: Results) -> None:
    """An older version over a newer one."""
    code = install(place, older, "older-again")
    results.see("an older version is refused", code == 1, code)


def wait_in_vain(place: Place, setup: Path, python: Path, results: Results) -> None:
    """Over a ClerkDesk that does not close."""
    before = contents(place.program)
    holder = place.start(python, "-c", HOLDER.format(make=MAKE, name=RUNNING))
    time.sleep(5)
    with results.timed("waiting for it"):
        code = install(place, setup, "in-vain")
    refused = place.code(place.program / "unins000.exe", *QUIET)
    held = holder.poll() is None
    place.kill(python.name)
    holder.wait()
    results.see("it was there all the time", held)
    results.see("what does not close is told by the exit code", code == IN_USE, code)
    results.see("the uninstaller tells it too", refused != 0, refused)
    results.see("and nothing was changed, nor uninstalled", contents(place.program) == before)


def uninstall(place: Place, results: Results) -> None:
    """Everything of the program goes, nothing of the records."""
    before = {path.name for path in place.data.iterdir()}
    uninstaller = place.program / "unins000.exe"
    with results.timed("silent uninstall"):
        place.code(uninstaller, *QUIET)
        gone = wait(lambda: not place.program.exists(), 30)
    left = [path.name for path in place.program.rglob("*")] if not gone else []
    results.see("the program is gone", gone, left[:5])
    after = {path.name for path in place.data.iterdir()}
    kept = {name for name in before if not name.startswith("clerkdesk.lock")}
    results.see("the records stay", "clerkdesk.db" in kept and kept <= after, sorted(after))
    results.see("no shortcut is left", not list(place.home.rglob("ClerkDesk.lnk")))
    results.see("PATH no longer names it", "ClerkDesk" not in path_list(place))
    results.see("Windows' list no longer names it", "ClerkDesk" not in registered(place))


def for_everybody(place: Place, setup: Path, results: Results) -> None:
    """A setup for all users, as an administrator's tool runs it. (Under Wine everybody is one.)"""
    code = place.run(setup, *QUIET, "/ALLUSERS", "/TASKS=").returncode
    program = place.folder / "prefix" / EVERYBODY
    results.see("it installs for all users", code == 0, code)
    said = place.run(program / "clerkdesk.com", "--version").stdout.strip()
    results.see("and runs from there", said == f"ClerkDesk {packing.version()}", said)
    results.see("nothing lies in the profile", not place.program.exists())
    place.run(program / "unins000.exe", *QUIET)
    gone = wait(lambda: not program.exists(), 30)
    results.see("and goes again", gone)
