"""Making a database anew from the records beside it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, text
from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.store.beside.filling import Head
from clerkdesk.store.beside.shards import HEAD, Spoilt, from_text, tables
from clerkdesk.store.beside.writing import read_head
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.opening import open_engine
from clerkdesk.store.resealing import Sealing
from clerkdesk.store.sqlite import Sqlite


@dataclass
class Laid:
    """What was laid down: how far the files went, how many rows, which files could not be read,
    and rows that would not go in."""

    head: Head = field(default_factory=Head)
    rows: int = 0
    spoilt: list[str] = field(default_factory=list)
    refused: int = 0


def lay_down(folder: Path, database: Path, sealing: Sealing) -> Laid:
    """Makes a new database from the files in ``folder``. What is missing shows by the journal's
    seals when it is checked. ClerkError where there are no files."""
    if not (folder / HEAD).is_file():
        raise ClerkError(
            th("ไม่มีทะเบียนข้างฐานข้อมูลใน {path}"), do=th("กู้คืนจากสำเนาสำรองแทน"), path=folder
        )
    laid = Laid(read_head(folder))
    open_engine(Sqlite(database), Migrations(), sealing).dispose()
    engine = Sqlite(database).engine(foreign_keys=False)  # a check finds what leads nowhere
    try:
        with engine.execution_options(writing=True).begin() as connection:
            for path, rows in _files(folder, laid):
                for table in tables():
                    laid.rows += _add(connection, table, rows.get(table.name, []), laid, path)
    finally:
        engine.dispose()
    return laid


def _files(folder: Path, laid: Laid) -> Iterator[tuple[Path, dict[str, list[dict[str, Any]]]]]:
    order = {table.name: place for place, table in enumerate(tables())}
    paths = (path for path in folder.glob("*/*.json") if path.parent.name in order)
    for path in sorted(paths, key=lambda each: (order[each.parent.name], int(each.stem))):
        try:
            yield path, from_text(path.read_text("utf-8"))["rows"]
        except (OSError, Spoilt, UnicodeDecodeError):
            laid.spoilt.append(f"{path.parent.name}/{path.name}")


def _add(
    connection: Connection, table: Table, rows: list[dict[str, Any]], laid: Laid, path: Path
) -> int:
    """Adds rows as they were held, with those of their columns that there still are; how many.
    Where one will not go in, the others do."""
    if not rows:
        return 0
    names = [name for name in rows[0] if name in table.columns]
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join(f":c{number}" for number in range(len(names)))
    values = [{f"c{n}": row.get(name) for n, name in enumerate(names)} for row in rows]
    statement = text(f'INSERT INTO "{table.name}" ({columns}) VALUES ({places})')
    try:
        with connection.begin_nested():
            connection.execute(statement, values)
    except DBAPIError:
        if len(rows) > 1:
            return sum(_add(connection, table, [row], laid, path) for row in rows)
        laid.refused += 1
        laid.spoilt.append(f"{path.parent.name}/{path.name}")
        return 0
    return len(rows)
