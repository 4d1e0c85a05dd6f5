"""Lint, format and types are part of the tests, so that one command says whether all is well."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, "-m", *command]
    return subprocess.run(program, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "--quiet", "."), ("ruff", "format", "--check", "--quiet", "."), ("mypy",)],
    ids=" ".join,
)
def test_the_code_is_clean(command: tuple[str, ...]) -> None:
    done = run(*command)
    assert done.returncode == 0, done.stdout + done.stderr


SURPRISES = """
import logging, warnings
from PySide6.QtCore import qWarning

def test_a_warning_in_the_log(): logging.getLogger("store").warning("lost a row")
def test_a_warning_of_python(): warnings.warn("old way", stacklevel=1)
def test_a_warning_of_qt(): qWarning("no such slot")
def test_an_expected_record_that_never_came(expect_log): expect_log("something")

def test_an_expected_record(expect_log):
    expect_log("lost")
    logging.getLogger("store").warning("lost a row")
"""


def test_what_nobody_expected_fails_a_test(tmp_path: Path) -> None:
    test = tmp_path / "test_surprises.py"
    test.write_text(SURPRISES, "utf-8")
    config = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p", "no:cacheprovider"]
    said = run("pytest", "-p", "tests.conftest", *config, str(test)).stdout
    for complaint in (
        "WARNING store: lost a row",
        "UserWarning: old way",
        "QtWarningMsg: no such slot",
        "expected in the log, but not said",
        "2 failed, 3 passed, 2 errors",
    ):
        assert complaint in said


def test_no_test_touches_the_data_of_whoever_runs_it(tmp_path: Path) -> None:
    assert Path(os.environ["CLERKDESK_DATA"]).is_relative_to(tmp_path)
