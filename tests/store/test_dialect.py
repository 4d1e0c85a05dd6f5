import re
from pathlib import Path

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

import clerkdesk.store.sqlite
from clerkdesk.store.rows import Base

SQLITE_ONLY = re.compile(r"PRAGMA|sqlite_master|json_extract|AUTOINCREMENT|RAISE\(|rowid")


def test_sqlite_sql_stands_in_one_module_alone() -> None:
    own = Path(clerkdesk.store.sqlite.__file__)
    others = [path for path in own.parent.rglob("*.py") if path != own]
    assert [path.name for path in others if SQLITE_ONLY.search(path.read_text("utf-8"))] == []
    assert SQLITE_ONLY.search(own.read_text("utf-8"))


def test_the_tables_can_be_made_on_postgresql_too() -> None:
    made = {
        name: str(CreateTable(table).compile(dialect=postgresql.dialect()))
        for name, table in Base.metadata.tables.items()
    }
    assert "values JSON NOT NULL" in made["memos"]
    assert "dated DATE" in made["memos"]
    assert not any("STRICT" in statement for statement in made.values())
