"""What an empty page says: what belongs here, and the act that begins it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.measures import BIG_ICON, HALF_ROOM, LIST_LEAST, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import set_icon
from clerkdesk.ui.widgets.texts import Prose


class Empty(QWidget):
    """An icon, a line, perhaps a button for an action of the table: while it stands there, it is
    the only filled one."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._action = ""
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Prose(services.voice, kind="second")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setFixedWidth(LIST_LEAST - 2 * ROOM)
        self.button = QPushButton()
        self.button.setProperty("kind", "main")
        self.button.clicked.connect(self._run)
        self.button.hide()  # until there is something to be told
        layout = QVBoxLayout(self)
        layout.setSpacing(HALF_ROOM)
        layout.addStretch(2)
        for widget in (self._icon, self.sentence, self.button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, icon: str, sentence: str, action: str = "") -> None:
        """Says what belongs here; nothing at all for an empty sentence."""
        self._icon.setVisible(bool(sentence))
        look, voice = self._services.look, self._services.voice
        shown = look.icon(icon, "second", BIG_ICON)
        self._icon.setPixmap(shown.pixmap(QSize(BIG_ICON, BIG_ICON)))
        self.sentence.tell(sentence)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(self.sentence.maximumWidth()))
        self._action = action
        self.button.setVisible(bool(action))
        self._services.ways.offer_changed.emit()
        if action:
            self.button.setText(voice.say(BY_ID[action].thai))
            set_icon(self.button, look, BY_ID[action].icon, "on_accent")

    def offers(self, within: QWidget) -> bool:
        """Whether its button can be seen when ``within`` can."""
        return bool(self._action) and self.isVisibleTo(within)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Tells that it is there."""
        super().showEvent(event)
        self._services.ways.offer_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Tells that it is gone."""
        super().hideEvent(event)
        self._services.ways.offer_changed.emit()

    def take_focus(self) -> None:
        """The button takes the keys."""
        if self._action:
            self.button.setFocus()

    def _run(self) -> None:
        self._services.commands.trigger(self._action)
