"""No database is written in WAL mode: there SQLite before 3.51.3 has a fault that damages files."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.store.database import FILE
from tests.store.samples import add_memo, open_store

MODE = slice(18, 20)
"""Where the header of the file says how it is written: 1 with a rollback journal, 2 with a WAL."""


def test_a_file_that_another_tool_put_into_wal_mode_is_taken_out_of_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        add_memo(store)
    with closing(sqlite3.connect(tmp_path / FILE)) as tool:
        tool.execute("PRAGMA journal_mode=WAL")
    assert (tmp_path / FILE).read_bytes()[MODE] == b"\x02\x02"
    with open_store(tmp_path) as store:
        add_memo(store)
        assert (tmp_path / FILE).read_bytes()[MODE] == b"\x01\x01"
        assert store.check() == []


def test_one_that_the_tool_still_holds_open_is_not_written(tmp_path: Path) -> None:
    open_store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / FILE)) as tool:
        tool.execute("PRAGMA journal_mode=WAL")
        tool.execute("SELECT count(*) FROM memos").fetchone()
        with pytest.raises(ClerkError, match="โปรแกรมอื่น"), open_store(tmp_path, 0.01) as store:
            add_memo(store)
