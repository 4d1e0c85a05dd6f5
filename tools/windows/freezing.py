"""Freezes the program: its own files, then PyInstaller, which runs as a program for Windows."""

import os
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Mapping
from pathlib import Path

from tools.windows.machine import HERE, ROOT, MachineError, Windows

CONSOLE = "clerkdesk.com"
"""The same program for a command prompt, where ``clerkdesk`` finds it before ClerkDesk.exe."""

THAI, DICTIONARY = "thai.dll", "thbrk.tri"

_UNTIMED = 1_577_836_800
"""1 January 2020: the time of all files, where git does not say when the last change was made."""


def freeze(windows: Windows, work: Path) -> Path:
    """Gives the folder of the frozen program, as it is installed."""
    source = gather(work / "source")
    python = work / "python" / "python.exe"
    search = (source, work / "app", work / "tools")
    environ = {
        "PYTHONPATH": ";".join(windows.path(place) for place in search),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": str(time_of_build()),
        "CLERKDESK_SOURCE": windows.path(source),
    }
    done = windows.run(
        [
            *(python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"),
            *("--distpath", work / "frozen", "--workpath", work / "freezing"),
            HERE / "clerkdesk.spec",
        ],
        cwd=work,
        environ=environ,
    )
    (work / "freezing.log").write_text(done.stdout, "utf-8")
    frozen = work / "frozen" / "ClerkDesk"
    # A program reads the archive of its own name, and for Windows clerkdesk.pkg is ClerkDesk.pkg:
    # so the one for the command prompt adds 0.3 MB and not another 13.
    (frozen / "clerkdesk-console.exe").rename(frozen / CONSOLE)
    (frozen / "clerkdesk-console.pkg").unlink()
    tighten(frozen / "_internal")
    for name in (THAI, DICTIONARY):
        shutil.copyfile(make_thai(windows, work) / name, frozen / name)
    return frozen


def tighten(parts: Path) -> None:
    """Packs what PyInstaller leaves loose, and keeps of each package's facts its version alone."""
    library = parts / "base_library.zip"
    with zipfile.ZipFile(library) as loose:
        held = {name: loose.read(name) for name in loose.namelist()}
    with zipfile.ZipFile(library, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, content in held.items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    wanted = ("Metadata-Version:", "Name:", "Version:")
    for path in parts.glob("*.dist-info/METADATA"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if line.startswith(wanted)]
        path.write_text("".join(kept[: len(wanted)]), "utf-8", newline="\n")


def make_thai(windows: Windows, work: Path) -> Path:
    """The folder with the library that knows Thai words for Qt, its licences and sources."""
    place = work / "thai"
    if windows.native:
        if not (place / THAI).is_file():
            raise MachineError(f"{THAI} is made on Debian: put that folder into {place}")
        return place
    if not (place / THAI).is_file():
        done = windows.host("python3", str(HERE / "thai_dll.py"), str(place))
        if done.returncode:
            raise MachineError(done.stdout)
    return place


def gather(place: Path) -> Path:
    """The package with what it carries, laid out as the wheel has it."""
    shutil.rmtree(place, ignore_errors=True)
    unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(ROOT / "clerkdesk", place / "clerkdesk", ignore=unwanted)
    for name, inside in carried().items():
        target = place / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, target, ignore=unwanted)
        else:
            shutil.copyfile(ROOT / name, target)
    return place


def carried() -> Mapping[str, str]:
    """What the package carries: name in the checkout -> name in the package, as for the wheel."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    held: Mapping[str, str] = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    return held


def time_of_build() -> int:
    """Seconds since 1970 that stand for now: those of the last change, so that a build repeats."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    git = ["git", "-C", str(ROOT), "-c", f"safe.directory={ROOT}", "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.check_output(git, stderr=subprocess.DEVNULL))
    except (OSError, subprocess.CalledProcessError, ValueError):
        return _UNTIMED
