"""Adding a place whose backups only the holder of a key can open: a passphrase, then the key."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sealedbackups import add_sealed_place
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.intoview import bring_into_view
from clerkdesk.ui.widgets.texts import Prose, label

Add = Callable[[Desk, Path, str], tuple[Done | None, str]]

_WHY = th(
    "ใช้กับที่ที่คนอื่นเปิดได้ เช่น ไดรฟ์กลางของเครือข่าย สำเนาเปิดได้ด้วยรหัสผ่านนี้ "
    "หรือกุญแจที่จะบอกครั้งเดียวเมื่อเพิ่มแล้ว ถ้าหายทั้งสองอย่าง ไม่มีใครเปิดได้"
)
_KEEP = th("เขียนหรือพิมพ์กุญแจนี้เก็บไว้ในตู้ จะไม่บอกอีก ถ้าลืมรหัสผ่าน กุญแจนี้เปิดสำเนาได้")


class SealPanel(QFrame):
    """``added`` when the place has its key, and the clerk kept that."""

    added = Signal()

    def __init__(self, services: Services, add: Add = add_sealed_place) -> None:
        super().__init__()
        self._services, self._voice, self._add = services, services.voice, add
        self.folder: Path | None = None
        say, look = services.voice.say, services.look
        self.why = Prose(self._voice, kind="second")
        self.first, self.second = self._line(say("รหัสผ่านใหม่")), self._line(say("อีกครั้ง"))
        self.add_button = icon_button(look, "check", say("เพิ่มที่เก็บที่เข้ารหัส"))
        self.add_button.clicked.connect(self._start)
        self.second.returnPressed.connect(self._start)
        self.cancel_button = icon_button(look, "x", say("ยกเลิก"))
        self.cancel_button.clicked.connect(self.hide)
        self.key = QLineEdit()
        self.key.setReadOnly(True)
        self.key.setAccessibleName(say("กุญแจ"))
        self.copy_button = icon_button(look, "copy", say("คัดลอกกุญแจ"))
        self.copy_button.clicked.connect(lambda: services.messages.copy(self.key.text()))
        self.kept_button = icon_button(look, "check", say("เก็บกุญแจแล้ว"))
        self.kept_button.clicked.connect(self._kept)
        self._asking = (
            label(say("รหัสผ่านใหม่"), "field"),
            self.first,
            label(say("อีกครั้ง"), "field"),
            self.second,
            at_left(self.add_button, self.cancel_button),
        )
        self._telling = (self.key, at_left(self.copy_button, self.kept_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_ROOM)
        for widget in (self.why, *self._asking, *self._telling):
            column.addWidget(widget)
        self.hide()

    def ask(self, folder: Path) -> None:
        """Asks for the passphrase of a place in ``folder``."""
        self.folder = folder
        self._show(asking=True)
        self.why.tell(self._voice.of(_WHY))
        self.show()
        self.first.setFocus()
        bring_into_view(self)

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(name)
        return line

    def _show(self, *, asking: bool) -> None:
        for line in (self.first, self.second, self.key):
            line.clear()
        self.add_button.setEnabled(True)
        for widget in self._asking:
            widget.setVisible(asking)
        for widget in self._telling:
            widget.setVisible(not asking)

    def _start(self) -> None:
        if self.first.text() != self.second.text():
            unlike = ClerkError(th("รหัสผ่านสองครั้งไม่ตรงกัน"), do=th("พิมพ์ใหม่อีกครั้ง"))
            self._refuse(unlike)
            return
        desk, folder, typed = self._services.desk, self.folder, self.first.text()
        if folder is None or not self.add_button.isEnabled():
            return
        self.add_button.setEnabled(False)  # locking the key takes seconds, on purpose
        words = self._voice.say("กำลังทำกุญแจ…")
        self._services.work.run(
            self, lambda: self._add(desk, folder, typed), self._told, self._refuse, words
        )

    def _told(self, outcome: tuple[Done | None, str]) -> None:
        self._show(asking=False)
        self.why.tell(self._voice.of(_KEEP))
        self.key.setText(outcome[1])
        self.key.setCursorPosition(0)
        self.show()  # also where it was cancelled too late: the key is told this once
        self.copy_button.setFocus()  # one Enter too many must not lose the key

    def _refuse(self, error: Exception) -> None:
        self.add_button.setEnabled(True)
        self.first.setFocus()
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)

    def _kept(self) -> None:
        self.key.clear()
        self.hide()
        self.added.emit()
