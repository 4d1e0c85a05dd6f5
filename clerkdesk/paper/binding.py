"""What a bound file of papers needs beside them: a cover, a page number for every page, and a page
in the place of a paper that is lost."""

from collections.abc import Sequence
from dataclasses import replace

from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.linebreak import LineBreaker
from clerkdesk.paper.measure import MM, Measure
from clerkdesk.paper.placed import Item, Layout, Page, Text

A4 = (210.0, 297.0)
MARGIN = 30.0  # mm at both sides
TITLE, OTHER = 24, 18  # points
LEADING = 1.35  # of the size
COVER_AT, LOST_AT = 105.0, 120.0  # mm from the top edge
BETWEEN = 5.0  # mm, between one text and the next
STAMP_SIZE = 12  # points
STAMP = (60.0, 8.0)  # mm
STAMP_LINE = 5.5  # mm from its top to the baseline
FROM_RIGHT, FROM_TOP = 8.0, 3.0  # mm, from the corner of the page to that of a stamp


def cover_page(texts: Sequence[str], measure: Measure, breaker: LineBreaker) -> Layout:
    """A page with ``texts`` amid it, each on lines of its own, the first one largest."""
    return Layout(texts[0], (Page(tuple(_amid(texts, COVER_AT, measure, breaker))),))


def lost_page(texts: Sequence[str], measure: Measure, breaker: LineBreaker) -> Layout:
    """A page that says which paper should be here."""
    return Layout(texts[0], (Page(tuple(_amid(texts, LOST_AT, measure, breaker))),))


def _amid(texts: Sequence[str], top: float, measure: Measure, breaker: LineBreaker) -> list[Item]:
    items: list[Item] = []
    y, width = top, A4[0] - 2 * MARGIN
    for place, text in enumerate(texts):
        size, bold = (OTHER, False) if place else (TITLE, True)

        def width_of(words: str, size: int = size, bold: bool = bold) -> float:
            return measure.width_mm(words, size, bold)

        for part in text.split("\n"):
            for line in breaker.greedy_lines(part, width_of, [width]):
                y += size * LEADING / MM
                items.append(measure.text(A4[0] / 2, y, line.text, size, bold, "centre", width))
        y += BETWEEN
    return items


def number_text(number: int, of: int, digits: Digits) -> str:
    """What stands on page ``number`` of ``of`` pages."""
    return digits.of(f"หน้า {number} จาก {of}")


def numbered(layout: Layout, first: int, of: int, measure: Measure, digits: Digits) -> Layout:
    """``layout`` with the numbers of its pages, from ``first`` on, where stamps have them."""
    pages = []
    for number, page in enumerate(layout.pages, start=first):
        text = number_text(number, of, digits)
        right, y = page.width - FROM_RIGHT, FROM_TOP + STAMP_LINE
        placed = measure.text(right, y, text, STAMP_SIZE, anchor="right")
        pages.append(replace(page, items=(*page.items, placed)))
    return replace(layout, pages=tuple(pages))


def stamps(first: int, count: int, of: int, measure: Measure, digits: Digits) -> Layout:
    """Small pages with the numbers of pages from ``first`` on, to be laid over others."""
    width, height = STAMP
    texts = [number_text(number, of, digits) for number in range(first, first + count)]
    placed = [_stamp(text, width, measure) for text in texts]
    return Layout("", tuple(Page((each,), width, height) for each in placed))


def _stamp(text: str, right: float, measure: Measure) -> Text:
    return measure.text(right, STAMP_LINE, text, STAMP_SIZE, anchor="right")
