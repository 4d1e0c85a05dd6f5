"""Blocks of cells: where a pasted one goes, and what is filled down."""

from collections.abc import Sequence

from clerkdesk.domain.rounds.cells import ROW_NUMBER, key_of
from clerkdesk.ui.month.lines import Kind
from clerkdesk.ui.month.model import MonthModel

At = tuple[int, int]
Cells = dict[At, str]


def spread(model: MonthModel, pasted: Sequence[Sequence[str]], chosen: Sequence[At]) -> Cells:
    """The texts of a block by the cells into which they go: from the first chosen one on, over
    rows that are gone, and below the last row. One text goes into all that are chosen. A block
    that does not begin with the rows' numbers begins beside them."""
    if len(pasted) == 1 and len(pasted[0]) == 1:
        rows = {row for row, _column in chosen if row < model.end}
        return {at: pasted[0][0] for at in chosen if at[0] in rows or not rows}
    top, left = min(row for row, _ in chosen), min(column for _, column in chosen)
    if _numbers(model, left) and not all(_is_number(texts[0]) for texts in pasted if texts):
        left += 1
    rows_down = _rows_from(model, top, len(pasted))
    return {
        (row, left + right): text
        for row, texts in zip(rows_down, pasted, strict=True)
        for right, text in enumerate(texts)
    }


def _numbers(model: MonthModel, column: int) -> bool:
    return column < len(model.columns) and key_of(model.columns[column]) == ROW_NUMBER


def _is_number(text: str) -> bool:
    bare = text.strip().rstrip(".")
    return not bare or bare.isdigit()


def _rows_from(model: MonthModel, top: int, count: int) -> list[int]:
    there = [row for row in range(top, model.end) if model.lines[row].kind is not Kind.GONE]
    below = range(max(top, model.end), max(top, model.end) + count)
    return [*there, *below][:count]


def without_place(model: MonthModel, cells: Cells) -> int:
    """How many texts would be lost, since nothing can be written there; what stands there already
    is not, nor is the number of a row."""
    return sum(not _kept(model, at, text) for at, text in cells.items())


def _kept(model: MonthModel, at: At, text: str) -> bool:
    row, column = at
    if not text.strip() or model.editable(row, column):
        return True
    if column >= len(model.columns):
        return False
    if row < len(model.lines) and text == model.text(row, column):
        return True
    return _numbers(model, column) and (
        row >= model.end or model.editable(row, model.first_written)
    )


def filled_down(model: MonthModel, chosen: Sequence[At]) -> Cells:
    """Each chosen column's uppermost text in its other cells; of one row, the text from above."""
    found: Cells = {}
    rows = sorted({row for row, _column in chosen if row < model.end})
    for column in sorted({column for _row, column in chosen}):
        if len(rows) == 1 and rows[0] > 0:
            found[rows[0], column] = model.text(rows[0] - 1, column)
        found |= {(row, column): model.text(rows[0], column) for row in rows[1:]}
    return found


def moved_keys(model: MonthModel, rows: Sequence[int], step: int) -> list[str] | None:
    """The keys of all rows once those of lines ``rows`` went up (-1) or down (1) by one; None
    where they stand at the end, or rows of another unit are in the way."""
    shown = [row for row, line in enumerate(model.lines) if line.kind is Kind.ROW]
    moving = [row for row in rows if row in shown]
    if not moving:
        return None
    places = [shown.index(row) for row in moving]
    beyond = min(places) - 1 if step < 0 else max(places) + 1
    if not 0 <= beyond < len(shown):
        return None
    return keys_before(model, moving, shown[beyond] + (0 if step < 0 else 1))


def keys_before(model: MonthModel, rows: Sequence[int], before: int) -> list[str] | None:
    """The keys of all rows once those of lines ``rows`` stand before line ``before``; None where
    that is among rows of another unit, or changes nothing."""
    shown = [row for row, line in enumerate(model.lines) if line.kind is Kind.ROW]
    rest = [row for row in shown if row not in rows]
    place = sum(row < before for row in rest)
    order = [*rest[:place], *(row for row in shown if row in rows), *rest[place:]]
    if order == shown or _mixes_units(model, order, shown):
        return None
    return [model.key(row).key for row in order]


def _mixes_units(model: MonthModel, order: Sequence[int], shown: Sequence[int]) -> bool:
    """Whether the rows of units would not stand together as before, on a sheet that gathers them
    by unit."""
    month = model.month
    if month is None or "unit" not in month.sheet.form.group_by:
        return False
    return [model.key(row).unit for row in order] != [model.key(row).unit for row in shown]
