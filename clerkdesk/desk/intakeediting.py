"""What was taken in, corrected or made void; and where the register goes on from paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from clerkdesk.desk.channels import read_channel
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import LONGEST_SUBJECT, Incoming, kept_files, void_row
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.signatures import cancel_entry
from clerkdesk.desk.undo import UNDONE, Done, Undo
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import intakerules
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.memo.guards import need_reason
from clerkdesk.domain.office.intake import (
    Intake,
    changed_parts,
    intake_register,
    latest,
    need_subject,
)
from clerkdesk.domain.office.registers import BookNumber, check_year
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.words import Sentence, th


def correct_intake(
    desk: Desk,
    year: int,
    running: int,
    said: Incoming,
    reason: str = "",
    on: date | None = None,
) -> Done:
    """Corrects what stands under a number; what is not said stays. ``reason`` is needed where
    something that was said is changed. Of a memo, subject, unit and files are the memo's own."""
    number = find_number(desk, year, running)
    if number.memo is not None:
        done = _correct_memo(desk, number.memo, number, said, reason, on)
        return _corrected(number, lambda: _cancel(desk, done))
    before, after = _correct_row(desk, number, said, reason, on)
    return _corrected(number, lambda: _write_again(desk, before, after))


def find_number(desk: Desk, year: int, running: int) -> BookNumber:
    """A number of the register that is in use; ClerkError for one that is not."""
    with desk.store.read() as tx:
        number = tx.registers.find(intake_register(year), running)
    if number is None or not number.in_use:
        raise intakerules.refuse_unknown(running, year)
    return number


def _corrected(number: BookNumber, run: Callable[[], None]) -> Done:
    values = {"running": number.running, "year": number.register.year}
    undo = Undo(Sentence(th("เลขรับ {running}/{year} กลับเป็นอย่างเดิมแล้ว"), values), run)
    said = Sentence(th("แก้รายการรับเรื่องเลข {running}/{year} แล้ว"), values)
    return Done(said, undo, number.running)


def _correct_memo(
    desk: Desk, memo_id: int, number: BookNumber, said: Incoming, reason: str, on: date | None
) -> Recorded:
    with desk.store.write("memo.intake") as tx:
        state = state_of(tx.memos.get(memo_id))
        earlier = intakerules.taken_in(state, number.register.year, number.running)
        if earlier is None:
            raise intakerules.refuse_unknown(number.running, number.register.year)
        parts = _said_over(desk, earlier, said)
        stamp = desk.recording(on or earlier.on).stamp
        changed = replace(earlier, **parts, **stamp)
        return keep(tx, memo_id, intakerules.correct(state, earlier, changed, remark(reason)))


def _said_over(desk: Desk, earlier: TakenIn | Intake, said: Incoming) -> dict[str, Any]:
    """The parts that both kinds of intake have, with what was said now over what stood there."""
    way = partial(read_channel, desk)
    doors: dict[str, Callable[[str], str]]
    doors = {"sender": line, "receiver": line, "channel": way, "remark": remark}
    given = {name: getattr(said, name) for name in doors}
    return {
        name: getattr(earlier, name) if given[name] is None else read(given[name])
        for name, read in doors.items()
    }


def _correct_row(
    desk: Desk, number: BookNumber, said: Incoming, reason: str, on: date | None
) -> tuple[Intake, Intake]:
    """The intake before and after."""
    files = None if said.files is None else kept_files(desk, said.files)
    with desk.store.write("intake.correct") as tx:
        before = latest(tx.intakes.of_year(number.register.year))[number.running]
        subject = before.subject if said.subject is None else line(said.subject, LONGEST_SUBJECT)
        unit = before.unit if said.unit is None else tx.units.today(line(said.unit))
        changed = replace(
            before,
            **_said_over(desk, before, said),
            **desk.recording(on or before.on).stamp,
            subject=need_subject(subject),
            unit=unit,
            files=before.files if files is None else files,
            supersedes=before.id,
            reason=remark(reason),
        )
        intakerules.refuse_other_year(changed.on, changed.running, changed.year)
        if any(getattr(before, name) for name in changed_parts(before, changed)):
            need_reason(reason)
        return before, tx.intakes.add(changed)


