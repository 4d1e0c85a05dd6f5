"""The office that tests of acts work in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from tests.office import FakeClock, open_office


@pytest.fixture
def clock() -> FakeClock:
    """Half past nine on 15 May 2561."""
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """The desk of an office with people and roles."""
    desk = open_office(tmp_path / "office", clock)
    yield desk
    desk.close()
