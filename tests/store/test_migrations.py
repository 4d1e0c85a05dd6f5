import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE
from clerkdesk.store.migrating import alembic_config
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.opening import open_engine
from clerkdesk.store.resealing import Sealing, what_is_wrong
from clerkdesk.store.rows import TRIGRAMS, Base
from clerkdesk.store.sqlite import Sqlite
from tests.store.samples import NOW, add_memo, open_store

SEALING = Sealing("สมศรี", lambda: NOW)
NEXT = """
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "0005", "0004", None, None
def upgrade():
    op.add_column("people", sa.Column("phone", sa.String(), nullable=True))
"""


def next_program(tmp_path: Path, step: str = NEXT) -> Migrations:
    """The migrations of a later program, which has one step more."""
    folder = tmp_path / "later"
    folder.mkdir(exist_ok=True)
    (folder / "0005_next.py").write_text(step)
    shipped = Migrations()
    return Migrations((*shipped.revisions, "0005"), (*shipped.folders, folder))


@contextmanager
def opened(path: Path, migrations: Migrations) -> Iterator[Engine]:
    engine = open_engine(Sqlite(path), migrations, SEALING)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def made_by(migrations: bool, folder: Path) -> Iterator[Connection]:
    """A connection to a database made by the migrations, or straight from the rows."""
    dialect = Sqlite(folder / ("migrated.db" if migrations else "rows.db"))
    engine = open_engine(dialect, Migrations(), SEALING) if migrations else dialect.engine()
    with engine.connect() as connection:
        if not migrations:
            Base.metadata.create_all(connection)
        yield connection
    engine.dispose()


def asked(path: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(question).fetchall()


def test_the_migrations_make_what_the_rows_say(tmp_path: Path) -> None:
    with made_by(True, tmp_path) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_checks_and_types_are_also_the_same(tmp_path: Path) -> None:
    """Alembic does not compare checks, so the statements themselves are compared."""

    def tables(connection: Connection) -> dict[str, list[str]]:
        found = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE sql NOTNULL AND type IN ('table', 'index')"
            " AND name <> 'alembic_version'"
        )
        return {name: sorted(line.strip(" \t,") for line in sql.split("\n")) for name, sql in found}

    with made_by(True, tmp_path) as migrated, made_by(False, tmp_path) as rows:
        assert tables(migrated) == tables(rows)


def test_every_table_is_strict_and_every_constraint_has_a_name(tmp_path: Path) -> None:
    with open_store(tmp_path):
        made = dict(
            asked(tmp_path / FILE, "SELECT name, sql FROM sqlite_master WHERE type='table'")
        )
    del made["alembic_version"]
    kept = [str(sql) for name, sql in made.items() if not str(name).startswith(TRIGRAMS)]
    assert all(sql.rstrip().endswith("STRICT") for sql in kept)
    constraints = [c for table in Base.metadata.tables.values() for c in table.constraints]
    assert [c for c in constraints if not c.name] == []


def test_the_program_knows_exactly_the_steps_that_are_shipped(tmp_path: Path) -> None:
    with made_by(True, tmp_path) as connection:
        script = ScriptDirectory.from_config(alembic_config(connection, Migrations()))
        steps = [step.revision for step in script.walk_revisions()]
    assert tuple(reversed(steps)) == Migrations().revisions


def test_an_older_file_is_copied_and_then_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / FILE
    with open_store(tmp_path) as store:
        add_memo(store, "เดิม")
    with opened(path, next_program(tmp_path)):
        pass
    copy = tmp_path / "clerkdesk.before-0005.db"
    assert asked(path, "SELECT version_num, phone FROM alembic_version LEFT JOIN people") == [
        ("0005", None)
    ]
    assert asked(path, "PRAGMA user_version") == [(5,)]
    assert asked(copy, "SELECT version_num, subject FROM alembic_version, memos") == [
        ("0004", "เดิม")
    ]
    assert asked(copy, "PRAGMA application_id") == [(0x434C4B44,)]
    assert asked(path, "SELECT subject FROM memos") == [("เดิม",)]


def test_an_earlier_copy_is_not_written_over(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    (tmp_path / "clerkdesk.before-0005.db").write_text("kept")
    with opened(tmp_path / FILE, next_program(tmp_path)):
        pass
    assert (tmp_path / "clerkdesk.before-0005.db").read_text() == "kept"
    assert asked(tmp_path / "clerkdesk.before-0005-2.db", "SELECT * FROM memos") == []


def test_a_step_that_fails_changes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store)
    with pytest.raises(ZeroDivisionError):
        open_engine(Sqlite(tmp_path / FILE), next_program(tmp_path, NEXT + "    1 / 0\n"), SEALING)
    with open_store(tmp_path) as store:
        assert store.check() == []
    assert asked(tmp_path / FILE, "SELECT name FROM pragma_table_info('people')")[-1] == ("unit",)


def test_a_step_that_leaves_a_loose_end_changes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store)
    loose = NEXT + '    op.execute("UPDATE memos SET form_text = 9")\n'
    with pytest.raises(RuntimeError, match="form_texts"):
        open_engine(Sqlite(tmp_path / FILE), next_program(tmp_path, loose), SEALING)
    assert asked(tmp_path / FILE, "SELECT form_text FROM memos") == [(1,)]


def test_rows_that_a_step_changed_are_sealed_anew_but_for_what_was_wrong(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        for _ in range(3):
            add_memo(store)
    with closing(sqlite3.connect(tmp_path / FILE)) as raw, raw:
        raw.execute("UPDATE memos SET subject = 'x' WHERE id = 2")
    step = NEXT + (
        '    op.add_column("memos", sa.Column("shelf", sa.Integer(), server_default="1"))\n'
        '    op.execute("UPDATE memos SET shelf = 2 WHERE id = 3")\n'
    )
    later = next_program(tmp_path, step)
    with opened(tmp_path / FILE, later) as engine, engine.connect() as connection:
        assert what_is_wrong(connection) == {"memos 2"}
    acts = asked(tmp_path / FILE, "SELECT act, who, after FROM journal WHERE seq = 4")
    assert acts == [("store.migrate", "สมศรี", '{"revision":"0005"}')]


def test_a_file_of_a_newer_program_is_refused_and_stays_as_it_was(tmp_path: Path) -> None:
    with opened(tmp_path / FILE, next_program(tmp_path)):
        pass
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(ClerkError, match="รุ่นใหม่กว่า"):
        open_store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_an_older_file_that_can_only_be_read_is_a_sentence(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    dialect = Sqlite(tmp_path / FILE)
    dialect.read_only = True
    with pytest.raises(ClerkError, match="รุ่นเก่า"):
        open_engine(dialect, next_program(tmp_path), SEALING)


def test_the_steps_of_a_path_with_a_percent_sign_are_found(tmp_path: Path) -> None:
    odd = tmp_path / "100% ของเรา"
    odd.mkdir()
    with opened(odd / FILE, next_program(odd)):
        pass
    assert asked(odd / FILE, "SELECT version_num FROM alembic_version") == [("0005",)]
