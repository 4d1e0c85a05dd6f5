"""Writes the next migration from what the rows say and the migrations do not yet."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir

from alembic import command

from clerkdesk.domain.begun import passing_folder
from clerkdesk.store.migrating import alembic_config, migrate
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.names import DATABASE
from clerkdesk.store.resealing import Sealing
from clerkdesk.store.sqlite import Sqlite


def write_next(why: str) -> None:
    """Compares the rows with a database made by the migrations, and writes the difference."""
    migrations = Migrations()
    with passing_folder(Path(gettempdir())) as folder:
        dialect = Sqlite(folder / DATABASE)
        migrate(dialect, migrations, Sealing("-", lambda: datetime.fromtimestamp(0, UTC)))
        engine = dialect.engine()
        with engine.begin() as connection:
            command.revision(
                alembic_config(connection, migrations),
                message=why,
                autogenerate=True,
                rev_id=f"{int(migrations.head) + 1:04}",
            )
        engine.dispose()


if __name__ == "__main__":
    write_next(sys.argv[1])
