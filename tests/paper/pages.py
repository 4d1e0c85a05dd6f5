"""Layouts that tests share."""

from datetime import datetime
from pathlib import Path

from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from clerkdesk.paper.placed import Item, Layout, Page

CREATED = datetime(2026, 6, 14, 9, 30, 5)
SEED_LINES = (Path(__file__).parent / "data" / "seed_lines.txt").read_text("utf-8").splitlines()


def of_items(*items: Item) -> Layout:
    return Layout("ทดสอบ", (Page(items),))


def drawn(fonts: FontSet, *items: Item) -> bytes:
    return layout_to_pdf(of_items(*items), fonts, CREATED)


def of_lines(
    measure: Measure, lines: list[str], bold: bool = False, stretch: float = 1.0, size: float = 16
) -> Layout:
    """One text under the other, thirty on a page, each ``stretch`` times its natural width."""
    texts = []
    for number, line in enumerate(lines):
        natural = measure.text(15, 20 + number % 30 * 9, line, size, bold)
        texts.append(type(natural)(natural.x, natural.y, line, size, natural.width * stretch, bold))
    pages = [Page(tuple(texts[start : start + 30])) for start in range(0, len(texts), 30)]
    return Layout("บรรทัด", tuple(pages))
