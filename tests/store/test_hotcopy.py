import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from clerkdesk.store.hotcopy import PAGES, copy_hot

ROWS = "SELECT count(*), coalesce(sum(length(data)), 0) FROM kept"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of more pages than are copied at once."""
    path = tmp_path / "live.db"
    with closing(sqlite3.connect(path)) as made:
        made.execute("PRAGMA journal_mode=TRUNCATE")
        made.execute("CREATE TABLE kept (data BLOB)")
        rows = [(bytes(4000),) for _ in range(PAGES * 2)]
        made.executemany("INSERT INTO kept VALUES (?)", rows)
        made.commit()
    return path


def rows_of(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        found: tuple[int, int] = copy.execute(ROWS).fetchone()
        return found


def test_a_copy_is_whole(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as source:
        copy_hot(source, tmp_path / "copy.db")
    assert rows_of(tmp_path / "copy.db") == rows_of(path)


def test_a_copy_ends_though_somebody_writes_all_the_time(path: Path, tmp_path: Path) -> None:
    over = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(path, timeout=30)) as writer:
            while not over.is_set():
                writer.execute("INSERT INTO kept VALUES (?)", (b"more",))
                writer.commit()

    writing = threading.Thread(target=write)
    writing.start()
    try:
        with closing(sqlite3.connect(path, timeout=30)) as source:
            copy_hot(source, tmp_path / "copy.db", patience=0.1)
    finally:
        over.set()
        writing.join()
    assert rows_of(tmp_path / "copy.db")[0] >= PAGES * 2


def test_a_copy_gives_up_where_another_keeps_the_lock(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with (
            closing(sqlite3.connect(path, timeout=0)) as source,
            pytest.raises(sqlite3.OperationalError, match="locked") as caught,
        ):
            copy_hot(source, tmp_path / "copy.db", patience=0.05, longest=0.1)
    assert caught.value.sqlite_errorname == "SQLITE_BUSY"
    assert not (tmp_path / "copy.db").exists()
