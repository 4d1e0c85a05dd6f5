"""Blocks side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from clerkdesk.paper.placed import Item
from clerkdesk.paper.strips import Lowered, Strip, first_words, pile


def side_by_side(sides: Sequence[Sequence[Strip]], tallest: float) -> list[Strip]:
    """Columns that are placed already, as one strip; as several where no page is tall enough."""
    pieces = [list(_pieces(side, tallest)) for side in sides]
    return [_merged(row) for row in zip_longest(*pieces, fillvalue=())]


def _pieces(side: Sequence[Strip], tallest: float) -> Iterator[Sequence[Strip]]:
    """A column cut where a page would be full."""
    piece: list[Strip] = []
    height = 0.0
    for strip in side:
        if piece and height + strip.space + strip.height > tallest:
            yield piece
            piece = list(strip.head)  # the head of a table stands on each of its pieces
            height = sum(each.height for each in piece)
        height += strip.height + (strip.space if piece else 0)
        piece.append(strip)
    if piece:
        yield piece


def _merged(sides: Sequence[Sequence[Strip]]) -> Strip:
    piles = [pile(side) for side in sides]
    height = max(height for _, height in piles)
    items: list[Item | Lowered] = []
    for side, (inner, _) in zip(sides, piles, strict=True):
        items += inner
        items += _frames(side, height)
    return Strip(
        height,
        tuple(items),
        space=max((side[0].space for side in sides if side), default=0),
        words=first_words(strip for side in sides for strip in side),
        to_sign=any(strip.to_sign for side in sides for strip in side),
    )


def _frames(side: Sequence[Strip], height: float) -> Iterator[Item]:
    """Each frame where it stands; one that is alone grows as tall as its neighbours."""
    y = 0.0
    for place, strip in enumerate(side):
        y += strip.space if place else 0
        if strip.frame is not None:
            grown = height if len(side) == 1 else strip.height
            yield replace(strip.frame, y=y, height=grown)
        y += strip.height
