"""Where printed pages begin, so that nobody signs a page that holds nothing."""

from collections.abc import Sequence

_STAY_WITH_FOOT = 2
"""So many rows are carried over, where they fit, to keep the foot company."""


def page_breaks(
    rows: Sequence[float], page: float, above: float, head: float, foot: float
) -> tuple[int, ...]:
    """The rows before which a page begins, counted from 0. All measures are heights.

    The first page begins with ``above`` and ``head``, every other with ``head``; ``rows`` and
    ``foot`` follow. The foot stays together with the last rows; ``len(rows)`` in the answer means
    that not even one row fits beside it.
    """
    starts = [0]
    left = page - above - head
    for place, height in enumerate(rows):
        if height > left and place > starts[-1]:
            starts.append(place)
            left = page - head
        left -= height
    if foot > left:
        starts.append(len(rows))
    if len(starts) > 1:
        starts[-1] = min(starts[-1], _foot_begins(rows, starts[-2], page - head - foot))
    return tuple(starts[1:])


def _foot_begins(rows: Sequence[float], page_before: int, room: float) -> int:
    """The first of the rows that go over to the foot's page; one stays on the page before."""
    begins = len(rows)
    earliest = max(page_before + 1, len(rows) - _STAY_WITH_FOOT)
    while begins > earliest and rows[begins - 1] <= room:
        begins -= 1
        room -= rows[begins]
    return begins
