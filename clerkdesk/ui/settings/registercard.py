"""One register of book numbers: its next number, the last one on paper, gaps, void numbers."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from clerkdesk.desk.registerediting import RegisterCard, set_last_used, void_running
from clerkdesk.domain.office.registers import REGISTERS, BookNumber
from clerkdesk.ui.look.measures import FIELD, GAP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row, SavedRow, begun
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.texts import Prose, label

_MOST_GAPS = 12


class RegisterPane(QFrame):
    """A card; the panel for a void number opens in it."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self.setProperty("kind", "card")
        self.register: RegisterCard | None = None
        self.title = label("", "heading")
        self.next = label("")
        self.counts = Prose(voice, kind="small")
        line = QLineEdit()
        line.setMaximumWidth(4 * FIELD)
        self.start = SavedRow(
            voice,
            voice.say("เลขสุดท้ายที่ใช้บนกระดาษก่อนเริ่มใช้โปรแกรม"),
            line,
            voice.say("เลขถัดไปจะต่อจากเลขนี้ ใส่ {none} เมื่อยังไม่เคยใช้", none=0),
        )
        self.start.committed.connect(self._save_start)
        self.gaps = Prose(voice, kind="warning")
        self.void = Prose(voice)
        self.void_button = icon_button(services.look, "ban", voice.say("ยกเลิกเลข…"))
        self.void_button.clicked.connect(self.open_panel)
        self.panel: VoidPanel | None = None
        self._lay_out()

    def show_register(self, shown: RegisterCard) -> None:
        """Shows the register; what is being typed stays."""
        first, self.register = self.register is None, shown
        voice, key = self._voice, shown.key
        owner = key.unit or voice.say("สำนักงาน")
        year = voice.say("ปี {year}", year=key.year)
        kind = begun(voice.of(REGISTERS[key.kind]))
        name = " · ".join((kind, owner, year))
        self.title.setText(name)
        self.setAccessibleName(name)
        following = voice.figure(shown.next)
        self.next.setText(voice.say("ถัดไป {number}", number=following) if following else "")
        self.counts.tell(_counts(voice, shown))
        start = voice.figure(shown.start)
        self.start.start(start) if first else self.start.refresh(start)
        self.start.line.setAccessibleName(f"{self.start.name.text()} {name}")
        self.void_button.setAccessibleName(f"{self.void_button.text()} {name}")
        self.gaps.tell(_gaps(voice, shown.gaps))
        self.gaps.setVisible(bool(shown.gaps))
        self.void.tell("\n".join(_void(voice, number) for number in shown.void))
        self.void.setVisible(bool(shown.void))

    def take_focus(self) -> None:
        """The last number on paper."""
        self.start.line.setFocus()

    def open_panel(self) -> None:
        """Opens the panel for a void number."""
        if self.register is None:
            return
        if self.panel is None:
            self.panel = VoidPanel(self._services, self._saver)
            self.panel.closed.connect(self._close_panel)
            self.panel.done.connect(lambda _done: self._close_panel())
            self._column.addWidget(self.panel)
        self.panel.open(self.register)
        self.void_button.hide()
        self.panel.take_focus()

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
        self.void_button.show()
        self.void_button.setFocus()

    def _save_start(self, text: str) -> None:
        if self.register is not None:
            desk, key = self._services.desk, self.register.key
            self.start.save(self._saver, lambda: set_last_used(desk, key, text))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title)
        head.addStretch()
        head.addWidget(self.next)
        used = QHBoxLayout()
        used.setSpacing(GAP)
        used.addWidget(self.counts, 1)
        used.addWidget(self.void_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        self._column.setSpacing(HALF_ROOM)
        self._column.addLayout(head)
        self._column.addLayout(used)
        for widget in (self.gaps, self.void, self.start):
            self._column.addWidget(widget)


class VoidPanel(Panel):
    """A number is made void for good, with the reason."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("ยกเลิกเลขที่หนังสือ"), voice.say("ยกเลิกเลขนี้"))
        self._register: RegisterCard | None = None
        self.cancel.setText(voice.say("ปิด"))
        self.number = QLineEdit()
        self.number.setMaximumWidth(4 * FIELD)
        self.number.textEdited.connect(self._say_whose)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(voice.say("เช่น {sample}", sample="พิมพ์เสีย ออกเลขใหม่"))
        self.whose = Prose(voice, kind="warning")
        note = Prose(voice, voice.say("เลขที่ยกเลิกแล้วอยู่ในทะเบียนตลอดไป เลิกทำไม่ได้"), "small")
        fields = (
            Row(voice, voice.say("เลข"), self.number),
            self.whose,
            Row(voice, voice.say("เหตุผล"), self.reason),
            note,
        )
        self.lay_out(fields)

    def open(self, register: RegisterCard) -> None:
        """Begins anew; the first number that was passed over stands there already."""
        self._register = register
        self.settle()
        self.reason.clear()
        self.number.setText(self.voice.figure(register.gaps[0][0]) if register.gaps else "")
        self._say_whose()
        self.show()

    def take_focus(self) -> None:
        """The number, or the reason when the number stands there."""
        (self.reason if self.number.text() else self.number).setFocus()

    def act(self) -> Act:
        """Makes the number void."""
        register = self._register
        if register is None:
            raise RuntimeError("no register")
        desk, number, reason = self.services.desk, self.number.text(), self.reason.text()
        return lambda: void_running(desk, register.key, number, reason)

    def _say_whose(self) -> None:
        numbers = self._register.numbers if self._register else ()
        typed = self.voice.figure(self.number.text().strip())
        held = (n for n in numbers if n.in_use and self.voice.figure(n.running) == typed)
        memo = next((number.memo for number in held), None)
        said = self.voice.say("เลขนี้ใช้กับบันทึกลำดับที่ {memo} อยู่", memo=memo) if memo else ""
        self.whose.tell(said)
        self.whose.setVisible(bool(said))


def _counts(voice: Voice, shown: RegisterCard) -> str:
    issued = sum(number.memo is not None and number.in_use for number in shown.numbers)
    if not shown.last:
        return voice.say("ยังไม่ได้ใช้เลขใด")
    return voice.say("ใช้ถึงเลข {last} · ออกที่นี่ {issued} เลข", last=shown.last, issued=issued)


def _void(voice: Voice, number: BookNumber) -> str:
    return voice.say(
        "เลข {running} ยกเลิก: {reason}", running=number.running, reason=number.void_reason
    )


def _gaps(voice: Voice, gaps: Sequence[tuple[int, int]]) -> str:
    said = ", ".join(
        voice.figure(first if first == last else f"{first}–{last}")
        for first, last in gaps[:_MOST_GAPS]
    )
    more = " …" if len(gaps) > _MOST_GAPS else ""
    return voice.say("เลขที่ข้ามไปโดยไม่มีเหตุผล: {gaps}", gaps=f"{said}{more}")
