"""The table of a repeating field."""

from collections.abc import Sequence
from dataclasses import replace

from clerkdesk.domain.form.blocks import Align, Table
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.paper.grid import PAD_X, Cell, Grid, fitted, sum_row
from clerkdesk.paper.gridhead import Title, head_of
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip

TOTAL = "รวม"
SLACK = 0.1  # mm
NUMBERS = 13.0  # mm, of the column that counts the rows

ALIGNED: dict[FieldType, Align] = {
    FieldType.NUMBER: Align.RIGHT,
    FieldType.MONEY: Align.RIGHT,
    FieldType.DAYS: Align.RIGHT,
    FieldType.DATE: Align.CENTRE,
}


def place_table(block: Table, setting: Setting, room: Room) -> list[Strip]:
    """The head and a strip for each row; empty rows in a blank copy, one where nothing is."""
    field = setting.form.field(block.field)
    if field is None or not field.columns:
        return []
    grid = Grid.of_shares(room, _fitted(block, field, setting, room), setting)
    titles = [
        Title(setting.said(column.label), setting.figures(column.group)) for column in field.columns
    ]
    counted = [Title(setting.said(block.numbers))] if block.numbers else []
    head = head_of(grid, [*counted, *titles])
    rows = [
        grid.row([*_number(block, place, setting), *_cells(field, row, setting)])
        for place, row in enumerate(_rows(block, field, setting), start=1)
    ]
    strips = [replace(strip, head=(head,)) for row in rows for strip in row]
    sums = _sums(block, field, setting)
    if not sums:
        return [head, *strips]
    strips[-1] = replace(strips[-1], with_next=True)
    return [head, *strips, *sum_row(grid, sums)]


def _sums(block: Table, field: Field, setting: Setting) -> list[Cell]:
    """The row of sums behind the word for them; no cell where no column is added up."""
    summed = [place for place, column in enumerate(field.columns) if column.sum]
    if not summed:
        return []
    cells = [
        Cell(setting.derived(f"{field.id}.{column.id}") if column.sum else "", Align.RIGHT)
        for column in field.columns
    ]
    if not summed[0] and not block.numbers:
        return cells
    return [Cell(TOTAL, Align.RIGHT), *cells[summed[0] :]]


def _shares(block: Table, field: Field, room: Room) -> list[float]:
    """The parts of the width, that of the numbers first: it is as wide in every table."""
    shares = list(block.widths or [1] * len(field.columns))
    if not block.numbers:
        return shares
    return [NUMBERS * sum(shares) / (room.width - NUMBERS), *shares]


def _fitted(block: Table, field: Field, setting: Setting, room: Room) -> list[float]:
    """The widths in mm, as shared, but wide enough for a date or a number on one line."""
    shares = _shares(block, field, room)
    widths = [room.width * share / sum(shares) for share in shares]
    counted = [0.0] if block.numbers else []
    least = [_least(field, place, setting) for place in range(len(field.columns))]
    return fitted(widths, [*counted, *least])


def _least(field: Field, place: int, setting: Setting) -> float:
    column = field.columns[place]
    if column.type not in ALIGNED or setting.filled.blank:
        return 0.0
    texts = [row[place] for row in setting.filled.tables.get(field.id, ())]
    texts += [setting.derived(f"{field.id}.{column.id}")] if column.sum else []
    shown = (setting.width(setting.figures(t), setting.size, column.sum) for t in texts)
    return max(shown, default=0.0) + 2 * PAD_X + SLACK


def _number(block: Table, place: int, setting: Setting) -> list[Cell]:
    return [Cell(setting.figures(str(place)), Align.CENTRE)] if block.numbers else []


def _rows(block: Table, field: Field, setting: Setting) -> Sequence[Sequence[str]]:
    empty = ("",) * len(field.columns)
    if setting.filled.blank:
        return [empty] * block.blank_rows
    return setting.filled.tables.get(field.id) or [empty]


def _cells(field: Field, row: Sequence[str], setting: Setting) -> list[Cell]:
    return [
        Cell(setting.figures(text), ALIGNED.get(column.type, Align.LEFT))
        for column, text in zip(field.columns, row, strict=True)
    ]
