"""Strangers at the journal: they change a byte, take entries out, put some in, or change the order.

Each does one thing to a journal that is well, behind the program's back. What the check says has to
name the entry; then it is put back. Some are clever and seal the entry anew: then the next one no
longer fits; who seals all that follows is found by the end that stood in a print or a backup.
"""

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, create_engine

from clerkdesk.domain.office.journal import (
    FIRST,
    PARTS,
    JournalEntry,
    follow,
)
from clerkdesk.store.agreement import read_journal
from clerkdesk.store.database import FILE
from clerkdesk.store.jsontext import to_json
from clerkdesk.store.kept import Finding
from tests.store.samples import add_memo, open_store, signature

_COLUMNS = (*PARTS, "hash")
_JSON = ("before", "after", "rows")

Row = dict[str, Any]


@dataclass(frozen=True)
class Journal:
    """The rows of a journal that is well, as they stand in the database."""

    rows: list[Row]

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return int(self.rows[-1]["seq"])


Stranger = Callable[[Connection, Journal, Random], int]
"""Does something to the journal; gives the number of the entry that has to be named."""


def _byte(connection: Connection, journal: Journal, chance: Random) -> int:
    """Another byte somewhere in a text."""
    row = chance.choice(journal.rows)
    column = chance.choice([name for name in _COLUMNS[1:] if row[name]])
    was = str(row[column]).encode()
    place = chance.randrange(len(was))
    now = bytes([was[place] ^ (1 << chance.randrange(8))])
    _set(connection, row["seq"], column, was[:place] + now + was[place + 1 :])
    return int(row["seq"])


def _empty(connection: Connection, journal: Journal, chance: Random) -> int:
    """A text that was there is gone, or one is there where none was."""
    row = chance.choice(journal.rows)
    column = chance.choice(_COLUMNS[1:])
    value = None if column in ("before", "after") and row[column] is not None else b'{"x":1}'
    _set(connection, row["seq"], column, value)
    return int(row["seq"])


def _moved(connection: Connection, journal: Journal, chance: Random) -> int:
    """A byte goes from one column to the next: all of them together say the same."""
    row = chance.choice(journal.rows)
    _set(connection, row["seq"], "act", f"{row['act']}{row['subject'][0]}".encode())
    _set(connection, row["seq"], "subject", row["subject"][1:].encode())
    return int(row["seq"])


def _taken_out(connection: Connection, journal: Journal, chance: Random) -> int:
    first = chance.randrange(journal.last)
    last = min(journal.last, first + chance.choice((1, 1, 1, 5)))
    _run(connection, "DELETE FROM journal WHERE seq > ? AND seq <= ?", (first, last))
    return first + 1


def _closed_up(connection: Connection, journal: Journal, chance: Random) -> int:
    """An entry is taken out, and the others move up, so that no number is missing."""
    gone = chance.randint(1, journal.last - 1)
    _run(connection, "DELETE FROM journal WHERE seq = ?", (gone,))
    _run(connection, "UPDATE journal SET seq = -seq WHERE seq > ?", (gone,))
    _run(connection, "UPDATE journal SET seq = -seq - 1 WHERE seq < 0", ())
    return gone


def _put_in(connection: Connection, journal: Journal, chance: Random) -> int:
    """One that nobody wrote, or one that was written, once more."""
    place = chance.randint(1, journal.last)
    _run(connection, "UPDATE journal SET seq = -seq WHERE seq >= ?", (place,))
    _run(connection, "UPDATE journal SET seq = -seq + 1 WHERE seq < 0", ())
    twice = chance.choice(journal.rows)
    _insert(connection, [{**twice, "seq": place}])
    return place + 1 if twice["seq"] == place else place


def _exchanged(connection: Connection, journal: Journal, chance: Random) -> int:
    one, other = sorted(chance.sample(range(1, journal.last + 1), 2))
    for seq, to in ((one, -1), (other, one), (-1, other)):
        _run(connection, "UPDATE journal SET seq = ? WHERE seq = ?", (to, seq))
    return one


def _sealed_anew(connection: Connection, journal: Journal, chance: Random) -> int:
    """Who knows how: the entry's own hash is made to fit."""
    row = chance.choice(journal.rows)
    forged = replace(_entry(row), who="ผู้อื่น").sealed()
    _set(connection, row["seq"], "who", forged.who.encode())
    _set(connection, row["seq"], "hash", forged.hash.encode())
    return int(row["seq"]) + 1


