"""Entries as rows and back, derived from the entry classes of the domain.

A field that has a column goes there, every other one into ``details``: a new kind of entry, or a
new field with a default, needs nothing here.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from operator import itemgetter
from typing import Any, get_type_hints

from sqlalchemy import Row

from clerkdesk.domain.memo.entries import KIND_OF, KINDS, Entry, PaperFile
from clerkdesk.store.mishaps import from_newer
from clerkdesk.store.rows import EntryRow

COLUMNS = EntryRow.__table__.columns
"""What has to be selected, in this order, to read an entry."""

_PLACES = {column.key: place for place, column in enumerate(COLUMNS)}
_OWN = frozenset(_PLACES) - {"memo", "kind", "details"}
_FROM_JSON: dict[object, Callable[[Any], Any]] = {
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    tuple[PaperFile, ...]: lambda kept: tuple(PaperFile(**each) for each in kept),
}


@dataclass(frozen=True)
class _Shape:
    """How one kind of entry lies in a row.

    ``columns`` are its fields with a column and ``take`` gets them from a row; ``details`` are
    the others, ``made`` those of them that have to be made from JSON.
    """

    columns: tuple[str, ...]
    take: Callable[[Row[Any]], tuple[Any, ...]]
    details: frozenset[str]
    made: dict[str, Callable[[Any], Any]]


def _shape_of(kind: type[Entry]) -> _Shape:
    names = [field.name for field in fields(kind)]
    columns = tuple(name for name in names if name in _OWN)
    details = frozenset(names) - _OWN
    hints = get_type_hints(kind)
    makers = {name: _maker(hints[name]) for name in details}
    return _Shape(
        columns,
        itemgetter(*(_PLACES[name] for name in columns)),
        details,
        {name: maker for name, maker in makers.items() if maker is not None},
    )


def _maker(hint: object) -> Callable[[Any], Any] | None:
    """What makes a value of JSON into one of ``hint``, or None when it is one already."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _FROM_JSON.get(hint)


_SHAPES = {kind: _shape_of(kind) for kind in KIND_OF}


def entry_to_row(memo: int, entry: Entry) -> dict[str, Any]:
    """The columns of ``entry`` as it stands, without its id."""
    shape = _SHAPES[type(entry)]
    row = {name: getattr(entry, name) for name in shape.columns if name != "id"}
    details = {name: _to_json(getattr(entry, name)) for name in shape.details}
    return {**row, "memo": memo, "kind": KIND_OF[type(entry)], "details": details}


def _to_json(value: object) -> object:
    if isinstance(value, tuple):
        return [asdict(each) if isinstance(each, PaperFile) else each for each in value]
    return value.isoformat() if isinstance(value, date) else value


def entry_from_row(row: Row[Any]) -> Entry:
    """The entry that ``row`` of :data:`COLUMNS` holds."""
    kind = KINDS.get(row[_PLACES["kind"]])
    if kind is None:
        raise from_newer()
    shape = _SHAPES[kind]
    values = dict(zip(shape.columns, shape.take(row), strict=True))
    return kind(**values, **_details(shape, row[_PLACES["details"]]))


def _details(shape: _Shape, details: Mapping[str, Any]) -> dict[str, Any]:
    """The details that the kind knows; one that it no longer has is passed over."""
    known = {name: details[name] for name in shape.details if name in details}
    for name, make in shape.made.items():
        if name in known:
            known[name] = make(known[name])
    return known
