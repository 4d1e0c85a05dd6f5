"""Finds the memos of a pile by what was typed, pasted or scanned."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.printcode import OFFICE_CODE
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.memocode import read_payload
from clerkdesk.domain.memo.wanted import (
    MOST_AT_ONCE,
    Booked,
    BookedRange,
    Coded,
    Running,
    Unread,
    Wanted,
    pieces,
    read_wanted,
)
from clerkdesk.domain.office.registers import runs_of
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Refused:
    """What was typed and names no memo, with why."""

    typed: str
    error: ClerkError


@dataclass(frozen=True)
class Typed:
    """``ids`` are the memos that were found, in the order typed, each once."""

    ids: tuple[int, ...]
    refused: tuple[Refused, ...]


def find_typed(desk: Desk, text: str, *, books_first: bool = False) -> Typed:
    """The memos that ``text`` names, see :mod:`clerkdesk.domain.memo.wanted`.

    With ``books_first`` a plain ``12`` or ``12-20`` means the numbers on this year's papers, and
    running ids only where no paper has them; ``#12`` is always the id.
    """
    found: dict[int, None] = {}
    refused: list[Refused] = []
    with desk.store.read() as tx:
        finder = _Finder(tx, desk.today(), books_first)
        for wanted in finder.wanted(text):
            try:
                found |= dict.fromkeys(finder.find(wanted))
            except ClerkError as error:
                refused.append(Refused(wanted.typed, error))
            refused += [Refused(each.typed, each.error) for each in finder.missing()]
    return Typed(tuple(found), tuple(refused))


class _Finder:
    """Looks into one view of the records."""

    def __init__(self, tx: "Reader", today: date, books_first: bool) -> None:
        self._tx, self._year, self._books_first = tx, book_year(today), books_first
        self._missing: list[Refused] = []
        self._ways: dict[type[Wanted], Callable[[Any], Iterable[int]]] = {
            Running: self._plain,
            Booked: self._booked,
            BookedRange: self._books,
            Coded: self._coded,
            Unread: _not_read,
        }

    def wanted(self, text: str) -> list[Wanted]:
        """What is to be found; a piece that is a number as it stands is not taken apart."""
        found: list[Wanted] = []
        for piece in pieces(text):
            whole = "/" in piece and self._tx.memos.all(number=piece)
            found += [Booked(piece)] if whole else read_wanted(piece)
        return found

    def find(self, wanted: Wanted) -> Iterable[int]:
        """The ids that are meant; ClerkError when there are none."""
        return self._ways[type(wanted)](wanted)

    def missing(self) -> list[Refused]:
        """The gaps in the ranges that were found since this was asked last."""
        missing, self._missing = self._missing, []
        return missing

    def _plain(self, wanted: Running) -> Iterable[int]:
        """A clerk reads numbers from papers, whose ids are others."""
        if not self._books_first or wanted.typed.startswith("#"):
            return self._running(wanted)
        books = BookedRange(wanted.typed, wanted.first, wanted.last)
        return self._books(books, or_else=lambda: self._running(wanted, _no_number))

    def _books(
        self, wanted: BookedRange, or_else: Callable[[], list[int]] | None = None
    ) -> list[int]:
        found: list[int] = []
        gaps: list[int] = []
        for number in _few(wanted):
            memos = self._with_ending(f"/{number}")
            if len(memos) > 1:
                error = _several(f"/{number}", memos)
                self._missing.append(Refused(f"/{number}", error))
            found += [memos[0].id] if len(memos) == 1 else []
            gaps += [] if memos else [number]
        if not found and or_else is not None and not self._missing:
            return or_else()
        if gaps:
            said = "/" + Digits.like(wanted.typed).of(_said(gaps))
            self._missing.append(Refused(said, _no_number(said)))
        return found

    def _running(
        self, wanted: Running, none: "Callable[[str], ClerkError] | None" = None
    ) -> list[int]:
        ids = _few(wanted)
        found = [memo.id for memo in self._tx.memos.all(ids=ids)]
        lacking = sorted(set(ids) - set(found))
        said = Digits.like(wanted.typed).of(_said(lacking))
        if lacking and not found:
            raise (none or _no_memo)(said)
        if lacking:
            self._missing.append(Refused(said, _no_memo(said)))
        return found

    def _coded(self, wanted: Coded) -> list[int]:
        code = read_payload(wanted.typed)
        if code.office != str(self._tx.office.setting(OFFICE_CODE, "")):
            raise ClerkError(
                th("รหัส “{typed}” เป็นของสำนักงานอื่น"),
                do=th("ดูว่ากระดาษแผ่นนี้เป็นของสำนักงานเราหรือไม่"),
                typed=wanted.typed,
            )
        memo_id = int(code.memo) if code.memo.isdecimal() else 0
        return self._running(Running(wanted.typed, memo_id, memo_id))

    def _booked(self, wanted: Booked) -> list[int]:
        whole = re.sub(r"^ที่\s*", "", wanted.typed)
        found = self._tx.memos.all(number=whole)
        this_year = [memo for memo in found if _year_of(memo) == self._year]
        found = this_year or found or self._with_ending(whole) or self._without_letters(_key(whole))
        if len(found) == 1:
            return [found[0].id]
        raise _several(wanted.typed, found) if found else _no_number(wanted.typed)

    def _with_ending(self, typed: str) -> list[Memo]:
        """The memos whose number ends in what is meant by ``/45``, ``45/`` or ``45/2561``."""
        before, _, after = _key(typed).partition("/")
        year = _typed_year(after, self._year) if before.isdecimal() else None
        if before and year is None:
            return []
        found = self._tx.memos.all(ending=f"/{after}" if not before else f"/{before}")
        return [memo for memo in found if _year_of(memo) == (year or self._year)]

    def _without_letters(self, typed: str) -> list[Memo]:
        """The memos whose number is ``04100/45`` but for the letters before; this year's first."""
        letters = re.compile(rf"\D+{re.escape(typed)}")
        some = self._tx.memos.all(text=typed) if "/" in typed.strip("/") else []
        found = [memo for memo in some if letters.fullmatch(_key(memo.number))]
        return [memo for memo in found if _year_of(memo) == self._year] or found