def _cut(connection: Connection, journal: Journal, chance: Random) -> int:
    """The end is gone."""
    first = journal.last - chance.randint(0, journal.last // 2)
    _run(connection, "DELETE FROM journal WHERE seq >= ?", (first,))
    return first


_STRANGERS: tuple[Stranger, ...] = (
    _byte,
    _byte,
    _byte,
    _empty,
    _moved,
    _taken_out,
    _closed_up,
    _put_in,
    _exchanged,
    _sealed_anew,
    _cut,
)


def let_strangers(folder: Path, times: int, entries: int, seed: int) -> Counter[str]:
    """Lets so many at a journal of so many entries. Counts for each kind of stranger those that
    were ``found``, and ``missed`` or ``elsewhere`` (found, but not where it was)."""
    chance, told = Random(seed), Counter[str]()
    make(folder, entries)
    whole = (folder / FILE).read_bytes()
    with _opened(folder) as connection:
        journal = Journal(_rows(connection))
    assert not _findings(folder)
    for turn in range(times):
        stranger = _STRANGERS[turn % len(_STRANGERS)]
        with _opened(folder) as connection:
            place = stranger(connection, journal, chance)
            connection.commit()
        told[f"{stranger.__name__[1:]} {_seen(_findings(folder), journal, place)}"] += 1
        (folder / FILE).write_bytes(whole)
    told[f"rewritten {_rewritten(folder, journal, chance)}"] += 1
    return told


def _findings(folder: Path) -> list[Finding]:
    with open_store(folder) as store:
        return [each for each in store.check() if each.where == "journal"]


def _seen(findings: Sequence[Finding], journal: Journal, place: int) -> str:
    """What the check makes of what was done at ``place``."""
    if not findings:
        return "missed"
    said = findings[0].values
    at_the_end = {"head": journal.last, "last": place - 1}
    return "found" if said in ({"seq": place}, at_the_end) else f"elsewhere {said} for {place}"


def _rewritten(folder: Path, journal: Journal, chance: Random) -> str:
    """Everything from one entry on is sealed anew, the head too: the chain itself is whole. What
    was printed before still tells."""
    place = chance.randrange(len(journal.rows))
    previous = journal.rows[place - 1]["hash"] if place else FIRST
    with _opened(folder) as connection:
        for row in journal.rows[place:]:
            forged = follow(row["seq"], previous, replace(_entry(row), who="ผู้อื่น"))
            previous = forged.hash
            for column in ("who", "previous", "hash"):
                _set(connection, row["seq"], column, str(getattr(forged, column)).encode())
        _run(connection, "UPDATE journal_head SET hash = ?", (previous,))
        connection.commit()
    with open_store(folder) as store, store.read() as tx:
        held = tx.journal.holds(journal.last, journal.rows[-1]["hash"])
    return "found" if not held and not _findings(folder) else "missed"


def time_check(folder: Path, entries: int) -> tuple[float, float]:
    """Seconds of the clock, and of the processor, that a check of so many entries takes."""
    make(folder, entries)
    with _opened(folder) as connection:
        wall, own = time.perf_counter(), time.process_time()
        told = read_journal(connection)
        took = time.perf_counter() - wall, time.process_time() - own
    assert (told.broken, told.last) == (None, entries)
    return took


def make(folder: Path, entries: int) -> None:
    """An office with a journal of so many entries: those of a few acts, again and again."""
    with open_store(folder) as store:
        for _ in range(5):
            add_memo(store)
            with store.write("memo.sign") as tx:
                entry = tx.memos.record(1, signature(remark="เห็นควรอนุญาต"))
                tx.journal.note("memo 1", before={"step": "ก"}, after={"entry": entry.id})
        with store.read() as tx:
            own = tx.journal.all()
    with _opened(folder) as connection:
        triggers = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'journal%'"
        )
        for (name,) in connection.exec_driver_sql(triggers).all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
        _insert(connection, _more(own, entries))
        end = "(SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1)"
        _run(connection, f"UPDATE journal_head SET (seq, hash) = {end}", ())
        connection.commit()


def _more(own: Sequence[JournalEntry], entries: int) -> Iterator[Row]:
    previous = own[-1].hash
    for seq in range(len(own) + 1, entries + 1):
        entry = follow(seq, previous, own[seq % len(own)])
        previous = entry.hash
        row = asdict(entry)
        for name in _JSON:
            row[name] = None if row[name] is None else to_json(row[name])
        yield row


def _entry(row: Row) -> JournalEntry:
    return JournalEntry(**{k: json.loads(v) if k in _JSON and v else v for k, v in row.items()})


def _rows(connection: Connection) -> list[Row]:
    asked = f"SELECT {', '.join(_quoted(_COLUMNS))} FROM journal ORDER BY seq"
    return [dict(row._mapping) for row in connection.exec_driver_sql(asked)]


def _insert(connection: Connection, rows: Iterator[Row] | list[Row]) -> None:
    names, marks = ", ".join(_quoted(_COLUMNS)), ", ".join("?" * len(_COLUMNS))
    cursor = connection.connection.cursor()
    cursor.executemany(
        f"INSERT INTO journal ({names}) VALUES ({marks})",
        (tuple(row[name] for name in _COLUMNS) for row in rows),
    )


def _quoted(names: Sequence[str]) -> list[str]:
    return [f'"{name}"' for name in names]


def _set(connection: Connection, seq: int, column: str, value: bytes | None) -> None:
    sql = f'UPDATE journal SET "{column}" = CAST(? AS TEXT) WHERE seq = ?'
    _run(connection, sql, (value, seq))


def _run(connection: Connection, sql: str, values: tuple[object, ...]) -> None:
    connection.exec_driver_sql(sql, values)


def _opened(folder: Path) -> Connection:
    return create_engine(f"sqlite:///{folder / FILE}").connect()
