"""Book numbers. A number is taken in the database, issued once, and never given back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.intake import INTAKE
from clerkdesk.domain.office.registers import (
    BookNumber,
    RegisterKey,
    check_running,
    check_start,
    check_void,
    next_running,
)
from clerkdesk.domain.words import th
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import BookNumberRow, RegisterRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_OF_BOOKS = RegisterRow.kind != INTAKE
"""What the publisher takes in has numbers too; they stand on no letter."""


class Registers:
    """The registers of the office and of its units."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def keys(self) -> list[RegisterKey]:
        """The registers of book numbers that were begun, by year, unit and kind."""
        columns = (RegisterRow.kind, RegisterRow.unit, RegisterRow.year)
        order = (RegisterRow.year, RegisterRow.unit, RegisterRow.kind)
        rows = self._tx.select(select(*columns).where(_OF_BOOKS).order_by(*order))
        return [RegisterKey(**row._asdict()) for row in rows]

    def start(self, key: RegisterKey) -> int:
        """The last number that was used on paper before this register; 0 when none was."""
        return int(self._tx.select(select(RegisterRow.start).where(*_is(key))).scalar() or 0)

    def numbers(self, key: RegisterKey) -> list[BookNumber]:
        """Every number of a register, in order, the void ones too."""
        return self._numbers(_is(key))

    def of_memo(self, memo_id: int) -> list[BookNumber]:
        """The book numbers that a memo has and had, those that it gave up too."""
        return self._numbers([BookNumberRow.memo == memo_id, _OF_BOOKS])

    def next(self, key: RegisterKey) -> int:
        """The number that will be issued next."""
        in_use, void = BookNumberRow.void_reason == "", BookNumberRow.void_reason != ""
        highest = select(BookNumberRow.running).join(RegisterRow).where(*_is(key), in_use)
        newest = highest.order_by(BookNumberRow.running.desc()).limit(1)  # max() reads them all
        last = max(self.start(key), self._tx.select(newest).scalar() or 0)
        ahead = (*_is(key), void, BookNumberRow.running > last)
        passed = self._tx.select(select(BookNumberRow.running).join(RegisterRow).where(*ahead))
        return next_running(last, [], passed.scalars())

    def find(self, key: RegisterKey, running: int) -> BookNumber | None:
        """One number of a register, or None when it was not taken yet."""
        found = self._numbers([*_is(key), BookNumberRow.running == running])
        return found[0] if found else None

    def _numbers(self, conditions: Sequence[ColumnElement[bool]]) -> list[BookNumber]:
        statement = (
            select(
                *BookNumberRow.__table__.columns,
                RegisterRow.kind,
                RegisterRow.unit,
                RegisterRow.year,
            )
            .join(RegisterRow)
            .where(*conditions)
            .order_by(RegisterRow.year, RegisterRow.id, BookNumberRow.running)
        )
        return [
            BookNumber(
                register=RegisterKey(row.kind, row.unit, row.year),
                running=row.running,
                issued_on=row.issued_on,
                memo=row.memo,
                void_reason=row.void_reason,
            )
            for row in self._tx.select(statement)
        ]


class RegistersWriting(Registers):
    """The registers, to be written. Each method holds its register until the act is done, and
    the journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def set_start(self, key: RegisterKey, start: int) -> None:
        """Says which number was the last one used on paper; the next one follows it.

        ClerkError when later numbers were issued already.
        """
        begun = self._begun(key, check_running(start) if start else 0)
        check_start(start, self.numbers(key))
        before = self.start(key)
        if start == before:
            return
        self._tx.change(update(RegisterRow).where(RegisterRow.id == begun).values(start=start))
        tell(self._journal, f"register {begun}", *(_told(key, each) for each in (before, start)))

    def issue(
        self, key: RegisterKey, on: date, memo: int | None = None, running: int | None = None
    ) -> BookNumber:
        """Takes the next number, or ``running``; ClerkError when that was taken before.

        One that ``memo`` has or had, or that another memo gave up, goes to ``memo`` again.
        """
        begun = self._begun(key)
        wanted = check_running(self.next(key) if running is None else running)
        taken = self.find(key, wanted)
        if taken is None:
            return self._insert(begun, BookNumber(key, wanted, on, memo))
        if not taken.may_go_to(memo):
            raise _taken(taken)
        return self._change(begun, taken, replace(taken, memo=memo, void_reason=""))

    def give_up(self, number: BookNumber, reason: str) -> BookNumber:
        """Says that the number's memo went over to another one. It keeps its place."""
        begun = self._begun(number.register)
        return self._change(begun, number, replace(number, void_reason=reason))

    def void(self, key: RegisterKey, running: int, reason: str, on: date) -> BookNumber:
        """Makes a number void for good, issued or spoilt on paper. It keeps its place and its
        reason; ClerkError when a memo has it."""
        begun = self._begun(key)
        known = self.find(key, check_running(running))
        check_void(running, self.next(key), known)
        if known is None:
            return self._insert(begun, BookNumber(key, running, on, void_reason=reason))
        if known.void_reason and not known.given_up:
            raise _taken(known)
        return self._change(begun, known, replace(known, memo=None, void_reason=reason))

    def _begun(self, key: RegisterKey, start: int = 0) -> int:
        """The id of the register's row, which is locked; it is made when there is none."""
        held = select(RegisterRow.id).where(*_is(key)).with_for_update()
        found = self._tx.select(held).scalar()
        if found is not None:
            return int(found)
        begun = self._tx.insert(insert(RegisterRow), _told(key, start))
        tell(self._journal, f"register {begun}", None, _told(key, start))
        return begun

    def _insert(self, register: int, number: BookNumber) -> BookNumber:
        row = _number_told(register, number)
        self._tx.change(insert(BookNumberRow), row)
        tell(self._journal, _subject(row), None, row)
        return number

    def _change(self, register: int, before: BookNumber, after: BookNumber) -> BookNumber:
        if after == before:
            return before
        row = _number_told(register, after)
        changed = update(BookNumberRow).where(
            BookNumberRow.register == register, BookNumberRow.running == after.running
        )
        self._tx.change(changed.values(memo=after.memo, void_reason=after.void_reason))
        tell(self._journal, _subject(row), _number_told(register, before), row)
        return after


def _is(key: RegisterKey) -> list[ColumnElement[bool]]:
    return [
        RegisterRow.kind == key.kind,
        RegisterRow.unit == key.unit,
        RegisterRow.year == key.year,
    ]


def _told(key: RegisterKey, start: int) -> Told:
    return {"kind": key.kind, "unit": key.unit, "year": key.year, "start": start}


def _number_told(register: int, number: BookNumber) -> dict[str, Any]:
    return {
        "register": register,
        "running": number.running,
        "issued_on": number.issued_on,
        "memo": number.memo,
        "void_reason": number.void_reason,
    }


def _subject(row: Told) -> str:
    return f"number {row['register']}/{row['running']}"


def _taken(number: BookNumber) -> ClerkError:
    if number.void_reason:
        return ClerkError(
            th("เลข {running} ของทะเบียนนี้ยกเลิกไปแล้ว ({reason})"),
            do=th("เลขที่ยกเลิกแล้วใช้ซ้ำไม่ได้ ใช้เลขถัดไป"),
            running=number.running,
            reason=number.void_reason,
        )
    return ClerkError(
        th("เลข {running} ของทะเบียนนี้ใช้ไปแล้ว"),
        do=th("เลขนี้เป็นของบันทึกลำดับที่ {memo} ใช้เลขถัดไปแทน"),
        running=number.running,
        memo=number.memo or "-",
    )
