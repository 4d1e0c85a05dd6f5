"""The README teaches every word; its examples are forms, and its pictures are drawn from them."""

import tomllib
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageStat

from clerkdesk.domain.form.blocks import BLOCKS
from clerkdesk.domain.form.form import FieldType
from clerkdesk.forms import read_roles
from tools.forms_pictures import (
    PICTURES,
    README,
    Example,
    as_png,
    examples,
    form_of,
    picture_of,
    whole,
)

PICTURED = [each for each in examples() if each.name]
LARGEST = 30_000  # bytes


@pytest.mark.parametrize("example", PICTURED, ids=lambda each: each.name)
def test_a_picture_shows_what_the_lines_above_it_give(example: Example) -> None:
    path = PICTURES / f"{example.name}.png"
    assert path.stat().st_size < LARGEST
    fresh = Image.open(BytesIO(as_png(picture_of(form_of(example))))).convert("L")
    with Image.open(path) as kept:
        assert fresh.size == kept.size, "python tools/forms_pictures.py draws it anew"
        assert ImageStat.Stat(ImageChops.difference(fresh, kept.convert("L"))).mean[0] < 1


def test_no_picture_is_left_over_and_each_has_an_example() -> None:
    named = README.read_text("utf-8").count("](pictures/")
    assert {path.stem for path in PICTURES.iterdir()} == {each.name for each in PICTURED}
    assert len(PICTURED) == named


def test_the_other_examples_can_be_copied_too() -> None:
    plain = [each for each in examples() if not each.name]
    roles = [each for each in plain if "roles" in each.table]
    assert [role.key for role in read_roles(roles[0].text, "README.md")] == ["finance_officer"]
    assert len(plain) == 2  # how lines are written, and the roles


def test_every_block_and_every_type_of_field_stands_in_a_pictured_example() -> None:
    written = "\n".join(each.text for each in PICTURED)
    assert [kind for kind in BLOCKS if f'type = "{kind}"' not in written] == []
    assert [str(kind) for kind in FieldType if f'type = "{kind}"' not in written] == []


def test_the_smallest_form_is_whole_by_itself() -> None:
    assert form_of(PICTURED[0]).id == "leave"
    assert tomllib.loads(PICTURED[0].text) == whole()
