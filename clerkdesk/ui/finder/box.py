"""The box itself: a line to type in, what was found below it, the keyboard alone is enough."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.domain.words import Words
from clerkdesk.ui.finder.delegate import FoundDelegate
from clerkdesk.ui.finder.forms import known_forms
from clerkdesk.ui.finder.found import Found, Read, found_in, known_actions, matching, read_for
from clerkdesk.ui.finder.model import FoundModel, Role
from clerkdesk.ui.look.measures import (
    FINDER_ROWS,
    FINDER_TOP,
    FINDER_WIDTH,
    GAP,
    HALF_ROOM,
    ROW,
    SEARCH_PAUSE,
)
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window

_MOVES = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: FINDER_ROWS,
    Qt.Key.Key_PageUp: -FINDER_ROWS,
}


class FinderLine(QLineEdit):
    """Keys that move in the list leave the line as it is."""

    def __init__(self, box: "FinderBox") -> None:
        super().__init__()
        self._box = box

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Moves, takes, goes back, or types."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._box.move_by(_MOVES[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._box.take()
        elif key == Qt.Key.Key_Escape:
            self._box.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """A click elsewhere closes the box."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._box.hide()


class FinderBox(QFrame):
    """Finds actions, memos and people. ``search`` is what taking a person does."""

    def __init__(
        self, window: Window, services: Services, english: Words, search: Callable[[str], None]
    ) -> None:
        super().__init__(window.centralWidget())
        self._window, self._services = window, services
        self._english, self._search = english, search
        self._before: QWidget | None = None
        self._actions: list[Found] = []
        self.setProperty("kind", "panel")
        self.line = FinderLine(self)
        self.line.setPlaceholderText(services.voice.say("พิมพ์ชื่องาน เรื่อง เลขที่ หรือชื่อคน"))
        self.line.setAccessibleName(services.voice.say("ไปที่ หรือทำอะไรก็ได้"))
        self.model = FoundModel(services.look)
        self.list = self._listed()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HALF_ROOM, HALF_ROOM, HALF_ROOM, HALF_ROOM)
        layout.setSpacing(GAP)
        layout.addWidget(self.line)
        layout.addWidget(self.list)
        self.nothing = self._said_nothing()
        layout.addWidget(self.nothing)
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._pause.timeout.connect(self._read)
        self.line.textChanged.connect(self._typed)
        window.installEventFilter(self)
        self.hide()

    def _listed(self) -> QListView:
        made = QListView()
        made.setModel(self.model)
        made.setProperty("kind", "found")
        made.setAccessibleName(self._services.voice.say("สิ่งที่พบ"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setUniformItemSizes(True)
        made.setItemDelegate(FoundDelegate(self._services.look))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFixedHeight(FINDER_ROWS * ROW)
        made.clicked.connect(lambda index: self._run(index.data(Role.FOUND)))
        return made

    def _said_nothing(self) -> QLabel:
        made = QLabel()
        made.setProperty("kind", "second")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setFixedHeight(FINDER_ROWS * ROW)
        made.hide()
        return made

    def open(self) -> None:
        """Opens the box with what can be done here."""
        self._before = QApplication.focusWidget()
        self.line.clear()
        self._typed("")
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()

    def leave(self) -> None:
        """Closes the box; the focus goes back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def move_by(self, rows: int) -> None:
        """Moves the mark, and stays in the list."""
        last = self.model.rowCount() - 1
        row = max(0, min(last, self.list.currentIndex().row() + rows))
        self.list.setCurrentIndex(self.model.index(row))

    def take(self) -> None:
        """Takes what is marked."""
        self._run(self.list.currentIndex().data(Role.FOUND))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Stays in the middle while the window is resized."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _run(self, found: Found | None) -> None:
        if found is not None:
            self.leave()
            found.run()

    def _typed(self, text: str) -> None:
        known = known_actions(self._services, self._window.commands, self._english)
        known += known_forms(self._services) if text.strip() else []
        self._actions = matching(known, text)
        self._show(self._actions)
        if self._actions or not text.strip():
            self._say_whether_found()
        self._pause.start()

    def _read(self) -> None:
        desk, typed = self._services.desk, self.line.text()
        if typed.strip() and self.isVisible():
            self._services.work.run(self, lambda: read_for(desk, typed), self._add)

    def _add(self, read: Read) -> None:
        if read.typed == self.line.text():
            self._show([*self._actions, *found_in(self._services, read, self._search)])
            self._say_whether_found()

    def _say_whether_found(self) -> None:
        """Said once everything was looked through, so that nothing flickers while typing."""
        found = self.model.rowCount() > 0
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self.nothing.setText(
            self._services.voice.say(
                "ไม่พบ “{text}” ลองคำที่สั้นลง หรือเลขที่หนังสือ", text=self.line.text().strip()
            )
        )

    def _show(self, rows: list[Found]) -> None:
        marked = self.list.currentIndex().data(Role.FOUND)
        self.model.show(rows)
        row = rows.index(marked) if marked in rows else 0
        self.list.setCurrentIndex(self.model.index(row))

    def _place(self) -> None:
        room = self._window.width()
        width = min(FINDER_WIDTH, room - 2 * HALF_ROOM)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((room - width) // 2, FINDER_TOP)
