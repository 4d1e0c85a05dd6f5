"""Writes the lock files anew from pyproject.toml: ``python3 tools/lock.py``.

Those of the build for Windows come from the two ``.in`` files in tools/windows.

The versions are those of pyproject.toml and the newest that these allow; the hashes are those of
the public package index, for every platform. Look at what is new, say so by ``tools/audit.py
--accept``, and commit pyproject.toml, both files and the list of what was looked at together.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RESOLVER = "uv==0.13.9"
HEAD = "# Written by tools/lock.py from {source}: change it there.\n"
WINDOWS = ROOT / "tools" / "windows"
BUILD = ("requirements", "python")
"""What the build for Windows freezes with, and the Python for Windows that it freezes."""

ANYWHERE = ("--universal",)
ON_WINDOWS = ("--python-platform", "x86_64-pc-windows-msvc")
OPTIONS = (
    *("--quiet", "--no-config", "--python-version", "3.11", "--generate-hashes"),
    *("--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links"),
)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        resolver = make_resolver(Path(folder))
        app = resolve(resolver)
        write(ROOT / "requirements.lock", app)
        # The program's own packages stay at the same versions when the tests' are added.
        same = Path(folder, "app.txt")
        same.write_text(app, "utf-8")
        tests = resolve(resolver, "--extra", "dev", "--constraint", str(same))
        write(ROOT / "requirements-dev.lock", tests)
        for name in BUILD:
            source = WINDOWS / f"{name}.in"
            locked = resolve(resolver, source=source, platform=ON_WINDOWS)
            write(source.with_suffix(".lock"), locked, source.name)


def make_resolver(folder: Path) -> Path:
    """A uv of its own, so that the machine needs none."""
    venv.create(folder / "uv", with_pip=True)
    programs = folder / "uv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", RESOLVER], check=True)
    return programs / "uv"


def resolve(
    resolver: Path,
    *more: str,
    source: Path = Path("pyproject.toml"),
    platform: tuple[str, ...] = ANYWHERE,
) -> str:
    command = [str(resolver), "pip", "compile", *platform, *OPTIONS, *more, str(source)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def write(path: Path, locked: str, source: str = "pyproject.toml") -> None:
    path.write_text(HEAD.format(source=source) + locked, "utf-8", newline="\n")
    print(f"{path.name}: {locked.count('==')} packages", file=sys.stderr)


if __name__ == "__main__":
    main()
