"""Kills the program at every statement of bringing an older database up to date."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from sqlalchemy import Engine, event

from clerkdesk.app.joining import open_desk
from tests.office import FakeClock
from tests.trials.bringing import Rows, rows_of
from tests.trials.oldones import old_office

_KILLED, _DONE = 9, 0
_CLOCK = FakeClock()


@dataclass
class Found:
    """How many kills left the ``old`` revision whole and how many the ``new`` one; ``wrong`` says
    where it was neither, where rows were others, where the copy was not kept, where the next start
    did not go on."""

    kills: int = 0
    old: int = 0
    new: int = 0
    copies: int = 0
    wrong: list[str] = field(default_factory=list)


def kill_often(folder: Path, revision: str, first: int = 1, step: int = 1) -> Found:
    """Kills at the ``first`` statement, then ``step`` further on, until it comes to its end."""
    found = Found()
    import_module("clerkdesk.store.migrating")  # once, not in each child
    office = old_office(revision, folder / f"was-{revision}")
    rows = rows_of(office / "clerkdesk.db")
    nth = first
    while True:
        data = folder / f"killed-{revision}"
        shutil.copytree(office, data)
        ended = _upgrade(data, nth)
        if ended == _KILLED:
            _look(data, revision, rows, f"{revision}, statement {nth}", found)
        shutil.rmtree(data)
        if ended == _DONE:
            return found
        if ended != _KILLED:
            found.wrong.append(f"{revision}, statement {nth}: ended with {ended}")
            return found
        nth += step


def _upgrade(data: Path, nth: int) -> int:
    """The exit code of a program that opens ``data`` and dies before its ``nth`` statement."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = 1
    try:
        left = nth

        def count(*_given: object) -> None:
            nonlocal left
            left -= 1
            if not left:
                os._exit(_KILLED)

        event.listen(Engine, "before_cursor_execute", count)
        event.listen(Engine, "commit", count)
        event.listen(Engine, "connect", _spill)
        open_desk(data, _CLOCK).close()
        code = _DONE
    finally:
        os._exit(code)


def _spill(connection: sqlite3.Connection, _record: object) -> None:
    """Pages go to the disk before the commit, so that a kill leaves a journal to be put back."""
    connection.execute("PRAGMA cache_size=2")


def _look(data: Path, revision: str, rows: Rows, where: str, found: Found) -> None:
    """What a kill left, read by SQLite alone; then the next start."""
    found.kills += 1
    copies = sorted(data.glob("clerkdesk.before-*.db"))
    found.copies += bool(copies)
    path = data / "clerkdesk.db"
    with closing(sqlite3.connect(path)) as connection:  # puts a journal back
        (now,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        whole = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    if not whole:
        found.wrong.append(f"{where}: damaged")
    if now == revision:
        found.old += 1
        if rows_of(path) != rows:
            found.wrong.append(f"{where}: other rows")
    else:
        found.new += 1
        if not copies:
            found.wrong.append(f"{where}: no copy")
    if any(rows_of(copy) != rows for copy in copies):
        found.wrong.append(f"{where}: the copy is another")
    _start(data, where, found)


def _start(data: Path, where: str, found: Found) -> None:
    with closing(open_desk(data, _CLOCK)) as desk:
        if any(each.serious for each in desk.store.check()):
            found.wrong.append(f"{where}: the next start left damage")
        with desk.store.read() as tx:
            if len(tx.memos.all()) != 2:
                found.wrong.append(f"{where}: memos are missing")
