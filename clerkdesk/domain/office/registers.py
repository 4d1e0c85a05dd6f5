"""Book numbers (ที่): registers that run through a calendar year and never reuse a number.

Rules: the letter code and number of the owner, a stroke, the running number, no year and no
zero padding; circulars have a register of their own (``/ว ๑๒``); orders and announcements have
theirs and are numbered by year (``๑๒/๒๕๖๙``); numbers begin again on 1 January; a void number keeps
its place with the reason. Grades in the office's practice: B.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.domain.words import th

LETTERS = "letters"
CIRCULARS = "circulars"

ORDERS = "orders"
ANNOUNCEMENTS = "announcements"

REGISTERS = {
    LETTERS: th("หนังสือส่ง"),
    CIRCULARS: th("หนังสือเวียน"),
    ORDERS: th("คำสั่ง"),
    ANNOUNCEMENTS: th("ประกาศ"),
}
"""What each kind of register is called."""

PREFIXED = (LETTERS, CIRCULARS)
"""Whose numbers begin with the prefix of the office or unit; the others end with the year, and the
whole office has one register of each."""

MOST = 99_999
"""No office writes more letters in a year; a larger number is a slip of the finger."""

_SHAPES = {
    LETTERS: "{prefix}/{running}",
    CIRCULARS: "{prefix}/ว {running}",
    ORDERS: "{running}/{year}",
    ANNOUNCEMENTS: "{running}/{year}",
}
_SHOWN = 40


@dataclass(frozen=True)
class RegisterKey:
    """One register: its kind, the unit that owns it (empty: the office), the พ.ศ. year."""

    kind: str
    unit: str
    year: int


@dataclass(frozen=True)
class BookNumber:
    """One number of a register: in use by a memo, given up by it, or void with a reason."""

    register: RegisterKey
    running: int
    issued_on: date
    memo: int | None = None
    void_reason: str = ""

    @property
    def in_use(self) -> bool:
        """Whether it was issued and still counts."""
        return not self.void_reason

    @property
    def given_up(self) -> bool:
        """Whether its memo went over to another number.

        It is never issued again, but may be typed again; what is void for good belongs to nobody.
        """
        return bool(self.void_reason) and self.memo is not None

    def may_go_to(self, memo: int | None) -> bool:
        """Whether a memo may have this number: it has or had it, or another memo gave it up."""
        return self.given_up or (memo is not None and self.memo == memo)


def next_running(start: int, used: Iterable[int], void: Iterable[int] = ()) -> int:
    """The number to issue: one more than the highest used here or (``start``) on paper.

    ``void`` ones are passed over. One far ahead of the others, a slip of the finger that was
    taken back, does not move the register on.
    """
    taken = set(void)
    running = max([start, *used]) + 1
    while running in taken:
        running += 1
    return running


def gaps_of(start: int, numbers: Sequence[BookNumber]) -> list[tuple[int, int]]:
    """The stretches of numbers after ``start`` that were passed over and that nothing explains.

    Void numbers explain themselves; beyond the last one in use there is no gap.
    """
    last = max([start, *(number.running for number in numbers if number.in_use)])
    return runs_of(set(range(start + 1, last + 1)) - {number.running for number in numbers})


def runs_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The stretches that lie in ``numbers``, each with its first and last: 1–3, 7–7."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def format_number(prefix: str, kind: str, running: int, digits: Digits, year: int = 0) -> str:
    """The number as it stands on paper: ``ศธ ๐๔๐๕๖.๑๒/๔๕``, of an order ``๑๒/๒๕๖๙``."""
    return digits.of(_SHAPES[kind].format(prefix=prefix, running=running, year=year))


def read_running(text: str, prefix: str, kind: str, year: int = 0) -> int | None:
    """The running number of a typed number, or None when it is not of this register.

    The year may be left out of an order's. ClerkError when it is of this register and larger than
    any office's numbers.
    """
    before, after = _SHAPES[kind].split("{running}")
    before, after = _without_spaces(before.format(prefix=prefix)), after.format(year=year)
    folded = _without_spaces(text)
    if "/" not in folded:
        after = ""
    if not (folded.startswith(before) and folded.endswith(after)):
        return None
    rest = folded.removeprefix(before).removesuffix(after).lstrip("0")
    if not rest.isdecimal():
        return None
    if len(rest) > len(str(MOST)):
        raise _too_large(text)
    return check_running(int(rest))


def _without_spaces(text: str) -> str:
    return re.sub(r"\s+", "", to_arabic(text))


def check_running(running: int) -> int:
    """``running`` when a register may hold it, else a ClerkError."""
    if 1 <= running <= MOST:
        return running
    raise _too_large(str(running))


def _too_large(typed: str) -> ClerkError:
    return ClerkError(
        th("เลขที่หนังสือ “{typed}” ใช้ไม่ได้"),
        do=th("ทะเบียนหนึ่งปีมีเลข 1 ถึง {most} ตรวจเลขแล้วพิมพ์อีกครั้ง"),
        typed=typed if len(typed) <= _SHOWN else f"{typed[:_SHOWN]}…",
        most=f"{MOST:,}",
    )


def check_start(start: int, numbers: Sequence[BookNumber]) -> int:
    """``start`` when the register can go on from there, else a ClerkError.

    Numbers that were issued already are not issued again.
    """
    highest = max((number.running for number in numbers if number.in_use), default=0)
    if start >= highest:
        return start
    raise ClerkError(
        th("ทะเบียนนี้ใช้ไปถึงเลข {highest} แล้ว จึงเริ่มต่อจากเลข {start} ไม่ได้"),
        do=th("พิมพ์เลขสุดท้ายที่ใช้แล้ว ตั้งแต่ {highest} ขึ้นไป ถ้าเลขนั้นพิมพ์ผิด ให้แก้ที่บันทึกก่อน"),
        start=start,
        highest=highest,
    )


def check_void(running: int, following: int, known: BookNumber | None) -> None:
    """A ClerkError when ``running`` cannot be made void.

    ``following`` is the number to be issued next: none beyond it can have been spoilt.
    """
    if known is not None and known.in_use and known.memo is not None:
        raise ClerkError(
            th("เลข {running} ใช้อยู่ในบันทึกลำดับที่ {memo}"),
            do=th("แก้เลขในบันทึกนั้นก่อน แล้วจึงยกเลิกเลขนี้"),
            running=running,
            memo=known.memo,
        )
    if known is None and running > following:
        raise ClerkError(
            th("ทะเบียนนี้ยังไม่ถึงเลข {running} เลขถัดไปคือ {following}"),
            do=th("ตรวจเลขอีกครั้ง ถ้าบนกระดาษใช้ไปถึงแล้ว ให้บอกเลขสุดท้ายที่ใช้บนกระดาษก่อน"),
            running=running,
            following=following,
        )


def check_year(year: int, this_year: int, *, issued: bool) -> None:
    """A ClerkError when a number of ``year`` cannot be right in ``this_year`` (both พ.ศ.).

    The register itself issues (``issued``) for this year and the last one; numbers typed from
    paper may be older. Numbers of a year to come do not exist yet.
    """
    if year > this_year:
        raise ClerkError(
            th("ปี {year} ยังมาไม่ถึง จึงยังไม่มีเลขของปีนั้น"),
            do=th("ตรวจวันที่ของบันทึก หรือเว้นเลขไว้ก่อนแล้วออกเลขเมื่อถึงปีนั้น"),
            year=year,
        )
    if issued and year < this_year - 1:
        raise ClerkError(
            th("บันทึกลงวันที่ในปี {year} จึงไม่ออกเลขให้เอง"),
            do=th("ตรวจวันที่ของบันทึก หรือพิมพ์เลขตามกระดาษ"),
            year=year,
        )


def prefix_key(prefix: str) -> str:
    """What two ways of writing one prefix have in common: no spaces, Arabic figures."""
    return _without_spaces(prefix).casefold()


def check_prefix(prefix: str, others: Iterable[tuple[str, str]]) -> str:
    """``prefix`` when nobody else has it, else a ClerkError: two would issue the same numbers.

    ``others`` are the prefixes of the others, each after the name of who has it.
    """
    for name, other in others:
        if prefix and prefix_key(other) == prefix_key(prefix):
            raise ClerkError(
                th("เลขนำหน้า {prefix} เป็นของ {name} อยู่แล้ว"),
                do=th(
                    "สองแห่งใช้เลขนำหน้าเดียวกันจะออกเลขซ้ำกัน ตั้งให้ต่างกัน หรือเว้นว่างเพื่อใช้ทะเบียนของสำนักงาน"
                ),
                prefix=prefix,
                name=name,
            )
    return prefix


def check_kind(kind: str) -> str:
    """``kind`` when it is a register's, else a ClerkError."""
    if kind in REGISTERS:
        return kind
    raise ClerkError(
        th("ไม่มีทะเบียนชื่อ “{kind}”"),
        do=th("ทะเบียนที่มี: {known}"),
        kind=kind,
        known=", ".join(REGISTERS),
    )
