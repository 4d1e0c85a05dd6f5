"""How large text is, for who lays out a plot; screen and paper each have their own."""

from typing import Protocol

from clerkdesk.domain.plots.drawing import Area, Tone, Words
from clerkdesk.domain.thai.clusters import clusters

ELLIPSIS = "…"


class Letters(Protocol):
    """Letters of one size, regular and bold."""

    @property
    def line(self) -> float:
        """The height of a line of text, in which no mark touches the line above or below."""

    @property
    def baseline(self) -> float:
        """From the top of a line to where letters stand."""

    def width(self, text: str, bold: bool = False) -> float:
        """How wide a text is."""

    def lines(self, text: str, width: float, bold: bool = False) -> list[str]:
        """The text in lines of ``width``, broken between words."""


def elided(letters: Letters, text: str, width: float, bold: bool = False) -> str:
    """The text, ended by … where it is wider than ``width``; no letter loses its marks."""
    if letters.width(text, bold) <= width:
        return text
    parts = clusters(text)
    low, high = 0, len(parts)
    while low < high:  # the most clusters that fit
        middle = (low + high + 1) // 2
        if letters.width("".join(parts[:middle]).rstrip() + ELLIPSIS, bold) <= width:
            low = middle
        else:
            high = middle - 1
    return "".join(parts[:low]).rstrip() + ELLIPSIS


def few_lines(letters: Letters, text: str, width: float, most: int) -> list[str]:
    """The text in at most ``most`` lines of ``width``; the last ends in … where more follows."""
    lines = letters.lines(text, width) if letters.width(text) > width else [text]
    if len(lines) > most:
        lines = [*lines[: most - 1], "".join(lines[most - 1 :])]
    return [elided(letters, each.strip(), width) for each in lines]


def words_in(
    letters: Letters,
    text: str,
    area: Area,
    tone: Tone = Tone.INK,
    anchor: float = 0.5,
    bold: bool = False,
) -> Words:
    """One line in the middle of an area's height; ``anchor`` 0 at its left, 1 at its right. What
    is wider than the area is ended by …"""
    shown = elided(letters, text, area.width, bold) if anchor != 0.5 else text
    width = letters.width(shown, bold)
    x = area.x + (area.width - width) * anchor
    y = area.y + (area.height - letters.line) / 2 + letters.baseline
    return Words(x, y, shown, width, tone, bold)


def block_in(
    letters: Letters, lines: list[str], area: Area, tone: Tone = Tone.INK, anchor: float = 0.0
) -> list[Words]:
    """Lines one below another amid an area's height."""
    top = area.y + (area.height - letters.line * len(lines)) / 2
    tops = (top + place * letters.line for place in range(len(lines)))
    rows = [Area(area.x, each, area.width, letters.line) for each in tops]
    return [
        words_in(letters, text, row, tone, anchor) for text, row in zip(lines, rows, strict=True)
    ]
