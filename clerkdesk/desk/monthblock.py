"""A block of cells written into a month's sheet in one act: into rows that are there, and new."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import Completion, complete_rows, take_back
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.roundrows import Texts, change_rows, new_rows, sheet_columns
from clerkdesk.desk.undo import Done
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.cells import read_cells


@dataclass(frozen=True)
class Target:
    """Whose sheet: of a unit (empty: the whole office), of a form (empty: the first)."""

    month: Month
    unit: str = ""
    form: str = ""


@dataclass(frozen=True)
class Block:
    """``completions`` are what is said of publications, ``cells`` what is written into other rows,
    by key, ``new`` what stands in new rows, by whatever names them until they have a key."""

    completions: Sequence[Completion] = ()
    cells: Mapping[str, Texts] = field(default_factory=dict)
    new: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True)
class Wrote:
    """What came of a block. ``keys`` of new rows by their names; ``refused`` by row and column why
    a cell cannot be kept, while all others were; ``undo`` takes the whole block back."""

    recorded: tuple[Recorded, ...]
    keys: Mapping[str, str]
    refused: Mapping[tuple[str, str], ClerkError]
    undo: Callable[[], None]


def write_block(desk: Desk, target: Target, block: Block) -> Wrote:
    """Writes all cells that can be read, or, when something else is wrong, none."""
    columns = sheet_columns(desk, target.form)
    refused: dict[tuple[str, str], ClerkError] = {}
    cells = _readable(desk, columns, block.cells, refused)
    new = _readable(desk, columns, block.new, refused)
    backs: list[Callable[[], None]] = []
    try:
        recorded = complete_rows(desk, block.completions)
        backs.append(lambda: take_back(desk, recorded))
        done = change_rows(desk, target.month, target.unit, cells, target.form) if cells else None
        backs += _undoing(done)
        keys = _add(desk, target, new, backs)
    except Exception:
        _run_all(backs)
        raise
    return Wrote(recorded, keys, refused, lambda: _run_all(backs))


def _add(
    desk: Desk, target: Target, new: Mapping[str, Texts], backs: list[Callable[[], None]]
) -> dict[str, str]:
    if not new:
        return {}
    added, keys = new_rows(desk, target.month, target.unit, [*new.values()], None, target.form)
    backs += _undoing(added)
    return dict(zip(new, keys, strict=True))


def _undoing(done: Done | None) -> list[Callable[[], None]]:
    return [done.undo.run] if done is not None and done.undo is not None else []


def _run_all(backs: Sequence[Callable[[], None]]) -> None:
    for back in reversed(backs):
        back()


def _readable(
    desk: Desk,
    columns: Sequence[Column],
    rows: Mapping[str, Texts],
    refused: dict[tuple[str, str], ClerkError],
) -> dict[str, Texts]:
    """The rows without the cells that cannot be read; those of which nothing is left are not."""
    found: dict[str, Texts] = {}
    for row, texts in rows.items():
        kept: dict[str, str] = {}
        for column, text in texts.items():
            try:
                read_cells(columns, {column: text}, desk.today())
            except ClerkError as error:
                refused[row, column] = error
            else:
                kept[column] = text
        if kept:
            found[row] = kept
    return found
