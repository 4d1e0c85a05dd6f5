"""What may be recorded of a memo in the publisher's intake register: the entry, or a ClerkError."""

from dataclasses import replace
from datetime import date

from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.memo.guards import (
    changed_parts,
    need_reason,
    possible,
    refuse_if_not_standing,
)
from clerkdesk.domain.memo.may import refuse_taking_in
from clerkdesk.domain.words import th

_SAID = ("on", "sender", "receiver", "channel", "remark")


def take_in(state: MemoState, entry: TakenIn) -> TakenIn:
    """The memo comes into the register; only what is allowed, and once in a circuit."""
    refuse_taking_in(state)
    return possible(state, replace(entry, circuit=state.circuit))


def taken_in(state: MemoState, year: int, running: int) -> TakenIn | None:
    """The standing entry of this number, or None."""
    return next(
        (
            entry
            for entry in state.entries
            if isinstance(entry, TakenIn) and (entry.year, entry.running) == (year, running)
        ),
        None,
    )


def correct(state: MemoState, entry: TakenIn, changed: TakenIn, reason: str) -> TakenIn:
    """The entry that supersedes ``entry``, under the same number: empty parts filled in, or others
    corrected, for which ``reason`` says why."""
    refuse_if_not_standing(state, entry)
    refuse_other_year(changed.on, entry.running, entry.year)
    if any(getattr(entry, name) for name in changed_parts(entry, changed, _SAID)):
        need_reason(reason)
    return replace(changed, id=0, circuit=entry.circuit, supersedes=entry.id, reason=reason)


def refuse_other_year(on: date, running: int, year: int) -> None:
    """A number of a calendar year (พ.ศ.) belongs to what came in that year."""
    if book_year(on) != year:
        raise ClerkError(
            th("เลขรับ {running} เป็นของทะเบียนปี {year} จึงลงวันที่ของปีอื่นไม่ได้"),
            do=th("ตรวจวันที่อีกครั้ง ถ้ารับเรื่องในปีอื่น ให้ยกเลิกเลขนี้แล้วรับเรื่องใหม่ในทะเบียนปีนั้น"),
            running=running,
            year=year,
        )


def refuse_unknown(running: int, year: int) -> ClerkError:
    """What is said of a number that the register does not have."""
    return ClerkError(
        th("ทะเบียนรับเรื่องปี {year} ไม่มีเลข {running}"),
        do=th("ดูเลขรับจากทะเบียนรับเรื่องของปีนั้น"),
        running=running,
        year=year,
    )
