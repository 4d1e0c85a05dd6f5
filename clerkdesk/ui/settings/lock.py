"""The section of the lock: set, changed, taken away; and after how long it locks by itself."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget

from clerkdesk.desk.locking import LEAST, remove_lock, set_idle, set_lock
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import th
from clerkdesk.settings.lock import IDLE, Lock, load_lock
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.options import Options
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose, label

_WHAT = th(
    "กันคนที่เดินผ่านเปิดดูเมื่อท่านลุกจากโต๊ะ ไม่ได้เข้ารหัสข้อมูล ผู้ที่เข้าเครื่องด้วยชื่อผู้ใช้นี้ยังอ่านไฟล์ได้ "
    "ให้ล็อกเครื่อง (Windows+L) ด้วยเสมอ"
)


class LockSection(ScrolledSection):
    """Nothing typed here is kept; only what Argon2 makes of the new password is."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("รหัสล็อกหน้าต่าง"), voice.say(_WHAT))
        self.state = Prose(voice, kind="heading")
        self.current = _password_row(self, voice.say("รหัสล็อกเดิม"))
        least = voice.say("อย่างน้อย {least} ตัว เช่น คำสามสี่คำที่จำได้ ไทยหรืออังกฤษก็ได้", least=LEAST)
        self.fresh = _password_row(self, voice.say("รหัสล็อกใหม่"), least)
        self.again = _password_row(self, voice.say("รหัสล็อกใหม่อีกครั้ง"))
        self.seen = QCheckBox(voice.say("แสดงรหัสที่พิมพ์"))
        self.seen.toggled.connect(self._show_typed)
        self.set_button = QPushButton(voice.say("ตั้งรหัสล็อก"))
        self.set_button.setProperty("kind", "main")
        self.set_button.clicked.connect(self._set)
        self.remove_button = icon_button(services.look, "x", voice.say("เลิกใช้รหัสล็อก"))
        self.remove_button.clicked.connect(self._remove)
        buttons = at_left(self.set_button, self.remove_button)
        _line(self.current).returnPressed.connect(self.fresh.field.setFocus)
        _line(self.fresh).returnPressed.connect(self.again.field.setFocus)
        _line(self.again).returnPressed.connect(self._set)
        self.rows = (self.current, self.fresh, self.again, self.seen)
        self.box.addWidget(card(self.state, *self.rows, buttons))
        self.box.addWidget(self._idle_card())
        self.forgot = Prose(voice, voice.say(_FORGOT), "second")
        self.box.addWidget(card(label(voice.say("ถ้าลืมรหัสล็อก"), "heading"), self.forgot))
        self.show_read(Lock())

    def reader(self) -> Callable[[], Lock]:
        """The lock as it is kept."""
        folder = self.services.desk.folder
        return lambda: load_lock(folder)

    def show_read(self, read: Lock) -> None:
        """Asks for the password of now only where there is one."""
        say = self.voice.say
        self.state.tell(say("ตั้งรหัสล็อกไว้แล้ว") if read.on else say("ยังไม่ได้ตั้งรหัสล็อก"))
        self.set_button.setText(say("เปลี่ยนรหัสล็อก") if read.on else say("ตั้งรหัสล็อก"))
        for widget in (self.current, self.remove_button, self.idle_card):
            widget.setVisible(read.on)
        self.idle.choose(str(read.idle if read.idle in IDLE else Lock().idle))

    def barred(self) -> Sequence[QWidget]:
        """All that sets or changes the lock."""
        return (*self.rows, self.set_button, self.remove_button, self.idle_card)

    def take_focus(self) -> None:
        """The first line to be typed into."""
        row = self.fresh if self.current.isHidden() else self.current
        row.field.setFocus()

    def _idle_card(self) -> QWidget:
        say = self.voice.say
        words = {str(each): say("{minutes} นาที", minutes=each) for each in IDLE}
        self.idle = Options(say("ล็อกเองเมื่อไม่ได้ใช้"), words)
        self.idle.chosen.connect(self._choose_idle)
        key = say("ล็อกทันทีจากหน้าไหนก็ได้: F12 ร่างที่พิมพ์ค้างและการสำรองยังอยู่ครบ")
        self.idle_card = card(Row(self.voice, say("ล็อกเองเมื่อไม่ได้ใช้"), self.idle, key))
        return self.idle_card

    def _set(self) -> None:
        fresh, again, current = (_text(row) for row in (self.fresh, self.again, self.current))
        self._forget_wrong()
        if fresh != again:
            self.again.refuse(self.voice.say("รหัสสองครั้งไม่ตรงกัน"))
            self.again.field.setFocus()
            return
        desk = self.services.desk
        self.saver.run(
            lambda: set_lock(desk, fresh, current), Told(self, self._done, self._refused)
        )

    def _remove(self) -> None:
        desk, current = self.services.desk, _text(self.current)
        self._forget_wrong()
        self.saver.run(lambda: remove_lock(desk, current), Told(self, self._done, self._refused))

    def _choose_idle(self, key: str) -> None:
        desk = self.services.desk
        told = Told(self, lambda _done: self.services.ways.lock_changed.emit())
        self.saver.run(lambda: set_idle(desk, int(key)), told)

    def _done(self, _done: Done | None) -> None:
        for row in (self.current, self.fresh, self.again):
            _line(row).setText("")  # what was cleared could be undone
        self.seen.setChecked(False)
        self.services.ways.lock_changed.emit()
        self.refresh()
        self.set_button.setFocus()

    def _refused(self, error: ClerkError) -> None:
        """Beside the line that it is about."""
        row = self.fresh if "least" in error.values else self.current
        if row.isHidden():
            self.services.messages.complain(error)
            return
        row.refuse(self.voice.error(error))
        _line(row).selectAll()
        row.field.setFocus()

    def _forget_wrong(self) -> None:
        for row in (self.current, self.fresh, self.again):
            row.refuse("")

    def _show_typed(self, seen: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        for row in (self.current, self.fresh, self.again):
            _line(row).setEchoMode(echo)


_FORGOT = th(
    "ไม่มีใครเปิดดูรหัสได้ แต่ข้อมูลไม่หาย ผู้ที่เข้าเครื่องด้วยชื่อผู้ใช้นี้ ปิดโปรแกรม ลบไฟล์ lock.json "
    "ในโฟลเดอร์ข้อมูล แล้วเปิดใหม่ โปรแกรมจะบอกและจดไว้ว่ารหัสถูกเอาออก"
)


def _password_row(section: LockSection, name: str, help_text: str = "") -> Row:
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return Row(section.voice, name, line, help_text)


def _line(row: Row) -> QLineEdit:
    field = row.field
    if not isinstance(field, QLineEdit):
        raise TypeError(field)
    return field


def _text(row: Row) -> str:
    return _line(row).text()
