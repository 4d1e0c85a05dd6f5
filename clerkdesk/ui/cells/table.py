"""A table whose cells are written as in a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from clerkdesk.ui.cells.celledit import Begun
from clerkdesk.ui.cells.writing import WrittenCells
from clerkdesk.ui.services import Services

Triggers = QAbstractItemView.EditTrigger


class CellTable(QTableView):
    """Shows ``model``, drawn and written by ``cells``; ``acts`` are offered in its menu."""

    def __init__(
        self,
        services: Services,
        model: QAbstractItemModel,
        cells: WrittenCells,
        begin: QAbstractItemView.EditTrigger,
        acts: Sequence[str],
    ) -> None:
        super().__init__()
        self.cells = cells
        self.setModel(model)
        self.setItemDelegate(cells)
        self.setEditTriggers(begin)
        self.setProperty("kind", "bordered")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for act in acts:
            self.addAction(services.commands.all[act])

    @property
    def writing(self) -> bool:
        """Whether a cell is being written."""
        return self.cells.editor is not None

    def choose(self, row: int, column: int) -> None:
        """Makes one cell the current one and the only one that is selected, if there is such."""
        index = self.model().index(row, column)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)

    def edit(  # type: ignore[override]  # Qt has a slot of this name with one argument too
        self,
        index: QModelIndex,
        trigger: QAbstractItemView.EditTrigger = Triggers.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Opens a cell; how that began decides what its arrows do."""
        typed = trigger is Triggers.AnyKeyPressed
        self.cells.begun = Begun.TYPING if typed else Begun.OPENING
        return bool(super().edit(index, trigger, event))  # type: ignore[arg-type]  # None is no event
