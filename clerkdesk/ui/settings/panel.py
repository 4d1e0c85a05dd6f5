"""A panel in which something new is written down: fields, one button that does it, Esc closes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Act, Saver, Told
from clerkdesk.ui.widgets.texts import Prose, label


class Panel(QFrame):
    """``closed`` when the clerk is done with it; ``done`` carries what the act gave.

    A subclass gives its act in ``act``; what that refuses is said above the buttons, and what was
    typed stays.
    """

    closed = Signal()
    done = Signal(object)

    def __init__(self, services: Services, saver: Saver, title: str, verb: str) -> None:
        super().__init__()
        self.services, self.saver, self.voice = services, saver, services.voice
        self.setProperty("kind", "panel")
        self.setAccessibleName(title)
        self.title = label(title, "heading")
        self.wrong = Prose(self.voice, kind="error")
        self.wrong.hide()
        self.main = QPushButton(verb)
        self.main.setProperty("kind", "main")
        self.main.clicked.connect(self.submit)
        self.cancel = QPushButton(self.voice.say("ยกเลิก"))
        self.cancel.clicked.connect(self.closed)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, ROOM)
        self._layout.setSpacing(HALF_ROOM)
        self._layout.addWidget(self.title)

    def lay_out(self, fields: Sequence[QWidget]) -> None:
        """Sets the fields one below another, then what is wrong, then the buttons."""
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.main)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        for field in fields:
            self._layout.addWidget(field)
        self._layout.addWidget(self.wrong)
        self._layout.addLayout(buttons)

    def act(self) -> Act:
        """The act, ready to be run off the GUI thread. ClerkError when a field is wrong."""
        raise NotImplementedError

    def clear(self) -> None:
        """Empties the fields, for the next one."""

    def take_focus(self) -> None:
        """Puts the focus on the first field."""

    def submit(self) -> None:
        """Does what the panel is for."""
        try:
            act = self.act()
        except ClerkError as error:
            self.refuse(error)
            return
        self.main.setEnabled(False)
        self.saver.run(act, Told(self, self._was_done, self.refuse))

    def refuse(self, error: ClerkError) -> None:
        """Says what is wrong, in the panel."""
        self.main.setEnabled(True)
        self.wrong.tell(self.voice.error(error))
        self.wrong.show()

    def settle(self) -> None:
        """Takes away what was said to be wrong."""
        self.main.setEnabled(True)
        self.wrong.tell("")
        self.wrong.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter does it, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.main.isEnabled():
                self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _was_done(self, done: Done | None) -> None:
        self.settle()
        self.done.emit(done)
