"""The table of the plan, used like a spreadsheet: arrows, Space, typing, copy, paste."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from clerkdesk.desk.planview import PlanView
from clerkdesk.ui.cells.clipboard import to_clipboard
from clerkdesk.ui.cells.table import CellTable, Triggers
from clerkdesk.ui.look.measures import PAIR_ROW
from clerkdesk.ui.plan.delegate import PlanDelegate
from clerkdesk.ui.plan.heads import MonthsHead, TopicsHead
from clerkdesk.ui.plan.model import MONTHS, SUM, At, PlanModel, memos_of
from clerkdesk.ui.services import Services

_MENU = ("write_for", "open_memo", "copy_cells", "paste_cells")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_BEGIN = Triggers.AnyKeyPressed | Triggers.EditKeyPressed
_TOPIC_LEAST, _TOPIC_MOST, _TOPIC_SHARE = 170, 420, 0.24


class PlanTable(CellTable):
    """``toggled`` carries cells and whether they are to be planned; ``opened`` the cell whose
    memos are wanted, ``looked_at`` the one that has the keys."""

    toggled = Signal(object, bool)
    opened = Signal(int, int)
    looked_at = Signal(int, int)

    def __init__(self, services: Services) -> None:
        self.plan = PlanModel(services.voice)
        cells = PlanDelegate(services.voice, services.look)
        super().__init__(services, self.plan, cells, _BEGIN, _MENU)
        self.setHorizontalHeader(MonthsHead(services, self.plan, self))
        self.setVerticalHeader(TopicsHead(services, self.plan, self))
        self.setAccessibleName(services.voice.say("แผนการเผยแพร่ หัวข้อกับเดือน"))
        self.setShowGrid(False)
        self.verticalHeader().setDefaultSectionSize(PAIR_ROW)
        self.verticalHeader().setMinimumSectionSize(PAIR_ROW)
        self.cells.moved.connect(self._move)
        self.doubleClicked.connect(lambda index: self._enter(index.row(), index.column()))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def at(self) -> At:
        """The cell that has the keys; -1 for none."""
        return self.currentIndex().row(), self.currentIndex().column()

    def show_plan(self, view: PlanView) -> None:
        """Shows a plan; the same cell keeps the keys while it is there."""
        row, column = self.at
        kept = self.plan.rows[row] if 0 <= row < len(self.plan.rows) else None
        place = self.verticalScrollBar().value()
        if self.plan.show(view):
            self.fit()
            found = self.plan.row_of(kept.topic.id, kept.unit) if kept else -1
            self.choose(max(found, 0), column if column >= 0 else self._usual_column(view))
            self.verticalScrollBar().setValue(place if found >= 0 else 0)
        self.verticalHeader().viewport().update()
        self._tell()

    def chosen(self) -> list[At]:
        """The months that are selected, in order."""
        found = {(index.row(), index.column()) for index in self.selectedIndexes()}
        return sorted(at for at in found if at[1] < MONTHS)

    def copied(self) -> tuple[str, int]:
        """What is planned in the selected cells, for the clipboard; with heads where more than one
        month and more than one topic are selected. And how many cells they are."""
        cells = self.chosen()
        if not cells:
            return "", 0
        rows = sorted({row for row, _ in cells})
        columns = sorted({column for _, column in cells})
        texts = [[self._text(row, column, cells) for column in columns] for row in rows]
        if len(rows) > 1 and len(columns) > 1:
            texts = self._with_heads(rows, columns, texts)
        return to_clipboard(texts), len(cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Space plans or takes out of the plan, Enter leads to the memos, Delete takes out."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self.toggle()
        elif key in _CLEAR:
            self._ask(False)
        elif key in _ENTER:
            self._enter(*self.at)
        elif key == Qt.Key.Key_F2:
            self.edit(self.currentIndex(), Triggers.EditKeyPressed, event)
        else:
            super().keyPressEvent(event)

    def toggle(self) -> None:
        """Plans what is selected; takes it out of the plan where all of it was planned."""
        cells = [self.plan.cell(*at) for at in self.chosen()]
        self._ask(not all(cell is None or cell.planned for cell in cells))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Months share the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.fit()

    def fit(self) -> None:
        """The topics take a quarter of the width, the months share the rest."""
        room = self.width() - 2 - self.verticalScrollBar().sizeHint().width()
        metrics = self.fontMetrics()
        least = metrics.horizontalAdvance("เผยแพร่") + 2
        topics = max(_TOPIC_LEAST, min(_TOPIC_MOST, int(room * _TOPIC_SHARE)))
        if topics + (MONTHS + 1) * least > room:
            topics = max(_TOPIC_LEAST, min(topics, room - (MONTHS + 1) * least))
        width = max(least, (room - topics) // (MONTHS + 1))
        self.verticalHeader().setFixedWidth(max(topics, room - (MONTHS + 1) * width))
        for column in range(MONTHS + 1):
            self.setColumnWidth(column, width)
        self.updateGeometries()

    def _ask(self, planned: bool) -> None:
        cells = [at for at in self.chosen() if self._differs(at, planned)]
        if cells:
            self.toggled.emit(cells, planned)

    def _differs(self, at: At, planned: bool) -> bool:
        cell = self.plan.cell(*at)
        return cell is not None and cell.planned is not planned

    def _enter(self, row: int, column: int) -> None:
        cell = self.plan.cell(row, column)
        if cell is not None and memos_of(cell):
            self.opened.emit(row, column)
        elif cell is not None:
            self.toggle()

    def _move(self, rows: int, columns: int) -> None:
        row, column = self.at
        self.choose(row + rows, min(SUM - 1, max(0, column + columns)))
        self.setFocus()

    def _tell(self, *_indexes: QModelIndex) -> None:
        self.verticalHeader().viewport().update()
        self.looked_at.emit(*self.at)

    def _usual_column(self, view: PlanView) -> int:
        """This month where the year has it."""
        now = [place for place, cell in enumerate(view.months) if cell == self._now]
        return now[0] if now else 0

    @property
    def _now(self) -> object:
        head = self.horizontalHeader()
        return head.this_month if isinstance(head, MonthsHead) else None

    def _text(self, row: int, column: int, cells: Sequence[At]) -> str:
        return self.plan.planned_text(row, column) if (row, column) in cells else ""

    def _with_heads(
        self, rows: Sequence[int], columns: Sequence[int], texts: list[list[str]]
    ) -> list[list[str]]:
        named = [
            [self.plan.rows[row].topic.name, self.plan.rows[row].unit, *cells]
            for row, cells in zip(rows, texts, strict=True)
        ]
        return [["หัวข้อ", "หน่วย", *map(self.plan.month_name, columns)], *named]
