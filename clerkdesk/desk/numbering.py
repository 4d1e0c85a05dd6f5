"""Book numbers: issued from the register, typed from paper, or left empty."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.numbershape import looks_like_a_number
from clerkdesk.domain.office.registers import (
    LETTERS,
    PREFIXED,
    BookNumber,
    RegisterKey,
    check_kind,
    check_year,
    format_number,
    gaps_of,
    read_running,
)
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

ISSUE = ("next", "ออกเลข")
"""What is typed in a book number's field to have the next number issued."""

_SAMPLE = "5/2569"


def is_issue(typed: str) -> bool:
    """Whether what was typed asks for the next number."""
    return search_key(typed) in ISSUE


def number_questions(
    form: Form, texts: Mapping[str, str], known: Mapping[str, object]
) -> tuple[Sentence, ...]:
    """What is to be asked before what was typed is recorded: book numbers that look like none, and
    that do not stand there already."""
    odd = [
        (field, line(texts[field.id]))
        for field in form.fields
        if field.type is FieldType.BOOK_NUMBER and field.id in texts
    ]
    said = th("{field} “{number}” ไม่เหมือนเลขที่หนังสือ เช่น {sample}")
    return tuple(
        Sentence(said, {"field": field.wording, "number": typed, "sample": field.sample or _SAMPLE})
        for field, typed in odd
        if not (is_issue(typed) or looks_like_a_number(typed) or typed == known.get(field.id))
    )


def kind_of(form: Form) -> str:
    """The kind of register that the numbers of a form come from."""
    field = form.field(form.filing.number)
    return check_kind(field.register if field else LETTERS)


def register_of(tx: "Reader", form: Form, unit: str, day: date) -> tuple[RegisterKey, str]:
    """The register that a memo's number comes from, and the prefix written before it.

    A unit with a prefix of its own has its own register; the others use the office's. Orders and
    announcements have no prefix, and one register for the whole office.
    """
    kind = kind_of(form)
    if kind not in PREFIXED:
        return RegisterKey(kind, "", book_year(day)), ""
    owner = tx.units.named(unit) if unit else None
    if owner is not None and owner.prefix:
        return RegisterKey(kind, owner.name, book_year(day)), owner.prefix
    return RegisterKey(kind, "", book_year(day)), tx.office.load().prefix


def take_number(tx: "Writer", memo: Memo, typed: str, day: date) -> str:
    """The number to stand on ``memo``: the next one, the typed one, or none when it was emptied.

    ``memo`` is in the store already, with the number that it has until now. It gets back what it
    had in the register rather than another number; what it gives up keeps its place with the
    reason. A typed number of no register of the office is taken as it stands.
    """
    earlier = tx.registers.of_memo(memo.id)
    number, text = None, ""
    if is_issue(typed):
        number, text = _issued(tx, memo, earlier, day)
    elif typed:
        number = _typed(tx, memo, typed, day)
        text = _in_full(tx, number, typed) if number else typed
    _refuse_second(tx, memo, text, day, of_register=number is not None)
    for each in earlier:
        if each.in_use and each != number:
            tx.registers.give_up(each, _why(memo, text))
    return text


def _issued(
    tx: "Writer", memo: Memo, earlier: list[BookNumber], day: date
) -> tuple[BookNumber, str]:
    key, prefix = register_of(tx, memo.form, memo.unit, day)
    _need_prefix(key, prefix)
    mine = [number for number in earlier if number.register == key]
    had = max(mine, key=lambda number: (number.in_use, number.running), default=None)
    if had is None:
        check_year(key.year, book_year(tx.now.date()), issued=True)
    number = tx.registers.issue(key, day, memo.id, had.running if had else None)
    if memo.number and had == number:
        return number, memo.number
    return number, _shown(tx, key, prefix, number.running)


def _shown(tx: "Reader", key: RegisterKey, prefix: str, running: int) -> str:
    return format_number(prefix, key.kind, running, tx.office.load().digits, key.year)


def _in_full(tx: "Reader", number: BookNumber, typed: str) -> str:
    """What was typed; with the year where that was left out of an order's number."""
    key = number.register
    if key.kind in PREFIXED or "/" in typed:
        return typed
    return _shown(tx, key, "", number.running)


def _typed(tx: "Writer", memo: Memo, typed: str, day: date) -> BookNumber | None:
    """The number of a register that was typed, kept there; None when it is of no register."""
    for key, prefix in _registers(tx, memo, day):
        issues = bool(prefix) or key.kind not in PREFIXED
        running = read_running(typed, prefix, key.kind, key.year) if issues else None
        if running is not None:
            check_year(key.year, book_year(tx.now.date()), issued=False)
            return tx.registers.issue(key, day, memo.id, running)
    return None


