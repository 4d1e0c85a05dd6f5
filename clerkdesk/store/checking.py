"""Looking whether everything that was kept is still there and right."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select

from clerkdesk.domain.office.registers import RegisterKey, gaps_of
from clerkdesk.domain.words import th
from clerkdesk.store.agreement import check_agreement
from clerkdesk.store.dialect import Dialect
from clerkdesk.store.files import Files
from clerkdesk.store.kept import Finding
from clerkdesk.store.reader import Reader
from clerkdesk.store.rows import MaterialRow, PrintRow

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


def check(
    dialect: Dialect,
    connection: Connection,
    reader: Reader,
    files: Files,
    progress: Progress | None = None,
) -> list[Finding]:
    """Everything that is wrong; empty when all is well.

    Where the database itself is damaged nothing else is looked at: it could not be believed.
    """
    damage = list(_damage(dialect, connection))
    if damage:
        return damage
    return [
        *check_agreement(connection),
        *_registers(reader),
        *_files(connection, files, progress or (lambda _done, _all: None)),
    ]


def _damage(dialect: Dialect, connection: Connection) -> Iterator[Finding]:
    for fault in dialect.faults(connection, thorough=True):
        yield Finding(th("ฐานข้อมูลเสียหาย: {fault}"), "database", True, {"fault": fault})


def _registers(reader: Reader) -> Iterator[Finding]:
    keys = reader.registers.keys()
    for key in keys:
        yield from _register(reader, key)


def _register(reader: Reader, key: RegisterKey) -> Iterator[Finding]:
    where = f"{key.kind} {key.unit} {key.year}".replace("  ", " ")
    numbers = reader.registers.numbers(key)
    for first, last in gaps_of(reader.registers.start(key), numbers):
        what = th("ทะเบียนข้ามเลข {running} โดยไม่มีเหตุผล")
        yield Finding(what, where, False, {"running": f"{first}–{last}" if last > first else first})
    for number in numbers:
        if number.memo is None and not number.void_reason:
            what = th("เลข {running} ออกแล้วแต่ไม่มีบันทึก")
            yield Finding(what, where, False, {"running": number.running})


def _files(connection: Connection, files: Files, progress: Progress) -> Iterator[Finding]:
    names = _file_names(connection)
    for done, (sha256, name) in enumerate(sorted(names.items()), start=1):
        intact = files.intact(sha256)
        if intact is None:
            yield Finding(th("ไฟล์ {name} หายไป"), f"files/{sha256}", True, {"name": name})
        elif not intact:
            yield Finding(th("ไฟล์ {name} ถูกแก้ไขหรือเสีย"), f"files/{sha256}", True, {"name": name})
        progress(done, len(names))
    for sha256 in files.all():
        if sha256 not in names:
            yield Finding(th("มีไฟล์ที่ไม่มีบันทึกใดอ้างถึง"), f"files/{sha256}", False)


def _file_names(connection: Connection) -> dict[str, str]:
    """The name of every file that a row tells of, by SHA-256."""
    prints = select(PrintRow.pdf, PrintRow.memo).where(PrintRow.pdf != "")
    names = {row.pdf: f"{row.memo}.pdf" for row in connection.execute(prints)}
    materials = select(MaterialRow.sha256, MaterialRow.name)
    return names | {row.sha256: row.name for row in connection.execute(materials)}
