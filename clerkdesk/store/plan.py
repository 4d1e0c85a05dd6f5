"""The publication plan: what is planned, cell by cell. What came of it is never kept."""

from dataclasses import replace
from datetime import date

from sqlalchemy import insert, select, update

from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.plan import PlanCell
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.rows import PlanRow
from clerkdesk.store.telling import Told, tell
from clerkdesk.store.transaction import Transaction

_CELLS = select(*PlanRow.__table__.columns)


class Plan:
    """The cells of which something was said."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def between(self, first: date, last: date) -> list[PlanCell]:
        """The cells of the months that begin on these days."""
        asked = _CELLS.where(PlanRow.month.between(first, last)).order_by(PlanRow.id)
        return [
            PlanCell(row.id, row.topic, row.unit, Month.of(row.month), bool(row.planned), row.note)
            for row in self._tx.select(asked)
        ]

    def find(self, topic: int, unit: str, month: Month) -> PlanCell:
        """One cell; one of which nothing was said yet has the id 0."""
        cells = self.between(month.first, month.first)
        new = PlanCell(0, topic, unit, month)
        return next((cell for cell in cells if (cell.topic, cell.unit) == (topic, unit)), new)


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


def _row(cell: PlanCell) -> Told:
    return {
        "topic": cell.topic,
        "unit": cell.unit,
        "month": cell.month.first,
        "planned": int(cell.planned),
        "note": cell.note,
    }
