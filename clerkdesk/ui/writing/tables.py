"""Repeating tables, and days that are counted."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from clerkdesk.desk.appointees import doubtful_roles
from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.form.tablerows import CELL_SEPARATORS, ROW_SEPARATORS
from clerkdesk.ui.look.measures import GAP, ROW, ROW_COMPACT
from clerkdesk.ui.widgets.texts import label
from clerkdesk.ui.writing.cells import SuggestingCells
from clerkdesk.ui.writing.editor import Editor, Making

_LEAST_ROWS, _MOST_ROWS = 1, 6


class Rows(QTableWidget):
    """Tab goes on from a row's last cell to the next row, which is made when it is missing; Qt
    alone would go back to the first cell of the same row, and typing would write over it."""

    row_wanted = Signal()

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:  # noqa: N802
        """Ends a cell, and goes where the keys lead."""
        row, last = self.currentRow(), self.columnCount() - 1
        if hint != QStyledItemDelegate.EndEditHint.EditNextItem or self.currentColumn() != last:
            super().closeEditor(editor, hint)
            return
        super().closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)
        if row + 1 == self.rowCount():
            self.row_wanted.emit()
        self.setCurrentCell(row + 1, 0)
        self.edit(self.currentIndex())


class TableEditor(Editor):
    """Cells hold what is typed; the field reads them by the columns' types."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.columns = making.field.columns
        self.table = Rows(_LEAST_ROWS, len(self.columns))
        self.table.row_wanted.connect(self._add)
        self.table.setProperty("kind", "bordered")
        self.table.setHorizontalHeaderLabels([self.voice.of(c.wording) for c in self.columns])
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setTabKeyNavigation(False)
        self._suggest()
        self.table.itemChanged.connect(lambda _item: self.edited.emit())
        self.add_button = QPushButton(self.voice.say("เพิ่มแถว"))
        self.add_button.clicked.connect(self._add)
        self.remove_button = QPushButton(self.voice.say("ลบแถวนี้"))
        self.remove_button.clicked.connect(self._remove)
        self.take(self.table)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, GAP, 0, 0)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        self.box.addLayout(buttons)
        self._fit()

    def text(self) -> str:
        """The rows as they are typed on one line."""
        rows = (self._cells(row) for row in range(self.table.rowCount()))
        lines = [join_typed(cells, CELL_SEPARATORS) for cells in rows if any(cells)]
        return join_typed(lines, ROW_SEPARATORS)

    def set_text(self, text: str) -> None:
        """Other rows."""
        rows = [row for row in split_typed(text, ROW_SEPARATORS) if row]
        self.table.blockSignals(True)
        self.table.clearContents()
        self.table.setRowCount(max(_LEAST_ROWS, len(rows)))
        for place, row in enumerate(rows):
            for column, cell in enumerate(split_typed(row, CELL_SEPARATORS)[: len(self.columns)]):
                self.table.setItem(place, column, QTableWidgetItem(cell))
        self.table.blockSignals(False)
        self._fit()

    def doubt(self) -> str:
        """Roles of an order that the office does not know."""
        form, field, desk = self.making.form, self.making.field, self.making.services.desk
        ids = [column.id for column in self.columns]
        rows = [
            dict(zip(ids, self._cells(row), strict=True)) for row in range(self.table.rowCount())
        ]
        found = doubtful_roles(desk, form, field.id, rows)
        return "\n".join(self.voice.sentence(each) for each in found)

    def _suggest(self) -> None:
        for place, column in enumerate(self.columns):
            known = self.making.of_columns.get(column.id, ())
            if known:
                cells = SuggestingCells(self.table, self.voice.of(column.wording), known)
                cells.picked.connect(partial(self._bring, column.id))
                self.table.setItemDelegateForColumn(place, cells)

    def _bring(self, source: str, row: int, taken: Suggestion) -> None:
        """What a person brings along goes into the cells beside it."""
        brought = dict(taken.brings)
        for place, column in enumerate(self.columns):
            name, _, part = column.brought_by.partition(".")
            if name == source and brought.get(part):
                self.table.setItem(row, place, QTableWidgetItem(brought[part]))

    def _cells(self, row: int) -> list[str]:
        items = (self.table.item(row, column) for column in range(len(self.columns)))
        return [item.text().strip() if item else "" for item in items]

    def _add(self) -> None:
        self.table.insertRow(self.table.rowCount())
        self._fit()
        self.table.setFocus()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def _remove(self) -> None:
        if self.table.rowCount() > _LEAST_ROWS:
            self.table.removeRow(max(0, self.table.currentRow()))
        else:
            self.table.clearContents()
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        rows = min(_MOST_ROWS, self.table.rowCount())
        self.table.setFixedHeight(ROW_COMPACT + GAP + rows * ROW)


class DaysEditor(Editor):
    """Days that the form counts between two dates; nothing is typed here."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.shown = label("–")
        self.shown.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.shown.setFixedHeight(ROW)
        self.box.addWidget(self.shown)

    def text(self) -> str:
        """Nothing: it is counted from the dates."""
        return ""

    def set_text(self, text: str) -> None:
        """Nothing to be set."""

    def show_days(self, days: int | None) -> None:
        """Shows how many days there are."""
        self.shown.setText(self.voice.say("{days} วัน", days=days) if days else "–")
