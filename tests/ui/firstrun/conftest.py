"""An office in which nothing was ever recorded."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from tests.office import FakeClock


@pytest.fixture
def bare(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path / "bare", clock)
    desk.press.installed_fonts = list
    yield desk
    desk.close()
