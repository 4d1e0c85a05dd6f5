"""Rows that an announcement proposes: the twelve days of the office's calendar of rounds."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.rounds import dues_of
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.form.tablerows import Row
from clerkdesk.domain.thai.digits import to_arabic

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

_YEAR = re.compile(r"2[45]\d\d")


def with_rounds(tx: "Reader", form: Form, values: Mapping[str, Any], today: date) -> dict[str, Any]:
    """``values`` of a new paper with the days of the rounds in the tables that ask for them and
    were not given at all. Their year is the one that stands in the form, else that of its date,
    which is filled in too."""
    filled = dict(values)
    for table in form.fields:
        column = _day_column(table)
        if not table.calendar_of or table.id in filled or column is None:
            continue
        typed = str(filled.get(table.calendar_of) or "")
        year = _year(typed) if typed else FiscalYear.of(_dated(form, filled, today))
        if year is not None:
            filled.setdefault(table.calendar_of, str(year.name))
            filled[table.id] = _rows(tx, column, year)
    return filled


def with_other_year(
    tx: "Reader", form: Form, before: Mapping[str, Any], values: Mapping[str, Any]
) -> dict[str, Any]:
    """``values`` of a paper that is changed: where another year stands in it now, the rows that
    still stood as they had been proposed are those of that year."""
    filled = dict(values)
    for table in form.fields:
        column = _day_column(table)
        if not table.calendar_of or column is None:
            continue
        earlier, now = (_year(str(each.get(table.calendar_of) or "")) for each in (before, values))
        stood = before.get(table.id) or []
        proposed = _rows(tx, column, earlier) if earlier else []
        if now not in (None, earlier) and (values.get(table.id) or []) == stood == proposed:
            filled[table.id] = _rows(tx, column, now)
    return filled


def _rows(tx: "Reader", column: Field, year: FiscalYear) -> list[Row]:
    return [{column.id: each.due.isoformat()} for each in dues_of(tx, year)]


def _day_column(table: Field) -> Field | None:
    return next((each for each in table.columns if each.type is FieldType.DATE), None)


def _year(typed: str) -> FiscalYear | None:
    found = _YEAR.search(to_arabic(typed))
    return FiscalYear(int(found.group())) if found else None


def _dated(form: Form, values: Mapping[str, Any], today: date) -> date:
    dated = values.get(form.filing.date)
    return date.fromisoformat(str(dated)) if dated else today
