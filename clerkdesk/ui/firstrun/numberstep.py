"""Page two: the prefix of the office's book numbers, and the last one used on paper."""

import re

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from clerkdesk.desk.registerediting import RegisterCard, read_last_used
from clerkdesk.desk.setup import Part, Setup
from clerkdesk.desk.setupacts import check_numbers, keep_numbers
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import format_number
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Wording
from clerkdesk.ui.firstrun.line import FirstRow
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.look.measures import FORM_LEAST, GAP, HALF_ROOM, ROOM
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import Beside
from clerkdesk.ui.settings.digits import DigitsRow
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose, label

_WHOLE = re.compile(r"^(.*\d.*)/\s*(\d+)$")
"""A whole number, ``ศธ ๐๔๑๐๐/๔๕``: prefix, stroke, running number."""


class NumberStep(Step):
    """The number of the first memo is seen while both are typed."""

    part = Part.NUMBERS

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        super().__init__(
            services,
            voice.of(Wording("เลขที่หนังสือ", "Book numbers")),
            voice.say("โปรแกรมออกเลขต่อจากที่ใช้บนกระดาษอยู่ ไม่ซ้ำและไม่ข้าม"),
        )
        self._register: RegisterCard | None = None
        self._digits = Digits.THAI
        self.prefix = FirstRow(
            voice,
            voice.say("เลขนำหน้าหนังสือ"),
            QLineEdit(),
            voice.say("ส่วนหน้าเครื่องหมาย / วางเลขเต็มทั้งเลขก็ได้"),
        )
        self.prefix.line.setPlaceholderText(voice.say("เช่น {sample}", sample="ศธ ๐๔๑๐๐"))
        self.last = FirstRow(
            voice,
            voice.say("เลขสุดท้ายที่ใช้บนกระดาษปีนี้"),
            QLineEdit(),
            voice.say("เว้นว่างเมื่อปีนี้ยังไม่ได้ใช้เลขใด"),
        )
        self.last.line.setPlaceholderText(voice.say("เช่น {sample}", sample="๔๕"))
        self.digits = DigitsRow(services, saver)
        self.next_number = label("", "title")
        for row in self.rows:
            row.line.textChanged.connect(lambda _text: self._show_next())
        self.prefix.line.editingFinished.connect(self._part_whole)
        pair = Beside(self.prefix, self.last)
        pair.setMaximumWidth(2 * FORM_LEAST)
        self.box.addWidget(card(pair, self.digits))
        self.box.addWidget(self._outlook())

    @property
    def rows(self) -> list[FirstRow]:
        """Prefix and last number."""
        return [self.prefix, self.last]

    def show_setup(self, setup: Setup) -> None:
        """Shows the office's register."""
        self._register, self._digits = setup.register, setup.office.digits
        self.digits.show_digits(setup.office.digits)
        self.prefix.show_saved(setup.office.prefix)
        start = setup.register.start if setup.register else 0
        self.last.show_saved(self._digits.of(str(start)) if start else "")
        self.last.setVisible(setup.register is not None)
        self._show_next()

    def check(self) -> QWidget | None:
        """The last number is a number."""
        self._part_whole()
        wrong = check_numbers(self.last.text)
        self.last.refuse(self.voice.error(wrong) if wrong else "")
        return self.last.line if wrong else None

    def act(self, *, strict: bool) -> Act:
        """Keeps both; without ``strict`` a last number that cannot be read is left."""
        self._part_whole()
        desk, key = self.services.desk, self._register.key if self._register else None
        prefix, last = self.prefix.text, self.last.text if self.last.changed else ""
        if not strict and check_numbers(last) is not None:
            last = ""
        return lambda: keep_numbers(desk, key, prefix, last)

    def refuse(self, error: ClerkError) -> None:
        """What the register refuses is the last number."""
        self.last.refuse(self.voice.error(error))
        self.last.line.setFocus()

    def _part_whole(self) -> None:
        prefix, last = self._typed()
        if last != self.last.text:
            self.prefix.line.setText(prefix)
            self.last.line.setText(last)

    def _typed(self) -> tuple[str, str]:
        """The prefix and the last number; a whole number where the prefix belongs says both."""
        found = _WHOLE.match(self.prefix.text)
        if found and not self.last.text:
            return found[1].strip(), found[2]
        return self.prefix.text, self.last.text

    def _show_next(self) -> None:
        typed_prefix, typed = self._typed()
        prefix = typed_prefix.rstrip("/").strip()
        shown = "–"
        if prefix and self._register is not None:
            try:
                last = read_last_used(typed or "0")
            except ClerkError:
                last = -1
            changed = self.last.changed or typed != self.last.text
            following = max(last + 1, self._register.last + 1 if not changed else 0)
            if last >= 0:
                shown = format_number(prefix, self._register.key.kind, following, self._digits)
        self.next_number.setText(shown)
        self.next_number.setAccessibleName(self.voice.say("เลขของบันทึกฉบับต่อไป"))

    def _outlook(self) -> QFrame:
        note = QFrame()
        note.setProperty("kind", "note")
        line = QHBoxLayout(note)
        line.setContentsMargins(ROOM, GAP, ROOM, GAP)
        line.setSpacing(HALF_ROOM)
        line.addWidget(Prose(self.voice, self.voice.say("บันทึกฉบับต่อไปจะได้เลข"), "second"), 1)
        line.addWidget(self.next_number)
        return note
