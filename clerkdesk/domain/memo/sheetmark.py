"""What a workbook of ours tells of a sheet in it, so that it is recognised when it comes back.

It is kept in the workbook's own properties, which nobody sees and every spreadsheet program keeps.
"""

import json
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from clerkdesk.domain.thai.text import search_key

PREFIX = "clerkdesk"
"""With this the names of our properties begin."""

_LONGEST = 240
"""Letters in one property; Excel shows no more than 255 of one."""
_MOST_PARTS = 2000
_NAME = re.compile(rf"{PREFIX}\.([0-9]{{1,3}})\.([0-9]{{1,4}})")


@dataclass(frozen=True)
class RowMark:
    """The ``key`` of a row, and the ``check`` of what identifies it: see :func:`row_check`.
    ``month`` is that which it is reported with (``2018-05``), on a sheet of several."""

    key: str
    check: str
    month: str = ""

    @property
    def kept(self) -> list[str]:
        """Its parts, a month only where it says one."""
        return [self.key, self.check, *([self.month] if self.month else [])]


@dataclass(frozen=True)
class Stamp:
    """What is the same of all sheets of a workbook: their form, and the version that wrote it."""

    form: str
    revision: int
    version: str


@dataclass(frozen=True)
class SheetMark:
    """What a sheet is. ``first`` and ``last`` are the first and the last day of its months (ISO),
    ``unit`` is empty for the whole office; ``tab`` is the name of its page in the workbook.

    A page without a ``form`` reports nothing of its own, such as the summary of others.
    """

    form: str
    revision: int
    unit: str
    first: str
    last: str
    office: str
    version: str = ""
    tab: str = ""
    rows: tuple[RowMark, ...] = ()


def row_check(subject: str, on: str) -> str:
    """Eight figures that stay the same while result and remark of a row are written into."""
    return f"{zlib.crc32(f'{search_key(subject)}|{on}'.encode('utf-8', 'replace')):08x}"


def properties_of(marks: Sequence[SheetMark]) -> Iterator[tuple[str, str]]:
    """Names and values of the properties that keep ``marks``."""
    for place, mark in enumerate(marks):
        kept = asdict(mark) | {"rows": [row.kept for row in mark.rows]}
        text = json.dumps(kept, ensure_ascii=True, separators=(",", ":"))
        for part, begin in enumerate(range(0, len(text), _LONGEST)):
            yield f"{PREFIX}.{place}.{part}", text[begin : begin + _LONGEST]


def marks_in(properties: Mapping[str, str]) -> tuple[SheetMark, ...]:
    """The marks that a workbook's ``properties`` keep; a damaged one is left out."""
    parts: dict[int, dict[int, str]] = {}
    for name, value in properties.items():
        found = _NAME.fullmatch(name)
        if found and int(found[2]) < _MOST_PARTS:
            parts.setdefault(int(found[1]), {})[int(found[2])] = value
    texts = ("".join(part[place] for place in sorted(part)) for _, part in sorted(parts.items()))
    return tuple(mark for mark in map(_read, texts) if mark is not None)


def _read(text: str) -> SheetMark | None:
    try:
        kept: dict[str, Any] = json.loads(text)
        rows = tuple(RowMark(*map(str, parts)) for parts in kept.pop("rows"))
        mark = SheetMark(**kept, rows=rows)
        months = (f"{row.month}-01" for row in rows if row.month)
        for day in (*((mark.first, mark.last) if mark.form else ()), *months):
            date.fromisoformat(day)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    words = (mark.form, mark.unit, mark.office, mark.version, mark.tab)
    known = isinstance(mark.revision, int) and all(isinstance(word, str) for word in words)
    return mark if known else None
