"""The rows of a long sheet written straight into the file that openpyxl made of all the rest.

openpyxl makes an object of every cell, which takes most of the time and memory of a yearly roll-up.
So it makes the workbook without the rows of data: looks, heads, sums, places to sign, pages. Here
the rows are put between them, as text, each cell with the look that openpyxl has given a number.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any, Protocol
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from clerkdesk.sheet.celltext import escaped
from clerkdesk.sheet.grid import Grid, Line
from clerkdesk.sheet.totals import with_sums

_LEVEL = 3
"""Of compression: a file a little larger than at openpyxl's 6, in half the time."""
_AT_ONCE = 500
"""So many rows are handed on together."""
_ROW = re.compile(r'<row r="(\d+)"[^>]*?(?:/>|>.*?</row>)', re.DOTALL)
_DATA = re.compile("<sheetData */>|<sheetData>(?P<rows>.*)</sheetData>", re.DOTALL)
_DIMENSION = re.compile('(<dimension ref=")[^"]*"')
_NEEDS_ESCAPE = re.compile("[&<>]")


class Page(Protocol):
    """What a page of the file becomes."""

    def chunks(self, page: str) -> Iterator[bytes]:
        """The page's XML as it shall be, part by part."""
        ...


@dataclass(frozen=True)
class Streamed:
    """The rows of one page: ``styles`` has the number of each look by the identity of the look."""

    grid: Grid
    columns: int
    styles: Mapping[int, int]

    def chunks(self, page: str) -> Iterator[bytes]:
        """The page's XML with all rows in it, part by part."""
        page = with_sums(page, self.grid)
        found = _DATA.search(page)
        if found is None:
            raise ValueError("a page without rows")
        last = f"{get_column_letter(self.columns)}{len(self.grid.lines)}"
        yield _DIMENSION.sub(rf'\g<1>A1:{last}"', page[: found.start()], count=1).encode()
        yield b"<sheetData>"
        made = {int(row[1]): row[0] for row in _ROW.finditer(found["rows"] or "")}
        yield from self._rows(made)
        yield b"</sheetData>"
        yield page[found.end() :].encode()

    def _rows(self, made: Mapping[int, str]) -> Iterator[bytes]:
        """Every row in order, from those that openpyxl made and those that it did not see."""
        held: list[str] = []
        letters = [get_column_letter(place) for place in range(1, self.columns + 1)]
        for number, line in enumerate(self.grid.lines, start=1):
            row = self._row(number, line, letters) if line.grows else made.get(number, "")
            held.append(row)
            if len(held) == _AT_ONCE:
                yield "".join(held).encode()
                held.clear()
        yield "".join(held).encode()

    def _row(self, number: int, line: Line, letters: list[str]) -> str:
        parts = [f'<row r="{number}" ht="{line.height:.16g}">']
        styles = self.styles
        for cell in line.cells:
            style = styles[id(cell.look)]
            start = f'<c r="{letters[cell.column - 1]}{number}" s="{style}"'
            value = cell.value
            parts.append(_CELLS[type(value)](start, value))
        parts.append("</row>")
        return "".join(parts)


def _empty(start: str, value: object) -> str:
    return start + "/>"


def _text(start: str, value: str) -> str:
    if not value:
        return start + "/>"
    written = escaped(value) if "_x" in value else value
    if _NEEDS_ESCAPE.search(written):
        written = escape(written)
    space = ' xml:space="preserve"' if value != value.strip() else ""
    return f'{start} t="inlineStr"><is><t{space}>{written}</t></is></c>'


def _number(start: str, value: int | Decimal) -> str:
    return f'{start} t="n"><v>{safe_string(value)}</v></c>'


def _date(start: str, value: date) -> str:
    return f'{start} t="n"><v>{_serial(value)}</v></c>'


@lru_cache(4096)
def _serial(day: date) -> str:
    return str(safe_string(to_excel(day)))  # type: ignore[no-untyped-call]


_CELLS: dict[type, Callable[[str, Any], str]] = {
    type(None): _empty,
    str: _text,
    int: _number,
    Decimal: _number,
    date: _date,
}


def with_pages(book: bytes, pages: Mapping[int, Page]) -> bytes:
    """The workbook with the rows and the sums of its pages, which are counted from 1."""
    streamed = {f"xl/worksheets/sheet{place}.xml": page for place, page in pages.items()}
    held = BytesIO()
    with ZipFile(BytesIO(book)) as made, ZipFile(held, "w", ZIP_DEFLATED) as whole:
        for entry in made.infolist():
            content = made.read(entry)
            named = ZipInfo(entry.filename, entry.date_time)
            named.compress_type = ZIP_DEFLATED
            page = streamed.get(entry.filename)
            chunks = page.chunks(content.decode("utf-8")) if page else iter([content])
            named._compresslevel = _LEVEL  # type: ignore[attr-defined]  # noqa: SLF001
            with whole.open(named, "w") as file:
                for chunk in chunks:
                    file.write(chunk)
    return held.getvalue()
