"""Page five: the chain and the paper with the office's own names, and where the data lies."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clerkdesk.desk.outlook import Outlook, look_ahead
from clerkdesk.desk.setup import Part, Setup
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.firstrun.chainahead import ChainAhead
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.look.measures import FORM_LEAST, GAP, GROUP, LIST_LEAST
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.folders import FolderLine, open_folder
from clerkdesk.ui.settings.saving import Act
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.layouts import card, empty, scrolled, takes_what_is_left
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Lane

_EVERY_MONTH = (FormKind.MEMO, FormKind.SHEET)
"""The forms that are used again and again; documents are few."""

_MISSING: dict[Part, Wording] = {
    Part.OFFICE: th("ยังไม่มีชื่อสำนักงาน"),
    Part.NUMBERS: th("ยังไม่มีเลขนำหน้าหนังสือ จึงออกเลขให้ไม่ได้"),
    Part.UNITS: th("ยังไม่มีกลุ่มหรือกลุ่มโรงเรียน"),
    Part.PEOPLE: th("ยังมีขั้นที่ไม่มีผู้ลงนาม"),
}


class PaperStep(Step):
    """``part_wanted`` carries the part that is missing and is to be filled in."""

    part = Part.PAPER
    part_wanted = Signal(object)

    def __init__(self, services: Services) -> None:
        voice = services.voice
        super().__init__(
            services,
            voice.say("บันทึกของเราจะเป็นอย่างนี้"),
            voice.say("ดูลำดับการลงนามและกระดาษ ไม่มีอะไรต้องกรอกในหน้านี้"),
            wide=True,
        )
        self._lane = Lane(services.work, self)
        self.chain = ChainAhead(voice, services.look)
        self.missing = QVBoxLayout()
        self.missing.setSpacing(GAP)
        self.forms = Prose(voice, kind="second")
        self.folder = FolderLine(services, voice.say("ข้อมูลทั้งหมดอยู่ที่"), self._open_folder)
        self.folder.copy_button.hide()
        self.paper = PaperView(voice, services.look)
        self.paper.setMinimumHeight(LIST_LEAST)
        say = voice.say("โปรแกรมสำรองให้เองในโฟลเดอร์นี้ เพิ่มที่เก็บอีกแห่งได้ในการตั้งค่า เช่น แฟลชไดรฟ์")
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addLayout(self.missing)
        left.addWidget(card(label(voice.say("ลำดับการลงนาม"), "heading"), self.chain))
        left.addWidget(card(self.folder, Prose(voice, say, "small")))
        left.addWidget(card(label(voice.say("แบบที่ใช้"), "heading"), self.forms))
        left.addStretch()
        left.setContentsMargins(0, 0, GAP, 0)
        facts = QWidget()
        facts.setProperty("kind", "ground")
        facts.setLayout(left)
        self.facts_area = scrolled(facts, voice.say("ลำดับการลงนาม"))
        columns = QHBoxLayout()
        columns.setSpacing(GROUP)
        columns.addWidget(self.facts_area, 1)
        columns.addWidget(self.paper, 1)
        for each in (self.facts_area, self.paper):
            takes_what_is_left(each)
        holder = QWidget()
        holder.setLayout(columns)
        holder.setMinimumWidth(FORM_LEAST)
        columns.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(holder, 1)

    def show_setup(self, setup: Setup) -> None:
        """Draws chain and paper anew, where they are seen."""
        self.folder.show_path(self.services.desk.folder)
        self._show_missing(setup)
        forms = self.services.desk.shelf.forms.values()
        words = [self.voice.of(form.wording) for form in forms if form.kind in _EVERY_MONTH]
        self.forms.tell(" · ".join(words))
        if setup.form is not None and setup.form.paper is not None and self.isVisible():
            form, desk = setup.form, self.services.desk

            def draw() -> tuple[Outlook, list[QImage]]:
                outlook = look_ahead(desk, form)
                return outlook, page_pictures(outlook.pdf, DPI)

            self._lane.run(draw, self._show_outlook, self._fail)

    def act(self, *, strict: bool) -> Act:
        """Nothing is kept here."""
        return lambda: None

    def take_focus(self) -> None:
        """The paper takes the keys, to be looked through."""
        self.paper.setFocus()

    def _show_missing(self, setup: Setup) -> None:
        empty(self.missing)
        for part, words in _MISSING.items():
            if not setup.done(part):
                self.missing.addWidget(self._missing(part, self._said(part, words, setup)))

    def _said(self, part: Part, words: Wording, setup: Setup) -> str:
        steps = ", ".join(self.voice.of(step.wording) for step in setup.open_steps)
        if part is Part.OFFICE and setup.office.name:
            return self.voice.say("ยังไม่ได้ใส่ว่าบันทึกเรียนถึงใคร")
        if part is Part.PEOPLE and steps:
            return self.voice.say("ยังไม่มีผู้ลงนามในขั้น {steps}", steps=steps)
        return self.voice.of(words)

    def _missing(self, part: Part, said: str) -> QWidget:
        button = icon_button(self.services.look, "pencil", self.voice.say("ใส่"), "quiet")
        button.setAccessibleName(f"{self.voice.say('ใส่')}: {said}")
        button.clicked.connect(lambda: self.part_wanted.emit(part))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Prose(self.voice, said, "warning"), 1)
        layout.addWidget(button)
        return line

    def _show_outlook(self, drawn: tuple[Outlook, list[QImage]]) -> None:
        outlook, pages = drawn
        self.chain.show_outlook(outlook)
        self.paper.show_pages(pages)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, ClerkError):
            self.paper.refuse(self.voice.error(error))
        else:
            self.services.work.fail(error)

    def _open_folder(self) -> None:
        open_folder(self.services, self.services.desk.folder)
