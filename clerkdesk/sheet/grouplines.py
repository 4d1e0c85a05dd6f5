"""The rows that gather others: the title of a group above them, and the sums below."""

from collections.abc import Sequence

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet.celltext import cut_to_cell, legal
from clerkdesk.sheet.grid import Cell, Line, Total
from clerkdesk.sheet.looks import Look, look_of_total
from clerkdesk.sheet.ruler import Ruler, height_of_lines

TOTAL = "รวม"
WHOLE = "รวมทั้งสิ้น"
"""The sum of all, where groups have sums of their own."""

_INDENT = "    "


def group_line(sheet: Sheet, group: RowGroup, ruler: Ruler, width: float) -> Line:
    """The title of a group across all columns (``width`` mm together)."""
    size = sheet.form.size
    text = cut_to_cell(legal(_INDENT * group.level + group.title))
    cell = Cell(1, text, Look(size, bold=True, boxed=True), across=len(sheet.columns))
    return Line(ruler.height(text, width, size, bold=True), (cell,), with_next=True)


def sum_line(sheet: Sheet, said: str, total: Total, ruler: Ruler, widths: Sequence[float]) -> Line:
    """The sums of the columns that ask for one, behind what they are ``said`` to be."""
    size = sheet.form.size
    cells = [
        Cell(place, total if column.sum else None, look_of_total(column, size))
        for place, column in enumerate(sheet.columns, start=1)
    ]
    label = Look(size, bold=True, align=Align.RIGHT, boxed=True)
    before = next(place for place, column in enumerate(sheet.columns) if column.sum)
    height = height_of_lines(1, size)
    if before:
        text = cut_to_cell(legal(said))
        cells[:before] = [Cell(1, text, label, across=before)]
        height = max(height, ruler.height(text, sum(widths[:before]), size, bold=True))
    return Line(height, tuple(cells))
