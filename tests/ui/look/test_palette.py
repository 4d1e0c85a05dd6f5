"""Every colour stands out from what it lies on, in all three looks."""

import pytest

from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.look.palette import CONTRAST, DARK, LIGHT, Palette, palette_for
from clerkdesk.ui.look.statuses import ICONS, status_colour
from clerkdesk.ui.look.style import style_sheet

LOOKS = pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda each: each.name)

GROUNDS = ("ground", "surface", "raised", "hover", "soft")
TEXTS = ("ink", "second", "accent", "waiting", "allowed", "refused", "returned", "published")


def light_of(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((light_of(one), light_of(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@LOOKS
def test_text_stands_out_from_every_ground(palette: Palette) -> None:
    colours = palette._asdict()
    weak = {
        f"{text} on {ground}": round(contrast(colours[text], colours[ground]), 2)
        for text in TEXTS
        for ground in GROUNDS
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert weak == {}


@LOOKS
def test_words_on_the_main_button_stand_out(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.on_accent, palette.accent_hover) >= 4.5


@LOOKS
def test_what_cannot_be_used_can_be_read_and_looks_unlike_what_can(palette: Palette) -> None:
    assert contrast(palette.off, palette.ground) >= 4.5
    assert contrast(palette.off, palette.off_ground) >= 4.5
    assert palette.off != palette.ink
    sheet = style_sheet(palette, {"arrow": "a.svg", "tick": "b.svg", "dot": "c.svg"})
    assert ("border-style: dashed" in sheet) == (palette is CONTRAST)


@LOOKS
def test_the_borders_of_fields_stand_out(palette: Palette) -> None:
    for ground in (palette.ground, palette.surface, palette.raised):
        assert contrast(palette.edge, ground) >= 3


@LOOKS
def test_the_style_sheet_has_every_name_that_it_asks_for(palette: Palette) -> None:
    sheet = style_sheet(palette, {"arrow": "a.svg", "tick": "b.svg", "dot": "c.svg"})
    assert palette.accent in sheet
    assert "$" not in sheet


def test_every_status_has_a_shape_of_its_own_and_a_colour() -> None:
    assert set(ICONS) == set(Status)
    assert len(set(ICONS.values())) == len(Status)
    for status in Status:
        assert status_colour(LIGHT, status).startswith("#")


def test_the_look_follows_the_system_unless_one_was_chosen() -> None:
    assert palette_for("system", system_is_dark=True) is DARK
    assert palette_for("system", system_is_dark=False) is LIGHT
    assert palette_for("contrast", system_is_dark=False) is CONTRAST
