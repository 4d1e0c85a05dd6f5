"""What the database itself refuses, whatever a program asks: used by the migrations.

On SQLite, a migration that rebuilds a table has to make its triggers again.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from clerkdesk.store import sqlite

_REFUSE: dict[str, Callable[[str, str], str]] = {"sqlite": sqlite.refuse}


def append_only(connection: Connection, table: str) -> None:
    """Rows of ``table`` can be neither changed nor deleted from now on."""
    for doing in ("update", "delete"):
        connection.exec_driver_sql(_REFUSE[connection.dialect.name](table, doing))


def never_deleted(connection: Connection, table: str) -> None:
    """Rows of ``table`` can be changed, but not deleted."""
    connection.exec_driver_sql(_REFUSE[connection.dialect.name](table, "delete"))
