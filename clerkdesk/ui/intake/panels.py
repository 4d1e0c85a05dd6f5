"""Something without a memo that came in, a line that is corrected, a number that is void."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.channels import list_channels
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in
from clerkdesk.desk.intakeediting import correct_intake, void_intake
from clerkdesk.desk.intakeview import IntakeLine
from clerkdesk.desk.publishers import office_publisher
from clerkdesk.desk.staff import list_units
from clerkdesk.desk.suggestions import Suggestion, known_people
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.look.measures import READING_MOST
from clerkdesk.ui.recording.who import WhoEdit
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.fieldgrid import FieldGrid
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.widgets.texts import Prose

OWN = {"subject": th("เรื่อง"), "unit": th("กลุ่ม/หน่วย")}
"""What a memo brings along itself."""

SAID = {
    "sender": th("ผู้ส่ง"),
    "receiver": th("ผู้รับ"),
    "channel": th("ช่องทาง"),
    "remark": th("หมายเหตุ"),
}
"""The parts of :class:`Incoming` that are typed, each with its words."""


class IncomingPanel(Panel):
    """The fields of what came in: what, from whom, to whom, how, when."""

    def __init__(
        self, services: Services, saver: Saver, title: str, verb: str, parts: Mapping[str, Wording]
    ) -> None:
        super().__init__(services, saver, title, verb)
        self.setMaximumWidth(READING_MOST)
        self.grid = FieldGrid()
        self.lines: dict[str, QLineEdit] = {}
        for name, words in parts.items():
            self.lines[name] = self._field(name)
            self.grid.add(self.voice.of(words), self.lines[name], wide=name == "subject")
            self._suggest(name)
        self.day = DateEdit(self.voice, services.look, services.desk.today)
        self.day.set_day(services.desk.today())
        self.grid.add(self.voice.say("วันที่รับ"), self.day)

    def day_of(self) -> date:
        """The day; ClerkError when it cannot be read."""
        if not self.day.commit() or self.day.day is None:
            raise ClerkError(th("อ่านวันที่ไม่ได้"), do=th("พิมพ์ เช่น 22/11/69 หรือกด T เพื่อใส่วันนี้"))
        return self.day.day

    def said(self) -> Incoming:
        """What stands in the fields; what is not asked for here is not said."""
        texts = {name: line.text() for name, line in self.lines.items()}
        return Incoming(
            subject=texts.get("subject"),
            unit=texts.get("unit"),
            sender=texts.get("sender"),
            receiver=texts.get("receiver"),
            channel=texts.get("channel"),
            remark=texts.get("remark"),
        )

    def take_focus(self) -> None:
        """The first field."""
        next(iter(self.lines.values())).setFocus()

    def _field(self, name: str) -> QLineEdit:
        return SuggestingEdit() if name in _SUGGESTED else QLineEdit()

    def _suggest(self, name: str) -> None:
        line, desk = self.lines[name], self.services.desk
        if isinstance(line, SuggestingEdit):
            read = _SUGGESTED[name]
            self.services.work.run(line, lambda: read(desk), line.suggest)


class NewIntakePanel(IncomingPanel):
    """Something without a memo of this office; only its subject is needed."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        title, verb = voice.say("รับเรื่องที่ไม่มีบันทึก"), voice.say("รับเข้าทะเบียน")
        super().__init__(services, saver, title, verb, {**OWN, **SAID})
        self.receiver.follow(self.day)
        self.running = QLineEdit()
        self.running.setPlaceholderText(voice.say("เว้นว่างไว้ โปรแกรมออกเลขถัดไป"))
        self.grid.add(voice.say("เลขรับ"), self.running)
        self.lay_out((self.grid,))

    def act(self) -> Act:
        """Takes it in."""
        desk, day, running = self.services.desk, self.day_of(), read_running(self.running.text())
        said = replace(self.said(), receiver=self.receiver.said)
        return lambda: take_in(desk, said, day, running)

    def _field(self, name: str) -> QLineEdit:
        if name != "receiver":
            return super()._field(name)
        desk = self.services.desk
        self.receiver = WhoEdit(self.services, lambda day: office_publisher(desk, day))
        return self.receiver


class CorrectIntakePanel(IncomingPanel):
    """What stands under a number, corrected; of a memo its own parts stay."""

    def __init__(self, services: Services, saver: Saver, line: IntakeLine) -> None:
        voice = services.voice
        title = voice.say("แก้รายการรับเรื่องเลข {running}", running=line.running)
        parts = SAID if line.memo else {**OWN, **SAID}
        super().__init__(services, saver, title, voice.say("บันทึกการแก้ไข"), parts)
        self._line = line
        for name, field in self.lines.items():
            field.setText(str(getattr(line, name)))
        self.day.set_day(line.on)
        self.reason = QLineEdit()
        self.grid.add(voice.say("เหตุผลที่แก้"), self.reason, wide=True)
        self.lay_out((self.grid,))

    def act(self) -> Act:
        """Records the correction."""
        desk, line, day, said = self.services.desk, self._line, self.day_of(), self.said()
        reason = self.reason.text()
        return lambda: correct_intake(desk, line.year, line.running, said, reason, day)


class VoidIntakePanel(Panel):
    """A number is made void for good, with the reason."""

    def __init__(self, services: Services, saver: Saver, year: int, running: int) -> None:
        voice = services.voice
        number = voice.figure(f"{running}/{year}") if running else ""
        title = voice.say("ยกเลิกเลขรับ {number}", number=number)
        super().__init__(services, saver, title, voice.say("ยกเลิกเลขนี้"))
        self.setMaximumWidth(READING_MOST)
        self.cancel.setText(voice.say("ปิด"))
        self._year = year
        self.running = QLineEdit(voice.figure(running) if running else "")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(voice.say("เช่น {sample}", sample="รับซ้ำ"))
        grid = FieldGrid()
        grid.add(voice.say("เลขรับ"), self.running)
        grid.add(voice.say("เหตุผล"), self.reason)
        note = Prose(voice, voice.say("เลขที่ยกเลิกแล้วอยู่ในทะเบียนตลอดไป เลิกทำไม่ได้"), "small")
        self.lay_out((grid, note))

    def act(self) -> Act:
        """Makes the number void."""
        desk, reason = self.services.desk, self.reason.text()
        running = read_running(self.running.text())
        if running is None:
            raise ClerkError(th("ยังไม่ได้บอกเลขรับ"), do=th("พิมพ์เลขรับที่จะยกเลิก"))
        return lambda: void_intake(desk, self._year, running, reason)

    def take_focus(self) -> None:
        """The reason, or the number where none was chosen."""
        (self.reason if self.running.text() else self.running).setFocus()


def read_running(text: str) -> int | None:
    """A typed running number, None for an empty text; ClerkError for what is none."""
    from clerkdesk.domain.thai.digits import to_arabic

    plain = to_arabic(text.strip())
    if not plain:
        return None
    if not plain.isdecimal():
        raise ClerkError(th("“{text}” ไม่ใช่เลขรับ"), do=th("พิมพ์ตัวเลข เช่น 12"), text=text[:40])
    return int(plain)


def _units(desk: Desk) -> list[Suggestion]:
    return [Suggestion(unit.name) for unit in list_units(desk) if unit.ended_on is None]


def _channels(desk: Desk) -> list[Suggestion]:
    return [Suggestion(str(channel.wording)) for channel in list_channels(desk)]


_SUGGESTED: dict[str, Callable[[Desk], list[Suggestion]]] = {
    "unit": _units,
    "sender": known_people,
    "receiver": known_people,
    "channel": _channels,
}
