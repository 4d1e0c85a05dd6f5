"""What a column may take from a memo alone, before anything of it was published."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from clerkdesk.domain.form.form import FieldType
from clerkdesk.domain.form.values import is_empty, show_value
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo

CellValue = str | date | int | Decimal | None


def _allowed_on(memo: Memo) -> date | None:
    decision = state_of(memo).decision
    return decision.on if decision else None


OF_MEMO: dict[str, Callable[[Memo], CellValue]] = {
    "number": lambda memo: memo.number,
    "subject": lambda memo: memo.subject,
    "materials": lambda memo: "\n".join(each.name for each in memo.materials),
    "asked_on": lambda memo: memo.dated,
    "allowed_on": _allowed_on,
    "requester": lambda memo: memo.requester,
    "unit": lambda memo: memo.unit,
    "topic": lambda memo: memo.topic,
}
"""The words of a sheet's columns that a memo answers by itself, and how."""

_FIELD = "field."


def is_field_source(source: str) -> bool:
    """Whether a column takes its values from a field of the memos: ``field.price``."""
    return source.startswith(_FIELD) and len(source) > len(_FIELD)


def of_memo(memo: Memo, source: str) -> CellValue:
    """What a word of :data:`OF_MEMO`, or a field of the memo, says of it."""
    return _field_value(memo, source) if is_field_source(source) else OF_MEMO[source](memo)


def _field_value(memo: Memo, source: str) -> CellValue:
    """The value of a memo's field, as a number or a date where it is one; None without it."""
    field_id = source.removeprefix(_FIELD)
    field, value = memo.form.field(field_id), memo.values.get(field_id)
    if field is None or is_empty(value):
        return None
    read = _AS_CELLS.get(field.type)
    return read(value) if read else show_value(field, value)


_AS_CELLS: dict[FieldType, Callable[[Any], CellValue]] = {
    FieldType.NUMBER: lambda value: value if isinstance(value, int) else Decimal(value),
    FieldType.DAYS: lambda value: value,
    FieldType.MONEY: Decimal,
    FieldType.DATE: date.fromisoformat,
}
