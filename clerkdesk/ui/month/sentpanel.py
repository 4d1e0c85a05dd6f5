"""What was sent without a mail draft is recorded: how, to whom, when, and the file if there is
one."""

from PySide6.QtWidgets import QCheckBox, QLineEdit

from clerkdesk.desk.monthblock import Target
from clerkdesk.desk.roundreports import Sending, last_sent, record_sent
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.entries import CHANNELS, Channel
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import READING_MOST
from clerkdesk.ui.month.export import SheetFile
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.fieldgrid import FieldGrid

_OFFERED = (Channel.PAPER, Channel.WEB, Channel.FILE, Channel.MAIL)


def _last(month: Month | Months) -> Month:
    return month if isinstance(month, Month) else month.end


class SentPanel(Panel):
    """A digit says how it was sent, Enter records; proposed is how it was sent before. ``file`` is
    what was exported last: with it go the rows that stand in it."""

    def __init__(
        self, services: Services, saver: Saver, target: Target, file: SheetFile | None
    ) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.say("บันทึกว่าส่งแล้ว"), voice.say("บันทึก"))
        self.setMaximumWidth(READING_MOST)
        self._target, self._file = target, file
        said = [(channel.value, voice.of(CHANNELS[channel])) for channel in _OFFERED]
        self.channel = Answers(said, across=True)
        before = last_sent(services.desk, _last(target.month), target.unit)
        self.channel.choose((before.channel if before else _OFFERED[0]).value)
        self.channel.setAccessibleName(voice.say("ส่งทางใด"))
        self.to = QLineEdit(before.to if before else "")
        self.day = DateEdit(voice, services.look, services.desk.today)
        self.day.set_day(services.desk.today())
        self.with_file = QCheckBox()
        grid = FieldGrid()
        grid.add(voice.say("ส่งทางใด"), self.channel, wide=True)
        grid.add(voice.say("ส่งถึง"), self.to)
        grid.add(voice.say("วันที่ส่ง"), self.day)
        self.lay_out((grid, self.with_file))
        self.with_file.setVisible(file is not None)
        if file is not None:
            self.with_file.setText(voice.say("เก็บไฟล์ที่ส่งออกไว้ด้วย: {name}", name=file.path.name))
            self.with_file.setChecked(True)

    def take_focus(self) -> None:
        """How it was sent."""
        self.channel.setFocus()

    def act(self) -> Act:
        """Records it."""
        if not self.day.commit() or self.day.day is None:
            raise ClerkError(th("อ่านวันที่ไม่ได้"), do=th("พิมพ์ เช่น 22/11/69 หรือกด T เพื่อใส่วันนี้"))
        desk, target, day = self.services.desk, self._target, self.day.day
        file = self._file if self.with_file.isChecked() else None
        channel, to, form = Channel(self.channel.key), self.to.text(), target.form
        if file is not None and file.path.is_file():
            sending = Sending(channel, to, (file.path,), form, file.rows)
        else:
            sending = Sending(channel, to, (), form)
        return lambda: record_sent(desk, target.month, target.unit, sending, day)
