"""Lists as they come out of Excel by copy and paste: one row a line, cells between tabs.

Without a tab, commas part the cells. A heading row says which column is which; without one the
columns come in their usual order. A first column that only counts the rows is left out.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.text import normalise, search_key
from clerkdesk.domain.words import th

Columns = Mapping[str, Sequence[str]]
"""The columns that may come, in their usual order, each with the headings that it goes by."""

_COUNTS = ("ที่", "ลำดับ", "ลำดับที่", "no")
_BETWEEN = re.compile(r"[\s\-–./()_]+")
_UNKNOWN = ""


@dataclass(frozen=True)
class PastedRow:
    """One row: its place in the text, counted from 1, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """What stands in a column; empty when there is no such column."""
        return self.cells.get(column, "")


def read_pasted(text: str, columns: Columns) -> list[PastedRow]:
    """The rows of ``text`` that are not empty; unknown columns are left out."""
    rows = [(line, row) for line, row in enumerate(split_cells(text), start=1) if any(row)]
    if not rows:
        return []
    order = _order([row for _, row in rows], columns)
    headed = bool(_headings(rows[0][1], columns))
    return [PastedRow(line, _cells(order, row)) for line, row in rows[headed:]]


def left_out(text: str, columns: Columns) -> list[str]:
    """The columns that hold something and are not read, each by its heading, or by the first
    thing in it."""
    rows = [row for row in split_cells(text) if any(row)]
    if not rows:
        return []
    headed = bool(_headings(rows[0], columns))
    order = _order(rows, columns)
    found = []
    for place in range(max(map(len, rows))):
        held = [row[place] for row in rows if place < len(row) and row[place]]
        unread = place >= len(order) or order[place] == _UNKNOWN
        if unread and held[headed:] and not (place == 0 and all(map(_is_count, held[headed:]))):
            found.append(held[0])
    return found


def _order(rows: Sequence[Sequence[str]], columns: Columns) -> list[str]:
    """The columns in their order; what is no known column is :data:`_UNKNOWN`."""
    headings = _headings(rows[0], columns)
    if headings:
        return headings
    counted = all(_is_count(row[0]) for row in rows)
    return [_UNKNOWN] * counted + list(columns)


def _is_count(cell: str) -> bool:
    return to_arabic(cell).rstrip(".").isdecimal()


def split_cells(text: str) -> list[list[str]]:
    """The cells of each line, in their regular form; empty lines are there too."""
    between = "\t" if "\t" in text else ","
    lines = io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", ""))
    if text.count('"') % 2:  # a lone quote is a letter; it would swallow all that follows
        reader = csv.reader(lines, delimiter=between, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=between)
    try:
        return [[_regular(cell) for cell in row] for row in reader]
    except csv.Error as error:
        raise ClerkError(
            th("อ่านรายการที่วางไม่ได้"),
            do=th("คัดลอกเฉพาะช่องที่เป็นรายชื่อจาก Excel แล้ววางใหม่"),
        ) from error


def _regular(cell: str) -> str:
    return " ".join(normalise(cell).split())


def _headings(row: Sequence[str], columns: Columns) -> list[str]:
    """The columns in the order of a heading row; empty when ``row`` is none.

    A heading that two columns go by is the first of them that is not there yet.
    """
    found: list[str] = []
    for cell in map(_folded, row):
        named = [column for column, words in columns.items() if cell in map(_folded, words)]
        found.append(next((column for column in named if column not in found), _UNKNOWN))
    known = sum(column != _UNKNOWN for column in found)
    counts = sum(_folded(cell) in map(_folded, _COUNTS) for cell in row)
    return found if known and known + counts > len(row) // 2 else []


def _folded(heading: str) -> str:
    return _BETWEEN.sub("", search_key(heading))


def _cells(order: Sequence[str], row: Sequence[str]) -> dict[str, str]:
    return {column: cell for column, cell in zip(order, row, strict=False) if column != _UNKNOWN}
