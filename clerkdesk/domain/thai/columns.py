"""Tables in a terminal, where a Thai mark takes no column of its own."""

import unicodedata
from collections.abc import Sequence

_MARKS = ("Mn", "Me", "Cf")


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(
        0 if unicodedata.category(sign) in _MARKS else 2 if _is_wide(sign) else 1 for sign in text
    )


def _is_wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in ("W", "F")


def table(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The rows as lines, columns under one another, the last as long as it is."""
    widths = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    return tuple(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell + " " * (column - width(cell)) for cell, column in zip(row[:-1], widths, strict=False)
    ]
    return "  ".join([*cells, row[-1]]).rstrip()
