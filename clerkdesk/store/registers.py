"""Book numbers. A number is taken in the database, issued once, and never given back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import BookNumber, RegisterKey, next_running
from clerkdesk.domain.words import th
from clerkdesk.store.rows import BookNumberRow, RegisterRow
from clerkdesk.store.transaction import Transaction


class Registers:
    """The registers of the office and of its units."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def keys(self) -> list[RegisterKey]:
        """The registers that were begun, by year, unit and kind."""
        columns = (RegisterRow.kind, RegisterRow.unit, RegisterRow.year)
        order = (RegisterRow.year, RegisterRow.unit, RegisterRow.kind)
        rows = self._tx.select(select(*columns).order_by(*order))
        return [RegisterKey(**row._asdict()) for row in rows]

    def start(self, key: RegisterKey) -> int:
        """The last number that was used on paper before this register; 0 when none was."""
        return int(self._tx.select(select(RegisterRow.start).where(*_is(key))).scalar() or 0)

    def numbers(self, key: RegisterKey) -> list[BookNumber]:
        """Every number of a register, in order, the void ones too."""
        return self._numbers(_is(key))

    def of_memo(self, memo_id: int) -> list[BookNumber]:
        """The numbers that a memo has and had."""
        return self._numbers([BookNumberRow.memo == memo_id])

    def next(self, key: RegisterKey) -> int:
        """The number that will be issued next."""
        highest = select(func.max(BookNumberRow.running)).join(RegisterRow).where(*_is(key))
        used = self._tx.select(highest).scalar()
        return next_running(self.start(key), [] if used is None else [used])

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
    """The registers, to be written. Each method holds its register until the act is done."""

    def set_start(self, key: RegisterKey, start: int) -> None:
        """Says which number was the last one used on paper; the next one follows it."""
        begun = self._begun(key)
        self._tx.change(update(RegisterRow).where(RegisterRow.id == begun).values(start=start))

    def issue(
        self, key: RegisterKey, on: date, memo: int | None = None, running: int | None = None
    ) -> BookNumber:
        """Takes the next number, or ``running``; ClerkError when that was taken before."""
        begun = self._begun(key)
        number = BookNumber(key, self.next(key) if running is None else running, on, memo)
        taken = self.find(key, number.running)
        if taken is not None:
            raise _taken(taken)
        self._insert(begun, number)
        return number

    def assign(self, number: BookNumber, memo_id: int) -> BookNumber:
        """Gives a number that was issued before its memo was added to this memo."""
        kept = self._kept(number.register, number.running)
        if kept.memo is not None or kept.void_reason:
            raise _taken(kept)
        return self._change(replace(kept, memo=memo_id))

    def void(self, key: RegisterKey, running: int, reason: str, on: date) -> BookNumber:
        """Makes a number void, issued or spoilt on paper. It keeps its place and its reason."""
        begun = self._begun(key)
        known = self.find(key, running)
        if known is None:
            number = BookNumber(key, running, on, void_reason=reason)
            self._insert(begun, number)
            return number
        if known.void_reason:
            raise _taken(known)
        return self._change(replace(known, void_reason=reason))

    def _begun(self, key: RegisterKey) -> int:
        """The id of the register's row, which is locked; it is made when there is none."""
        held = select(RegisterRow.id).where(*_is(key)).with_for_update()
        found = self._tx.select(held).scalar()
        if found is not None:
            return int(found)
        row = {"kind": key.kind, "unit": key.unit, "year": key.year, "start": 0}
        return self._tx.insert(insert(RegisterRow), row)

    def _kept(self, key: RegisterKey, running: int) -> BookNumber:
        self._begun(key)
        kept = self.find(key, running)
        if kept is None:
            raise LookupError(running)
        return kept

    def _insert(self, register: int, number: BookNumber) -> None:
        row = {"register": register, "running": number.running, "issued_on": number.issued_on}
        self._tx.change(insert(BookNumberRow), row | _changeable(number))

    def _change(self, number: BookNumber) -> BookNumber:
        register = select(RegisterRow.id).where(*_is(number.register)).scalar_subquery()
        changed = update(BookNumberRow).where(
            BookNumberRow.register == register, BookNumberRow.running == number.running
        )
        self._tx.change(changed.values(_changeable(number)))
        return number


def _is(key: RegisterKey) -> list[ColumnElement[bool]]:
    return [
        RegisterRow.kind == key.kind,
        RegisterRow.unit == key.unit,
        RegisterRow.year == key.year,
    ]


def _changeable(number: BookNumber) -> dict[str, Any]:
    return {"memo": number.memo, "void_reason": number.void_reason}


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
        do=th("ใช้เลขถัดไป หรือดูในทะเบียนว่าเลขนี้เป็นของบันทึกใด"),
        running=number.running,
    )
