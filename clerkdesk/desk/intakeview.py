"""The intake register as a page and a paper show it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.channels import channel_labels
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.memo import intakerules
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.intake import Intake, IntakeFile, intake_register, latest
from clerkdesk.domain.office.registers import BookNumber, gaps_of

if TYPE_CHECKING:
    from clerkdesk.domain.memo.memo import Memo


@dataclass(frozen=True)
class IntakeLine:
    """One number of the register. ``memo`` is 0 where none belongs to it; ``entry`` is the memo's
    entry. ``void`` says why a number is void: then nothing else may be known of it.

    ``number`` is the memo's book number, ``status`` where the memo stands now, ``corrected``
    whether the line was corrected.
    """

    year: int
    running: int
    on: date
    subject: str = ""
    unit: str = ""
    sender: str = ""
    receiver: str = ""
    channel: str = ""
    remark: str = ""
    files: tuple[IntakeFile, ...] = ()
    memo: int = 0
    entry: int = 0
    number: str = ""
    status: Status | None = None
    void: str = ""
    corrected: bool = False


@dataclass(frozen=True)
class Waiting:
    """A memo that was handed over and not taken in yet."""

    memo: int
    number: str
    subject: str
    unit: str
    since: date


@dataclass(frozen=True)
class IntakeView:
    """The register of a calendar year. ``start`` is the last number used on paper before, ``next``
    the one to be issued; ``gaps`` are runs of numbers that nothing explains; ``waiting`` is what
    was handed over and is not in the register; ``years`` are those that have one."""

    year: int
    lines: tuple[IntakeLine, ...]
    start: int
    next: int
    gaps: tuple[tuple[int, int], ...]
    waiting: tuple[Waiting, ...]
    years: tuple[int, ...]


def read_intake(desk: Desk, year: int | None = None) -> IntakeView:
    """The register of a calendar year (พ.ศ.), this one when None."""
    year = year if year is not None else book_year(desk.today())
    key = intake_register(year)
    with desk.store.read() as tx:
        numbers = tx.registers.numbers(key)
        own = latest(tx.intakes.of_year(year))
        memos = tx.memos.all(ids=[each.memo for each in numbers if each.memo is not None])
        handed = tx.memos.perhaps_open()
        start, following = tx.registers.start(key), tx.registers.next(key)
        years = tuple(dict.fromkeys([*sorted({*tx.intakes.years(), year}, reverse=True)]))
    states = {memo.id: state_of(memo) for memo in memos}
    channel = channel_labels(desk)
    found = (_line(number, own, states) for number in numbers)
    lines = tuple(replace(line, channel=channel(line.channel)) for line in found)
    gaps = tuple(gaps_of(start, numbers))
    return IntakeView(year, lines, start, following, gaps, _waiting(handed), years)


def _line(number: BookNumber, own: dict[int, Intake], states: dict[int, MemoState]) -> IntakeLine:
    state = states.get(number.memo or 0)
    if state is not None:
        return _of_memo(number, state)
    intake = own.get(number.running)
    year = number.register.year
    if intake is None:
        return IntakeLine(year, number.running, number.issued_on, void=number.void_reason)
    return IntakeLine(
        year,
        number.running,
        intake.on,
        intake.subject,
        intake.unit,
        intake.sender,
        intake.receiver,
        intake.channel,
        intake.remark,
        intake.files,
        void=number.void_reason,
        corrected=intake.supersedes is not None,
    )


def _of_memo(number: BookNumber, state: MemoState) -> IntakeLine:
    year, running, memo = number.register.year, number.running, state.memo
    entry = intakerules.taken_in(state, year, running)
    line = IntakeLine(
        year,
        running,
        entry.on if entry else number.issued_on,
        memo.subject,
        memo.unit,
        memo=memo.id,
        number=memo.number,
        files=tuple(IntakeFile(each.name, each.sha256, each.size) for each in memo.materials),
        status=state.status,
        void=number.void_reason,
    )
    if entry is None:
        return line
    said = {name: getattr(entry, name) for name in ("sender", "receiver", "channel", "remark")}
    parts = {**vars(line), **said, "entry": entry.id, "corrected": entry.supersedes is not None}
    return IntakeLine(**parts)


def _waiting(memos: "list[Memo]") -> tuple[Waiting, ...]:
    states = (state_of(memo) for memo in memos)
    found = [
        Waiting(each.memo.id, each.memo.number, each.memo.subject, each.memo.unit, each.since)
        for each in states
        if each.status is Status.HANDED_OVER and not each.taken_in
    ]
    return tuple(sorted(found, key=lambda each: (each.since, each.memo)))
