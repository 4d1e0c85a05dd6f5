"""The publisher takes things in: what was handed over gets its number in the intake register.

With a memo the intake is an entry of the memo; without one it is a row of the register's own. A
number is never used twice: what was taken in wrongly stays as void, with the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerkdesk.desk.channels import read_channel
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishers import handed_over, office_publisher, receiver_of
from clerkdesk.desk.recorded import Recorded, keep
from clerkdesk.desk.undo import UNDONE, Done, Undo
from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo import intakerules
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.office.intake import (
    Intake,
    IntakeFile,
    intake_register,
    need_subject,
)
from clerkdesk.domain.office.registers import BookNumber, check_running, check_year
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.thai.text import normalise
from clerkdesk.domain.words import Sentence, Series, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

LONGEST_SUBJECT = 2000
TAKEN_IN = th("รับเรื่องแล้วเป็นเลข {running}/{year}")


@dataclass(frozen=True)
class Incoming:
    """What is said of something that came in. None means: not said; empty text takes out.

    ``subject``, ``unit`` and ``files`` are for what has no memo; a memo brings its own.
    """

    subject: str | None = None
    unit: str | None = None
    sender: str | None = None
    receiver: str | None = None
    channel: str | None = None
    remark: str | None = None
    files: Sequence[Path] | None = None


def take_in_memo(
    desk: Desk, memo_id: int, said: Incoming, on: date | None = None, running: int | None = None
) -> Recorded:
    """Records that the publisher took an allowed memo in, under the next number of the calendar
    year, or under ``running`` as it stands on paper. Who brought it and how are taken from the
    hand-over where nothing is said."""
    with desk.store.write("memo.take_in") as tx:
        state = state_of(tx.memos.get(memo_id))
        recording = desk.recording(on)
        handed = handed_over(state)
        sent = handed.channel if handed else ""
        entry = TakenIn(
            **recording.stamp,
            year=book_year(recording.on),
            running=running or 1,
            sender=_or(said.sender, state.memo.requester),
            receiver=_or(said.receiver, receiver_of(tx, state, recording.on)),
            channel=sent if said.channel is None else read_channel(desk, said.channel),
            remark=remark(said.remark or ""),
        )
        entry = intakerules.take_in(state, entry)
        number = _issue(tx, recording.on, memo_id, running)
        notes = _order_notes(tx, number)
        return keep(tx, memo_id, replace(entry, running=number.running), notes)


def _order_notes(tx: "Writer", number: BookNumber) -> tuple[Sentence, ...]:
    """That the number before was given on a later day: an auditor would ask."""
    before = tx.registers.find(number.register, number.running - 1)
    if before is None or before.issued_on <= number.issued_on:
        return ()
    said = th("เลขก่อนหน้า {running} รับไว้วันที่ {day} ซึ่งหลังวันนี้ ตรวจวันที่อีกครั้ง")
    return (Sentence(said, {"running": before.running, "day": said_date(before.issued_on)}),)


def _or(said: str | None, usual: str) -> str:
    return usual if said is None else line(said)


def take_in(desk: Desk, said: Incoming, on: date | None = None, running: int | None = None) -> Done:
    """Records that something without a memo came in: at least its subject has to be said.

    ``made`` is the running number; what is remarkable is said too. Undo makes it void: the number
    is not used again.
    """
    files = kept_files(desk, said.files or ())
    recording = desk.recording(on)
    intake = Intake(
        0,
        book_year(recording.on),
        running or 0,
        **recording.stamp,
        subject=need_subject(line(said.subject or "", LONGEST_SUBJECT)),
        unit=line(said.unit or ""),
        sender=line(said.sender or ""),
        receiver=_or(said.receiver, office_publisher(desk, recording.on)),
        channel=read_channel(desk, said.channel or ""),
        remark=remark(said.remark or ""),
        files=files,
    )
    with desk.store.write("intake.add") as tx:
        number = _issue(tx, recording.on, None, running)
        notes = _order_notes(tx, number)
        unit = tx.units.today(intake.unit)
        tx.intakes.add(replace(intake, running=number.running, unit=unit))
    year, taken = intake.year, number.running
    values = {"running": taken, "year": year}
    undo = Undo(
        Sentence(th("ยกเลิกเลขรับ {running}/{year} แล้ว"), values),
        lambda: _undo(desk, year, taken),
    )
    told = Series((Sentence(TAKEN_IN, values), *notes), " ")
    return Done(Sentence("{told}", {"told": told}), undo, taken)


def _undo(desk: Desk, year: int, running: int) -> None:
    with desk.store.write("intake.void") as tx:
        void_row(tx, year, running, UNDONE)


def void_row(tx: "Writer", year: int, running: int, reason: str) -> BookNumber:
    """Makes a number void for good; ClerkError when a memo has it."""
    return tx.registers.void(intake_register(year), running, reason, tx.now.date())


def _issue(tx: "Writer", on: date, memo: int | None, running: int | None) -> BookNumber:
    key = intake_register(book_year(on))
    check_year(key.year, book_year(tx.now.date()), issued=False)
    if running is not None:
        known = tx.registers.find(key, check_running(running))
        if known is not None:
            raise ClerkError(
                th("เลขรับ {running} ของปี {year} ใช้ไปแล้ว"),
                do=th("เว้นว่างไว้ โปรแกรมจะออกเลขถัดไปให้"),
                running=running,
                year=key.year,
            )
    return tx.registers.issue(key, on, memo, running)


def kept_files(desk: Desk, files: Sequence[Path]) -> tuple[IntakeFile, ...]:
    """Copies of ``files`` in the store; a ClerkError names the one that cannot be read."""
    found = []
    for path in files:
        kept = desk.store.files.keep(path)
        found.append(IntakeFile(normalise(path.name), kept.sha256, kept.size))
    return tuple(dict.fromkeys(found))
