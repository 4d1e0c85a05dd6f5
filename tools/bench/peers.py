"""Programs to compare with: put into a throw-away venv each, and asked through a pipe."""

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from common import WORKERS


class MissingPeer(Exception):  # noqa: N818  (nothing is wrong: it is named and left out)
    """Why a peer cannot take part on this machine."""


@dataclass(frozen=True)
class Peer:
    """A program with the worker that uses it: ``packages`` go into its venv, ``program`` is a
    command that has to be there, ``imports`` a module that has to load."""

    name: str
    worker: str
    packages: tuple[str, ...]
    imports: str = ""
    program: str = ""

    def installed(self, folder: Path) -> Path:
        """The Python of a venv in ``folder`` that holds the packages, made when it is not there.

        Raises MissingPeer.
        """
        if self.program and not shutil.which(self.program):
            raise MissingPeer(f"there is no command {self.program}")
        venv = folder / self.name
        python = venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        if not python.exists():
            _make_venv(venv, python, self.packages)
        if self.imports:
            run([str(python), "-c", f"import {self.imports}"])
        return python


def _make_venv(venv: Path, python: Path, packages: Sequence[str]) -> None:
    """A venv that a pip from outside fills, since Debian's Python cannot make one with pip."""
    base = getattr(sys, "_base_executable", sys.executable)
    pip = [sys.executable if importlib.util.find_spec("pip") else base, "-m", "pip"]
    run([base, "-m", "venv", "--without-pip", str(venv)])
    try:
        run([*pip, "--python", str(python), "install", "--quiet", *packages])
    except MissingPeer:
        shutil.rmtree(venv)
        raise


def run(command: Sequence[str], cwd: Path | None = None) -> None:
    """Runs a command to its end; MissingPeer with the last thing that it said when it fails."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=cwd)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise MissingPeer(said[-1] if said else f"{command[0]} failed")


@dataclass
class Worker:
    """A running worker; answers one JSON line for each that it is asked."""

    command: Sequence[str]
    env: Mapping[str, str] | None = None
    _process: "subprocess.Popen[str]" = field(init=False)

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self.command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env=self.env,
        )
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()

    def ask(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """The answer; RuntimeError when the worker has died."""
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise RuntimeError(self.command)
        process.stdin.write(json.dumps(question) + "\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{Path(self.command[1]).name} has died")
        found: dict[str, Any] = json.loads(answer)
        return found


def worker_path(name: str) -> str:
    """The script of a worker."""
    return str(WORKERS / f"{name}.py")
