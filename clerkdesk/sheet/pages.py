"""Where printed pages begin, so that nobody signs a page that holds nothing."""

from collections.abc import Iterator, Sequence, Set

_STAY_WITH_FOOT = 2
"""So many rows are carried over, where they fit, to keep the foot company."""


def page_breaks(
    rows: Sequence[float],
    page: float,
    above: float,
    head: float,
    foot: float,
    kept: Set[int] = frozenset(),
) -> tuple[int, ...]:
    """The rows before which a page begins, counted from 0. All measures are heights.

    The first page begins with ``above`` and ``head``, every other with ``head``; ``rows`` and
    ``foot`` follow. Rows of ``kept`` stay with the next one where a page holds both. The foot
    stays together with the last rows; ``len(rows)`` in the answer means that not even one row
    fits beside it.
    """
    starts = [0]
    left = page - above - head
    for group in _together(len(rows), kept):
        height = sum(rows[place] for place in group)
        parts = [group] if height <= page - head else [[place] for place in group]
        for part in parts:
            height = sum(rows[place] for place in part)
            if height > left and part[0] > starts[-1]:
                starts.append(part[0])
                left = page - head
            left -= height
    if foot > left:
        starts.append(len(rows))
    if len(starts) > 1:
        begins = _foot_begins(rows, starts[-2], page - head - foot)
        starts[-1] = min(starts[-1], _unparted(begins, starts[-2], kept))
    return tuple(starts[1:])


def _together(count: int, kept: Set[int]) -> Iterator[list[int]]:
    """The rows, those that stay together in one list."""
    group: list[int] = []
    for place in range(count):
        group.append(place)
        if place not in kept:
            yield group
            group = []
    if group:
        yield group


def _unparted(begins: int, page_before: int, kept: Set[int]) -> int:
    """The place itself, or an earlier one, so that no row is parted from the one it stays with."""
    earlier = begins
    while earlier - 1 in kept:
        earlier -= 1
    return earlier if earlier > page_before else begins


def _foot_begins(rows: Sequence[float], page_before: int, room: float) -> int:
    """The first of the rows that go over to the foot's page; one stays on the page before."""
    begins = len(rows)
    earliest = max(page_before + 1, len(rows) - _STAY_WITH_FOOT)
    while begins > earliest and rows[begins - 1] <= room:
        begins -= 1
        room -= rows[begins]
    return begins
