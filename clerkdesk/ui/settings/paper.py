"""The section of paper: figures, fonts, the picture of the Garuda."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from clerkdesk.desk.paperediting import PaperFacts, read_paper
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.digits import DigitsRow
from clerkdesk.ui.settings.garuda import GarudaRow
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose


class PaperSection(ScrolledSection):
    """What is printed with."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("ระยะและขนาดเป็นไปตามระเบียบอยู่ในแบบแล้ว ที่นี่คือสิ่งที่แต่ละสำนักงานเลือกเอง")
        super().__init__(services, saver, voice.say("กระดาษ"), purpose)
        self.digits = DigitsRow(services, saver)
        self.printed_with = Prose(voice)
        self.font_file = QLineEdit()
        self.font_file.setReadOnly(True)
        self.font_row = Row(voice, voice.say("ไฟล์แบบอักษร"), self.font_file)
        self.garuda = GarudaRow(services, saver)
        self.box.addWidget(card(self.digits))
        self.box.addWidget(card(self.printed_with, self.font_row))
        self.box.addWidget(card(self.garuda))

    def reader(self) -> Callable[[], PaperFacts]:
        """What paper is made with."""
        desk = self.services.desk
        return lambda: read_paper(desk)

    def show_read(self, read: PaperFacts) -> None:
        """Shows it."""
        voice = self.voice
        self.digits.show_digits(read.office.digits)
        said = (
            voice.say(
                "พิมพ์ด้วย {font} ที่มากับโปรแกรม ปรับให้กว้างเท่า TH Sarabun "
                "ถ้าติดตั้ง TH Sarabun New หรือ PSK ในเครื่อง โปรแกรมจะใช้ให้เองเมื่อเปิดครั้งถัดไป",
                font=read.font,
            )
            if read.shipped
            else voice.say("พิมพ์ด้วย {font} ที่ติดตั้งในเครื่องนี้", font=read.font)
        )
        self.printed_with.tell(said)
        self.font_file.setText(str(read.font_file))
        self.font_file.setCursorPosition(0)
        self.garuda.show_facts(read)

    def barred(self) -> Sequence[QWidget]:
        """The figures, and the Garuda."""
        return (self.digits, self.garuda)

    def take_focus(self) -> None:
        """The figures."""
        self.digits.options.setFocus()
