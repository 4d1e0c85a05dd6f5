"""Damages an office in many ways, starts it as a clerk would, and has it restored."""

import hashlib
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from shutil import copy2, copytree, rmtree

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import backups_of
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.restoring import restore
from clerkdesk.domain.errors import ClerkError
from tests.office import FakeClock, a_memo, an_allowed_memo, open_office
from tests.trials.bringing import Rows, rows_of

DATABASE, JOURNAL, WAL = "clerkdesk.db", "clerkdesk.db-journal", "clerkdesk.db-wal"
_PAGE = 4096
_CLOCK = FakeClock()


@dataclass
class Found:
    """How the mutants fared: ``kinds`` counts ``kind: what`` (found where, or harmless);
    ``missed`` and ``crashed`` say which and how; ``slowest`` restore in seconds; ``unkept`` are
    damaged databases of which nothing was left."""

    mutants: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    crashed: list[str] = field(default_factory=list)
    unkept: list[str] = field(default_factory=list)
    unrestored: list[str] = field(default_factory=list)
    slowest: float = 0.0


@dataclass(frozen=True)
class Office:
    """An office to be damaged: its folder, its rows, and what may be laid over it."""

    folder: Path
    rows: Rows
    stale: bytes
    foreign: bytes
    wal: bytes


def damage_often(folder: Path, times: int, seed: int) -> Found:
    """Makes so many mutants of one office, one after another."""
    found, chance = Found(), Random(seed)
    office = _office(folder)
    for nth in range(times):
        kind = list(KINDS)[nth % len(KINDS)]
        _one(office, folder / "mutant", kind, chance, found)
    return found


def _one(office: Office, data: Path, kind: str, chance: Random, found: Found) -> None:
    copytree(office.folder, data)
    KINDS[kind](data, office, chance)
    wound = _digest(data / DATABASE)
    found.mutants += 1
    where = f"{kind} (mutant {found.mutants})"
    try:
        seen = _work(data)
        if not seen:
            seen = "harmless" if _is_same(data, office) else ""
    except Exception as error:  # noqa: BLE001  whatever it is, it is no sentence
        found.crashed.append(f"{where}: {error!r}"[:400])
        seen = "crash"
    found.kinds[f"{kind}: {seen or 'missed'}"] += 1
    if not seen:
        found.missed.append(where)
    elif seen != "harmless":
        _restore(data, where, found)
        if seen == "start" and wound and not _is_kept(data, wound):
            found.unkept.append(where)
    rmtree(data)


def _work(data: Path) -> str:
    """Where damage was found: at the ``start``, at ``work``, by ``check``; nothing when nowhere."""
    try:
        desk = open_desk(data, _CLOCK)
    except ClerkError:
        return "start"
    with closing(desk):
        try:
            with desk.store.read() as tx:
                tx.memos.all()
                tx.journal.all()
                tx.people.all()
            read_overview(desk)
        except ClerkError:
            return "work"
        try:
            return "check" if any(each.serious for each in desk.store.check()) else ""
        except ClerkError:
            return "check"


def _is_same(data: Path, office: Office) -> bool:
    return rows_of(data / DATABASE, office.rows) == office.rows


def _restore(data: Path, where: str, found: Found) -> None:
    begun = time.perf_counter()
    try:
        restore(data, backups_of(data)[0][0], _reopened, _CLOCK())
        found.slowest = max(found.slowest, time.perf_counter() - begun)
        with closing(_reopened(data)) as desk:
            if any(each.serious for each in desk.store.check()):
                found.unrestored.append(where)
    except Exception as error:  # noqa: BLE001  the restore has to work whatever it finds
        found.unrestored.append(f"{where}: {error!r}"[:400])


def _is_kept(data: Path, wound: str) -> bool:
    return any(_digest(path) == wound for path in (data / "replaced").rglob(f"{DATABASE}*"))


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _reopened(folder: Path) -> Desk:
    return open_desk(folder, _CLOCK)


