"""An office in which nothing was ever recorded."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from tests.office import FakeClock


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its folder, made once for the tests of a file to copy."""
    folder = tmp_path_factory.mktemp("begun") / "bare"
    open_desk(folder, FakeClock()).close()
    return folder


@pytest.fixture
def bare(tmp_path: Path, clock: FakeClock, begun: Path) -> Iterator[Desk]:
    desk = open_desk(shutil.copytree(begun, tmp_path / "bare"), clock)
    desk.press.installed_fonts = list
    yield desk
    desk.close()
