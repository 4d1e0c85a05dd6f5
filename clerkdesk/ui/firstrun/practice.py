"""The practice office and the way back: each is one act, and each office has its own window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from clerkdesk.desk.practicefolder import real_folder
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.ui.services import Services
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.today.practice import Launch, launch_window, open_practice
from clerkdesk.ui.widgets.taborder import tab_as_laid_out


def go_back(services: Services, window: Window, launch: Launch | None = None) -> None:
    """Brings the window of the real office to the front, or opens it, and closes this one."""
    folder = real_folder(services.desk)
    if folder is None:
        return
    if (launch or launch_window)(folder, "th" if services.voice.thai else "en"):
        window.close()
    else:
        services.messages.complain(_cannot_open(folder))


def other_office(
    services: Services, window: Window, practice: bool
) -> dict[str, Callable[[], None]]:
    """The act that leads from the real office to the one for practice, or back."""
    if not practice:
        return {"practice": lambda: open_practice(services, window)}
    back = real_folder(services.desk) is not None
    return {"real_office": lambda: go_back(services, window)} if back else {}


class WayBack(QPushButton):
    """In the header of a practice office: back to the real one."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__()
        self._services = services
        self.setProperty("kind", "quiet")
        self.clicked.connect(lambda: services.commands.trigger("real_office"))
        layout = window.header.layout()
        if isinstance(layout, QHBoxLayout):
            layout.insertWidget(layout.indexOf(window.header.practice) + 1, self)
        tab_as_laid_out(window.header)
        self.say()
        self.hide()

    def say(self) -> None:
        """Puts the words on it, in the language of now."""
        self.setText(self._services.voice.say("กลับสำนักงานจริง"))
        self.setToolTip(self._services.commands.tip("real_office"))

    def show_office(self, practice: bool) -> None:
        """Shown where there is a real office to go back to."""
        self.setVisible(practice and real_folder(self._services.desk) is not None)


def _cannot_open(folder: Path) -> ClerkError:
    return ClerkError(
        th("เปิดหน้าต่างของสำนักงานจริงไม่ได้"),
        do=th("ปิดหน้าต่างนี้ แล้วเปิดโปรแกรมใหม่ ข้อมูลอยู่ที่ {folder}"),
        folder=folder,
    )
