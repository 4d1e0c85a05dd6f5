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
from clerkdesk.ui.settings.keypanel import KeyPanel
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.holding import Holding
from clerkdesk.ui.widgets.intoview import bring_into_view
from clerkdesk.ui.widgets.texts import Prose

Add = Callable[[Desk, Path, str], tuple[Done | None, str]]

_WHY = th(
    "ใช้กับที่ที่คนอื่นเปิดได้ เช่น ไดรฟ์กลางของเครือข่าย สำเนาเปิดได้ด้วยรหัสผ่านนี้ "
    "หรือกุญแจที่จะบอกครั้งเดียวเมื่อเพิ่มแล้ว ถ้าหายทั้งสองอย่าง ไม่มีใครเปิดได้"
)


class SealPanel(QFrame):
    """``added`` when the place has its key, and the clerk kept that."""

    added = Signal()

    def __init__(self, services: Services, add: Add = add_sealed_place) -> None:
        super().__init__()
        self._services, self._voice, self._add = services, services.voice, add
        self.folder: Path | None = None
        say, look = services.voice.say, services.look
        self.where = Prose(self._voice, kind="heading")
        self.why = Prose(self._voice, kind="second")
        self.first, self.second = _line(), _line()
        self.add_button = icon_button(look, "check", say("เพิ่มที่เก็บที่เข้ารหัส"), "main")
        self.add_button.clicked.connect(self._start)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self._start)
        self.cancel_button = icon_button(look, "x", say("ยกเลิก"))
        self.cancel_button.clicked.connect(self.hide)
        self.key = KeyPanel(services)
        self.key.kept.connect(self._kept)
        self._held = Holding(self, self.first, self.second, self.add_button)
        self._asking = (
            self.where,
            self.why,
            Row(self._voice, say("รหัสผ่านใหม่"), self.first),
            Row(self._voice, say("อีกครั้ง"), self.second),
            at_left(self.add_button, self.cancel_button),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_ROOM)
        for widget in (*self._asking, self.key):
            column.addWidget(widget)
        self.hide()

    def ask(self, folder: Path) -> None:
        """Asks for the passphrase of a place in ``folder``; not before a key that is told was
        kept."""
        if self.key.secret:
            bring_into_view(self)
            return
        self.folder = folder
        self._show(asking=True)
        self.where.tell(self._voice.say("ที่เก็บที่เข้ารหัส: {folder}", folder=folder))
        self.why.tell(self._voice.of(_WHY))
        self.show()
        self.first.setFocus()
        bring_into_view(self)

    def _show(self, *, asking: bool) -> None:
        for line in (self.first, self.second):
            line.clear()
        self._held.let_go()
        for widget in self._asking:
            widget.setVisible(asking)
        self.key.setVisible(not asking)

    def _start(self) -> None:
        if self.first.text() != self.second.text():
            unlike = ClerkError(th("รหัสผ่านสองครั้งไม่ตรงกัน"), do=th("พิมพ์ใหม่อีกครั้ง"))
            self._services.messages.complain(unlike)
            self.second.setFocus()
            self.second.selectAll()
            return
        desk, folder, typed = self._services.desk, self.folder, self.first.text()
        if folder is None or not self.add_button.isEnabled():
            return
        self._held.hold()  # locking the key takes seconds, on purpose
        words = self._voice.say("กำลังทำกุญแจ…")
        self._services.work.run(
            self, lambda: self._add(desk, folder, typed), self._told, self._refuse, words
        )

    def _told(self, outcome: tuple[Done | None, str]) -> None:
        from clerkdesk.desk.backupplaces import folder_of

        self._services.messages.settle()
        self._show(asking=False)
        self.show()  # also where it was cancelled too late: the key is told this once
        self.key.tell(folder_of(self.folder or Path()), outcome[1])
        bring_into_view(self)

    def _refuse(self, error: Exception) -> None:
        self._held.let_go()
        self.first.setFocus()
        if isinstance(error, ClerkError):
            self._services.messages.complain(error)
        else:
            self._services.work.fail(error)

    def _kept(self) -> None:
        self.hide()
        self.added.emit()


def _line() -> QLineEdit:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
