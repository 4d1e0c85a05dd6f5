"""What was filled in, as it is said on the screen: paper is Thai, the screen may be English."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from clerkdesk.domain.calendar.datestyles import DateStyle, said_date
from clerkdesk.domain.form.form import Field, FieldType, Option
from clerkdesk.domain.form.values import is_empty, show_value
from clerkdesk.ui.voice import Voice


def said_value(voice: Voice, field: Field, value: Any) -> str:  # noqa: ANN401  any type of field
    """The value of a field; what the clerk typed stays as it was typed."""
    if field.type is FieldType.TABLE:
        return _said_rows(voice, field, value)
    said = None if voice.thai else _OWN.get(field.type)
    return said(voice, field, value) if said else show_value(field, value, voice.figures)


def _said_rows(voice: Voice, field: Field, rows: Sequence[Mapping[str, Any]]) -> str:
    """A table row by row, each on a line of its own, without the cells that were left empty."""
    return "\n".join(
        " · ".join(
            said_value(voice, column, row[column.id])
            for column in field.columns
            if not is_empty(row.get(column.id))
        )
        for row in rows
    )


def _said_day(voice: Voice, _field: Field, value: str) -> str:
    return voice.of(said_date(date.fromisoformat(value), DateStyle.LONG, voice.digits))


def _said_choice(voice: Voice, field: Field, ticked: Mapping[str, str]) -> str:
    return ", ".join(_ticked(voice, field.options, "", ticked))


def _ticked(
    voice: Voice, options: tuple[Option, ...], above: str, ticked: Mapping[str, str]
) -> Iterator[str]:
    for option in options:
        key = f"{above}{option.key}"
        if key in ticked:
            below = ", ".join(_ticked(voice, option.options, f"{key}.", ticked))
            words = (voice.of(option.wording), ticked[key], f"({below})" if below else "")
            yield " ".join(filter(None, words))


_OWN: dict[FieldType, Callable[[Voice, Field, Any], str]] = {
    FieldType.DATE: _said_day,
    FieldType.CHOICE: _said_choice,
}
