"""Cells as the clipboard carries them between tables: tabs and lines, quoted as Excel does."""

import csv
import io
from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = ("\t", "\n", "\r", '"')


def to_clipboard(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as text; a cell with a line end or a tab in it stands in quotes."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def from_clipboard(text: str) -> list[list[str]]:
    """The cells of a text that was copied from a table, or from anywhere else."""
    if not text:
        return []
    plain = text.replace("\r\n", "\n").removesuffix("\n")
    if '"' not in plain:
        return [line.split("\t") for line in plain.split("\n")]
    rows = csv.reader(io.StringIO(plain, newline=""), dialect="excel-tab")
    return [row or [""] for row in rows]


def _quoted(cell: str) -> str:
    if not any(sign in cell for sign in _NEEDS_QUOTES):
        return cell
    return '"' + cell.replace('"', '""') + '"'
