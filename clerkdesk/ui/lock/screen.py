"""What a locked window shows: the program, and a line for the password."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import BIG_ICON, DIALOG_WIDTH, GAP, GROUP, HALF_ROOM, ROOM
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.intoview import bring_into_view
from clerkdesk.ui.widgets.layouts import card, scrolled, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label

_A_SECOND = 1000  # ms


class LockScreen(QWidget):
    """Lies over the whole of ``window``. ``typed`` carries the password that was typed.

    ``file`` is named to whoever looks after the machine, for a password that was forgotten.
    """

    typed = Signal(str)

    def __init__(self, window: QWidget, voice: Voice, look: Look, file: str) -> None:
        super().__init__(window)
        self._voice, self._look = voice, look
        self.setProperty("kind", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.icon = QLabel()
        self.line = QLineEdit()
        self.line.setAccessibleName(voice.say("รหัสล็อก"))
        self.line.returnPressed.connect(self._give)
        self.seen = QCheckBox(voice.say("แสดงรหัสที่พิมพ์"))
        self.seen.toggled.connect(self._show_typed)
        self.open_button = QPushButton(voice.say("ปลดล็อก"))
        self.open_button.setProperty("kind", "main")
        self.open_button.clicked.connect(self._give)
        self.wrong = Prose(voice, kind="error")
        self.forgot_button = QPushButton(voice.say("ลืมรหัสล็อก"))
        self.forgot_button.setProperty("kind", "quiet")
        self.forgot_button.clicked.connect(self._show_way)
        self.way = Prose(voice, self._way_out(file), "second")
        self.way.hide()
        self._left = 0
        self.second = QTimer(self, interval=_A_SECOND)
        self.second.timeout.connect(self._count_down)
        self._lay_out()
        self._show_typed(seen=False)
        self.dress()
        look.changed.connect(self.dress)

    def dress(self) -> None:
        """Wears the look of now."""
        self.icon.setPixmap(picture("lock", self._look.palette.accent, BIG_ICON, 2))

    def wait_for(self) -> None:
        """A password is being looked at."""
        for widget in (self.line, self.open_button):
            widget.setEnabled(False)

    def refuse(self, sentence: str, seconds: int) -> None:
        """It was wrong; the next may be tried in so many seconds."""
        self.wrong.tell(sentence)
        self.line.setEnabled(True)
        self.line.selectAll()
        self.line.setFocus()
        self._left = seconds
        self.open_button.setEnabled(not seconds)
        if seconds:
            self.second.start()

    def warn(self, sentence: str) -> None:
        """Something has to be known before the window can close."""
        self.wrong.tell(sentence)

    def clear(self) -> None:
        """Nothing typed stays."""
        self.second.stop()
        self._left = 0
        self.line.setText("")  # what was cleared could be undone
        self.wrong.tell("")
        self.seen.setChecked(False)
        self.way.hide()
        for widget in (self.line, self.open_button):
            widget.setEnabled(True)

    def _give(self) -> None:
        if self.line.text() and not self._left:
            self.typed.emit(self.line.text())

    def _count_down(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.wrong.tell(self._voice.say("ลองใหม่ได้ในอีก {seconds} วินาที", seconds=self._left))
            return
        self.second.stop()
        self.wrong.tell("")
        self.open_button.setEnabled(True)

    def _show_typed(self, seen: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.line.setEchoMode(echo)

    def _show_way(self) -> None:
        self.way.setVisible(self.way.isHidden())
        bring_into_view(self.way)

    def _way_out(self, file: str) -> str:
        return self._voice.say(
            "ข้อมูลไม่หาย ให้ผู้ดูแลเครื่อง หรือผู้ที่เข้าเครื่องด้วยชื่อผู้ใช้นี้ได้ ปิดโปรแกรม ลบไฟล์ {file} "
            "แล้วเปิดใหม่ โปรแกรมจะจดไว้ว่ารหัสถูกเอาออก จากนั้นตั้งรหัสใหม่ในหน้าตั้งค่า",
            file=file,
        )

    def _lay_out(self) -> None:
        voice = self._voice
        title = QHBoxLayout()
        title.setSpacing(HALF_ROOM)
        title.addWidget(self.icon)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label("ClerkDesk", "title"))
        names.addWidget(Prose(voice, voice.say("หน้าต่างล็อกอยู่"), "second"))
        title.addLayout(names, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.forgot_button)
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        name = label(voice.say("รหัสล็อก"), "field")
        name.setBuddy(self.line)
        box = card()
        box.setFixedWidth(DIALOG_WIDTH)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addLayout(title)
        column.addSpacing(ROOM)
        for widget in (name, self.line, self.seen, self.wrong):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.way)
        inner = box.layout()
        if isinstance(inner, QVBoxLayout):
            inner.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
            inner.addLayout(column)
        middle = QHBoxLayout()  # an alignment instead would know nothing of lines that wrap
        middle.addStretch()
        middle.addWidget(box)
        middle.addStretch()
        ground = QWidget()
        ground.setProperty("kind", "ground")
        whole = QVBoxLayout(ground)
        whole.addStretch()
        whole.addLayout(middle)
        whole.addStretch()
        outer = QVBoxLayout(self)
        without_gaps(outer)
        outer.addWidget(scrolled(ground, voice.say("หน้าต่างล็อกอยู่")))
