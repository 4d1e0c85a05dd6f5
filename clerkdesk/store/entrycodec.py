"""Entries as rows and back, derived from the entry classes of the domain.

A field that has a column goes there, every other one into ``details``: a new kind of entry, or a
new field with a default, needs nothing here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_type_hints

from sqlalchemy import Row

from clerkdesk.domain.entries import KIND_OF, KINDS, Entry
from clerkdesk.store.mishaps import from_newer
from clerkdesk.store.rows import EntryRow

COLUMNS = [column.key for column in EntryRow.__table__.columns]
_OWN = frozenset(COLUMNS) - {"memo", "kind", "details"}
_FROM_JSON: dict[object, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
}


@dataclass(frozen=True)
class _Shape:
    """How one kind of entry lies in a row."""

    columns: tuple[str, ...]
    details: dict[str, Callable[[Any], Any] | None]


def _shape_of(kind: type[Entry]) -> _Shape:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    return _Shape(
        columns=tuple(name for name in names if name in _OWN),
        details={name: _reader(hints[name]) for name in names if name not in _OWN},
    )


def _reader(hint: object) -> Callable[[Any], Any] | None:
    """What makes a value of JSON into one of ``hint``, or None when it is one already."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _FROM_JSON.get(hint)


_SHAPES = {kind: _shape_of(kind) for kind in KIND_OF}


def entry_to_row(memo: int, entry: Entry) -> dict[str, Any]:
    """The columns of ``entry``, without its id."""
    shape = _SHAPES[type(entry)]
    row = {name: getattr(entry, name) for name in shape.columns if name != "id"}
    details = {name: _to_json(getattr(entry, name)) for name in shape.details}
    return {**row, "memo": memo, "kind": KIND_OF[type(entry)], "details": details}


def _to_json(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def entry_from_row(row: Row[Any]) -> Entry:
    """The entry that ``row`` holds, with all of :data:`COLUMNS`."""
    kind = KINDS.get(row.kind)
    if kind is None:
        raise from_newer()
    shape = _SHAPES[kind]
    values = {name: getattr(row, name) for name in shape.columns}
    values.update(_details(shape, row.details))
    return kind(**values)


def _details(shape: _Shape, details: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: read(details[name]) if read else details[name]
        for name, read in shape.details.items()
        if name in details
    }
