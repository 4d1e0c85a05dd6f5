"""Runs commands as a user would, in this process, and keeps what was said."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clerkdesk.app.start import start


@dataclass(frozen=True)
class Said:
    """The exit code, and what came out."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:  # noqa: ANN401  whatever JSON the command gave
        """What ``--json`` gave."""
        return json.loads(self.out)


class Terminal:
    """A terminal whose data lies in ``folder``."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def run(self, *words: str) -> Said:
        """Runs ``clerkdesk WORDS --data FOLDER``."""
        self._capsys.readouterr()
        try:
            code = start([*words, "--data", str(self.folder)])
        except SystemExit as ended:
            code = int(ended.code or 0)
        captured = self._capsys.readouterr()
        return Said(code, captured.out, captured.err)

    def json(self, *words: str) -> Any:  # noqa: ANN401  whatever JSON the command gave
        """What ``--json`` gives; the command has to be done."""
        said = self.run(*words, "--json")
        assert said.code == 0, said.err
        return said.data
