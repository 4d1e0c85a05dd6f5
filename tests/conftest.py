"""What every test stands on: no screen, no data of the user's, and nothing unexpected said."""

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

MEMORY = Path("/dev/shm")
ROOM = 2 << 30  # bytes


def _lay_in_memory() -> None:
    """Temporary folders lie in memory where Linux offers enough of it: each act of a test would
    wait for the drive. ``TMPDIR`` says another place."""
    if sys.platform != "linux" or "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK):
        return
    found = os.statvfs(MEMORY)
    programs_run = not found.f_flag & os.ST_NOEXEC  # some tests install the program and start it
    if programs_run and found.f_bavail * found.f_frsize > ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)


_lay_in_memory()

settings.register_profile(
    "clerkdesk",
    deadline=None,
    max_examples=30,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],  # machines are shared; slowness is measured apart
)
settings.load_profile("clerkdesk")


def pytest_collection_finish() -> None:
    """What opens databases shares what they compile; tests of other parts need not load it."""
    if {"clerkdesk.store.sqlite", "tests.office"} & sys.modules.keys():
        from tests.compiled import compile_once

        compile_once()


@pytest.fixture(autouse=True)
def _own_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test can touch the data of whoever runs it."""
    monkeypatch.setenv("CLERKDESK_DATA", str(tmp_path / "clerkdesk-data"))


class LogWatch(logging.Handler):
    """Keeps every record of WARNING or above, and the texts that a test expects in them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def surprises(self) -> list[str]:
        said = [
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in self.records
        ]
        return [line for line in said if not any(text in line for text in self.expected)]

    def missing(self) -> list[str]:
        said = "\n".join(record.getMessage() for record in self.records)
        return [text for text in self.expected if text not in said]


@pytest.fixture(autouse=True)
def _log_watch() -> Iterator[LogWatch]:
    """Fails a test during which a warning or an error was logged that it did not expect."""
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)
    if surprises := watch.surprises():
        pytest.fail("unexpected in the log:\n" + "\n".join(surprises))
    if missing := watch.missing():
        pytest.fail("expected in the log, but not said:\n" + "\n".join(missing))


@pytest.fixture
def expect_log(_log_watch: LogWatch) -> Callable[[str], None]:
    """``expect_log("text")``: a warning or error with this text has to be logged, and may be."""
    return _log_watch.expected.append


@pytest.fixture
def pdftotext() -> Callable[..., str]:
    """``pdftotext(path, "-layout")``: the text of a PDF as poppler reads it."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.fail("pdftotext is missing: sudo apt-get install poppler-utils")

    def read(path: Path, *options: str) -> str:
        command = [program, "-enc", "UTF-8", *options, str(path), "-"]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout

    return read
