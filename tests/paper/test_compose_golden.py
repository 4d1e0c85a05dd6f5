"""The pages of the forms are as they are meant to be, as data and as pictures."""

import pytest
from PIL import Image, ImageChops, ImageStat

from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.placedjson import layout_from_json
from tests.paper.composing import measure
from tests.paper.golden import DPI, FOLDER, LAYOUTS
from tests.paper.pages import CREATED
from tests.paper.readers import picture


@pytest.mark.parametrize("name", LAYOUTS)
def test_everything_is_placed_where_it_is_meant_to_be(name: str) -> None:
    meant = layout_from_json((FOLDER / f"{name}.json").read_text("utf-8"))
    placed = LAYOUTS[name]()
    assert len(placed.pages) == len(meant.pages)
    for page, meant_page in zip(placed.pages, meant.pages, strict=True):
        assert list(page.items) == list(meant_page.items)  # a list says where it first differs
    assert placed == meant


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_first_page_looks_as_it_is_meant_to(name: str) -> None:
    drawn = picture(layout_to_pdf(LAYOUTS[name](), measure().fonts, CREATED), DPI)
    with Image.open(FOLDER / f"{name}.png") as meant:
        assert drawn.size == meant.size
        assert ImageStat.Stat(ImageChops.difference(drawn, meant)).mean[0] < 1
