"""Where something lies on this machine: a path to be copied, a folder to be opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import GAP, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.texts import label


class FolderLine(QWidget):
    """A path that can be copied, with buttons; ``open_button`` calls ``open_it``."""

    def __init__(self, services: Services, name: str, open_it: Callable[[], None]) -> None:
        super().__init__()
        self._services = services
        voice = services.voice
        self._name = label(name, "field")
        self.path = QLineEdit()
        self.path.setReadOnly(True)
        self.path.setAccessibleName(name)
        self._name.setBuddy(self.path)
        self.open_button = icon_button(services.look, "folder-open", voice.say("เปิดโฟลเดอร์"))
        self.open_button.clicked.connect(open_it)
        self.copy_button = icon_button(services.look, "copy", voice.say("คัดลอกที่อยู่"))
        self.copy_button.clicked.connect(self._copy)
        self._line = QHBoxLayout()
        self._line.setSpacing(GAP)
        self._line.addWidget(self.path, 1)
        self._line.addWidget(self.open_button)
        self._line.addWidget(self.copy_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._name)
        layout.addLayout(self._line)

    def show_path(self, path: Path) -> None:
        """Shows where it is."""
        self.path.setText(str(path))
        self.path.setToolTip(str(path))
        self.path.setCursorPosition(0)

    def name_it(self, name: str) -> None:
        """Another name for what lies there."""
        self._name.setText(name)
        self.path.setAccessibleName(name)

    def add(self, button: QPushButton) -> None:
        """A further button."""
        self._line.addWidget(button)

    def _copy(self) -> None:
        self._services.messages.copy(self.path.text())
        self._services.messages.remark(self._services.voice.say("คัดลอกที่อยู่แล้ว"))


def open_folder(services: Services, folder: Path) -> None:
    """Opens a folder with the program that is for it; says what to do when there is none."""
    if not services.messages.open_outside(folder):
        services.messages.complain(
            ClerkError(
                th("เปิดโฟลเดอร์ {folder} ไม่ได้"),
                do=th("คัดลอกที่อยู่ แล้ววางในโปรแกรมจัดการไฟล์"),
                folder=folder,
            )
        )
