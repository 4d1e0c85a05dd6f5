"""The box into which numbers are typed, pasted or scanned, each ended by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clerkdesk.desk.pilefinding import Refused, Typed, find_typed
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose, label

_MOST_SAID = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NumberLine(QLineEdit):
    """``entered`` carries what stands here; lines of what is pasted become commas."""

    entered = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z undoes the last act when there is no typing to be undone."""
        if _asks_to_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter gives the numbers away; Ctrl+Enter is the page's."""
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and plain:
            self.entered.emit(self.text())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_lines(QGuiApplication.clipboard().mimeData())
        else:
            super().keyPressEvent(event)

    def paste_lines(self, pasted: QMimeData | None) -> None:
        """Puts several lines into the one that there is."""
        text = pasted.text() if pasted is not None else ""
        self.insert(", ".join(line.strip() for line in text.splitlines() if line.strip()))


class NumberBox(QWidget):
    """``found`` carries ids of memos, ``left`` when Enter is pressed in an empty box.

    What was typed is looked up in its order, however fast a reader is. What names no memo goes
    back into the box, selected, so that the next scan replaces it; ``refused`` holds it.
    """

    found = Signal(object)
    left = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._waiting: list[str] = []
        self._busy = False
        self.refused = ""
        self.line = NumberLine()
        self.line.setPlaceholderText(self._voice.say("พิมพ์ วาง หรือยิงคิวอาร์โค้ด แล้วกด Enter"))
        self.line.entered.connect(self._enter)
        self.line.textEdited.connect(lambda _text: self._say_refused(()))
        name = label(self._voice.say("เลขที่ของเรื่องในกอง"), "field")
        name.setBuddy(self.line)
        self.line.setAccessibleName(name.text())
        self.wrong = Prose(self._voice, kind="error")
        self.wrong.hide()
        layout = QVBoxLayout(self)
        without_gaps(layout)
        for widget in (name, self.line, self.wrong):
            layout.addWidget(widget)

    @property
    def busy(self) -> bool:
        """Whether something typed is still being looked up."""
        return self._busy

    def commit(self) -> bool:
        """Looks up what stands in the box, unless it was just refused; whether there is any."""
        typed = self.line.text().strip()
        fresh = bool(typed) and typed != self.refused
        if fresh:
            self._enter(typed)
        return fresh

    def _enter(self, text: str) -> None:
        if not text.strip():
            self.left.emit()
            return
        self.line.setText("")  # not clear(): Ctrl+Z is to undo the act, not this
        self._waiting.append(text)
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        desk, text = self._services.desk, "\n".join(self._waiting)
        self._waiting.clear()
        self._services.work.run(
            self, lambda: find_typed(desk, text, books_first=True), self._take, self._fail
        )

    def _take(self, typed: Typed) -> None:
        self._busy = False
        self._say_refused(typed.refused)
        self.refused = ", ".join(each.typed for each in typed.refused)
        if self.refused and not self.line.text():
            self.line.setText(self.refused)
            self.line.selectAll()
        self.found.emit(typed.ids)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._busy = False
        self._services.work.fail(error)
        self._go_on()

    def _say_refused(self, refused: Sequence[Refused]) -> None:
        said = [self._voice.error(each.error) for each in refused[:_MOST_SAID]]
        if len(refused) > _MOST_SAID:
            said.append(self._voice.say("และอีก {more} ข้อ", more=len(refused) - _MOST_SAID))
        mark(self.line, "wrong", bool(refused))
        self.wrong.tell("\n".join(said))
        self.wrong.setVisible(bool(refused))


def _asks_to_undo(event: QEvent) -> bool:
    overrides = event.type() == QEvent.Type.ShortcutOverride
    undo = QKeySequence.StandardKey.Undo
    return overrides and isinstance(event, QKeyEvent) and event.matches(undo)
