"""Bringing a database to the revision that this program needs, in one transaction."""

import os

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from clerkdesk.store.dialect import Dialect
from clerkdesk.store.migrations import FOLDER, Migrations
from clerkdesk.store.resealing import Sealing, reseal, what_is_wrong
from clerkdesk.store.revision import revision_of


def alembic_config(connection: Connection, migrations: Migrations) -> Config:
    """What Alembic has to know; there is no alembic.ini, so that it works when installed."""
    config = Config()
    config.set_main_option("script_location", _escaped(FOLDER))
    config.set_main_option("path_separator", "os")
    config.set_main_option(
        "version_locations", _escaped(os.pathsep.join(map(str, migrations.folders)))
    )
    config.attributes["connection"] = connection
    return config


def _escaped(value: object) -> str:
    return str(value).replace("%", "%%")


def migrate(dialect: Dialect, migrations: Migrations, sealing: Sealing) -> None:
    """Makes the tables, or changes those of an older program after keeping a copy.

    Another program may have done it while this one waited for the lock; then nothing is done.
    Foreign keys are checked at the end, since they are off while tables change. Rows that the
    migration changed are sealed anew; one that was tampered with before stays found out.
    """
    engine = dialect.engine(foreign_keys=False)
    try:
        with engine.execution_options(writing=True).begin() as connection:
            found = revision_of(connection)
            if found == migrations.head:
                return
            wrong: frozenset[str] = frozenset()
            if found is not None:
                dialect.copy_before(migrations.head)
                wrong = what_is_wrong(connection)
            command.upgrade(alembic_config(connection, migrations), "heads")
            faults = dialect.faults(connection, thorough=False)
            if faults:
                raise RuntimeError("the migration left: " + "; ".join(faults))
            if found is not None:
                reseal(connection, wrong, sealing, migrations.head)
            dialect.stamp(connection, migrations.head)
    finally:
        engine.dispose()
