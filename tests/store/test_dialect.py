import re
from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import clerkdesk.store
from clerkdesk.store.rows import Base

SQLITE_ONLY = re.compile(r"PRAGMA|sqlite_master|json_extract|AUTOINCREMENT|MATCH|RAISE\(|rowid")


def test_sqlite_sql_stands_in_the_modules_of_its_dialect_alone() -> None:
    folder = Path(clerkdesk.store.__file__).parent
    found = {p.name for p in folder.rglob("*.py") if SQLITE_ONLY.search(p.read_text("utf-8"))}
    assert found == {"sqlite.py", "trigrams.py", "hotcopy.py", "reading.py"}


def test_the_tables_can_be_made_on_postgresql_too() -> None:
    made = {
        name: str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for name, table in Base.metadata.tables.items()
    }
    assert "values JSON NOT NULL" in made["memos"]
    assert "dated DATE" in made["memos"]
    assert not any("STRICT" in statement for statement in made.values())
