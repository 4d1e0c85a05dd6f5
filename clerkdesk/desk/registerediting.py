"""The registers of book numbers, as the settings show and change them."""

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.numbering import start_register, void_number
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.figures import read_number
from clerkdesk.domain.office.registers import (
    MOST,
    PREFIXED,
    REGISTERS,
    BookNumber,
    RegisterKey,
    format_number,
    gaps_of,
)
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class RegisterCard:
    """One register. ``last`` is the last number used at all, ``start`` the last one on paper
    before the first that was issued here; ``next`` stands as on paper, empty without a prefix.

    ``void`` are the numbers that are void; ``gaps`` the runs, each with its first and last number,
    that nothing explains.
    """

    key: RegisterKey
    prefix: str
    start: int
    last: int
    next: str
    numbers: tuple[BookNumber, ...]
    gaps: tuple[tuple[int, int], ...]

    @property
    def void(self) -> tuple[BookNumber, ...]:
        """The numbers that are void, with their reasons."""
        return tuple(number for number in self.numbers if number.void_reason)


def read_registers(desk: Desk) -> list[RegisterCard]:
    """The registers of this year, also those not begun yet, then those of earlier years."""
    with desk.store.read() as tx:
        year = book_year(desk.today())
        owners = ["", *(unit.name for unit in tx.units.all() if unit.prefix and not unit.ended_on)]
        now = [
            RegisterKey(kind, owner, year)
            for owner in owners
            for kind in (PREFIXED if owner else REGISTERS)
        ]
        others = [key for key in tx.registers.keys() if key not in now]  # noqa: SIM118  not a dict
        others.sort(key=lambda key: (-key.year, key.unit))
        return [_card(tx, key) for key in [*now, *others]]


def read_last_used(typed: str) -> int:
    """The last number used on paper, as typed; ClerkError for what is no such number."""
    return _read_running(typed, least=0)


def set_last_used(desk: Desk, key: RegisterKey, typed: str) -> Done | None:
    """Says the last number already used on paper; None when it was said already."""
    last = read_last_used(typed)
    with desk.store.read() as tx:
        before = tx.registers.start(key)
    if last == before:
        return None
    start_register(desk, key.kind, key.unit, key.year, last)
    said = {"register": REGISTERS[key.kind], "year": key.year}
    undo = Undo(
        Sentence(th("เลขเริ่มต้นของทะเบียน{register}ปี {year} กลับเป็นค่าเดิมแล้ว"), said),
        lambda: _start_again(desk, key, before),
    )
    done = Sentence(th("ทะเบียน{register}ปี {year} ใช้บนกระดาษถึงเลข {last}"), {**said, "last": last})
    return Done(done, undo)


def void_running(desk: Desk, key: RegisterKey, typed: str, reason: str) -> Done:
    """Makes a number void, for good; ClerkError when it is in use or not reached yet."""
    running = _read_running(typed, least=1)
    void_number(desk, key, running, reason)
    return Done(
        Sentence(th("ยกเลิกเลข {running} แล้ว เลขนี้จะไม่ออกอีก"), {"running": running}),
        final=Sentence(th("เลข {running} ยกเลิกไปแล้ว เอากลับมาใช้ไม่ได้"), {"running": running}),
    )


def _start_again(desk: Desk, key: RegisterKey, start: int) -> None:
    """Starts a register as before; where numbers were issued beyond, it goes on after those."""
    with desk.store.read() as tx:
        used = [number.running for number in tx.registers.numbers(key) if number.in_use]
    start_register(desk, key.kind, key.unit, key.year, max([start, *used]))


def _read_running(typed: str, least: int) -> int:
    with suppress(ClerkError):  # of a number with a fraction it would speak
        number = read_number(typed)
        if isinstance(number, int) and least <= number <= MOST:
            return number
    raise ClerkError(
        th("เลข “{typed}” ใช้ไม่ได้"),
        do=th("พิมพ์เลขจำนวนเต็ม ตั้งแต่ {least} ถึง {most}"),
        typed=typed,
        least=str(least),
        most=str(MOST),
    )


def _card(tx: "Reader", key: RegisterKey) -> RegisterCard:
    start, numbers = tx.registers.start(key), tx.registers.numbers(key)
    following = tx.registers.next(key)
    prefix = _prefix(tx, key)
    issues = bool(prefix) or key.kind not in PREFIXED
    digits = tx.office.load().digits
    shown = format_number(prefix, key.kind, following, digits, key.year) if issues else ""
    return RegisterCard(
        key=key,
        prefix=prefix,
        start=start,
        last=following - 1,
        next=shown,
        numbers=tuple(numbers),
        gaps=tuple(gaps_of(start, numbers)),
    )


def _prefix(tx: "Reader", key: RegisterKey) -> str:
    if key.kind not in PREFIXED:
        return ""
    unit = tx.units.named(key.unit) if key.unit else None
    return unit.prefix if unit else tx.office.load().prefix
