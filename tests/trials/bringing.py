"""Whether what comes back from a backup is what was there, by a reader of its own."""

import hashlib
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from random import Random
from shutil import rmtree

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import backups_of
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.restoring import find_in, restore
from clerkdesk.desk.signatures import withdraw_memo
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office
from tests.trials.oldones import as_backup, old_office, revisions

Rows = dict[str, tuple[list[str], list[tuple[object, ...]]]]
"""The columns and the rows of each table."""

_CLOCK = FakeClock()


def restore_old(folder: Path) -> Counter[str]:
    """Restores a backup of every revision so far. Counts ``restored``, ``equal`` tables, ``other``
    ones, ``lost`` files and ``serious`` findings of a check."""
    count: Counter[str] = Counter()
    for revision in revisions():
        data = old_office(revision, folder / f"then-{revision}")
        before, files = rows_of(data / "clerkdesk.db"), _files(data)
        as_backup(data, folder / f"place-{revision}", _CLOCK())
        rmtree(data)
        now = folder / f"now-{revision}"
        restore(now, find_in(folder / f"place-{revision}")[0], _reopened, _CLOCK())
        count["restored"] += 1
        count += compare(now, before, files)
    return count


def restore_often(folder: Path, times: int, seed: int) -> Counter[str]:
    """Backs up after random acts, spoils or loses the records in some way, and restores. Counts as
    :func:`restore_old` does."""
    chance, count = Random(seed), Counter[str]()
    data = folder / "office"
    open_office(data, _CLOCK).close()
    for _ in range(times):
        _CLOCK.forward(1)
        with closing(_reopened(data)) as desk:
            _act(desk, chance)
            catch_up(desk)
            before, files = rows_of(data / "clerkdesk.db"), _files(data)
            if chance.random() < 0.5:
                a_memo(desk)
        chance.choice((_lose, _spoil, _leave))(data, chance)
        restore(data, backups_of(data)[0][0], _reopened, _CLOCK())
        count["restored"] += 1
        count += compare(data, before, files)
        rmtree(data / "replaced")
    return count


def compare(data: Path, before: Rows, files: dict[str, str]) -> Counter[str]:
    """What a data folder has of what was there; what was kept has to be there as it was."""
    count: Counter[str] = Counter()
    after = rows_of(data / "clerkdesk.db", before)
    for table, (_columns, rows) in before.items():
        now = after[table][1]
        same = now[: len(rows)] if table == "journal" else now  # the restore itself was noted
        count["equal" if _digest(same) == _digest(rows) else "other"] += 1
    count["lost"] += len(files.items() - _files(data).items())
    with closing(_reopened(data)) as desk:
        count["serious"] += sum(finding.serious for finding in desk.store.check())
    return count


def rows_of(path: Path, wanted: Rows | None = None) -> Rows:
    """The rows of all tables, or only of ``wanted`` ones with the columns that those had."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        found: Rows = {}
        for name in _tables(connection):
            if wanted is not None and name not in wanted:
                continue
            kinds = [row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')]
            columns = wanted[name][0] if wanted else [each for each in kinds if each not in _MOVED]
            asked = ", ".join(f'"{each}"' for each in columns)
            rows = connection.execute(f'SELECT {asked} FROM "{name}"').fetchall()
            found[name] = (columns, sorted(rows, key=_order))
        return found


_DERIVED = ("memo_trigrams", "memo_index", "journal_head", "alembic_version", "derived")
_MOVED = ("search_key",)
"""What revision 0001 kept with each memo, and what the derived index has since."""


def _tables(connection: sqlite3.Connection) -> list[str]:
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in connection.execute(asked) if not name.startswith(_DERIVED)]


def _order(row: tuple[object, ...]) -> tuple[object, str]:
    return (row[0] if isinstance(row[0], int) else 0, repr(row))


def _digest(rows: list[tuple[object, ...]]) -> str:
    return hashlib.sha256("\n".join(map(repr, rows)).encode()).hexdigest()


def _files(data: Path) -> dict[str, str]:
    kept = sorted((data / "files").glob("??/*"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in kept}


def _reopened(folder: Path) -> Desk:
    return open_desk(folder, _CLOCK)


def _act(desk: Desk, chance: Random) -> None:
    for _ in range(chance.randrange(1, 4)):
        memo = chance.choice((a_memo, an_allowed_memo))(desk, subject=f"เรื่องที่ {chance.random()}")
        if chance.random() < 0.2:
            withdraw_memo(desk, memo.id, "ซ้ำ")
    desk.store.files.keep_bytes(chance.randbytes(chance.randrange(1, 5000)))


def _lose(data: Path, _chance: Random) -> None:
    (data / "clerkdesk.db").unlink()
    rmtree(data / "files")


def _spoil(data: Path, chance: Random) -> None:
    for path in (data / "clerkdesk.db", *(data / "files").glob("??/*")):
        held = bytearray(path.read_bytes())
        held[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
        path.write_bytes(held)


def _leave(_data: Path, _chance: Random) -> None:
    """They are only older than they were."""
