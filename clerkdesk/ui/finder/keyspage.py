"""Every shortcut on one sheet, made from the table of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from clerkdesk.ui.actions import ACTIONS, Action
from clerkdesk.ui.commands import keys_shown
from clerkdesk.ui.look.measures import FINDER_TOP, GAP, GROUP, HALF_ROOM, KEYS_WIDTH, ROOM
from clerkdesk.ui.places import FURTHER, SIDE_BAR, Place
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.widgets.layouts import scrolled
from clerkdesk.ui.widgets.texts import label

_COLUMNS = 2


class KeysPage(QFrame):
    """A panel over the window; Esc closes it."""

    def __init__(self, window: Window, services: Services) -> None:
        super().__init__(window.centralWidget())
        self._window, self._services = window, services
        self._before: QWidget | None = None
        self.setProperty("kind", "panel")
        self.setAccessibleName(services.voice.say("ปุ่มลัดทั้งหมด"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = QWidget()
        inner.setProperty("kind", "surface")
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(ROOM, GAP, ROOM, GAP)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(0)
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(HALF_ROOM, HALF_ROOM, HALF_ROOM, HALF_ROOM)
        layout.addWidget(label(services.voice.say("ปุ่มลัดทั้งหมด"), "title"))
        layout.addWidget(scrolled(inner, services.voice.say("ปุ่มลัดทั้งหมด")))
        self.hide()

    def open(self) -> None:
        """Shows the sheet in the middle of the window."""
        self._before = self._window.focusWidget()
        room = self._window.size()
        width = min(KEYS_WIDTH, room.width() - 2 * ROOM)
        height = room.height() - 2 * FINDER_TOP
        self.setGeometry((room.width() - width) // 2, FINDER_TOP, width, height)
        self.show()
        self.raise_()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc goes back to where the clerk was."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def _fill(self) -> None:
        """Groups by where the actions apply, two columns side by side."""
        rows = [0] * _COLUMNS
        for place in (None, *Place):
            actions = [a for a in ACTIONS if a.keys and _belongs(a, place)]
            if actions:
                column = rows.index(min(rows))
                rows[column] = self._group(place, actions, rows[column], column)

    def _group(self, place: Place | None, actions: list[Action], row: int, column: int) -> int:
        voice = self._services.voice
        self._grid.addWidget(label(self._title(place), "heading"), row, column * 2, 1, 2)
        for action in actions:
            row += 1
            self._grid.addWidget(label(voice.say(action.thai)), row, column * 2)
            self._grid.addWidget(label(keys_shown(action), "second"), row, column * 2 + 1)
        return row + 1

    def _title(self, place: Place | None) -> str:
        voice = self._services.voice
        if place is None:
            return voice.say("ทุกหน้า")
        if place is Place.WIZARD:
            return voice.say("จัดเตรียมสำนักงาน")
        if place is Place.PILE:
            return voice.say("บันทึกเป็นกอง")
        if place in FURTHER:
            return voice.of(FURTHER[place][0])
        return voice.of(SIDE_BAR[place][0]) if place in SIDE_BAR else voice.say("ขณะกรอกบันทึก")


def _belongs(action: Action, place: Place | None) -> bool:
    return not action.places if place is None else action.places[:1] == (place,)
