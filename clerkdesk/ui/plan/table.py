"""The table of the plan, used like a spreadsheet: arrows, Space, typing, copy, paste."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from clerkdesk.desk.planview import PlanView
from clerkdesk.ui.look.measures import PAIR_ROW
from clerkdesk.ui.month.celledit import Begun
from clerkdesk.ui.month.clipboard import to_clipboard
from clerkdesk.ui.plan.delegate import PlanDelegate
from clerkdesk.ui.plan.heads import MonthsHead, TopicsHead
from clerkdesk.ui.plan.model import MONTHS, SUM, At, PlanModel, memos_of
from clerkdesk.ui.services import Services

_MENU = ("write_for", "open_memo", "copy_cells", "paste_cells")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_Triggers = QAbstractItemView.EditTrigger
_TOPIC_LEAST, _TOPIC_MOST, _TOPIC_SHARE = 170, 420, 0.24


class PlanTable(QTableView):
    """``toggled`` carries cells and whether they are to be planned; ``opened`` the cell whose
    memos are wanted, ``looked_at`` the one that has the keys."""

    toggled = Signal(object, bool)
    opened = Signal(int, int)
    looked_at = Signal(int, int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.plan = PlanModel(services.voice)
        self.setModel(self.plan)
        self.cells = PlanDelegate(services.voice, services.look)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(MonthsHead(services, self.plan, self))
        self.setVerticalHeader(TopicsHead(services, self.plan, self))
        self.setAccessibleName(services.voice.say("แผนการเผยแพร่ หัวข้อกับเดือน"))
        self.setProperty("kind", "bordered")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(_Triggers.AnyKeyPressed | _Triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(PAIR_ROW)
        self.verticalHeader().setMinimumSectionSize(PAIR_ROW)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for act in _MENU:
            self.addAction(services.commands.all[act])
        self.cells.moved.connect(self._move)
        self.doubleClicked.connect(lambda index: self._enter(index.row(), index.column()))
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def at(self) -> At:
        """The cell that has the keys; -1 for none."""
        return self.currentIndex().row(), self.currentIndex().column()

    @property
    def writing(self) -> bool:
        """Whether a note is being written."""
        return self.cells.editor is not None

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

    def choose(self, row: int, column: int) -> None:
        """Gives one cell the keys, if there is such."""
        index = self.plan.index(row, column)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

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

    def edit(  # type: ignore[override]  # Qt has a slot of this name with one argument too
        self,
        index: QModelIndex,
        trigger: QAbstractItemView.EditTrigger = _Triggers.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Opens the note of a cell; how that began decides what its arrows do."""
        typed = trigger is _Triggers.AnyKeyPressed
        self.cells.begun = Begun.TYPING if typed else Begun.OPENING
        return bool(super().edit(index, trigger, event))  # type: ignore[arg-type]  # None is no event

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
            self.edit(self.currentIndex(), _Triggers.EditKeyPressed, event)
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