def _cancel(desk: Desk, done: Recorded) -> None:
    cancel_entry(desk, done.memo.id, done.entry.id, UNDONE)


def _write_again(desk: Desk, before: Intake, after: Intake) -> None:
    """What the correction changed, as it was before, written once more: nothing is taken away.
    What others corrected meanwhile stays; ClerkError where they corrected the very same."""
    with desk.store.write("intake.correct") as tx:
        number = tx.registers.find(intake_register(after.year), after.running)
        if number is None or not number.in_use:
            raise intakerules.refuse_unknown(after.running, after.year)
        now = latest(tx.intakes.of_year(after.year))[after.running]
        back = {name: getattr(before, name) for name in changed_parts(before, after)}
        if any(getattr(now, name) != getattr(after, name) for name in back):
            raise ClerkError(
                th("เลขรับ {running}/{year} มีผู้แก้ไขหลังจากนั้นแล้ว จึงเลิกทำไม่ได้"),
                do=th("ดูรายการในทะเบียน แล้วแก้ไขเท่าที่ต้องการ"),
                running=after.running,
                year=after.year,
            )
        stamp = desk.recording(back.get("on", now.on)).stamp
        again = replace(now, **{**back, **stamp}, supersedes=now.id, reason=UNDONE)
        tx.intakes.add(again)


def void_intake(desk: Desk, year: int, running: int, reason: str) -> Done:
    """Makes a number void for good, with why: one in use, or one spoilt on paper. With a memo its
    entry is cancelled, and the memo is with the publisher no more."""
    reason = remark(reason)
    need_reason(reason)
    check_year(year, book_year(desk.today()), issued=False)
    with desk.store.read() as tx:
        number = tx.registers.find(intake_register(year), running)
        memo = number.memo if number and number.in_use else None
        state = state_of(tx.memos.get(memo)) if memo is not None else None
    entry = intakerules.taken_in(state, year, running) if state is not None else None
    if state is not None and entry is not None:
        cancel_entry(desk, state.memo.id, entry.id, reason)
    else:
        with desk.store.write("intake.void") as writing:
            void_row(writing, year, running, reason)
    values = {"running": running, "year": year}
    return Done(
        Sentence(th("ยกเลิกเลขรับ {running}/{year} แล้ว เลขนี้จะไม่ใช้อีก"), values),
        final=Sentence(th("เลขรับ {running}/{year} ยกเลิกไปแล้ว เอากลับมาใช้ไม่ได้"), values),
    )


def start_intake(desk: Desk, year: int, last: int) -> Done | None:
    """Says the last number already used on paper in a calendar year; None when it was said."""
    check_year(year, book_year(desk.today()), issued=False)
    key = intake_register(year)
    with desk.store.write("intake.start") as tx:
        before = tx.registers.start(key)
        tx.registers.set_start(key, last)
        following = tx.registers.next(key)
    if last == before:
        return None
    values = {"year": year, "next": following}
    undo = Undo(
        Sentence(th("เลขเริ่มต้นของทะเบียนรับเรื่องปี {year} กลับเป็นค่าเดิมแล้ว"), values),
        lambda: _start_again(desk, year, before),
    )
    return Done(Sentence(th("ทะเบียนรับเรื่องปี {year} จะออกเลข {next} เป็นเลขถัดไป"), values), undo)


def _start_again(desk: Desk, year: int, start: int) -> None:
    """Starts as before; where numbers were issued beyond, the register goes on after those."""
    key = intake_register(year)
    with desk.store.write("intake.start") as tx:
        used = [number.running for number in tx.registers.numbers(key) if number.in_use]
        tx.registers.set_start(key, max([start, *used]))
