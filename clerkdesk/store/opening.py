"""Opening a database: ours or refused, made when it is not there, brought up to date."""

from sqlalchemy import Engine

from clerkdesk.store.dialect import Dialect, explained
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.mishaps import cannot_migrate, from_newer
from clerkdesk.store.resealing import Sealing
from clerkdesk.store.revision import revision_of


def open_engine(dialect: Dialect, migrations: Migrations, sealing: Sealing) -> Engine:
    """An engine on a database of the newest revision, or a ClerkError that says what is wrong."""
    with explained(dialect):
        found = _found(dialect)
        if found is not None and found not in migrations.revisions:
            raise from_newer()
        if found != migrations.head:
            _bring_up_to_date(dialect, migrations, sealing)
        return dialect.engine()


def _found(dialect: Dialect) -> str | None:
    if not dialect.inspect():
        return None
    engine = dialect.engine()
    try:
        with engine.connect() as connection:
            return revision_of(connection)
    finally:
        engine.dispose()


def _bring_up_to_date(dialect: Dialect, migrations: Migrations, sealing: Sealing) -> None:
    if dialect.read_only:
        raise cannot_migrate()
    # Alembic takes a tenth of a second to load, and is not needed on most days
    from clerkdesk.store.migrating import migrate

    migrate(dialect, migrations, sealing)
