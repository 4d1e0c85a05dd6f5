"""A Windows of its own for a trial: a new prefix of Wine, whose user has a Thai name."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tools.windows.machine import Windows, add_libraries, debian, plain, wine_environ

NAME = "สมหญิง"
NUMBER = 1501
FONT, FOR_WINDOWS = "Leelawadee UI", "Waree"
"""The font of the setup's Thai pages, and what stands for it where Windows' own are not."""

PROGRAM = "^ClerkDesk"
"""How the title of the program's window begins; the setup's ends so."""


@dataclass(frozen=True)
class Place:
    """A Windows with its user; ``folder`` is where both sides see the same files."""

    windows: Windows
    folder: Path

    @property
    def home(self) -> Path:
        """The folder of the user's profile."""
        users = self.folder / "prefix" / "drive_c" / "users"
        return next(path for path in users.iterdir() if path.name != "Public")

    @property
    def local(self) -> Path:
        """The folder of what the user's programs keep."""
        return self.home / "AppData" / "Local"

    @property
    def program(self) -> Path:
        """Where the setup puts the program."""
        return self.local / "Programs" / "ClerkDesk"

    @property
    def data(self) -> Path:
        """Where the program keeps the records."""
        return self.local / "ClerkDesk"

    def take_in(self, path: Path) -> Path:
        """A copy of a file where the user can read it."""
        return Path(shutil.copy(path, self.folder / path.name))

    def run(self, *command: str | Path, timeout: float = 600) -> subprocess.CompletedProcess[str]:
        """Runs a program of Windows to its end."""
        return self.windows.run(command, cwd=self.folder, check=False, timeout=timeout)

    def clerkdesk(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Runs a command of the installed program, as at a command prompt."""
        return self.run(self.program / "clerkdesk.com", *words)

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Starts a program of Windows."""
        return self.windows.start(command, cwd=self.folder)

    def code(self, *command: str | Path, timeout: float = 600) -> int:
        """The exit code of a program of Windows, of which nothing is read: through a pipe, Wine's
        own helpers would keep whoever reads waiting for every other program that runs."""
        return self.start(*command).wait(timeout)

    def kill(self, name: str) -> None:
        """Ends every process of a program at once. (Wine's own taskkill does not find them where
        they run as a user of a Debian inside.)"""
        for line in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):  # it ended meanwhile
                if line.read_bytes().split(b"\0")[0].decode(errors="replace").endswith(f"\\{name}"):
                    os.kill(int(line.parent.name), signal.SIGKILL)

    def window(self, name: str, seconds: float = 90) -> str:
        """The X window whose title has ``name``, waited for; empty when none comes."""
        found: list[str] = []

        def came() -> bool:
            said = self.windows.host("xdotool", "search", "--onlyvisible", "--name", name).stdout
            found[:] = [line for line in said.split() if line.isdigit()]
            return bool(found)

        return found[-1] if wait(came, seconds, 0.02) else ""

    def picture(self, name: str) -> Path:
        """A picture of the whole screen."""
        target = self.folder / "pictures" / f"{name}.png"
        target.parent.mkdir(exist_ok=True)
        target.parent.chmod(0o777)
        self.windows.host("import", "-window", "root", str(target))
        return target

    def keys(self, *keys: str) -> None:
        """Presses keys."""
        for key in keys:
            self.windows.host("xdotool", "key", key)
            time.sleep(0.3)


def wait(condition: Callable[[], bool], seconds: float, turn: float = 0.2) -> bool:
    """Whether something came to be in time; looked for every ``turn`` seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(turn)
    return True


def make_place(windows: Windows, work: Path) -> Windows:
    """A fresh prefix in ``work``/trial, of a user named NAME where we have a Debian to name him in.

    Thai is the language of the system, so that its code page is the one of a Thai Windows.
    """
    folder = work / "trial"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    prefix = folder / "prefix"
    # Without a home of the Debian the user's folders are those of Windows, not links to it.
    thai = {"LANG": "th_TH.UTF-8", "LC_ALL": "th_TH.UTF-8", "HOME": "/nonexistent"}
    environ = wine_environ(prefix) | thai
    made = Windows(native=False, prefix=windows.prefix, environ=environ)
    if windows.prefix:
        name_user(debian(work))
        os.chown(folder, NUMBER, NUMBER)
        made = Windows(
            False, ("chroot", f"--userspec={NUMBER}:{NUMBER}", windows.prefix[1]), environ
        )
    made.run(["wineboot", "-i"], cwd=folder)
    made.run(["winecfg", "-v", "win10"], cwd=folder)
    replace_font(made, folder)
    made.host("wineserver", "-w")
    add_libraries(windows, prefix)
    return made


def name_user(root: Path) -> None:
    """Writes the user into the Debian's list, whose own tool takes no Thai."""
    users = root / "etc" / "passwd"
    line = f"{NAME}:x:{NUMBER}:{NUMBER}::/tmp:/bin/sh\n"
    if line not in users.read_text("utf-8"):
        with users.open("a", encoding="utf-8") as file:
            file.write(line)
    plain("chroot", str(root), "id", NAME)


def replace_font(windows: Windows, folder: Path) -> None:
    """Has Wine draw with a free font where Windows has its own of Thai."""
    key = r"HKCU\Software\Wine\Fonts\Replacements"
    for name in (FONT, "Tahoma", "MS Shell Dlg 2", "MS Shell Dlg", "Segoe UI"):
        command: Sequence[str] = ["reg", "add", key, "/v", name, "/d", FOR_WINDOWS, "/f"]
        windows.run(command, cwd=folder)
