"""The bundled fonts, so that every page of the tests is the same on every computer."""

from pathlib import Path

import pytest

from clerkdesk.paper.fonts import FontSet, find_fonts
from clerkdesk.paper.measure import Measure

BUNDLED = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(scope="session")
def bundled() -> Path:
    return BUNDLED


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return find_fonts(BUNDLED)


@pytest.fixture(scope="session")
def measure(fonts: FontSet) -> Measure:
    return Measure(fonts)
