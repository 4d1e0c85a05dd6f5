"""Prints of memos, with what stood where on the paper."""

from sqlalchemy import insert, select

from clerkdesk.store.kept import KeptPrint
from clerkdesk.store.rows import PrintRow
from clerkdesk.store.transaction import Transaction

_KEPT = (PrintRow.memo, PrintRow.entry, PrintRow.layout, PrintRow.pdf)


class Prints:
    """The prints that were made."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of_memo(self, memo_id: int) -> list[KeptPrint]:
        """The prints of one memo, the first one first."""
        statement = select(*_KEPT).where(PrintRow.memo == memo_id).order_by(PrintRow.id)
        return [KeptPrint(**row._asdict()) for row in self._tx.select(statement)]


class PrintsWriting(Prints):
    """The prints, to be added to."""

    def add(self, made: KeptPrint) -> None:
        """Keeps one print; its entry has been recorded before."""
        row = {"memo": made.memo, "entry": made.entry, "layout": made.layout, "pdf": made.pdf}
        self._tx.insert(insert(PrintRow), row)
