"""The table of a repeating field."""

from collections.abc import Sequence
from dataclasses import replace

from clerkdesk.domain.form.blocks import Align, Table
from clerkdesk.domain.form.form import Field, FieldType
from clerkdesk.paper.grid import Cell, Grid
from clerkdesk.paper.gridhead import Title, head_of
from clerkdesk.paper.setting import Setting
from clerkdesk.paper.strips import Room, Strip

BLANK_ROWS = 5  # to write in by hand

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
    grid = Grid.of_shares(room, block.widths or [1] * len(field.columns), setting)
    head = head_of(grid, [Title(setting.said(column.label)) for column in field.columns])
    rows = [grid.row(_cells(field, row, setting)) for row in _rows(field, setting)]
    strips = [replace(strip, head=(head,)) for row in rows for strip in row]
    return [head, *strips]


def _rows(field: Field, setting: Setting) -> Sequence[Sequence[str]]:
    empty = ("",) * len(field.columns)
    if setting.filled.blank:
        return [empty] * BLANK_ROWS
    return setting.filled.tables.get(field.id) or [empty]


def _cells(field: Field, row: Sequence[str], setting: Setting) -> list[Cell]:
    return [
        Cell(setting.figures(text), ALIGNED.get(column.type, Align.LEFT))
        for column, text in zip(field.columns, row, strict=True)
    ]
