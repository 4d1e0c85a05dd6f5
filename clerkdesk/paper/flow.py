"""Strips on pages: what stands where, what is kept together, where a page ends."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from clerkdesk.paper.placed import Item
from clerkdesk.paper.strips import Strip, moved, rulings


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of pages that is filled, mm from their top: ``first`` and ``further`` are where
    it begins on the first page and on the others. ``carry`` is left free above ``bottom`` on a
    page that goes on, for the words of the next."""

    first: float
    further: float
    bottom: float
    carry: float = 0

    def top(self, page: int) -> float:
        """Where page ``page`` begins, counted from 0."""
        return self.further if page else self.first

    @property
    def tallest(self) -> float:
        """What every page has room for."""
        return self.bottom - self.carry - max(self.first, self.further)


@dataclass(slots=True)
class FlowPage:
    """A page as it fills: ``strips`` with where they begin. ``y`` is how far down it is full,
    ``carried`` the words with which it goes on."""

    y: float
    strips: list[tuple[float, Strip]] = field(default_factory=list)
    carried: str = ""
    empty: bool = True

    def items(self) -> Iterator[Item]:
        """Everything on the page, where it comes to stand."""
        for y, strip in self.strips:
            yield from moved(strip.items, y)
            if strip.frame is not None:
                yield replace(strip.frame, y=y)
        yield from rulings(self.strips)


def fill_pages(strips: Sequence[Strip], frame: Frame) -> list[FlowPage]:
    """At least one page; every strip is on one of them, none across two."""
    return _Filler(frame).fill(_together(strips, frame.tallest))


def _together(strips: Sequence[Strip], tallest: float) -> list[list[Strip]]:
    """Strips that have to share a page; those that no page could hold are set free again."""
    groups: list[list[Strip]] = []
    for strip in strips:
        if groups and _clings(groups[-1][-1], strip):
            groups[-1].append(strip)
        else:
            groups.append([strip])
    return [part for group in groups for part in _possible(group, tallest)]


def _clings(before: Strip, strip: Strip) -> bool:
    if strip.breaks_page or before.breaks_page:
        return False
    return before.with_next or (strip.to_sign and not before.to_sign)


def _possible(group: list[Strip], tallest: float) -> Iterable[list[Strip]]:
    height = sum(strip.height + strip.space for strip in group) - group[0].space
    return [group] if height <= tallest else ([strip] for strip in group)


class _Filler:
    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self.pages: list[FlowPage] = []
        self._begin_page()

    def fill(self, groups: Sequence[list[Strip]]) -> list[FlowPage]:
        rests = _heights_from(groups)
        for group, rest in zip(groups, rests, strict=True):
            if group[0].breaks_page:
                self._begin_page()
            elif not self._fits(group, rest):
                self._carry_on(group)
            for strip in group:
                self._add(strip)
        return self.pages

    @property
    def _page(self) -> FlowPage:
        return self.pages[-1]

    def _begin_page(self) -> None:
        self.pages.append(FlowPage(self._frame.top(len(self.pages))))

    def _carry_on(self, group: Sequence[Strip]) -> None:
        if self._page.empty:
            return
        self._page.carried = next((strip.words for strip in group if strip.words), "")
        self._begin_page()
        for strip in group[0].head:
            self._add(strip)

    def _fits(self, group: Sequence[Strip], rest: float) -> bool:
        """Whether the page holds the group, and the words of the next page unless all ends here."""
        first = group[0]
        space = -first.rise if self._page.empty else first.space
        left = self._frame.bottom - self._page.y - space
        height = sum(strip.height + strip.space for strip in group) - first.space
        return height <= left - self._frame.carry + _SLACK or height + rest <= left + _SLACK

    def _add(self, strip: Strip) -> None:
        page = self._page
        if page.empty:
            page.y -= strip.rise if len(self.pages) == 1 else 0
        else:
            page.y += strip.space
        page.strips.append((page.y, strip))
        page.y += strip.height
        page.empty = page.empty and not strip.height


_SLACK = 0.01  # mm: sums of heights are not exact


def _heights_from(groups: Sequence[list[Strip]]) -> Iterator[float]:
    """For each group, how tall all that follows it up to the next page break is."""
    heights: list[float] = []
    rest = 0.0
    for group in reversed(groups):
        heights.append(rest)
        height = sum(strip.height + strip.space for strip in group)
        rest = 0.0 if group[0].breaks_page else rest + height
    return reversed(heights)
