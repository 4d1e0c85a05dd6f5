"""Plots on paper: colours, places, and words that can be read back."""

from datetime import datetime
from io import BytesIO

import pypdfium2
import pytest

from clerkdesk.domain.plots.drawing import Area, Drawing, Lines, Path, Rect, Tone, Words
from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Figure, Layout, Page
from clerkdesk.paper.plotink import SIZE

WHITE = (255, 255, 255)


def drawn(fonts: FontSet, *shapes: Rect | Path | Lines | Words) -> pypdfium2.PdfPage:
    figure = Figure(50, 100, Drawing(60, 60, shapes))
    pdf = layout_to_pdf(Layout("ภาพ", (Page((figure,)),)), fonts, datetime(2026, 11, 22))
    return pypdfium2.PdfDocument(BytesIO(pdf))[0]


def colour_at(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[int, ...]:
    """Red, green, blue of the page at x, y mm."""
    scale = 4
    picture = page.render(scale=scale).to_pil().convert("RGB")
    found = picture.getpixel((int(x * 72 / 25.4 * scale), int(y * 72 / 25.4 * scale)))
    assert isinstance(found, tuple)
    return found


def test_a_tone_has_its_colour_and_less_of_it_is_lighter(fonts: FontSet) -> None:
    full = Rect(Area(0, 0, 10, 10), Tone.ACCENT)
    some = Rect(Area(20, 0, 10, 10), Tone.ACCENT, 0.2)
    page = drawn(fonts, full, some)
    assert colour_at(page, 55, 105) == pytest.approx((29, 95, 191), abs=2)
    assert colour_at(page, 75, 105) == pytest.approx((210, 223, 242), abs=2)
    assert colour_at(page, 65, 105) == WHITE


def test_lines_and_areas_stand_where_they_were_placed(fonts: FontSet) -> None:
    triangle = Path(((0, 20), (20, 20), (0, 40)), Tone.REFUSED, closed=True, filled=True)
    lines = Lines((((0, 50), (40, 50)), ((0, 55), (40, 55))), Tone.INK, 1.0)
    page = drawn(fonts, triangle, lines)
    assert colour_at(page, 54, 124) == pytest.approx((180, 35, 24), abs=2)
    assert colour_at(page, 68, 138) == WHITE
    assert [colour_at(page, 70, y) == (0, 0, 0) for y in (150, 152.5, 155)] == [True, False, True]


def test_words_in_a_plot_are_words_of_the_paper(fonts: FontSet) -> None:
    text = "ปั๊มน้ำ ๑๒ เรื่อง"
    width = Measure(fonts).width_mm(text, SIZE)
    page = drawn(fonts, Words(0, 10, text, width, Tone.WAITING))
    assert "เรื่อง" in page.get_textpage().get_text_bounded()
