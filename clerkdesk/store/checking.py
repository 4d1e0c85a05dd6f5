"""Looking whether everything that was kept is still there and right."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.exc import DBAPIError

from clerkdesk.domain.memo.entries import KIND_OF, SignedCopy
from clerkdesk.domain.office.intake import intake_register
from clerkdesk.domain.office.registers import RegisterKey, gaps_of
from clerkdesk.domain.words import th
from clerkdesk.store.agreement import check_agreement
from clerkdesk.store.dialect import Dialect
from clerkdesk.store.files import Files
from clerkdesk.store.kept import Finding
from clerkdesk.store.reader import Reader
from clerkdesk.store.rows import EntryRow, MaterialRow, PrintRow

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


@dataclass(frozen=True)
class Checked:
    """What is wrong with the records; ``files`` are the names of all files that they tell of, by
    SHA-256: None where the database itself is damaged and could not be believed."""

    findings: list[Finding]
    files: Mapping[str, str] | None = None


def check_records(dialect: Dialect, connection: Connection, reader: Reader) -> Checked:
    """Looks at everything in the database, also where somebody left texts that are none."""
    try:
        return _check(dialect, connection, reader)
    except DBAPIError:
        with dialect.any_text(connection):
            return _check(dialect, connection, reader)


def _check(dialect: Dialect, connection: Connection, reader: Reader) -> Checked:
    damage = list(_damage(dialect, connection))
    if damage:
        return Checked(damage)
    found = [*check_agreement(connection), *_registers(reader)]
    return Checked(found, file_names(connection, reader))


def _damage(dialect: Dialect, connection: Connection) -> Iterator[Finding]:
    for fault in dialect.faults(connection, thorough=True):
        yield Finding(th("ฐานข้อมูลเสียหาย: {fault}"), "database", True, {"fault": fault})


def _registers(reader: Reader) -> Iterator[Finding]:
    for key in reader.registers.keys():  # noqa: SIM118  not a dict
        yield from _register(reader, key, frozenset())
    for year in reader.intakes.years():
        yield from _register(reader, intake_register(year), reader.intakes.numbers(year))


def _register(reader: Reader, key: RegisterKey, known: frozenset[int]) -> Iterator[Finding]:
    """What is odd in a register; ``known`` are the numbers that need no memo."""
    where = f"{key.kind} {key.unit} {key.year}".replace("  ", " ")
    numbers = reader.registers.numbers(key)
    for first, last in gaps_of(reader.registers.start(key), numbers):
        what = th("ทะเบียนข้ามเลข {running} โดยไม่มีเหตุผล")
        yield Finding(what, where, False, {"running": f"{first}–{last}" if last > first else first})
    for number in numbers:
        if number.memo is None and not number.void_reason and number.running not in known:
            what = th("เลข {running} ออกแล้วแต่ไม่มีบันทึก")
            yield Finding(what, where, False, {"running": number.running})


def check_files(
    files: Files, kept: Iterable[str], names: Mapping[str, str], progress: Progress
) -> Iterator[Finding]:
    """Looks at every file of ``names``, and for those ``kept`` of which no row tells."""
    for done, (sha256, name) in enumerate(sorted(names.items()), start=1):
        intact = files.intact(sha256)
        if intact is None:
            yield Finding(th("ไฟล์ {name} หายไป"), f"files/{sha256}", True, {"name": name})
        elif not intact:
            yield Finding(th("ไฟล์ {name} ถูกแก้ไขหรือเสีย"), f"files/{sha256}", True, {"name": name})
        progress(done, len(names))
    for sha256 in kept:
        if sha256 not in names:
            yield Finding(th("มีไฟล์ที่ไม่มีบันทึกใดอ้างถึง"), f"files/{sha256}", False)


def file_names(connection: Connection, reader: Reader) -> dict[str, str]:
    """The name of every file that a row tells of, by SHA-256."""
    prints = select(PrintRow.pdf, PrintRow.memo).where(PrintRow.pdf != "")
    names = {row.pdf: f"{row.memo}.pdf" for row in connection.execute(prints)}
    materials = select(MaterialRow.sha256, MaterialRow.name)
    names |= {row.sha256: row.name for row in connection.execute(materials)}
    return names | _scan_names(connection) | reader.intakes.files() | reader.rounds.files()


def _scan_names(connection: Connection) -> dict[str, str]:
    """Those of signed papers that were scanned."""
    scans = select(EntryRow.details).where(EntryRow.kind == KIND_OF[SignedCopy])
    found = (file for row in connection.execute(scans) for file in row.details["files"])
    return {file["sha256"]: file["name"] for file in found}
