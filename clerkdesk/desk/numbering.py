"""Book numbers: issued from the register, typed from paper, or left empty."""

from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.registers import (
    BookNumber,
    RegisterKey,
    check_kind,
    format_number,
    read_running,
    unexplained_gaps,
)
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

ISSUE = ("next", "ออกเลข")
"""What is typed in a book number's field to have the next number issued."""


def register_of(tx: "Reader", form: Form, unit: str, day: date) -> tuple[RegisterKey, str]:
    """The register that a memo's number comes from, and the prefix written before it.

    A unit with a prefix of its own has its own register; the others use the office's.
    """
    field = form.field(form.filing.number)
    kind = check_kind(field.register if field else "letters")
    owner = tx.units.named(unit) if unit else None
    if owner is not None and owner.prefix:
        return RegisterKey(kind, owner.name, book_year(day)), owner.prefix
    return RegisterKey(kind, "", book_year(day)), tx.office.load().prefix


def take_number(tx: "Writer", memo: Memo, typed: str, day: date) -> str:
    """The number to stand on ``memo``: the next one, or the typed one, kept in its register.

    ``memo`` is in the store already. A typed number of another register, or of another form,
    is taken as it stands.
    """
    key, prefix = register_of(tx, memo.form, memo.unit, day)
    if typed in ISSUE:
        _need_prefix(prefix)
        issued = tx.registers.issue(key, day, memo.id)
        return format_number(prefix, key.kind, issued.running, tx.office.load().digits)
    running = read_running(typed, prefix, key.kind) if prefix else None
    if running is not None:
        tx.registers.issue(key, day, memo.id, running)
    return typed


def _need_prefix(prefix: str) -> None:
    if not prefix:
        raise ClerkError(
            th("ยังไม่ได้ตั้งเลขนำหน้าหนังสือของสำนักงาน จึงออกเลขให้ไม่ได้"),
            do=th("ตั้งด้วย office set prefix=… หรือพิมพ์เลขเอง หรือเว้นว่างไว้"),
        )


def preview_next(desk: Desk, form: Form, unit: str) -> str:
    """The number that would be issued now, or empty when the office has no prefix."""
    with desk.store.read() as tx:
        key, prefix = register_of(tx, form, unit, desk.today())
        office = tx.office.load()
        if not prefix:
            return ""
        return format_number(prefix, key.kind, tx.registers.next(key), office.digits)


def start_register(desk: Desk, kind: str, unit: str, year: int, last_used: int) -> None:
    """Says the last number already used on paper, so that the register goes on from there."""
    key = RegisterKey(check_kind(kind), unit, year)
    with desk.store.write("register.start") as tx:
        before = tx.registers.start(key)
        tx.registers.set_start(key, last_used)
        tx.journal.note(_subject(key), {"start": before}, {"start": last_used})


def void_number(desk: Desk, key: RegisterKey, running: int, reason: str) -> BookNumber:
    """A spoilt number keeps its place in the register with the reason."""
    if not reason.strip():
        raise ClerkError(th("ยังไม่ได้บอกเหตุผล"), do=th("พิมพ์เหตุผลสั้น ๆ แล้วบันทึกอีกครั้ง"))
    with desk.store.write("register.void") as tx:
        void = tx.registers.void(key, running, reason, desk.today())
        tx.journal.note(_subject(key), None, {"void": running, "reason": reason})
        return void


def register_report(desk: Desk) -> list[tuple[RegisterKey, int, list[BookNumber], list[int]]]:
    """Each register: its start, its numbers, and the gaps that nothing explains."""
    with desk.store.read() as tx:
        report = []
        for key in tx.registers.keys():  # noqa: SIM118  a repository, not a dictionary
            start, numbers = tx.registers.start(key), tx.registers.numbers(key)
            gaps = unexplained_gaps(start, [number.running for number in numbers])
            report.append((key, start, numbers, gaps))
        return report


def _subject(key: RegisterKey) -> str:
    return f"register {key.kind} {key.unit} {key.year}".replace("  ", " ")
