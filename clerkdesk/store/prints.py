"""Prints of memos, with what stood where on the paper."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import func, insert, select

from clerkdesk.store.kept import KeptPrint
from clerkdesk.store.rows import PrintRow
from clerkdesk.store.texts import in_pieces
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

    def files_of(self, memo_ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
        """The entry and the SHA-256 of the PDF of every print of these memos, the first first."""
        asked = select(PrintRow.memo, PrintRow.entry, PrintRow.pdf).order_by(PrintRow.id)
        found: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for piece in in_pieces(memo_ids):
            for row in self._tx.select(asked.where(PrintRow.memo.in_(piece))):
                found[row.memo].append((row.entry, row.pdf))
        return found

    def next_serial(self, memo_id: int) -> int:
        """The number of the memo's next print, above all that were ever made."""
        highest = select(func.max(PrintRow.serial)).where(PrintRow.memo == memo_id)
        return int(self._tx.select(highest).scalar() or 0) + 1


class PrintsWriting(Prints):
    """The prints, to be added to."""

    def add(self, made: KeptPrint) -> None:
        """Keeps one print; its entry has been recorded before."""
        self._tx.insert(insert(PrintRow), asdict(made))
