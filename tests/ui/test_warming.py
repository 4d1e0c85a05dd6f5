"""What is loaded before it is asked for is there, and in the order of its use."""

from importlib.util import find_spec

import pytest

from clerkdesk.ui.places import SIDE_BAR, Place
from clerkdesk.ui.warming import MODULES


@pytest.mark.parametrize("module", MODULES)
def test_what_is_loaded_ahead_is_called_so(module: str) -> None:
    assert find_spec(module) is not None


@pytest.mark.parametrize("place", [place for place in SIDE_BAR if place is not Place.TODAY])
def test_every_place_of_the_side_bar_is_loaded_ahead(place: Place) -> None:
    assert f"clerkdesk.ui.{place}.page" in MODULES
