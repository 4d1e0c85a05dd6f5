"""A list at the left with what can be added to it, and the thing itself at the right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.ui.look.measures import (
    FORM_LEAST,
    GAP,
    GROUP,
    HALF_ROOM,
    LIST_LEAST,
    READING_MOST,
    ROOM,
)
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.pairs import Pair, PairDelegate, PairModel, PairRole
from clerkdesk.ui.widgets.buttons import icon_button, let_clear
from clerkdesk.ui.widgets.empty import Empty
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.taborder import tab_as_laid_out


@dataclass(frozen=True)
class Act:
    """A button above the list."""

    words: str
    icon: str
    run: Callable[[], None]


class Browser(QWidget):
    """``chosen`` carries the id of the row, 0 for none; ``entered`` when the clerk goes on into it;
    ``pasted`` when something is pasted onto the list."""

    chosen = Signal(int)
    entered = Signal()
    pasted = Signal()

    def __init__(self, services: Services, name: str, acts: Sequence[Act]) -> None:
        super().__init__()
        self._services = services
        self.model = PairModel()
        self.list = _List(name)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(services.look))
        self.list.activated.connect(lambda _index: self.entered.emit())
        self.list.pasted.connect(self.pasted)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(services.voice.say("ค้นในรายการ"))
        self.search.setAccessibleName(services.voice.say("ค้นในรายการ"))
        let_clear(self.search, services.voice.say("ล้างคำค้น"))
        self.search.textChanged.connect(self._look_for)
        self.above = QVBoxLayout()
        self.above.setSpacing(GAP)
        self.buttons = [self._button(act) for act in acts]
        self.chosen_id = 0
        self._shown: QWidget | None = None
        self._kept = False
        self._quiet = False
        self._lay_out()

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Shows other rows; the same one stays chosen, and the list where it was."""
        self._quiet = self._kept
        self._show_pairs(pairs)
        self._quiet = False

    def _show_pairs(self, pairs: Sequence[Pair]) -> None:
        place = self.list.verticalScrollBar().value()
        self.model.show(pairs)
        self.search.setVisible(bool(pairs))
        self.list.setVisible(bool(pairs))
        self.list.verticalScrollBar().setValue(place)
        self._choose_again()

    def choose(self, pair_id: int) -> None:
        """Chooses a row, also one that what is looked for hides."""
        self.chosen_id = pair_id
        if self.model.row_of(pair_id) < 0 and self.search.text():
            self.search.clear()
        self._choose_again()

    def hold(self, *widgets: QWidget) -> None:
        """Takes what may be shown at the right; nothing of it is shown yet."""
        for widget in widgets:
            self._right.insertWidget(0, widget, 1 if isinstance(widget, Empty) else 0)
            widget.hide()

    def show_right(self, widget: QWidget, kept: bool = False) -> None:
        """Shows one of the widgets at the right in place of the others.

        A ``kept`` one stays until the clerk chooses a row, whatever is read meanwhile.
        """
        self._kept = kept
        if widget is self._shown:
            return
        if self._shown is not None:
            self._shown.hide()
        self._shown = widget
        widget.show()
        self.area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """The list takes the keys; the first button where there is no list."""
        if self.model.rowCount():
            self.list.setFocus()
        elif self.buttons:
            self.buttons[0].setFocus()

    def order_tabs(self) -> None:
        """Lets the Tab key go down the left side, after something was put above the list."""
        tab_as_laid_out(self._left)

    def _look_for(self, text: str) -> None:
        self.model.look_for(text)
        self._choose_again()

    def _choose_again(self) -> None:
        row = self.model.row_of(self.chosen_id)
        if row < 0:
            if self.list.currentIndex().isValid():
                self.list.setCurrentIndex(QModelIndex())
            elif not self.model.rowCount() or self.chosen_id:
                self._tell(QModelIndex())
            return
        index = self.model.index(row, 0)
        if self.list.currentIndex() != index:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(index, flag)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen_id = int(index.data(PairRole.ID))
        if not self._quiet:
            self.chosen.emit(self.chosen_id if index.isValid() else 0)

    def _button(self, act: Act) -> QPushButton:
        button = icon_button(self._services.look, act.icon, act.words)
        button.clicked.connect(act.run)
        return button

    def _lay_out(self) -> None:
        self._left = left = QWidget()
        left.setProperty("kind", "surface")
        left.setFixedWidth(LIST_LEAST)
        column = QVBoxLayout(left)
        without_gaps(column)
        above = QVBoxLayout()
        above.setContentsMargins(HALF_ROOM, HALF_ROOM, HALF_ROOM, GAP)
        above.setSpacing(GAP)
        buttons = FlowLayout(gap=GAP)
        for button in self.buttons:
            buttons.addWidget(button)
        above.addLayout(buttons)
        above.addLayout(self.above)
        above.addWidget(self.search)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addStretch()
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(left)
        layout.addWidget(self._right_side(), 1)

    def _right_side(self) -> QScrollArea:
        inner = QWidget()
        inner.setProperty("kind", "ground")
        inner.setMaximumWidth(READING_MOST)
        self._right = QVBoxLayout(inner)
        self._right.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        self._right.addStretch()
        self.area = QScrollArea()
        self.area.setWidget(inner)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setMinimumWidth(FORM_LEAST)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setAccessibleName(self.list.accessibleName())
        return self.area


class _List(QListView):
    pasted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """Who comes by the keys sees at which row they are: Qt makes it current, not chosen."""
        super().focusInEvent(event)
        index = self.currentIndex()
        if event.reason() != Qt.FocusReason.MouseFocusReason and index.isValid():
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        else:
            super().keyPressEvent(event)
