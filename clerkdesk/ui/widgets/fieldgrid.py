"""Fields with their labels above them, two beside one another where there is room."""

from itertools import pairwise

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from clerkdesk.ui.look.measures import FORM_LEAST, GAP, HALF_ROOM
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import label


class FieldGrid(QWidget):
    """Fields in the order in which they were added; a ``wide`` one has a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[tuple[QLabel, QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        without_gaps(self._grid)
        self._grid.setHorizontalSpacing(HALF_ROOM)

    @property
    def count(self) -> int:
        """How many fields there are."""
        return len(self._fields)

    def add(self, name: str, field: QWidget, wide: bool = False, place: int | None = None) -> None:
        """A further field, or one before the others from ``place`` on."""
        words = label(name, "field")
        words.setBuddy(field)
        field.setAccessibleName(name)
        at = len(self._fields) if place is None else place
        self._fields.insert(at, (words, field, wide))
        self.arrange()

    def remove(self, field: QWidget) -> None:
        """Takes a field out, with its label."""
        for each in self._fields:
            if each[1] is field:
                self._fields.remove(each)
                for widget in each[:2]:
                    widget.hide()
                    widget.deleteLater()
                break
        self.arrange()

    def show_field(self, field: QWidget, shown: bool) -> None:
        """Shows a field or hides it, with its label."""
        for words, each, _wide in self._fields:
            if each is field:
                words.setVisible(shown)
                each.setVisible(shown)
        self.arrange()

    def arrange(self) -> None:
        """Sets the fields that are shown into their places, and their order for the Tab key."""
        for words, field, _wide in self._fields:
            self._grid.removeWidget(words)
            self._grid.removeWidget(field)
        columns = self._columns or 2
        row, column = 0, 0
        for words, field, wide in self._fields:
            if field.isHidden() and field.parent() is self:
                continue
            span = columns if wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(words, 2 * row, column, 1, span)
            self._grid.addWidget(field, 2 * row + 1, column, 1, span)
            self._grid.setRowMinimumHeight(2 * row, GAP)
            column += span
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        self._set_tab_order()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """One column where there is little room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= FORM_LEAST else 1
        if columns != self._columns:
            self._columns = columns
            self.arrange()

    def _set_tab_order(self) -> None:
        fields = [field for _words, field, _wide in self._fields]
        for one, next_one in pairwise(fields):
            QWidget.setTabOrder(one, next_one)
