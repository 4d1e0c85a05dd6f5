"""The list in which today's rows are shown: one key or one click from what each line wants."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from clerkdesk.ui.justtype import JustType
from clerkdesk.ui.services import Services
from clerkdesk.ui.today.delegate import TodayDelegate
from clerkdesk.ui.today.model import Role, TodayModel
from clerkdesk.ui.today.rowtypes import Line, Row

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP = (
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MoveEnd,
)


class Lines(QListView):
    """``acted`` carries the line whose act is wanted: by Enter, or a click on its verb; ``opened``
    the line that is to be seen: by a click elsewhere."""

    acted = Signal(object)
    opened = Signal(object)

    def __init__(self, services: Services, name: str, quiet: bool = False) -> None:
        super().__init__()
        self.rows = TodayModel(services.voice)
        self.setModel(self.rows)
        self._delegate = TodayDelegate(services.voice, services.look, quiet)
        self.setItemDelegate(self._delegate)
        self._pressed = QPoint()
        self.setAccessibleName(name)
        self.setProperty("kind", "ground")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._click)
        JustType(self, services.ways)

    @property
    def line(self) -> Line | None:
        """The line that is chosen."""
        row = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, Line) else None

    def show_rows(self, rows: list[Row]) -> None:
        """Shows other rows; the same line stays chosen, and the list where it was."""
        chosen, row, place = self.line, self.currentIndex().row(), self.verticalScrollBar().value()
        if not self.rows.show(rows):
            return
        self.setCurrentIndex(self.rows.index(self.rows.place_of(chosen, max(0, row)), 0))
        self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter does what the line wants."""
        if event.key() in _ENTER:
            self._tell(self.currentIndex(), self.acted)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802  Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Passes over headings, which Qt would stop at on Home, End and by pages."""
        index = super().moveCursor(action, modifiers)
        step = -1 if action in _UP else 1
        return self._nearest_line(index, step)

    def _nearest_line(self, index: QModelIndex, step: int) -> QModelIndex:
        """``index``, or the next line beyond it, or the last one on this side of it."""
        for way in (step, -step):
            row = index.row()
            while 0 <= row < self.rows.rowCount():
                if isinstance(self.rows.rows[row], Line):
                    return self.rows.index(row, 0)
                row += way
        return index

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Where it was pressed says what a click means."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        verb = isinstance(row, Line) and self._delegate.verb_place(
            self.visualRect(index), self.font(), row
        ).contains(self._pressed)
        self._tell(index, self.acted if verb else self.opened)

    def _tell(self, index: QModelIndex, signal: SignalInstance) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, Line):
            signal.emit(row)
