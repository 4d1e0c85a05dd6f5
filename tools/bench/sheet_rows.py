"""A month's tracking sheet with as many rows as wanted, no two alike."""

from dataclasses import replace
from datetime import timedelta

from clerkdesk.desk.practicedata import OFFICE, REMARKS, REQUESTERS, SUBJECTS
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.tracking import CellValue, Sheet, month_sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.forms.shelf import load_forms
from clerkdesk.settings import bundled

MONTH = Month(2018, 5)


def sheet_of_rows(count: int) -> Sheet:
    """The shipped tracking sheet with ``count`` rows."""
    form = load_forms([bundled("forms")]).get("tracking").sheet
    if form is None:
        raise ValueError("tracking")
    office = Office(OFFICE["name"], OFFICE["short_name"], OFFICE["head"], digits=Digits.THAI)
    empty = month_sheet(form, MONTH, None, office, [], {})
    places = range(1, count + 1)
    rows = tuple(tuple(_value(column, place) for column in form.columns) for place in places)
    return replace(empty, rows=rows)


def _value(column: Column, place: int) -> CellValue:
    name, *_ = REQUESTERS[place % len(REQUESTERS)]
    subject = SUBJECTS[place % len(SUBJECTS)].format(year=2561, number=place)
    values: dict[str, CellValue] = {
        "row": place,
        "subject": f"{subject} (ลำดับ {place})",
        "materials": f"เอกสารแนบ {place}.pdf\nประกาศ {place}.docx",
        "published_on": MONTH.first + timedelta(days=place % 28),
        "responsible": name,
        "result": "เผยแพร่แล้ว",
        "remark": REMARKS[place % len(REMARKS)],
    }
    return values.get(column.source, "")
