"""The table of a month's sheet, used like a spreadsheet: arrows, Enter, typing, copy, paste."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent

from clerkdesk.desk.monthrows import MonthRows
from clerkdesk.ui.cells.clipboard import from_clipboard, to_clipboard
from clerkdesk.ui.cells.insight import StaysInSight
from clerkdesk.ui.cells.table import CellTable, Triggers
from clerkdesk.ui.look.measures import ROW
from clerkdesk.ui.month.blocks import filled_down, spread, without_place
from clerkdesk.ui.month.delegate import SheetDelegate
from clerkdesk.ui.month.header import SheetHeader
from clerkdesk.ui.month.heights import Fitting
from clerkdesk.ui.month.kept import kept_of
from clerkdesk.ui.month.lines import Kind, Marks
from clerkdesk.ui.month.model import MonthModel
from clerkdesk.ui.month.rowshead import RowsHead
from clerkdesk.ui.month.saying import why_locked
from clerkdesk.ui.services import Services

_MENU = (
    "open_memo",
    "copy_cells",
    "paste_cells",
    "fill_down",
    "add_row",
    "row_up",
    "row_down",
    "remove_row",
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STAND = (Kind.ROW, Kind.NEW, Kind.NOTHING)
_BEGIN = Triggers.AnyKeyPressed | Triggers.EditKeyPressed | Triggers.DoubleClicked


class SheetTable(CellTable):
    """``opened`` carries the row whose memo is wanted, ``locked`` why nothing can be written where
    somebody tried."""

    opened = Signal(int)
    locked = Signal(str)

    def __init__(self, services: Services) -> None:
        self.sheet = MonthModel(services.voice, kept_of(services).held)
        cells = SheetDelegate(services.voice, services.look)
        super().__init__(services, self.sheet, cells, _BEGIN, _MENU)
        self.setHorizontalHeader(SheetHeader(services, self.sheet, self))
        self.heads = RowsHead(services, self.sheet, self)
        self.setVerticalHeader(self.heads)
        self.fitting = Fitting(self, self.sheet, services.voice)
        self.setAccessibleName(services.voice.say("แบบติดตามประจำเดือน"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # widths stay
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(self.heads.ResizeMode.Fixed)
        self.cells.moved.connect(self._move)
        self.doubleClicked.connect(self._open_unless_editable)
        self.sheet.dataChanged.connect(self._fit_changed)
        # a lambda would let the sheet keep the table that keeps it: neither would ever go
        self.sheet.rowsInserted.connect(self._fit)
        self.sheet.rowsRemoved.connect(self._fit)
        StaysInSight(self)

    def show_month(self, month: MonthRows, marks: Marks | None = None) -> None:
        """Shows a month; of the same month, place and selection stay."""
        earlier = self.sheet.month
        kept = self._chosen() if earlier and earlier.month == month.month else None
        place = self.verticalScrollBar().value()
        changed = any(line.change for line in self.sheet.lines)
        if self.sheet.show(month, marks):
            self.heads.numbered = _lacks_numbers(month)
            self.heads.updateGeometry()
            self.updateGeometries()
            self.fitting.fit()
            self._choose(kept)
            self.verticalScrollBar().setValue(place if kept else 0)
        elif changed != any(line.change for line in self.sheet.lines):
            self.updateGeometries()
            self.fitting.fit()

    @property
    def waiting(self) -> int:
        """How many rows of this sheet hold something that could not be kept."""
        return sum(self.sheet.row_of(row) >= 0 for row in self.sheet.own.refused_rows())

    @property
    def chosen(self) -> list[tuple[int, int]]:
        """The cells that are selected, in order."""
        return sorted({(index.row(), index.column()) for index in self.selectedIndexes()})

    @property
    def chosen_rows(self) -> list[int]:
        """The lines in which something is selected."""
        return sorted({row for row, _column in self.chosen})

    def copied(self) -> tuple[str, int]:
        """The chosen cells for the clipboard, and how many they are: of rows that stand on the
        sheet, where any are chosen."""
        standing = [at for at in self.chosen if self.sheet.lines[at[0]].kind in _STAND]
        cells = set(standing or self.chosen)
        if not cells:
            return "", 0
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        texts = [
            [self.sheet.text(row, column) if (row, column) in cells else "" for column in columns]
            for row in rows
        ]
        return to_clipboard(texts), len(cells)

    def paste(self) -> tuple[int, int]:
        """Writes the clipboard into the cells from the chosen one on, one text into all that are
        chosen; what reaches below the last row makes new ones. Gives how many cells it had room
        for, and how many texts found no place."""
        pasted = from_clipboard(QGuiApplication.clipboard().text())
        if not pasted or not self.chosen:
            return 0, 0
        cells = spread(self.sheet, pasted, self.chosen)
        writable = {at: text for at, text in cells.items() if self.sheet.editable(*at)}
        lost = without_place(self.sheet, {at: cells[at] for at in cells if at not in writable})
        self.sheet.write(writable)
        return len(writable), lost

    def fill_down(self) -> int:
        """Writes the uppermost chosen text of each column into those below; gives how many cells
        changed."""
        return self.sheet.write(filled_down(self.sheet, self.chosen))

    def begin_new_row(self) -> None:
        """Opens the empty last line for writing."""
        self.setFocus()
        self.choose(self.sheet.end, self.sheet.first_written)
        index = self.currentIndex()
        self.scrollTo(index)
        if self._editable(index):
            self.edit(index, Triggers.EditKeyPressed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter and F2 open a cell that can be written, else the memo; Delete empties."""
        key, current = Qt.Key(event.key()), self.currentIndex()
        editable = self._editable(current)
        if key in _CLEAR:
            self._empty_chosen()
        elif editable and key in (Qt.Key.Key_F2, *_ENTER):
            self.edit(current, Triggers.EditKeyPressed, event)
        elif key in _ENTER and current.isValid():
            self.opened.emit(current.row())
        elif editable or not _writes(event):
            super().keyPressEvent(event)
        else:
            self._say_locked(current)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Columns share the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fitting.fit()

    def _empty_chosen(self) -> None:
        chosen = [at for at in self.chosen if at[0] < self.sheet.end]
        self.sheet.write(dict.fromkeys(chosen, ""))
        if chosen and not any(self.sheet.editable(*at) for at in chosen):
            self._say_locked(self.currentIndex())

    def _say_locked(self, index: QModelIndex) -> None:
        if index.isValid():
            line, column = self.sheet.lines[index.row()], self.sheet.columns[index.column()]
            self.locked.emit(why_locked(line, column))

    def _editable(self, index: QModelIndex) -> bool:
        return index.isValid() and self.sheet.editable(index.row(), index.column())

    def _open_unless_editable(self, index: QModelIndex) -> None:
        if index.isValid() and not self._editable(index):
            self.opened.emit(index.row())

    def _move(self, rows: int, columns: int) -> None:
        current = self.currentIndex()
        self.choose(current.row() + rows, current.column() + columns)
        self.setFocus()

    def _chosen(self) -> "_Chosen | None":
        current = self.currentIndex()
        if not current.isValid():
            return None
        cells = {
            (self.sheet.key(index.row()).key, index.column()) for index in self.selectedIndexes()
        }
        return _Chosen(current.row(), current.column(), self.sheet.key(current.row()).key, cells)

    def _choose(self, kept: "_Chosen | None") -> None:
        """Chooses what was chosen; where that row is gone, the one that came to its place."""
        if kept is None:
            kept = _Chosen(0, self.sheet.first_written, "", set())
        found = self.sheet.row_of(kept.key) if kept.cells else 0
        row = found if found >= 0 else min(kept.row, self.sheet.rowCount() - 1)
        self.choose(row, min(kept.column, self.sheet.columnCount() - 1))
        selection = QItemSelection()
        for key, place in kept.cells:
            index = self.sheet.index(self.sheet.row_of(key), place)
            selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _fit(self) -> None:
        self.fitting.fit()

    def _fit_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() == last.row():
            self.fitting.fit_row(first.row())
        else:
            self.fitting.fit()


@dataclass(frozen=True)
class _Chosen:
    """The current cell, and all that are selected, by the keys of their rows."""

    row: int
    column: int
    key: str
    cells: set[tuple[str, int]]


def _writes(event: QKeyEvent) -> bool:
    """Whether a key would open a cell for writing: a letter, a figure, a sign, or F2."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD)
    text = event.text()
    return event.key() == Qt.Key.Key_F2 or (not held and bool(text) and text.isprintable())


def _lacks_numbers(month: MonthRows) -> bool:
    return all(column.source != "row" for column in month.sheet.columns)
