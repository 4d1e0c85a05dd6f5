"""Which cells of an .ods are merged: python-calamine does not tell, so its parts are counted here.

The file was looked through before: nothing is declared in it, and it is not too large.
"""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import IO
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import ZipFile

from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Refused, Why

_CONTENT = "content.xml"
_SPANNED = b"-spanned"
_PIECE = 256 * 1024
_FARTHEST = 1_000_000
"""Lines that a file may say stand alike; more than a page of Excel has."""

Attributes = Mapping[str, str]


def read_spans(content: bytes, limits: Limits) -> dict[int, list[list[int]]]:
    """The merged cells of each page, by its place: top, left, bottom, right from 0."""
    with ZipFile(BytesIO(content)) as parts:
        with parts.open(_CONTENT) as stream:
            if not _has_any(stream):
                return {}
        with parts.open(_CONTENT) as stream:
            return _Spans(limits).read(stream)


def _has_any(stream: IO[bytes]) -> bool:
    before = b""
    while piece := stream.read(_PIECE):
        if _SPANNED in before + piece:
            return True
        before = piece[-len(_SPANNED) :]
    return False


class _Spans:
    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._found: dict[int, list[list[int]]] = {}
        self._count = 0
        self._page, self._inside = -1, 0
        self._line = self._column = self._next = 0

    def read(self, stream: IO[bytes]) -> dict[int, list[list[int]]]:
        parser = ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        try:
            parser.ParseFile(stream)
        except (ExpatError, ValueError) as error:  # a number that is none
            raise Refused(Why.BROKEN) from error
        return self._found

    def _begin(self, name: str, said: Attributes) -> None:
        act = _BEGINS.get(name)
        if act is not None:
            act(self, said)

    def _end(self, name: str) -> None:
        if name == "table:table":
            self._inside -= 1

    def page(self, _said: Attributes) -> None:
        self._inside += 1
        if self._inside == 1:  # not one within another
            self._page += 1
            self._line = self._next = 0

    def line(self, said: Attributes) -> None:
        self._line, self._column = self._next, 0
        self._next += _times(said, "rows-repeated")

    def cell(self, said: Attributes) -> None:
        down, right = _times(said, "rows-spanned"), _times(said, "columns-spanned")
        left, self._column = self._column, self._column + _times(said, "columns-repeated")
        if self._inside != 1 or (down, right) == (1, 1):
            return
        self._count += 1
        if self._count > self._limits.rows:
            raise Refused(Why.TOO_MANY, what="merged", most=self._limits.rows)
        place = [self._line, left, self._line + down - 1, left + right - 1]
        self._found.setdefault(self._page, []).append(place)


def _times(said: Attributes, what: str) -> int:
    text = said.get(f"table:number-{what}")
    return min(max(int(text), 1), _FARTHEST) if text else 1


_BEGINS: dict[str, Callable[[_Spans, Attributes], None]] = {
    "table:table": _Spans.page,
    "table:table-row": _Spans.line,
    "table:table-cell": _Spans.cell,
    "table:covered-table-cell": _Spans.cell,
}