def _registers(tx: "Reader", memo: Memo, day: date) -> Iterator[tuple[RegisterKey, str]]:
    """Every register that a number may be of, the memo's own first."""
    own, prefix = register_of(tx, memo.form, memo.unit, day)
    yield own, prefix
    if own.kind not in PREFIXED:
        return
    owners = [("", tx.office.load().prefix), *((each.name, each.prefix) for each in tx.units.all())]
    for owner, prefix in owners:
        for kind in PREFIXED:
            yield RegisterKey(kind, owner, book_year(day)), prefix


def _why(memo: Memo, text: str) -> str:
    """Why a memo gave a number up, in the words of the register."""
    went = f"เปลี่ยนไปใช้เลข {text}" if text else "ไม่ใช้เลขนี้แล้ว"
    return f"บันทึกลำดับที่ {memo.id} {went}"


def _refuse_second(tx: "Reader", memo: Memo, text: str, day: date, *, of_register: bool) -> None:
    """Two memos of a year cannot carry one number.

    What is of no register of the office, a unit counts by itself: two schools may both have 5/2569.
    A number that is to be written in by hand (``ศธ ๐๔๐๕๖/``) is none yet. An order and an
    announcement may well both be 5/2569.
    """
    if not any(letter.isdecimal() for letter in text.rpartition("/")[2]):
        return
    for other in tx.memos.all(number=text):
        same_year = book_year(other.dated or other.created_on) == book_year(day)
        same_unit = search_key(other.unit) == search_key(memo.unit)
        same = same_year and (of_register or same_unit) and _alike(other.form, memo.form)
        if other.id != memo.id and same:
            raise ClerkError(
                th("เลข {number} ใช้กับบันทึกลำดับที่ {memo} แล้ว"),
                do=th("ตรวจเลขอีกครั้ง หรือเว้นว่างไว้ก่อน"),
                number=text,
                memo=other.id,
            )


def _alike(one: Form, other: Form) -> bool:
    """Whether numbers of the two forms are of one shape: both with a prefix, or of one kind."""
    kinds = {kind_of(one), kind_of(other)}
    return len(kinds) == 1 or kinds <= set(PREFIXED)


def _need_prefix(key: RegisterKey, prefix: str) -> None:
    if key.kind in PREFIXED and not prefix:
        raise ClerkError(
            th("ยังไม่ได้ตั้งเลขนำหน้าหนังสือของสำนักงาน จึงออกเลขให้ไม่ได้"),
            do=th("ตั้งเลขนำหน้าในการตั้งค่าของสำนักงาน หรือพิมพ์เลขเอง หรือเว้นว่างไว้"),
        )


def preview_next(desk: Desk, form: Form, unit: str, day: date | None = None) -> str:
    """The number that would be issued now to a paper of ``day`` (none is today), from the register
    of that day's year; empty when the office has no prefix."""
    with desk.store.read() as tx:
        key, prefix = register_of(tx, form, unit, day or desk.today())
        if key.kind in PREFIXED and not prefix:
            return ""
        return _shown(tx, key, prefix, tx.registers.next(key))


def start_register(desk: Desk, kind: str, unit: str, year: int, last_used: int) -> int:
    """Says the last number already used on paper, so that the register goes on from there.

    Gives the number that is issued next.
    """
    key = RegisterKey(check_kind(kind), unit, year)
    check_year(year, book_year(desk.today()), issued=False)
    with desk.store.write("register.start") as tx:
        tx.registers.set_start(key, last_used)
        return tx.registers.next(key)


def void_number(desk: Desk, key: RegisterKey, running: int, reason: str) -> BookNumber:
    """A spoilt number keeps its place in the register with the reason, for good."""
    reason = remark(reason)
    if not reason:
        raise ClerkError(th("ยังไม่ได้บอกเหตุผล"), do=th("พิมพ์เหตุผลสั้น ๆ แล้วบันทึกอีกครั้ง"))
    check_year(key.year, book_year(desk.today()), issued=False)
    with desk.store.write("register.void") as tx:
        return tx.registers.void(key, running, reason, desk.today())


Report = tuple[RegisterKey, int, list[BookNumber], list[tuple[int, int]]]


def register_report(desk: Desk) -> list[Report]:
    """Each register: its start, its numbers, and the gaps that nothing explains, each with its
    first and its last number."""
    with desk.store.read() as tx:
        report = []
        for key in tx.registers.keys():  # noqa: SIM118  a repository, not a dictionary
            start, numbers = tx.registers.start(key), tx.registers.numbers(key)
            report.append((key, start, numbers, gaps_of(start, numbers)))
        return report
