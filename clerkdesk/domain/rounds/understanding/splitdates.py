"""A date that is written in three columns, วัน เดือน ปี under one head, is read as one."""

from dataclasses import replace

from clerkdesk.domain.rounds.understanding.cells import Cell, Tab
from clerkdesk.domain.rounds.understanding.said import fold

_DAY, _MONTH = frozenset({"วัน", "วันที่"}), frozenset({"เดือน"})
_YEAR = frozenset({"ปี", "พ.ศ.", "พศ", "ปีพ.ศ.", "ปีพศ", "ปี(พ.ศ.)"})
_PARTS = tuple(frozenset(map(fold, words)) for words in (_DAY, _MONTH, _YEAR))
_TITLE = "วัน/เดือน/ปี"
_LINES = 60
"""Lines from above in which such a head is looked for."""


def with_whole_dates(tab: Tab) -> Tab:
    """The page with the three parts joined in the first of their columns, below every such head;
    the other two are empty then."""
    heads = [found for line in range(min(_LINES, len(tab.rows))) if (found := _head(tab, line))]
    if not heads:
        return tab
    rows = [list(row) for row in tab.rows]
    for place, (line, column) in enumerate(heads):
        end = heads[place + 1][0] if place + 1 < len(heads) else len(rows)
        rows[line][column : column + 3] = [
            None if _named(tab, line - 1, column) else _TITLE,
            None,
            None,
        ]
        for row in range(line + 1, end):
            rows[row][column : column + 3] = _joined(tab, row, column)
    return replace(tab, rows=tuple(map(tuple, rows)))


def _head(tab: Tab, line: int) -> tuple[int, int] | None:
    """The line and the first of the three columns, where they are headed in this line."""
    texts = [fold(text) for text in tab.texts(line)]
    for column in range(len(texts) - 2):
        if all(text in part for text, part in zip(texts[column:], _PARTS, strict=False)):
            return line, column
    return None


def _named(tab: Tab, line: int, column: int) -> bool:
    """Whether a head of their own stands over them in ``line``; a title of the page is none."""
    over = tab.over(line, column)
    return bool(tab.text(line, column)) and (over is None or over.left == column)


def _joined(tab: Tab, line: int, column: int) -> list[Cell]:
    cells = list(tab.rows[line][column : column + 3])
    day, month, year = tab.texts(line)[column : column + 3]
    if not (day.isdigit() and month):
        return cells
    between = "/" if month.isdigit() else " "
    return [between.join(part for part in (day, month, year) if part), None, None]
