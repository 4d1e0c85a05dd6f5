"""Cells as the clipboard carries them between tables: tabs and lines, quoted as Excel does."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_NEEDS_QUOTES = ("\t", "\n", "\r", '"')
_COMPUTED = re.compile(r"'*\s*[=@+\-＝＠＋－]")
"""How a text begins that Excel would compute when it is pasted there."""
_FIGURE = re.compile(r"[+-]?[0-9][0-9,.]*%?|[+-]")


def to_clipboard(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as text; a cell with a line end or a tab in it stands in quotes.

    One that Excel would take for a formula has ' before it, which makes it a text there.
    """
    return "\n".join("\t".join(_quoted(_as_text(cell)) for cell in row) for row in rows)


def from_clipboard(text: str) -> list[list[str]]:
    """The cells of a text that was copied from a table, or from anywhere else."""
    if not text:
        return []
    plain = text.replace("\r\n", "\n").removesuffix("\n")
    if '"' not in plain:
        rows = [line.split("\t") for line in plain.split("\n")]
    else:
        read = csv.reader(io.StringIO(plain, newline=""), dialect="excel-tab")
        rows = [row or [""] for row in read]
    return [[_as_it_was(cell) for cell in row] for row in rows]


def _as_text(cell: str) -> str:
    computed = _COMPUTED.match(cell) and not _FIGURE.fullmatch(cell)
    return f"'{cell}" if computed else cell


def _as_it_was(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _COMPUTED.match(cell) else cell


def _quoted(cell: str) -> str:
    if not any(sign in cell for sign in _NEEDS_QUOTES):
        return cell
    return '"' + cell.replace('"', '""') + '"'
