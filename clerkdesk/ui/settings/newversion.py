"""What is new in a version, where it is to be had, and the sums by which its files are known."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import HALF_ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.sizes import size_words
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.texts import Prose

if TYPE_CHECKING:
    from clerkdesk.updates.manifest import File, Update

_COMPARE = th(
    "ดาวน์โหลดแล้ว เทียบผลรวม SHA-256 ของไฟล์กับที่นี่ก่อนติดตั้ง บน Windows คลิกขวาที่โฟลเดอร์ เปิด Terminal "
    "แล้วสั่ง certutil -hashfile ชื่อไฟล์ SHA256 ต้องตรงกันทุกตัว"
)


class NewVersion(QFrame):
    """Hidden until there is one."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.update_shown: Update | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF_ROOM)
        self.sums: list[QLineEdit] = []
        self.page_button: QPushButton | None = None
        self.hide()

    def show_update(self, update: "Update | None") -> None:
        """Shows another one, or none."""
        if update == self.update_shown:
            return
        self.update_shown = update
        self.sums.clear()
        self.page_button = None
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for widget in self._widgets(update) if update else ():
            self._column.addWidget(widget)
        self.setVisible(update is not None)

    def _widgets(self, update: "Update") -> list[QWidget]:
        voice = self._services.voice
        news = update.lines("th" if voice.thai else "en")
        page = icon_button(self._services.look, "globe", voice.say("เปิดหน้าเว็บที่แจกรุ่นใหม่"))
        page.clicked.connect(lambda: self._services.messages.open_outside(update.page))
        page.setToolTip(update.page)
        self.page_button = page
        files = [widget for file in update.files for widget in self._file(file)]
        return [
            *(Prose(voice, f"• {line}") for line in news),
            at_left(page),
            *files,
            Prose(voice, voice.of(_COMPARE), "small"),
        ]

    def _file(self, file: "File") -> list[QWidget]:
        voice = self._services.voice
        sum_ = QLineEdit(file.sha256)
        sum_.setReadOnly(True)
        sum_.setCursorPosition(0)
        sum_.setAccessibleName(voice.say("SHA-256 ของ {name}", name=file.name))
        self.sums.append(sum_)
        copy = icon_button(self._services.look, "copy", voice.say("คัดลอก SHA-256"))
        copy.clicked.connect(lambda: self._services.messages.copy(file.sha256))
        size = size_words(voice, file.size)
        return [Prose(voice, f"{file.name} · {size}", "second"), sum_, at_left(copy)]
