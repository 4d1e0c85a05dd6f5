"""Another program's hand on the database."""

import sqlite3
from contextlib import closing
from pathlib import Path

from clerkdesk.store.names import DATABASE


def write_past(folder: Path, *statements: str) -> None:
    """Writes past the store, as a stranger's tool would; the journal stays, which nobody can delete
    on Windows while the store has it open."""
    with closing(sqlite3.connect(folder / DATABASE)) as connection, connection:
        connection.execute("PRAGMA journal_mode = PERSIST")
        for statement in statements:
            connection.execute(statement)
