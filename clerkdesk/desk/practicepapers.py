"""How the practice office began: its announcement, its order and its briefing, each signed."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from clerkdesk.desk import practicedata as data
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.practicestories import Pen
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.fiscal import FiscalYear, proposed_rounds
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.thai.digits import to_arabic

ANNOUNCEMENT, ORDER, BRIEFING = 1, 2, 3
"""Steps of the procedure."""

_DAYS_BEFORE = {ANNOUNCEMENT: 17, ORDER: 12, BRIEFING: 6}
"""How many days before the first month each paper was made."""

_YEAR = re.compile(r"25\d\d")

BEGUN_BEFORE = 20
"""Days before the first month on which the practice office is set up."""


def paper_form(desk: Desk, step: int) -> Form | None:
    """The office's document for a step of the procedure; where it has several, the fullest."""
    forms = desk.shelf.forms.values()
    found = [form for form in forms if form.is_document and form.filing.procedure == step]
    return max(found, key=lambda form: len(form.fields), default=None)


def write_papers(pen: Pen, first: date) -> int:
    """Makes and signs the papers that come before the memos from ``first`` on; how many."""
    made = 0
    for step, days in _DAYS_BEFORE.items():
        form = paper_form(pen.desk, step)
        if form is None:
            continue
        day = pen.at(first - timedelta(days=days))
        memo = new_memo(pen.desk, form.id, Typed(_texts(pen.desk, form, first)))
        while state_of(get_memo(pen.desk, memo.id)).ready:
            day = pen.sign_next(memo.id, day)
        made += 1
    return made


def _texts(desk: Desk, form: Form, first: date) -> dict[str, str]:
    """What a clerk would type, by what the form's fields stand for."""
    year = FiscalYear.of(first)
    typed = {field.id: _text(desk, form, field, year) for field in form.fields}
    typed[form.filing.number] = "next"
    for field in form.fields:
        if field.type is FieldType.DATE and field.id != form.filing.date:
            typed[field.id] = _said(first - timedelta(days=_DAYS_BEFORE[ANNOUNCEMENT]))
    return {field_id: text for field_id, text in typed.items() if field_id and text}


def _text(desk: Desk, form: Form, field: Field, year: FiscalYear) -> str:
    if field.type is FieldType.PERSON:
        return data.PUBLISHER if field.id == form.filing.requester else data.RECORDER
    if field.type is FieldType.TABLE:
        return "\n".join(_rows(desk, form, field, year))
    an_example = _YEAR.fullmatch(to_arabic(field.sample))
    return str(year.name) if an_example else ""


def _rows(desk: Desk, form: Form, field: Field, year: FiscalYear) -> Iterator[str]:
    appoints = form.filing.appoints
    if appoints is not None and field.id == appoints.table:
        for who in data.APPOINTED:
            said = {**who, "role": desk.roles[who["role"]].title}
            yield _appointed(field, appoints.columns, said)
    elif field.id == form.filing.present:
        yield from (f"{name} | {position}" for name, position, *_ in data.PEOPLE[4:11])
    elif [column.type for column in field.columns] == [FieldType.DATE]:
        yield from (_said(each.due) for each in proposed_rounds(year, frozenset()))


def _appointed(field: Field, columns: Mapping[str, str], who: data.Appointed) -> str:
    said = {columns.get(word, ""): text for word, text in who.items()}
    return " | ".join(said.get(column.id, who["duty"]) for column in field.columns)


def _said(day: date) -> str:
    return format_date(day, DateStyle.NUMERIC)
