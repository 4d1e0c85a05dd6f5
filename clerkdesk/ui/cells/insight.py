"""The cell where somebody works stays in sight while rows around it grow or the table shrinks."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView


class StaysInSight(QObject):
    """Follows the current cell until somebody scrolls it out of sight."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self._seen = table, True
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._scrolled)
        bar = table.verticalScrollBar()
        bar.actionTriggered.connect(lambda _action: self._look.start())
        bar.rangeChanged.connect(lambda _least, _most: self._follow())
        table.selectionModel().currentChanged.connect(self._moved)

    def _moved(self) -> None:
        self._seen = True

    def _scrolled(self) -> None:
        """Once the table stands where it was scrolled to."""
        shown = self._table.visualRect(self._table.currentIndex())
        self._seen = self._table.viewport().rect().intersects(shown)

    def _follow(self) -> None:
        current = self._table.currentIndex()
        if self._seen and current.isValid():
            self._table.scrollTo(current)
