"""A plan pasted from Excel: what would be taken, and what is doubtful, before it is written."""

from dataclasses import dataclass

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.plan import CellKey, Change, put_changes
from clerkdesk.desk.undo import Done
from clerkdesk.desk.units import find_unit
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.plantable import Doubt, Known, ReadCell, read_plan_table


@dataclass(frozen=True)
class PastedPlan:
    """``cells`` say something new, ``same`` counts those that say what stands there already.

    ``doubts`` were not taken and are to be mended; ``unread`` is what is no part of a plan.
    """

    year: FiscalYear
    cells: tuple[ReadCell, ...]
    same: int
    doubts: tuple[Doubt, ...]
    unread: tuple[Doubt, ...]


def read_pasted_plan(desk: Desk, text: str, year: int, unit: str = "") -> PastedPlan:
    """What a pasted table would say of the fiscal year ``year`` (พ.ศ.); nothing is written.

    ``unit`` is meant where the table names none. ClerkError for a text without a head of months.
    """
    fiscal = FiscalYear(year)
    own = find_unit(desk, unit).name if unit else ""
    with desk.store.read() as tx:
        known = Known(fiscal, tx.topics.all(), tx.units.all(), own)
        there = {
            (cell.topic, cell.unit, cell.month): cell
            for cell in tx.plan.between(fiscal.first, fiscal.last)
        }
    table = read_plan_table(text, known)
    new = []
    for cell in table.cells:
        now = there.get((cell.topic, cell.unit, cell.month))
        planned, note = (now.planned, now.note) if now else (False, "")
        if (cell.planned, note if cell.note is None else cell.note) != (planned, note):
            new.append(cell)
    same = len(table.cells) - len(new)
    return PastedPlan(fiscal, tuple(new), same, tuple(table.doubts), tuple(table.unread))


def add_pasted_plan(desk: Desk, pasted: PastedPlan) -> Done | None:
    """Writes the cells that could be taken, in one act; None when there is none."""
    changes = [
        Change(CellKey(cell.topic, cell.unit, cell.month), cell.planned, cell.note)
        for cell in pasted.cells
    ]
    return put_changes(desk, changes)
