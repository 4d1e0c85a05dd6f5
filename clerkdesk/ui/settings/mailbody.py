"""The text of a mail, of several lines: saved as it is left, or by Ctrl+Enter."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from clerkdesk.desk.mailediting import edit_mail_word
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.rows import Row, begun
from clerkdesk.ui.settings.saving import Saver, Told

_LINES = 11
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class BodyRow(Row):
    """Esc puts back what was saved; what was refused stays."""

    def __init__(self, services: Services, saver: Saver) -> None:
        self.edit = QPlainTextEdit()
        voice = services.voice
        super().__init__(voice, begun(voice.say("ข้อความของอีเมล")), self.edit)
        self._services, self._saver = services, saver
        self._saved = self._sent = ""
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(round(self.edit.fontMetrics().lineSpacing() * (_LINES + 1)))
        self.edit.installEventFilter(self)

    @property
    def typed(self) -> str:
        """What stands there."""
        return self.edit.toPlainText()

    @property
    def changed(self) -> bool:
        """Whether something stands there that is not saved."""
        return self.typed != self._saved

    def refresh(self, text: str) -> None:
        """Shows what is saved now, unless the clerk is typing something else."""
        if self.changed:
            self._saved = text
        elif text != self.typed:
            self._start(text)
        else:
            self._saved = self._sent = text

    def commit(self) -> None:
        """Saves what stands there, when it is new."""
        text = self.typed
        if text == self._sent:
            return
        self._sent = text
        desk = self._services.desk
        told = Told(self, self._accept, self._refuse_text)
        self._saver.run(lambda: edit_mail_word(desk, "body", text), told)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaving commits, Ctrl+Enter too; Esc puts back."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in _STAYS:
                self.commit()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.commit()
            return True
        if event.key() == Qt.Key.Key_Escape and self.changed:
            self._start(self._saved)
            self.refuse("")
            return True
        return False

    def _start(self, text: str) -> None:
        self._saved = self._sent = text
        self.edit.setPlainText(text)

    def _accept(self, _done: Done | None) -> None:
        if self.typed == self._sent:
            self._saved = self._sent
        self.refuse("")

    def _refuse_text(self, error: ClerkError) -> None:
        self.refuse(self.voice.error(error))
