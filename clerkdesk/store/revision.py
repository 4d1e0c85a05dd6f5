"""Which revision of the tables a database has."""

from sqlalchemy import Connection, column, inspect, select, table

_VERSION = table("alembic_version", column("version_num"))


def revision_of(connection: Connection) -> str | None:
    """The revision, or None when there are no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.execute(select(_VERSION.c.version_num)).scalar()
    return revision
