"""Lets the records beside follow the journal."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move
from clerkdesk.store.beside.filling import Filling, Head, forget_filled, put, read_filled
from clerkdesk.store.beside.shards import (
    AT_ONCE,
    HEAD,
    JOURNAL,
    MEMOS,
    Shard,
    Spoilt,
    from_text,
    of_memo,
    place_of,
    read_rows,
    tables,
    to_text,
)
from clerkdesk.store.disk import sync_file, sync_folder
from clerkdesk.store.migrations import Migrations
from clerkdesk.store.rows import Base, JournalHeadRow, JournalRow

Connect = Callable[[], AbstractContextManager[Connection]]
Progress = Callable[[int, int], None]
"""Told how many files of how many are written."""
REPLACED = "replaced"
_FILES_AT_ONCE = 50
"""Files between two breaths, in which others may write."""


def follow(
    connect: Connect,
    folder: Path,
    tell: Progress = lambda _done, _of: None,
    most: int | None = None,
) -> int:
    """Writes the files of which acts tell since the last time, all of them where that cannot be
    known. Gives how many. ``tell`` may raise to stop; who has no time for more than ``most`` acts
    leaves them to somebody else. ClerkError when they cannot be written."""
    known = seen = read_head(folder)
    written, alone = 0, True
    while True:
        with connect() as connection:
            head = _head(connection)
            if head == known or (most is not None and head.seq - known.seq > most):
                return written
            if known.seq and not _holds(connection, known):
                _keep_other(folder, known)
                known = seen = Head()
            wanted, filling = _planned(connection, folder, known, head, go_on=alone)
        try:
            _write(connect, folder, wanted, head, tell, filling if alone else None)
            written += len(wanted)
            now = read_head(folder)
            if now == seen:
                forget_filled(folder)
                _say_how_far(folder, head)
                return written
        except OSError as error:
            raise explain_os_error(error, folder) from error
        seen = now  # another program wrote, too, and what it put last may be older than ours
        alone = False


def _planned(
    connection: Connection, folder: Path, known: Head, head: Head, *, go_on: bool
) -> tuple[list[Shard], Filling | None]:
    """What is to be written, in its order; of all files those that a program that was stopped did
    not come to, or that changed since. And who notes how far it is, where it is all of them."""
    if known.seq and known.revision == head.revision:
        return sorted(_since(connection, known, head)), None
    filled = read_filled(folder) if go_on else None
    if filled is not None and filled.since.revision != head.revision:
        filled = None
    if filled is None or not _holds(connection, filled.since):
        return sorted(_every(connection)), Filling(folder, head)
    left = {each for each in _every(connection) if each > filled.last}
    changed = {each for each in _since(connection, filled.since, head) if each <= filled.last}
    return [*sorted(changed), *sorted(left)], Filling(folder, filled.since, filled.last)


def _write(
    connect: Connect,
    folder: Path,
    wanted: Sequence[Shard],
    head: Head,
    tell: Progress,
    filling: Filling | None,
) -> None:
    """Writes files, and waits until they are on the drive. Raises OSError."""
    for at in range(0, len(wanted), _FILES_AT_ONCE):
        tell(at, len(wanted))
        some = wanted[at : at + _FILES_AT_ONCE]
        with connect() as connection:
            texts = {each: _text(connection, each, head) for each in some}
        for shard, text in texts.items():
            put(folder / shard.path, text)
        for shard in some:
            sync_file(folder / shard.path)
        if filling is not None and some != wanted:
            for name in {each.table for each in some}:
                sync_folder(folder / name)
            filling.say(some[-1])
    for name in {each.table for each in wanted}:
        sync_folder(folder / name)


def _say_how_far(folder: Path, head: Head) -> None:
    """Comes last: what is believed to be written is not written again."""
    put(folder / HEAD, to_text(vars(head)))
    sync_file(folder / HEAD)
    sync_folder(folder)


def read_head(folder: Path) -> Head:
    """How far the files are; nowhere when they cannot say."""
    try:
        said = from_text((folder / HEAD).read_text("utf-8"))
        return Head(int(said["seq"]), str(said["hash"]), str(said["revision"]))
    except (OSError, Spoilt, KeyError, ValueError):
        return Head()


def _head(connection: Connection) -> Head:
    row = connection.execute(select(JournalHeadRow.seq, JournalHeadRow.hash)).first()
    return Head(row.seq, row.hash, Migrations().head) if row else Head(revision=Migrations().head)


def _holds(connection: Connection, known: Head) -> bool:
    """Whether the files tell of these very records: older ones may have come back."""
    held = select(JournalRow.seq).where(JournalRow.seq == known.seq, JournalRow.hash == known.hash)
    return connection.execute(held).first() is not None


def _keep_other(folder: Path, known: Head) -> None:
    """What the files tell that the records no longer do is kept beside what was replaced."""
    kept, count = folder.parent / REPLACED / f"{folder.name}-{known.seq}", 1
    try:
        kept.parent.mkdir(exist_ok=True)
        while kept.exists():
            count += 1
            kept = kept.with_name(f"{folder.name}-{known.seq}-{count}")
        move(folder, kept)
    except OSError as error:
        raise explain_os_error(error, folder) from error


def _since(connection: Connection, known: Head, head: Head) -> set[Shard]:
    """The files of which acts tell since ``known``."""
    found = {Shard(JOURNAL, seq // AT_ONCE) for seq in range(known.seq + 1, head.seq + 1)}
    found.add(Shard("journal_head", 0))
    asked = select(JournalRow.subject, JournalRow.rows).where(JournalRow.seq > known.seq)
    for subject, rows in connection.execute(asked):
        found |= _of_rows(connection, subject, rows or {})
    return found


def _of_rows(connection: Connection, subject: str, rows: dict[str, Any]) -> set[Shard]:
    """The files that rows lie in of which one entry of the journal tells."""
    found: set[Shard] = set()
    kind, _, number = subject.partition(" ")
    for name in rows:
        table_name, *keys = name.split(" ")
        table = Base.metadata.tables[table_name]
        if table_name == MEMOS:
            found.add(Shard(MEMOS, int(keys[0])))
        elif not of_memo(table):
            found.add(Shard(table_name, place_of(table, keys[0])))
        elif kind == "memo" and number.isdecimal():
            found.add(Shard(MEMOS, int(number)))
        else:
            first = next(iter(table.primary_key.columns))
            memos = connection.execute(select(table.c.memo).where(first == int(keys[0]))).scalars()
            found |= {Shard(MEMOS, memo) for memo in memos}
    return found


def _every(connection: Connection) -> Iterable[Shard]:
    for table in tables():
        first = next(iter(table.primary_key.columns))
        if table.name == MEMOS:
            yield from (Shard(MEMOS, memo) for memo in connection.execute(select(first)).scalars())
        elif not of_memo(table):
            last = connection.execute(select(func.max(first))).scalar()
            most = place_of(table, str(last)) if last is not None else 0
            yield from (Shard(table.name, place) for place in range(most + 1))


def _text(connection: Connection, shard: Shard, head: Head) -> str:
    return to_text({"revision": head.revision, "rows": read_rows(connection, shard)})
