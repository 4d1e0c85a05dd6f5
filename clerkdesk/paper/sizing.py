"""Setting a paper as often as it takes: in full size, smaller to save a page, or roomier."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from clerkdesk.paper.blockplacing import place_blocks
from clerkdesk.paper.flow import FlowPage, Frame, fill_pages
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Strip

CARRY_LINES = 1.6  # lines kept free at the foot of a page that goes on
SMALLER = 0.5  # points, from one try to the next
ROOMIEST = 14.0  # mm to sign in, where a page has room to spare


@dataclass(frozen=True)
class Try:
    """A paper set once."""

    setting: Setting
    frame: Frame
    blocks: Sequence[list[Strip]]
    pages: Sequence[FlowPage]

    @property
    def strips(self) -> Iterator[Strip]:
        """Those of all blocks."""
        return chain.from_iterable(self.blocks)

    @property
    def fits(self) -> bool:
        """Whether it takes no more pages than the form asks for."""
        return len(self.pages) <= 1 + sum(strip.breaks_page for strip in self.strips)


def best_try(setting: Setting, frame: Frame) -> Try:
    """Full size with room to sign where that fits; else the largest size that saves a page.

    Where even the smallest does not, full size on as many pages as it takes.
    """
    full = _set(setting, frame)
    return _roomier(full) if full.fits else _smaller(full, frame)


def _set(setting: Setting, frame: Frame) -> Try:
    carried = replace(frame, carry=CARRY_LINES * setting.leading)
    fitted = replace(setting, tallest=carried.tallest)
    blocks = [place_blocks([block], fitted, setting.whole) for block in setting.paper.blocks]
    return _filled(Try(fitted, carried, blocks, ()))


def _filled(tried: Try) -> Try:
    return replace(tried, pages=fill_pages(list(tried.strips), tried.frame))


def _roomier(tried: Try) -> Try:
    """With what is left of a single page given to those who sign."""
    signing = sum(strip.to_sign for strip in tried.strips)
    if len(tried.pages) > 1 or not signing:
        return tried
    room = tried.setting.sign_room
    more = min(ROOMIEST - room, (tried.frame.bottom - tried.pages[0].y) / signing)
    setting = replace(tried.setting, sign_room=room + more)
    blocks = [
        place_blocks([block], setting, setting.whole) if _is_signed(strips) else strips
        for block, strips in zip(setting.paper.blocks, tried.blocks, strict=True)
    ]
    roomier = _filled(replace(tried, setting=setting, blocks=blocks))
    return roomier if roomier.fits else tried


def _is_signed(strips: Sequence[Strip]) -> bool:
    return any(strip.to_sign for strip in strips)


def _smaller(full: Try, frame: Frame) -> Try:
    best = full
    for size in _sizes(full.setting):
        tried = _set(full.setting.in_size(size), frame)
        if not tried.fits:
            break
        best = tried
    return best


def _sizes(setting: Setting) -> Iterator[float]:
    """From the smallest up to just below full size, points."""
    size = setting.paper.smallest
    while size < setting.paper.size:
        yield size
        size += SMALLER
