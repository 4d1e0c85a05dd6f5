"""Statements are compiled once for all databases of a test run, as a program does for its one.

Each test opens a database of its own; that each compiled the same statements anew took more than
half of the time of the store's tests.
"""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Dialect, Engine, create_engine

from clerkdesk.store.jsontext import from_json, to_json
from clerkdesk.store.sqlite import Sqlite


def compile_once() -> None:
    """From now on the engines of this process share their dialect and what was compiled for it."""
    Sqlite.engine = _shared(Sqlite.engine, _dialect())  # type: ignore[method-assign]


def _dialect() -> Dialect:
    """A dialect that has met SQLite: it knows what this one can do."""
    engine = create_engine("sqlite://", json_serializer=to_json, json_deserializer=from_json)
    with engine.connect():
        pass
    engine.dispose()
    return engine.dialect


def _shared(make: Callable[..., Engine], dialect: Dialect) -> Callable[..., Engine]:
    compiled: dict[Any, Any] = {}

    def engine(sqlite: Sqlite, *, foreign_keys: bool = True) -> Engine:
        made = make(sqlite, foreign_keys=foreign_keys)
        made.dialect = dialect
        made.update_execution_options(compiled_cache=compiled)
        return made

    return engine
