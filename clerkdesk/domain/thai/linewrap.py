"""Filling lines of given widths with pieces of text, as many as each holds."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from clerkdesk.domain.thai.clusters import CLUSTER

_SLACK = 1 + 1e-9
"""Sums of widths are not exact."""
_FIRST_LOOK = 64
_WORTHWHILE = 0.5
"""A better place for a cut is taken when it leaves at least this share of the line filled."""


class Line(NamedTuple):
    """One line, without the spaces at its end; ``ends_paragraph`` at a line end that was typed."""

    text: str
    ends_paragraph: bool


class Pieces(Protocol):
    """What knows where text may be cut."""

    def pieces(self, text: str) -> tuple[str, ...]:
        """The unbreakable pieces of a paragraph, spaces kept on the piece before them."""
        ...

    def emergency_breaks(self, piece: str) -> list[int]:
        """The less bad places to cut a piece that is wider than a line."""
        ...


def fill_lines(
    breaker: Pieces, text: str, width_of: Callable[[str], float], widths: Sequence[float]
) -> list[Line]:
    """The lines of a text; line ``n`` is at most ``widths[n]`` wide, the last width repeats.

    ``width_of`` measures in the unit of ``widths`` and has to be additive over character clusters,
    as fonts for Thai are. A line feed ends a paragraph; an empty paragraph is an empty line.
    Nothing is lost but the spaces at line ends. One cluster wider than its line stands alone.
    """
    if not widths:
        raise ValueError("no line to fill")
    filler = _Filler(breaker, width_of, widths)
    for paragraph in text.split("\n"):
        for piece in breaker.pieces(paragraph):
            filler.add(piece)
        filler.end_line(ends_paragraph=True)
    return filler.lines


class _Filler:
    def __init__(
        self, breaker: Pieces, width_of: Callable[[str], float], widths: Sequence[float]
    ) -> None:
        self.lines: list[Line] = []
        self._breaker = breaker
        self._width_of = width_of
        self._widths = widths
        self._text = ""
        self._width = 0.0

    def add(self, piece: str) -> None:
        width = self._width_of(piece)
        if self._text and not self._fits(piece, width):
            self.end_line()
        while not self._fits(piece, width):
            cut = self._cut(piece)
            if cut >= len(piece):
                break
            self._text, piece = piece[:cut], piece[cut:]
            self.end_line()
            width = self._width_of(piece)
        self._text += piece
        self._width += width

    def end_line(self, ends_paragraph: bool = False) -> None:
        self.lines.append(Line(self._text.rstrip(), ends_paragraph))
        self._text, self._width = "", 0.0

    def _fits(self, piece: str, width: float) -> bool:
        """Whether the line has room for the piece, the spaces at its end apart."""
        room = self._room() - self._width
        if width <= room:
            return True
        letters = piece.rstrip()
        return len(letters) < len(piece) and self._width_of(letters) <= room

    def _room(self) -> float:
        return self._widths[min(len(self.lines), len(self._widths) - 1)] * _SLACK

    def _cut(self, piece: str) -> int:
        """Where to cut a piece that is wider than the whole line: one cluster on at the least."""
        seen = self._just_too_wide(piece)
        ends = [cluster.end() for cluster in CLUSTER.finditer(seen)]
        low, high = 0, len(ends) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._width_of(seen[: ends[middle]]) <= self._room():
                low = middle
            else:
                high = middle - 1
        fitting = ends[low]
        better = [at for at in self._breaker.emergency_breaks(seen) if at <= fitting]
        cut = better[-1] if better and better[-1] >= fitting * _WORTHWHILE else fitting
        return cut + len(piece[cut:]) - len(piece[cut:].lstrip())

    def _just_too_wide(self, piece: str) -> str:
        """A beginning of the piece that does not fit: a very long one is not looked through."""
        letters = _FIRST_LOOK
        while letters < len(piece) and self._width_of(piece[:letters]) <= self._room():
            letters *= 2
        return piece[:letters]
