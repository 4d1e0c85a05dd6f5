"""Which row lies in which file, and how such a file is written and read."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select, type_coerce
from sqlalchemy.types import Integer, NullType

from clerkdesk.store.rows import Base
from clerkdesk.store.seals import is_sealed

FORMAT, VERSION = "clerkdesk-records", 1
MEMOS, JOURNAL = "memos", "journal"
HEAD = "head.json"
AT_ONCE = 500
"""How many rows of a table lie in one file, by their number."""

Rows = dict[str, list[dict[str, Any]]]
"""Rows as the database has them, by table."""


class Spoilt(ValueError):  # noqa: N818  what the file is
    """A file was changed, or is of a newer program."""


@dataclass(frozen=True, order=True)
class Shard:
    """One file: all rows of one memo, or those of another table from ``place * AT_ONCE`` on."""

    table: str
    place: int

    @property
    def path(self) -> str:
        """Where it lies in the folder."""
        return f"{self.table}/{self.place}.json"


def tables() -> list[Table]:
    """The tables that are kept, in the order in which rows may be added."""
    every = Base.metadata.sorted_tables
    return [each for each in every if is_sealed(each.name) or each.name.startswith(JOURNAL)]


def of_memo(table: Table) -> bool:
    """Whether the rows of a table belong to one memo each."""
    column = table.columns.get("memo")
    return column is not None and not column.nullable and is_sealed(table.name)


def place_of(table: Table, key: str) -> int:
    """The place of a row whose key begins with ``key``."""
    first = next(iter(table.primary_key.columns))
    return int(key) // AT_ONCE if isinstance(first.type, Integer) else 0


def read_rows(connection: Connection, shard: Shard) -> Rows:
    """The rows of a file, as the database has them now; no table where there are none."""
    if shard.table != MEMOS:
        table = Base.metadata.tables[shard.table]
        first = next(iter(table.primary_key.columns))
        asked = select_raw(table)
        if isinstance(first.type, Integer):
            start = shard.place * AT_ONCE
            asked = asked.where(first >= start, first < start + AT_ONCE)
        return _filled({table.name: _all(connection, asked)})
    found: Rows = {}
    for table in tables():
        if table.name == MEMOS:
            found[MEMOS] = _all(connection, select_raw(table).where(table.c.id == shard.place))
        elif of_memo(table):
            asked = select_raw(table).where(table.c.memo == shard.place)
            found[table.name] = _all(connection, asked)
    return _filled(found)


def select_raw(table: Table) -> Any:  # noqa: ANN401  SQLAlchemy's own type has one part a column
    """Every column as the database holds it, in the order of the keys."""
    columns = (type_coerce(each, NullType()).label(each.name) for each in table.columns)
    return select(*columns).order_by(*table.primary_key.columns)


def _all(connection: Connection, asked: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    return [dict(row) for row in connection.execute(asked).mappings()]


def _filled(rows: Rows) -> Rows:
    return {name: held for name, held in rows.items() if held}


def to_text(said: Mapping[str, Any]) -> str:
    """A file's text, which knows its own SHA-256."""
    whole = {"format": FORMAT, "version": VERSION, **said}
    return json.dumps(whole | {"sha256": _seal(whole)}, ensure_ascii=False, indent=1) + "\n"


def from_text(text: str) -> dict[str, Any]:
    """What a file says. Raises Spoilt."""
    try:
        said = json.loads(text)
        if said.pop("sha256") != _seal(said):
            raise Spoilt("sha256")
        if (said["format"], said["version"]) != (FORMAT, VERSION):
            raise Spoilt("format")
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Spoilt(str(error)) from error
    return dict(said)


def _seal(said: Mapping[str, Any]) -> str:
    plain = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()
