"""Writes the lock files anew from pyproject.toml: ``python3 tools/lock.py``.

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
HEAD = "# Written by tools/lock.py from pyproject.toml: change it there.\n"
OPTIONS = (
    *("--quiet", "--no-config", "--universal", "--python-version", "3.11", "--generate-hashes"),
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


def make_resolver(folder: Path) -> Path:
    """A uv of its own, so that the machine needs none."""
    venv.create(folder / "uv", with_pip=True)
    programs = folder / "uv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", RESOLVER], check=True)
    return programs / "uv"


def resolve(resolver: Path, *more: str) -> str:
    command = [str(resolver), "pip", "compile", *OPTIONS, *more, "pyproject.toml"]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout


def write(path: Path, locked: str) -> None:
    path.write_text(HEAD + locked, "utf-8", newline="\n")
    print(f"{path.name}: {locked.count('==')} packages", file=sys.stderr)


if __name__ == "__main__":
    main()
