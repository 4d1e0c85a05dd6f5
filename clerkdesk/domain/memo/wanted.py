"""Which memos somebody means who types, pastes or scans their numbers, many at once.

``12``, ``#๑๒``, ``12-20``, ``ศธ ๐๔๐๕๖/๔๕``, ``/45``, ``/45-60``, ``45/2561``, or the code
on the paper, with spaces, commas or lines between them.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from clerkdesk.domain.memo.memocode import MARK
from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.keyboard import meant_in_latin

MOST_AT_ONCE = 500
"""How many memos one range may name: more is a slip of the finger."""

LARGEST_ID = 2**31 - 1


@dataclass(frozen=True)
class Running:
    """The memos with the running ids from ``first`` to ``last``."""

    typed: str
    first: int
    last: int


@dataclass(frozen=True)
class Booked:
    """The memo with a book number, as typed: whole, or with nothing before the stroke."""

    typed: str


@dataclass(frozen=True)
class BookedRange:
    """The memos of this year with the book numbers from ``first`` to ``last``."""

    typed: str
    first: int
    last: int


@dataclass(frozen=True)
class Coded:
    """The memo whose paper carries this code."""

    typed: str


@dataclass(frozen=True)
class Unread:
    """What names no memo."""

    typed: str


Wanted = Running | Booked | BookedRange | Coded | Unread

_PARTED = re.compile(r"[\n\r\t,;、]+")
_WORD = re.compile(
    rf"(?P<code>{MARK}\s*:\S+)"
    r"|(?P<books>(?<![\d.])/\s*\d+\s*(?:-|–|—|ถึง)\s*/?\s*\d+(?![\d/.]))"
    r"|(?P<range>(?<![\d/.])#?\s*\d+\s*(?:-|–|—|ถึง)\s*#?\s*\d+(?![\d/.]))"
    r"|(?P<booked>(?:ที่\s*)?(?:[^\s\d/#]+\s*)?\d[\d.]*\s*/\s*(?:ว\s*)?\d+"
    r"|/\s*(?:ว\s*)?\d+|\d+\s*/)"
    r"|(?P<one>#?\s*\d+(?![^\s]))"
    r"|(?P<unread>\S+)",
    re.IGNORECASE,
)
_KINDS: dict[str, Callable[[str], Wanted]] = {"code": Coded, "booked": Booked, "unread": Unread}
_BEGUN_ON_THAI_KEYS = ("ฉฏๅซ", "แกๅซ")
"""What :data:`MARK` and its colon become on a Thai keyboard, with Shift and without."""


def pieces(text: str) -> list[str]:
    """The parts of a text between commas and line ends, without those that are empty."""
    parts = (part.strip() for part in _PARTED.split(text))
    return [_latin_code(part) for part in parts if part]


def read_wanted(piece: str) -> list[Wanted]:
    """What one piece names, in the order in which it stands there."""
    found = _WORD.finditer(to_arabic(piece))
    return [_read(word, piece[word.start() : word.end()].strip()) for word in found]


def _latin_code(piece: str) -> str:
    words = piece.split(" ")
    return " ".join(
        meant_in_latin(word) if word.startswith(_BEGUN_ON_THAI_KEYS) else word for word in words
    )


def _read(word: re.Match[str], typed: str) -> Wanted:
    ends = [int(figures) for figures in re.findall(r"\d+", word.group())]
    if word.lastgroup in ("range", "one"):
        return _running(typed, ends)
    if word.lastgroup == "books":
        return BookedRange(typed, min(ends), max(ends))
    return _KINDS[str(word.lastgroup)](typed)


def _running(typed: str, ends: list[int]) -> Wanted:
    first, last = min(ends), max(ends)
    return Running(typed, first, last) if first > 0 and last <= LARGEST_ID else Unread(typed)
