"""Prints of memos, with what stood where on the paper."""

from dataclasses import asdict

from sqlalchemy import func, insert, select

from clerkdesk.store.kept import KeptPrint
from clerkdesk.store.rows import PrintRow
from clerkdesk.store.transaction import Transaction

_KEPT = (PrintRow.memo, PrintRow.entry, PrintRow.layout, PrintRow.pdf, PrintRow.serial)


class Prints:
    """The prints that were made."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def of_memo(self, memo_id: int) -> list[KeptPrint]:
        """The prints of one memo, the first one first."""
        statement = select(*_KEPT).where(PrintRow.memo == memo_id).order_by(PrintRow.id)
        return [KeptPrint(**row._asdict()) for row in self._tx.select(statement)]

    def next_serial(self, memo_id: int) -> int:
        """The number of the memo's next print, above all that were ever made."""
        highest = select(func.max(PrintRow.serial)).where(PrintRow.memo == memo_id)
        return int(self._tx.select(highest).scalar() or 0) + 1


class PrintsWriting(Prints):
    """The prints, to be added to."""

    def add(self, made: KeptPrint) -> None:
        """Keeps one print; its entry has been recorded before."""
        self._tx.insert(insert(PrintRow), asdict(made))