def _key(number: str) -> str:
    return search_key(number).replace(" ", "")


def _typed_year(typed: str, this_year: int) -> int | None:
    """The year after the stroke, in two or four figures; nothing there means this year."""
    if not typed:
        return this_year
    if typed == str(this_year)[-2:]:
        return this_year
    return int(typed) if re.fullmatch("25[0-9]{2}", typed) else None


def _year_of(memo: Memo) -> int:
    return book_year(memo.dated or memo.created_on)


def _said(ids: list[int]) -> str:
    ends = ((first, last) for first, last in runs_of(ids))
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in ends)


def _few(wanted: Running | BookedRange) -> range:
    """What is between the ends; ClerkError when that is a slip of the finger."""
    numbers = range(wanted.first, wanted.last + 1)
    if len(numbers) > MOST_AT_ONCE:
        raise ClerkError(
            th("“{typed}” มีถึง {count} เรื่อง"),
            do=th("ใส่ทีละไม่เกิน {most} เรื่อง ตรวจเลขแล้วพิมพ์อีกครั้ง"),
            typed=wanted.typed,
            count=len(numbers),
            most=MOST_AT_ONCE,
        )
    return numbers


def _not_read(wanted: Unread) -> list[int]:
    raise ClerkError(
        th("ไม่เข้าใจ “{typed}”"),
        do=th("พิมพ์ลำดับของบันทึก เช่น 12 หรือ 12-20 หรือเลขที่หนังสือ เช่น /45"),
        typed=wanted.typed,
    )


def _no_memo(ids: str) -> ClerkError:
    return ClerkError(th("ไม่มีบันทึกลำดับที่ {memo}"), do=th("ดูลำดับที่ของบันทึกจากรายการบันทึก"), memo=ids)


def _no_number(typed: str) -> ClerkError:
    return ClerkError(
        th("ไม่พบบันทึกเลขที่ “{typed}”"), do=th("ตรวจเลขบนกระดาษ หรือพิมพ์ลำดับของบันทึก"), typed=typed
    )


def _several(typed: str, found: list[Memo]) -> ClerkError:
    return ClerkError(
        th("เลขที่ “{typed}” มีหลายเรื่อง"),
        do=th("พิมพ์ลำดับของเรื่องที่ต้องการ: {known}"),
        typed=typed,
        known=", ".join(f"{memo.id} ({memo.number})" for memo in found),
    )
