"""What a workbook of ours keeps of each of its sheets."""

from collections.abc import Sequence
from datetime import date
from itertools import chain, repeat

from clerkdesk.domain.calendar.month import Months
from clerkdesk.domain.memo.sheetmark import RowMark, SheetMark, Stamp, row_check
from clerkdesk.domain.memo.tracking import CellValue, Sheet
from clerkdesk.domain.thai.text import normalise


def mark_of(sheet: Sheet, tab: str, stamp: Stamp) -> SheetMark:
    """The mark of a sheet on the page ``tab``; one that reports nothing names no form."""
    reports = sheet.months is not None
    return SheetMark(
        form=stamp.form if reports else "",
        revision=stamp.revision,
        unit=sheet.unit,
        first=sheet.months.first.isoformat() if sheet.months else "",
        last=sheet.months.last.isoformat() if sheet.months else "",
        office=sheet.office.name,
        version=stamp.version,
        tab=tab,
        rows=_rows(sheet) if reports else (),
    )


def _rows(sheet: Sheet) -> tuple[RowMark, ...]:
    places = {column.source: place for place, column in enumerate(sheet.columns)}
    subject, day = places.get("subject"), places.get("published_on")
    months = chain(_months(sheet), repeat(""))
    return tuple(
        RowMark(key, row_check(_said(row, subject), _said(row, day)), month)
        for key, row, month in zip(sheet.keys, sheet.rows, months, strict=False)
        if key
    )


def _months(sheet: Sheet) -> tuple[str, ...]:
    """The month of each row, where the sheet has several."""
    if not isinstance(sheet.months, Months):
        return ()
    return tuple(f"{month.first:%Y-%m}" for month in sheet.row_months)


def _said(row: Sequence[CellValue], place: int | None) -> str:
    """What a cell says, as it is read again."""
    value = None if place is None else row[place]
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else normalise(str(value)).strip()
