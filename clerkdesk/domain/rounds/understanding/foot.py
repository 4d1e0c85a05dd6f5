"""Who reported: the name and position at the foot of a sheet."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clerkdesk.domain.rounds.understanding.cells import Tab
from clerkdesk.domain.rounds.understanding.said import is_blank, without_dots
from clerkdesk.domain.thai.text import one_line

_DEPTH = 5
"""Lines below the word ลงชื่อ that belong to it."""
_SIGNS = re.compile(r"^[\s(]*(ลงชื่อ|ลงนาม)[\s).]*")
_REPORTS = re.compile(r"\(?\s*ผู้รายงาน\s*\)?[\s.]*$")
_NAME = re.compile(r"^\((.+)\)$")
_POSITION = re.compile(r"^ตำแหน่ง\s*:?\s*(.*)$")


@dataclass(frozen=True)
class Reporter:
    """Whose name stands there; both empty where nobody's does."""

    name: str = ""
    position: str = ""


def read_foot(tab: Tab, first: int, end: int) -> Reporter:
    """The one who signs as ผู้รายงาน, or else the first who signs.

    ``first`` is the line where somebody signs; ``end`` that where the next sheet begins.
    """
    last = min(end, first + _DEPTH, len(tab.rows))
    signers = [
        (bool(_REPORTS.search(text)), column, text)
        for column, text in enumerate(tab.texts(first))
        if text
    ]
    if not signers:
        return Reporter()
    _, column, text = max(signers, key=lambda each: each[0])
    below = list(_near(tab, first + 1, last, column, [each[1] for each in signers]))
    written = without_dots(_REPORTS.sub("", _SIGNS.sub("", text)))
    name = _first(_NAME, below) or ("" if is_blank(written) else written.strip("() "))
    return Reporter(one_line(name), one_line(_first(_POSITION, below)))


def _near(tab: Tab, first: int, last: int, column: int, signers: list[int]) -> Iterator[str]:
    """What stands below, nearer to this signer than to the others."""
    for line in range(first, last):
        for place, text in enumerate(tab.texts(line)):
            nearest = min(signers, key=lambda each: (abs(each - place), each))
            if text and nearest == column:
                yield without_dots(text)


def _first(shape: re.Pattern[str], texts: list[str]) -> str:
    for text in texts:
        found = shape.match(text)
        if found and not is_blank(found[1]):
            return str(found[1]).strip()
    return ""
