"""A workbook's cells as plain values. python-calamine is imported only in the child process."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

import python_calamine as calamine

from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.refused import Refused, Why

Plain = str | int | float | bool | None | list[str]
"""A cell as JSON has it: a date is a list of one ISO text."""


def read_grids(content: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
    """The pages that hold cells, one after another. Raises :class:`Refused`."""
    try:
        yield from _grids(content, limits)
    except calamine.PasswordError as error:
        raise Refused(Why.LOCKED) from error
    except calamine.CalamineError as error:
        raise Refused(Why.BROKEN) from error
    except MemoryError as error:
        raise Refused(Why.MEMORY) from error


def _grids(content: bytes, limits: Limits) -> Iterator[dict[str, Any]]:
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
        cells = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
        letters -= sum(len(cell) for row in cells for cell in row if isinstance(cell, str))
        if letters < 0:
            raise Refused(Why.TOO_MANY, what="letters", most=limits.letters)
        yield {
            "name": known.name,
            "hidden": known.visible is not calamine.SheetVisibleEnum.Visible,
            "rows": cells,
            "merged": _merged(sheet, limits),
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


def _merged(sheet: calamine.CalamineSheet, limits: Limits) -> list[list[int]]:
    """Merged cells; those of .ods are not told."""
    ranges = sheet.merged_cell_ranges or []
    if len(ranges) > limits.rows:
        raise Refused(Why.TOO_MANY, what="merged", most=limits.rows)
    return [[top, left, bottom, right] for (top, left), (bottom, right) in ranges]


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
