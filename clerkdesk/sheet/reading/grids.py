"""A workbook's cells as plain values. python-calamine is imported only in the child process."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import python_calamine as calamine

from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Refused, Why
from clerkdesk.sheet.reading.spans import read_spans

Spans = dict[int, list[list[int]]]
Plain = str | int | float | bool | None | list[str]
"""A cell as JSON has it: a date is a list of one ISO text."""


def read_grids(content: bytes, limits: Limits, ending: str = "") -> Iterator[dict[str, Any]]:
    """The pages that hold cells, one after another. Raises :class:`Refused`."""
    try:
        spans = read_spans(content, limits) if ending == ".ods" else {}
        yield from _grids(content, limits, spans)
    except calamine.PasswordError as error:
        raise Refused(Why.LOCKED) from error
    except calamine.CalamineError as error:
        raise Refused(Why.BROKEN) from error
    except MemoryError as error:
        raise Refused(Why.MEMORY) from error


def _grids(content: bytes, limits: Limits, spans: Spans) -> Iterator[dict[str, Any]]:
    book = calamine.load_workbook(BytesIO(content))
    pages = [
        (place, each)
        for place, each in enumerate(book.sheets_metadata)
        if each.typ is calamine.SheetTypeEnum.WorkSheet
    ]
    if len(pages) > limits.tabs:
        raise Refused(Why.TOO_MANY, what="tabs", most=limits.tabs)
    left = limits.cells
    letters = limits.letters
    for place, known in pages:
        sheet = book.get_sheet_by_index(place)
        rows, columns = sheet.end or (-1, -1)
        left -= _checked_area(rows + 1, columns + 1, left, limits)
        cells = [
            [cell if cell.__class__ is str and cell else _plain(cell) for cell in row]
            for row in sheet.to_python(skip_empty_area=False)
        ]  # most cells are texts, and are left as they are at once
        letters -= sum(len(cell) for row in cells for cell in row if cell.__class__ is str)
        if letters < 0:
            raise Refused(Why.TOO_MANY, what="letters", most=limits.letters)
        yield {
            "name": known.name,
            "hidden": known.visible is not calamine.SheetVisibleEnum.Visible,
            "rows": cells,
            "merged": _checked_merged(spans.get(place) or _merged(sheet), rows, columns, limits),
        }


def _checked_area(rows: int, columns: int, left: int, limits: Limits) -> int:
    """How many cells a page has. The furthest cell counts, however few there are."""
    for what, count, most in (
        ("rows", rows, limits.rows),
        ("columns", columns, limits.columns),
        ("cells", rows * columns, left),
    ):
        if count > most:
            raise Refused(Why.TOO_MANY, what=what, most=getattr(limits, what))
    return rows * columns


def _merged(sheet: calamine.CalamineSheet) -> list[list[int]]:
    """Merged cells; of .ods calamine tells none."""
    ranges = sheet.merged_cell_ranges or []
    return [[top, left, bottom, right] for (top, left), (bottom, right) in ranges]


def _checked_merged(
    ranges: list[list[int]], last_row: int, last_column: int, limits: Limits
) -> list[list[int]]:
    """The ranges; those that lie over one another may be few and yet cover a page many times."""
    covered = sum(
        max(0, min(bottom, last_row) - top + 1) * max(0, min(right, last_column) - left + 1)
        for top, left, bottom, right in ranges
    )
    if len(ranges) > limits.rows or covered > limits.cells:
        raise Refused(Why.TOO_MANY, what="merged", most=limits.rows)
    return ranges


def _plain(cell: object) -> Plain:
    if cell == "":
        return None
    return _PLAIN[type(cell)](cell)


def _number(value: float) -> Plain:
    whole = value.is_integer() and abs(value) < 1e15
    return int(value) if whole else value


_PLAIN: dict[type, Callable[[Any], Plain]] = {
    str: lambda text: text,
    bool: lambda value: value,
    int: lambda value: value,
    float: _number,
    date: lambda day: [day.isoformat()],
    datetime: lambda moment: [moment.date().isoformat()],
    time: lambda moment: moment.isoformat("minutes"),
    timedelta: str,
}