def _office(folder: Path) -> Office:
    """An office with some memos and a backup; journals of its own past and of another office."""
    stale = b""
    with closing(open_office(folder / "office", _CLOCK)) as desk:
        for _ in range(3):
            an_allowed_memo(desk)
        stale = _hot_journal(folder / "office")
        a_memo(desk, subject="ภายหลัง")
        desk.store.files.keep_bytes(b"paper" * 1000)
        catch_up(desk)
    with closing(open_office(folder / "other", _CLOCK)) as desk:
        for _ in range(5):
            a_memo(desk, subject="ของสำนักงานอื่น")
    foreign = _hot_journal(folder / "other")
    rows = rows_of(folder / "office" / DATABASE)
    return Office(folder / "office", rows, stale, foreign, _wal(folder / "other"))


def _hot_journal(office: Path) -> bytes:
    """The journal that a program leaves that is killed in the middle of an act."""
    copy = office.with_name("killed.db")
    copy2(office / DATABASE, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE journal_head SET seq = seq + 1")
        connection.execute("CREATE TABLE t AS SELECT randomblob(4000) AS b FROM journal")
        connection.execute("UPDATE memo_index SET memo = memo")
        return copy.with_name("killed.db-journal").read_bytes()


def _wal(office: Path) -> bytes:
    copy = office.with_name("wal.db")
    copy2(office / DATABASE, copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("UPDATE people SET name = name || 'x'")
        return copy.with_name("wal.db-wal").read_bytes()


def _flip(data: Path, _office: Office, chance: Random) -> None:
    _change(data / DATABASE, lambda held: _flipped(held, chance, chance.randrange(1, 4)))


def _cut(data: Path, _office: Office, chance: Random) -> None:
    _change(data / DATABASE, lambda held: held[: chance.randrange(len(held))])


def _zero(data: Path, _office: Office, chance: Random) -> None:
    def zeroed(held: bytes) -> bytes:
        at = chance.randrange(len(held) // _PAGE) * _PAGE
        return held[:at] + bytes(_PAGE) + held[at + _PAGE :]

    _change(data / DATABASE, zeroed)


def _noise(data: Path, _office: Office, chance: Random) -> None:
    def noisy(held: bytes) -> bytes:
        at, size = chance.randrange(len(held)), chance.randrange(1, 3 * _PAGE)
        return held[:at] + chance.randbytes(size)[: len(held) - at] + held[at + size :]

    _change(data / DATABASE, noisy)


def _swap(data: Path, _office: Office, chance: Random) -> None:
    """Two pages in each other's place."""

    def swapped(held: bytes) -> bytes:
        pages = [held[at : at + _PAGE] for at in range(0, len(held), _PAGE)]
        one, two = chance.sample(range(len(pages)), 2)
        pages[one], pages[two] = pages[two], pages[one]
        return b"".join(pages)

    _change(data / DATABASE, swapped)


def _gone(data: Path, _office: Office, chance: Random) -> None:
    if chance.random() < 0.5:
        (data / DATABASE).unlink()
    else:
        (data / DATABASE).write_bytes(b"")


def _stale_journal(data: Path, office: Office, _chance: Random) -> None:
    (data / JOURNAL).write_bytes(office.stale)


def _foreign_journal(data: Path, office: Office, _chance: Random) -> None:
    (data / JOURNAL).write_bytes(office.foreign)


def _torn_journal(data: Path, office: Office, chance: Random) -> None:
    held = chance.choice((office.stale, office.foreign))
    (data / JOURNAL).write_bytes(_flipped(held, chance, 5)[: chance.randrange(1, len(held))])


def _foreign_wal(data: Path, office: Office, chance: Random) -> None:
    cut = chance.randrange(1, len(office.wal)) if chance.random() < 0.5 else len(office.wal)
    (data / WAL).write_bytes(office.wal[:cut])


def _file(data: Path, _office: Office, chance: Random) -> None:
    path = chance.choice(sorted((data / "files").glob("??/*")))
    _change(path, lambda held: _flipped(held, chance, 1))


def _change(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


def _flipped(held: bytes, chance: Random, bits: int) -> bytes:
    changed = bytearray(held)
    for _ in range(bits):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


KINDS: dict[str, Callable[[Path, Office, Random], None]] = {
    "bits flipped": _flip,
    "cut": _cut,
    "a page of zeros": _zero,
    "noise": _noise,
    "pages swapped": _swap,
    "gone or empty": _gone,
    "stale journal": _stale_journal,
    "foreign journal": _foreign_journal,
    "torn journal": _torn_journal,
    "foreign WAL": _foreign_wal,
    "a file changed": _file,
}
