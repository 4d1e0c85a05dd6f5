"""Where programs for Windows are run: here on Windows itself, elsewhere under Wine.

Wine needs parts of 32 bits (the compiler of the setup is such a program), for which a Debian has
to take in a second architecture. That would change the whole machine, and fails where the
mirror's two halves are not of the same hour. So as root a small Debian of its own is made in the
work folder, and entered by a namespace that ends with the build; the machine itself is given
nothing but debootstrap. Who is not root needs Wine on the machine.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
PACKAGES = (
    *("wine", "wine32:i386", "wine64"),
    *("xvfb", "xauth", "openbox", "xdotool", "imagemagick"),  # a screen, and pictures of it
    *("gcc-mingw-w64-x86-64-win32", "python3"),  # for wine/*.c and thai.dll
    *("fonts-thai-tlwg-ttf", "locales"),  # for the trial: Wine brings no letters of Thai
)
NEEDED = ("wine", "Xvfb", "x86_64-w64-mingw32-gcc")
_INSIDE = "CLERKDESK_BUILD_INSIDE"
"""Set in the environment of a build that runs in a namespace of its own."""


class MachineError(Exception):
    """What this machine lacks, and what to do."""


@dataclass(frozen=True)
class Windows:
    """Runs programs for Windows. ``prefix`` comes before each command, ``environ`` is theirs."""

    native: bool
    prefix: tuple[str, ...] = ()
    environ: Mapping[str, str] = field(default_factory=dict)

    def path(self, path: Path) -> str:
        """``path`` as a program for Windows is told it."""
        return str(path) if self.native else "Z:" + str(path).replace("/", "\\")

    def run(
        self,
        command: Sequence[str | Path],
        *,
        cwd: Path,
        environ: Mapping[str, str] | None = None,
        check: bool = True,
        timeout: float | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Runs a program for Windows to its end; what it said is in ``stdout``."""
        line = self.line(command, cwd)
        done = subprocess.run(
            line,
            cwd=cwd if self.native else None,
            env={**os.environ, **self.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,  # Wine hands on no other to a program without a console
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=timeout,
        )
        if check and done.returncode:
            said = "\n".join(done.stdout.splitlines()[-40:])
            raise MachineError(f"{line} ended with {done.returncode}:\n{said}")
        return done

    def start(self, command: Sequence[str | Path], *, cwd: Path) -> subprocess.Popen[bytes]:
        """Starts a program for Windows and does not wait for it."""
        return subprocess.Popen(
            self.line(command, cwd),
            cwd=cwd if self.native else None,
            env={**os.environ, **self.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def line(self, command: Sequence[str | Path], cwd: Path) -> list[str]:
        """The command line of this system for one of Windows."""
        line = [self.path(part) if isinstance(part, Path) else part for part in command]
        return line if self.native else [*self.prefix, "env", f"--chdir={cwd}", "wine", *line]

    def host(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Runs a program of the system that Wine runs on."""
        return subprocess.run(
            [*self.prefix, *command],
            env={**os.environ, **self.environ},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )


@contextmanager
def screen(windows: Windows, size: str = "1280x900") -> Iterator[Windows]:
    """The same with a screen of its own, where windows are drawn and nobody sees them.

    The compiler of the setup needs one as well, for the pictures that it reads.
    """
    if windows.native:
        yield windows
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        [*windows.prefix, *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="ascii",
    ) as server:
        try:
            number = server.stdout.readline().strip() if server.stdout else ""
            yield replace(windows, environ={**windows.environ, "DISPLAY": f":{number}"})
        finally:
            server.terminate()


def wine_environ(prefix: Path, **more: str) -> dict[str, str]:
    """The environment of programs under Wine, whose registry and drive C lie in ``prefix``."""
    quiet = {"WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe="}
    plain = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": str(prefix.parent)}
    return {"WINEPREFIX": str(prefix), **quiet, **plain, **more}


def windows_here(work: Path) -> Windows:
    """Windows itself, or Wine with a prefix in ``work`` that is made when it is missing."""
    if sys.platform == "win32":
        return Windows(native=True)
    if os.environ.get(_INSIDE):
        mount(work)
        prefix: tuple[str, ...] = ("chroot", str(debian(work)))
    elif all(shutil.which(name) for name in NEEDED):
        prefix = ()
    else:
        enter(work)
    made = Windows(native=False, prefix=prefix, environ=wine_environ(work / "wine"))
    if not (work / "wine" / "system.reg").exists():
        make_prefix(made, work)
    return made


def debian(work: Path) -> Path:
    """The folder of the Debian in which Wine lies."""
    return work / "debian"


def enter(work: Path) -> None:
    """Starts this very command again, in a namespace in which the Debian can be entered."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        names = " ".join(PACKAGES)
        raise MachineError(
            "Wine is missing. Run this as root, so that it is put into a folder of its own, or "
            "have an administrator run:\n"
            f"  dpkg --add-architecture i386 && apt-get update && apt-get install -y {names}"
        )
    made, wanted = debian(work) / "made-with", " ".join((SUITE, *PACKAGES))
    if not made.exists() or made.read_text("utf-8") != wanted:
        make_debian(debian(work))
        made.write_text(wanted, "utf-8")
    # Its mounts and processes end with it, so that the work folder can be deleted at any time.
    namespace = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    environ = {**os.environ, _INSIDE: "1"}
    os.execvpe("unshare", [*namespace, sys.executable, *sys.argv], environ)


def make_debian(place: Path) -> None:
    """A Debian with nothing but Wine and what it stands on; about 3 GB, two minutes."""
    print(f"making a small Debian with Wine in {place} …", flush=True)
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    if not shutil.which("debootstrap"):
        plain("apt-get", "-q", "update")
        plain("apt-get", "-q", "install", "-y", "--no-install-recommends", "debootstrap")
    plain("debootstrap", "--variant=minbase", "--arch=amd64", SUITE, str(place), MIRROR)
    plain("chroot", str(place), "dpkg", "--add-architecture", "i386")
    plain("chroot", str(place), "apt-get", "-q", "update")
    lean = ("--no-install-recommends", "-o", "Dpkg::Options::=--force-unsafe-io")
    plain("chroot", str(place), "apt-get", "-q", "install", "-y", *lean, *PACKAGES)
    plain("chroot", str(place), "localedef", "-i", "th_TH", "-f", "UTF-8", "th_TH.UTF-8")
    plain("chroot", str(place), "apt-get", "clean")


def plain(*command: str) -> None:
    """Runs a command of this system; what it said is shown where it fails."""
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = "\n".join(done.stdout.splitlines()[-30:])
        raise MachineError(f"{' '.join(command)} ended with {done.returncode}:\n{said}")


def mount(work: Path) -> None:
    """Shows the checkout and the work folder in the Debian under the very same names."""
    root = debian(work)
    for place in (ROOT, work):
        inside = root / place.relative_to("/")
        inside.mkdir(parents=True, exist_ok=True)
        plain("mount", "--bind", str(place), str(inside))
    plain("mount", "-t", "proc", "proc", str(root / "proc"))
    plain("mount", "-t", "proc", "proc", "/proc")  # of this namespace
    plain("mount", "--rbind", "/dev", str(root / "dev"))


def make_prefix(windows: Windows, work: Path) -> None:
    """A new drive C that says it is Windows 10, with the two DLLs of it that Wine lacks."""
    windows.run(["wineboot", "-i"], cwd=work)
    windows.run(["winecfg", "-v", "win10"], cwd=work)
    windows.host("wineserver", "-w")  # until the registry is on the disk
    add_libraries(windows, Path(windows.environ["WINEPREFIX"]))


def add_libraries(windows: Windows, prefix: Path) -> None:
    """Compiles the two libraries of Windows 10 that Wine 8 lacks."""
    system = prefix / "drive_c" / "windows" / "system32"
    for name in ("icuuc", "bcryptprimitives"):
        out, source = system / f"{name}.dll", HERE / "wine" / f"{name}.c"
        flags = ("-O2", "-shared", "-s", "-o", str(out), str(source), "-ladvapi32")
        done = windows.host("x86_64-w64-mingw32-gcc", *flags)
        if done.returncode:
            raise MachineError(done.stdout)
