from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.paper.fontfile import FontFile, FontFileError
from clerkdesk.paper.glyph import (
    Component,
    box_outline,
    component_glyphs,
    composite,
    without_instructions,
)


@pytest.fixture(scope="module")
def regular(bundled: Path) -> bytes:
    return (bundled / "Sarabun-Regular.ttf").read_bytes()


def test_names_style_and_widths_are_read_from_the_tables(regular: bytes) -> None:
    font = FontFile(regular)
    assert (font.family, font.postscript_name) == ("Sarabun", "Sarabun-Regular")
    assert (font.bold, font.italic, font.may_be_embedded) == (False, False, True)
    assert (font.units_per_em, font.advances[font.cmap[ord("ก")]]) == (1000, 576)


def test_the_bold_flag_is_read_from_the_head_table(bundled: Path) -> None:
    assert FontFile((bundled / "Sarabun-Bold.ttf").read_bytes()).bold


@pytest.mark.parametrize(
    "data",
    [b"", b"\0\1\0\0", b"OTTO" + bytes(200), b"wOF2" + bytes(200), "ไม่ใช่แบบอักษร".encode()],
    ids=["empty", "cut off", "postscript outlines", "web font", "text"],
)
def test_what_is_no_truetype_font_is_refused(data: bytes) -> None:
    with pytest.raises(FontFileError):
        FontFile(data)


def test_a_font_that_was_cut_off_while_copying_is_refused(regular: bytes) -> None:
    with pytest.raises(FontFileError):
        FontFile(regular[: len(regular) * 2 // 3])


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 3000), junk=st.binary(min_size=1, max_size=40))
def test_a_damaged_font_is_read_or_refused_but_never_breaks_anything(
    regular: bytes, place: int, junk: bytes
) -> None:
    damaged = regular[:place] + junk + regular[place + len(junk) :]
    try:
        assert FontFile(damaged).cmap is not None
    except FontFileError as error:
        assert str(error)  # noqa: PT017  (either way is right, nothing else is)


def test_a_composite_glyph_names_its_parts_at_their_offsets() -> None:
    parts = [Component(3, 0, 0), Component(7, -120, 40)]
    outline = composite(parts, lambda _: box_outline(100, 200, 10))
    assert [glyph for _, glyph in component_glyphs(outline)] == [3, 7]


def test_stripping_instructions_keeps_the_outline() -> None:
    plain = box_outline(100, 200, 10)
    contours_end = 10 + 2 * 2
    hinted = plain[:contours_end] + b"\0\3abc" + plain[contours_end + 2 :]
    assert without_instructions(hinted) == plain
