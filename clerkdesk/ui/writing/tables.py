"""Repeating tables, and days that are counted."""

from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableWidgetItem

from clerkdesk.desk.appointees import doubtful_roles
from clerkdesk.desk.suggestions import Suggestion, units_of
from clerkdesk.domain.form.blocks import Table
from clerkdesk.domain.form.form import Form
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.form.tablerows import CELL_SEPARATORS, ROW_SEPARATORS
from clerkdesk.domain.thai.text import one_line
from clerkdesk.ui.cells.clipboard import from_clipboard
from clerkdesk.ui.look.measures import GAP, ROW
from clerkdesk.ui.widgets.texts import label
from clerkdesk.ui.writing.cells import SuggestingCells
from clerkdesk.ui.writing.editor import Editor, Making
from clerkdesk.ui.writing.pastedrows import without_head
from clerkdesk.ui.writing.rowstable import LEAST_ROWS, Rows


class TableEditor(Editor):
    """Cells hold what is typed; the field reads them by the columns' types."""

    def __init__(self, making: Making) -> None:
        super().__init__(making)
        self.columns = making.field.columns
        self._heads = [self.voice.of(column.wording) for column in self.columns]
        self.table = Rows(self._heads, _shares(making.form, making.field.id))
        self.table.setProperty("kind", "bordered")
        self._before: list[str] = []
        self._said = ""
        self._suggest()
        self.table.row_wanted.connect(self._add)
        self.table.pasted.connect(self._paste)
        self.table.emptied.connect(self._empty)
        self.table.taken_back.connect(self._take_back)
        self.table.itemChanged.connect(lambda _item: self._changed())
        self.add_button = QPushButton(self.voice.say("เพิ่มแถว"))
        self.add_button.clicked.connect(self._add)
        self.remove_button = QPushButton(self.voice.say("ลบแถวนี้"))
        self.remove_button.clicked.connect(self._remove)
        self.take(self.table)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, GAP, 0, 0)
        buttons.setSpacing(GAP)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch()
        self.box.addLayout(buttons)
        self.table.fit()

    def text(self) -> str:
        """The rows as they are typed on one line."""
        rows = (self._cells(row) for row in range(self.table.rowCount()))
        lines = [join_typed(cells, CELL_SEPARATORS) for cells in rows if any(cells)]
        return join_typed(lines, ROW_SEPARATORS)

    def set_text(self, text: str) -> None:
        """Other rows."""
        rows = [row for row in split_typed(text, ROW_SEPARATORS) if row]
        current = self.table.currentRow(), self.table.currentColumn()
        self.table.blockSignals(True)
        self.table.clearContents()
        self.table.setRowCount(max(LEAST_ROWS, len(rows)))
        for place, row in enumerate(rows):
            for column, cell in enumerate(split_typed(row, CELL_SEPARATORS)[: len(self.columns)]):
                self.table.setItem(place, column, QTableWidgetItem(cell))
        self.table.setCurrentCell(*current)
        self.table.blockSignals(False)
        self._said = self.text()
        self.table.fit()

    def doubt(self) -> str:
        """Roles of an order that the office does not know."""
        form, field, desk = self.making.form, self.making.field, self.making.services.desk
        ids = [column.id for column in self.columns]
        rows = [
            dict(zip(ids, self._cells(row), strict=True)) for row in range(self.table.rowCount())
        ]
        known = chain.from_iterable(self.making.of_columns.values())
        found = doubtful_roles(desk, form, field.id, rows, units_of(known))
        return "\n".join(self.voice.sentence(each) for each in found)

    def _suggest(self) -> None:
        for place, column in enumerate(self.columns):
            known = self.making.of_columns.get(column.id, ())
            if known:
                cells = SuggestingCells(self.table, self.voice.of(column.wording), known)
                cells.picked.connect(partial(self._bring, column.id))
                cells.pasted.connect(self.table.paste)
                self.table.setItemDelegateForColumn(place, cells)

    def _bring(self, source: str, row: int, taken: Suggestion, over: bool = True) -> None:
        """What a person brings along goes into the cells beside it, ``over`` what stands there."""
        brought = dict(taken.brings)
        for place, column in enumerate(self.columns):
            name, _, part = column.brought_by.partition(".")
            stands = self._cells(row)[place]
            if name == source and brought.get(part) and (over or not stands):
                self.table.setItem(row, place, QTableWidgetItem(brought[part]))

    def _bring_known(self, row: int) -> None:
        """As if each of the row's people had been picked, where nothing stands beside them."""
        for place, column in enumerate(self.columns):
            item = self.table.item(row, place)
            known = self.making.of_columns.get(column.id, ())
            meant = [each for each in known if item and each.text == item.text().strip()]
            if len(meant) == 1:
                self._bring(column.id, row, meant[0], over=False)

    def _cells(self, row: int) -> list[str]:
        items = (self.table.item(row, column) for column in range(len(self.columns)))
        return [item.text().strip() if item else "" for item in items]

    def _add(self) -> None:
        self.table.insertRow(self.table.rowCount())
        self.table.fit()
        self.table.setFocus()
        self.table.setCurrentCell(self.table.rowCount() - 1, 0)

    def _remove(self) -> None:
        self._keep()
        if self.table.rowCount() > LEAST_ROWS:
            self.table.removeRow(max(0, self.table.currentRow()))
        else:
            self.table.clearContents()
        self._changed()

    def _changed(self) -> None:
        """A cell that was begun and left empty is no edit."""
        self.table.fit()
        before, self._said = self._said, self.text()
        if self._said != before:
            self.edited.emit()

    def _paste(self, copied: str) -> None:
        """Copied rows from the current cell on, without the head and the numbers of their rows."""
        rows = without_head(from_clipboard(copied), self._heads)
        if not rows:
            return
        self._keep()
        top, left = max(0, self.table.currentRow()), max(0, self.table.currentColumn())
        self.table.blockSignals(True)
        self.table.setRowCount(max(self.table.rowCount(), top + len(rows)))
        for row, cells in enumerate(rows, top):
            for column, cell in enumerate(cells[: len(self.columns) - left], left):
                self.table.setItem(row, column, QTableWidgetItem(one_line(cell)))
            self._bring_known(row)
        self.table.blockSignals(False)
        self._changed()

    def _empty(self) -> None:
        """Empties the marked cells."""
        marked = [item for item in self.table.selectedItems() if item.text()]
        if not marked:
            return
        self._keep()
        self.table.blockSignals(True)
        for item in marked:
            item.setText("")
        self.table.blockSignals(False)
        self._changed()

    def _keep(self) -> None:
        """Remembers the rows as they stand, to be put back."""
        self._before.append(self.text())
        self.table.can_take_back = True

    def _take_back(self) -> None:
        if self._before:
            self.set_text(self._before.pop())
            self.table.can_take_back = bool(self._before)
            self.edited.emit()


def _shares(form: Form, field_id: str) -> tuple[float, ...]:
    """The columns share the room as on the paper."""
    blocks = form.paper.every_block() if form.paper else ()
    tables = (each for each in blocks if isinstance(each, Table) and each.field == field_id)
    return next((each.widths for each in tables), ())


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
