"""What was recorded of months' sheets as rows and back, derived from the classes of the domain.

A field that has a column goes there, every other one into ``data``: a new field with a default
needs nothing here.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from sqlalchemy import Row

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.entries import (
    KIND_OF,
    KINDS,
    Channel,
    RoundEntry,
    SentFile,
    SentRow,
)
from clerkdesk.store.mishaps import from_newer
from clerkdesk.store.rows import RoundEntryRow
from clerkdesk.store.telling import Told

COLUMNS = RoundEntryRow.__table__.columns
"""What has to be selected to read an entry."""

_OWN = frozenset(column.key for column in COLUMNS) - {"kind", "data"}

Maker = Callable[[Any], Any]
_MADE: Mapping[tuple[str, str], Maker] = {
    ("sent", "channel"): Channel,
    ("sent", "files"): lambda files: tuple(SentFile(**each) for each in files),
    ("sent", "rows"): lambda rows: tuple(SentRow(**each) for each in rows),
    ("arrived", "rows"): tuple,
    ("arrived", "lines"): tuple,
    ("rows_ordered", "keys"): tuple,
}
"""What is made of the JSON of a kind's field."""


def round_entry_to_row(entry: RoundEntry) -> Told:
    """The columns of ``entry`` as it stands, without its id."""
    names = [field.name for field in fields(entry) if field.name != "id"]
    row = {name: getattr(entry, name) for name in names if name in _OWN}
    data = {name: _to_json(getattr(entry, name)) for name in names if name not in _OWN}
    return {**row, "month": entry.month.first, "kind": KIND_OF[type(entry)], "data": data}


def _to_json(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _to_json(each) for name, each in vars(value).items()}
    return [_to_json(each) for each in value] if isinstance(value, tuple | list) else value


def round_entry_from_row(row: Row[Any]) -> RoundEntry:
    """The entry that ``row`` of :data:`COLUMNS` holds."""
    kind = KINDS.get(row.kind)
    if kind is None:
        raise from_newer()
    known = {field.name for field in fields(kind)}
    data = {
        name: _MADE[row.kind, name](value) if (row.kind, name) in _MADE else value
        for name, value in row.data.items()
        if name in known
    }
    own = {name: getattr(row, name) for name in _OWN}
    return kind(**{**own, "month": Month.of(row.month)}, **data)
