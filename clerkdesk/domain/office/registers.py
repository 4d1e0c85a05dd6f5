"""Book numbers (ที่): registers that run through a calendar year and never reuse a number.

Rules: the letter code and number of the owner, a stroke, the running number, no year and no
zero padding; circulars have a register of their own (``/ว ๑๒``); numbers begin again on 1
January; a void number keeps its place with the reason. Grades in the office's practice: B.
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

REGISTERS = {LETTERS: th("หนังสือส่ง"), CIRCULARS: th("หนังสือเวียน")}

_MARKS = {LETTERS: "", CIRCULARS: "ว "}


@dataclass(frozen=True)
class RegisterKey:
    """One register: its kind, the unit that owns it (empty: the office), the พ.ศ. year."""

    kind: str
    unit: str
    year: int


@dataclass(frozen=True)
class BookNumber:
    """One number of a register, in use by a memo or void with a reason."""

    register: RegisterKey
    running: int
    issued_on: date
    memo: int | None = None
    void_reason: str = ""


def next_running(start: int, used: Iterable[int]) -> int:
    """The number to issue: one more than the highest used here or (``start``) on paper."""
    return max([start, *used]) + 1


def unexplained_gaps(start: int, used: Iterable[int]) -> list[int]:
    """Numbers after ``start`` that were passed over and are neither used nor void."""
    known = set(used)
    return [
        running for running in range(start + 1, max([start, *known]) + 1) if running not in known
    ]


def format_number(prefix: str, kind: str, running: int, digits: Digits) -> str:
    """The number as it stands on paper: ``ศธ ๐๔๐๕๖.๑๒/๔๕``."""
    return digits.of(f"{prefix}/{_MARKS[kind]}{running}")


def read_running(text: str, prefix: str, kind: str) -> int | None:
    """The running number of a typed number, or None when it is not of this register."""
    folded = re.sub(r"\s+", "", to_arabic(text))
    own = re.sub(r"\s+", "", to_arabic(f"{prefix}/{_MARKS[kind]}"))
    rest = folded.removeprefix(own)
    if not folded.startswith(own) or not rest.isdecimal() or int(rest) < 1:
        return None
    return int(rest)


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


def find_number(numbers: Sequence[BookNumber], running: int) -> BookNumber | None:
    """The entry with this running number, or None."""
    return next((number for number in numbers if number.running == running), None)
