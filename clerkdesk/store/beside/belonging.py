"""To what every kept file belongs, so that it can be given a name that people can read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import Connection, select

from clerkdesk.domain.memo.entries import KIND_OF, SignedCopy
from clerkdesk.store.reader import Reader
from clerkdesk.store.rows import EntryRow, MaterialRow, MemoRow, PrintRow


class Kind(Enum):
    """What a kept file is."""

    PRINT = "print"
    MATERIAL = "material"
    REMOVED = "removed"
    SIGNED = "signed"
    RECEIVED = "received"


@dataclass(frozen=True)
class Belonging:
    """A kept file by its SHA-256, and the name under which it came; of a print it is its serial
    number. ``memo`` is None for what came in without one."""

    sha256: str
    kind: Kind
    name: str
    memo: int | None = None


@dataclass(frozen=True)
class MemoName:
    """What a memo is found by on paper."""

    id: int
    created_on: date
    number: str
    subject: str


@dataclass(frozen=True)
class Everything:
    """All memos by id, and all files of which the records tell."""

    memos: dict[int, MemoName]
    files: list[Belonging]


def read_everything(connection: Connection, reader: Reader) -> Everything:
    """Reads the names alone: of many memos it takes little."""
    columns = (MemoRow.id, MemoRow.created_on, MemoRow.number, MemoRow.subject)
    memos = (MemoName(*row) for row in connection.execute(select(*columns).order_by(MemoRow.id)))
    received = reader.intakes.files() | reader.rounds.files()
    files = [
        *_prints(connection),
        *_materials(connection),
        *_signed(connection),
        *(Belonging(sha256, Kind.RECEIVED, name) for sha256, name in received.items()),
    ]
    return Everything({each.id: each for each in memos}, files)


def _prints(connection: Connection) -> Iterator[Belonging]:
    asked = select(PrintRow.pdf, PrintRow.serial, PrintRow.memo).where(PrintRow.pdf != "")
    for row in connection.execute(asked.order_by(PrintRow.id)):
        yield Belonging(row.pdf, Kind.PRINT, str(row.serial), row.memo)


def _materials(connection: Connection) -> Iterator[Belonging]:
    """A file that stayed while another was taken off has a row of both kinds: it stands."""
    columns = (MaterialRow.memo, MaterialRow.sha256, MaterialRow.name, MaterialRow.removed_at)
    standing: set[tuple[int, str]] = set()
    removed: dict[tuple[int, str], str] = {}
    for row in connection.execute(select(*columns).order_by(MaterialRow.id)):
        key = (row.memo, row.sha256)
        if row.removed_at is not None:
            removed[key] = row.name
        else:
            standing.add(key)
            yield Belonging(row.sha256, Kind.MATERIAL, row.name, row.memo)
    for key, name in removed.items():
        if key not in standing:
            yield Belonging(key[1], Kind.REMOVED, name, key[0])


def _signed(connection: Connection) -> Iterator[Belonging]:
    asked = select(EntryRow.memo, EntryRow.details).where(EntryRow.kind == KIND_OF[SignedCopy])
    for row in connection.execute(asked.order_by(EntryRow.id)):
        for file in row.details["files"]:
            yield Belonging(file["sha256"], Kind.SIGNED, file["name"], row.memo)
