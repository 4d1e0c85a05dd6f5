"""The rows above the data: title lines, and the head with one level or two."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet.celltext import cut_to_cell, legal
from clerkdesk.sheet.grid import Cell, Line
from clerkdesk.sheet.looks import Look
from clerkdesk.sheet.ruler import Ruler, height_of_lines

PRACTICE = "สำนักงานฝึกหัด ไม่ใช่เอกสารราชการ"
_GAP = 9.0


def notice_lines(sheet: Sheet) -> tuple[Line, ...]:
    """One line over a practice office's sheet, none over a real one's."""
    if not sheet.office.practice:
        return ()
    size = sheet.form.size
    cell = Cell(1, PRACTICE, _centred(size), across=len(sheet.columns))
    return (Line(height_of_lines(1, size), (cell,)),)


def title_lines(sheet: Sheet, ruler: Ruler, width: float) -> tuple[Line, ...]:
    """The titles, each across all columns (``width`` mm together), and a gap below them."""
    lines = []
    for place, title in enumerate(sheet.titles):
        look = _centred(sheet.form.size + (2 if place == 0 else 0))
        text = cut_to_cell(legal(title))
        cell = Cell(1, text, look, across=len(sheet.columns))
        lines.append(Line(ruler.height(text, width, look.size, bold=True), (cell,)))
    return (*lines, Line(_GAP)) if lines else ()


@dataclass(frozen=True)
class _Titled:
    """A column with its place (from 1) and width in mm."""

    place: int
    column: Column
    width: float


def head_lines(sheet: Sheet, ruler: Ruler, widths: Sequence[float]) -> tuple[Line, ...]:
    """The names of the columns (``widths`` in mm): one row, or two where columns have groups."""
    titled = [
        _Titled(place, column, width)
        for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True), start=1)
    ]
    look = _centred(sheet.form.size, boxed=True)
    if any(column.group for column in sheet.columns):
        return _two_levels(titled, ruler, look)
    return (Line(_height(titled, ruler, look), _names(titled, look)),)


def _two_levels(titled: list[_Titled], ruler: Ruler, look: Look) -> tuple[Line, Line]:
    grouped = [each for each in titled if each.column.group]
    alone = [each for each in titled if not each.column.group]
    upper, groups = _group_names(titled, ruler, look)
    lower = max(_height(grouped, ruler, look), _height(alone, ruler, look) - upper)
    above = groups + _names(alone, look, down=2)
    return Line(upper, above), Line(lower, _names(grouped, look))


def _group_names(titled: list[_Titled], ruler: Ruler, look: Look) -> tuple[float, tuple[Cell, ...]]:
    cells = []
    height = 0.0
    for name, members in groupby(titled, key=lambda each: each.column.group):
        if name:
            under = list(members)
            text = cut_to_cell(legal(name))
            width = sum(each.width for each in under)
            height = max(height, ruler.height(text, width, look.size, bold=True))
            cells.append(Cell(under[0].place, text, look, across=len(under)))
    return height, tuple(cells)


def _names(titled: list[_Titled], look: Look, down: int = 1) -> tuple[Cell, ...]:
    return tuple(
        Cell(each.place, cut_to_cell(legal(each.column.title)), look, down=down) for each in titled
    )


def _height(titled: list[_Titled], ruler: Ruler, look: Look) -> float:
    return max(
        (ruler.height(each.column.title, each.width, look.size, bold=True) for each in titled),
        default=0.0,
    )


def _centred(size: float, boxed: bool = False) -> Look:
    return Look(size, bold=True, align=Align.CENTRE, boxed=boxed)
