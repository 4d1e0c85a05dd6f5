"""What each line below a head is: a row, the rest of one, a title over rows, a sum, the foot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.understanding.cells import Tab
from clerkdesk.domain.rounds.understanding.heads import Head, counts_columns
from clerkdesk.domain.rounds.understanding.said import (
    is_blank,
    is_number,
    says_nothing,
    says_total,
)

_SIGNS = re.compile(r"^[\s(]*(ลงชื่อ|ลงนาม)")
_REPORTS = re.compile(r"^[\s.…_(]*ผู้รายงาน[\s.…_)]*$")
_SUM_OF = re.compile(r"^รวม(\s|$)")
_NOTHING = "ไม่มี"
_FIGURES = (CellType.NUMBER, CellType.MONEY)


class Kind(Enum):
    """What a line is."""

    BLANK = auto()
    ROW = auto()
    MORE = auto()
    TITLE = auto()
    TOTAL = auto()
    NOTHING = auto()
    FOOT = auto()


@dataclass(frozen=True)
class Line:
    """A line of the page, from 0. One that is ``doubtful`` is a row without its number, or the
    rest of a row that might be a row of its own."""

    place: int
    kind: Kind
    doubtful: bool = False


class Table:
    """The lines below one head, up to ``end``."""

    def __init__(
        self, tab: Tab, head: Head, end: int, columns: tuple[Column, ...], own: bool
    ) -> None:
        self.tab = tab
        self.head = head
        self.own = own
        self._end = end
        self._first, self._last = head.span
        self.columns = {column.id: column for column in columns if column.id in head.places}
        self.number = next((c.id for c in self.columns.values() if c.source == "row"), None)
        self.subject = _subject_of(self.columns)
        self._numbered = any(self._number(line) for line in range(head.last + 1, end))

    def lines(self) -> Iterator[Line]:
        """Every line, the foot's first one last."""
        begun = False
        for place in range(self.head.last + 1, self._end):
            if not begun and counts_columns(self.tab, place):
                continue
            line = self._line(place, begun)
            yield line
            if line.kind is Kind.FOOT:
                return
            begun = begun or line.kind is Kind.ROW

    def text(self, line: int, column: str | None) -> str:
        """What stands in a column of the form."""
        return self.tab.text(line, self.head.places[column]) if column else ""

    def _line(self, place: int, begun: bool) -> Line:
        filled = {
            column: text
            for column in range(self._first, self._last + 1)
            if (text := self.tab.text(place, column))
        }
        numbered = self._number(place)
        if not numbered:
            for kind, holds in _UNNUMBERED.items():
                if holds(self, place, filled):
                    return Line(place, kind)
        elif not self.own and _only_nothing(filled):
            return Line(place, Kind.NOTHING)
        return self._row(place, begun, numbered)

    def _row(self, place: int, begun: bool, numbered: bool) -> Line:
        if self.own or numbered or not begun:
            return Line(place, Kind.ROW)
        if self._merged_down(place):
            return Line(place, Kind.MORE)
        has_subject = not is_blank(self.text(place, self.subject))
        if not self._numbered:
            return Line(place, Kind.ROW if has_subject else Kind.MORE)
        dated = any(
            not is_blank(self.text(place, column.id))
            for column in self.columns.values()
            if column.type is CellType.DATE
        )
        if has_subject and dated:
            return Line(place, Kind.ROW, doubtful=True)
        return Line(place, Kind.MORE, doubtful=has_subject)

    def _number(self, place: int) -> bool:
        return is_number(self.text(place, self.number))

    def _merged_down(self, place: int) -> bool:
        """Whether the number or the subject is one cell with that of the line above."""
        for column in (self.number, self.subject):
            over = self.tab.over(place, self.head.places[column]) if column else None
            if over is not None and over.top < place and over.top > self.head.last:
                return True
        return False

    def blank(self, place: int, filled: dict[int, str]) -> bool:
        """Nothing but dashes."""
        return all(is_blank(text) for text in filled.values())

    def foot(self, place: int, filled: dict[int, str]) -> bool:
        """Where somebody signs."""
        beside = [self.tab.text(place, column) for column in range(self.tab.width)]
        return any(_SIGNS.match(text) or _REPORTS.match(text) for text in beside)

    def nothing(self, place: int, filled: dict[int, str]) -> bool:
        """It says that there is nothing."""
        return _only_nothing(filled)

    def total(self, place: int, filled: dict[int, str]) -> bool:
        """Sums, behind a word that says so."""
        places = self.head.places
        figures = {places[c.id] for c in self.columns.values() if c.type in _FIGURES}
        figures.discard(places.get(self.number or "", -1))
        words = [text for column, text in filled.items() if column not in figures]
        if len(words) == 1 and says_total(words[0]):
            return True
        sums = len(words) == 1 and _SUM_OF.match(words[0]) is not None
        return sums and self._wide(place, min(filled), least=2) and len(filled) > 1

    def title(self, place: int, filled: dict[int, str]) -> bool:
        """One text over all columns, or in the column of numbers without being one."""
        if len(filled) != 1:
            return False
        (column,) = filled
        if self._wide(place, column, least=max(2, (self._last - self._first + 1) // 2)):
            return True
        return column == self.head.places.get(self.number or "", -1)

    def _wide(self, place: int, column: int, least: int) -> bool:
        over = self.tab.over(place, column)
        return over is not None and over.top == place and over.right - over.left + 1 >= least


def _only_nothing(filled: dict[int, str]) -> bool:
    if not any(_NOTHING in text for text in filled.values()):
        return False
    words = [text for text in filled.values() if not is_blank(text) and not is_number(text)]
    return all(says_nothing(word) for word in words)


def _subject_of(columns: dict[str, Column]) -> str | None:
    """The column that says what a row is about."""
    texts = [c for c in columns.values() if c.type is CellType.TEXT and c.source != "row"]
    named = next((column.id for column in texts if column.source == "subject"), None)
    return named or next((column.id for column in texts), None)


_UNNUMBERED = {
    Kind.BLANK: Table.blank,
    Kind.FOOT: Table.foot,
    Kind.NOTHING: Table.nothing,
    Kind.TOTAL: Table.total,
    Kind.TITLE: Table.title,
}
