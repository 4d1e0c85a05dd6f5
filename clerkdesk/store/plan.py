"""The publication plan: what is planned, cell by cell. What came of it is never kept."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.plan import PlanCell
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import PlanRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_CELLS = select(*PlanRow.__table__.columns)
_ONE = _CELLS.where(
    PlanRow.topic == bindparam("topic"),
    PlanRow.unit == bindparam("unit"),
    PlanRow.month == bindparam("month"),
)


class Plan:
    """The cells of which something was said."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def between(self, first: date, last: date) -> list[PlanCell]:
        """The cells of the months that begin on these days."""
        asked = _CELLS.where(PlanRow.month.between(first, last)).order_by(PlanRow.id)
        return [_cell(row) for row in self._tx.select(asked)]

    def find(self, topic: int, unit: str, month: Month) -> PlanCell:
        """One cell; one of which nothing was said yet has the id 0."""
        asked = {"topic": topic, "unit": unit, "month": month.first}
        row = self._tx.select(_ONE, asked).first()
        return _cell(row) if row else PlanCell(0, topic, unit, month)


class PlanWriting(Plan):
    """The plan, to be written. The journal is told of every row; none is taken out."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def put(self, cell: PlanCell) -> PlanCell:
        """The cell as it was before, which this one takes the place of."""
        before = self.find(cell.topic, cell.unit, cell.month)
        if replace(cell, id=before.id) == before:
            return before
        row = _row(cell)
        if before.id:
            self._tx.change(update(PlanRow).where(PlanRow.id == before.id).values(row))
            tell(self._journal, f"plan {before.id}", _row(before), row)
        else:
            made = self._tx.insert(insert(PlanRow), row)
            tell(self._journal, f"plan {made}", None, row)
        return before


def _cell(row: Row[Any]) -> PlanCell:
    return PlanCell(row.id, row.topic, row.unit, Month.of(row.month), bool(row.planned), row.note)


def _row(cell: PlanCell) -> Told:
    return {
        "topic": cell.topic,
        "unit": cell.unit,
        "month": cell.month.first,
        "planned": int(cell.planned),
        "note": cell.note,
    }
