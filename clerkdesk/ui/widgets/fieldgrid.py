"""Fields with their labels above them, two beside one another where there is room."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from clerkdesk.ui.look.measures import HALF_ROOM, TIGHT, TWO_FIELDS
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.taborder import tab_through
from clerkdesk.ui.widgets.texts import label


@dataclass
class _Placed:
    words: QLabel
    field: QWidget
    wide: bool
    shown: bool = True


class FieldGrid(QWidget):
    """Fields in the order in which they were added; a ``wide`` one has a line of its own.

    ``after`` is what the Tab key comes to below the fields.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[_Placed] = []
        self._columns = 0
        self.after: tuple[QWidget, ...] = ()
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
        self._fields.insert(at, _Placed(words, field, wide))
        self.arrange()

    def place_of(self, field: QWidget) -> int:
        """Which of the fields it is, from 0."""
        return [each.field for each in self._fields].index(field)

    def remove(self, field: QWidget) -> None:
        """Takes a field out, with its label."""
        for each in self._fields:
            if each.field is field:
                self._fields.remove(each)
                for widget in (each.words, each.field):
                    widget.hide()
                    widget.deleteLater()
                break
        self.arrange()

    def show_field(self, field: QWidget, shown: bool) -> None:
        """Shows a field or hides it, with its label."""
        for each in self._fields:
            if each.field is field:
                each.shown = shown
                each.words.setVisible(shown)
                each.field.setVisible(shown)
        self.arrange()

    def arrange(self) -> None:
        """Sets the fields that are shown into their places, and their order for the Tab key."""
        for each in self._fields:
            self._grid.removeWidget(each.words)
            self._grid.removeWidget(each.field)
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        columns = self._columns or 2
        row, column = 0, 0
        for each in self._fields:
            if not each.shown:
                continue
            span = columns if each.wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(each.words, 3 * row + 1, column, 1, span)
            self._grid.addWidget(each.field, 3 * row + 2, column, 1, span)
            self._grid.setRowMinimumHeight(3 * row, TIGHT if row else 0)
            column += span
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)
        tab_through((*(each.field for each in self._fields), *self.after))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """One column where there is little room."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= TWO_FIELDS else 1
        if columns != self._columns:
            self._columns = columns
            self.arrange()
