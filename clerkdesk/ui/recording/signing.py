"""The fields of a signature, for recording one and for correcting one."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from clerkdesk.desk.signatures import Signed
from clerkdesk.desk.signerdoubt import Signer, ask_doubt
from clerkdesk.desk.suggestions import Suggestion, known_people
from clerkdesk.domain.form.form import Ask, Step
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.words import Sentence, th
from clerkdesk.ui.look.measures import PAUSE
from clerkdesk.ui.recording.panel import RecordPanel
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.kinds import mark
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

_MOST_ACROSS = 3


class SigningFields(RecordPanel):
    """Choice, signer, position, date, capacity, and what is written beside the signature."""

    def add_signing_fields(self) -> None:
        """Adds the fields, below those that are there."""
        self.answers: Answers | None = None
        self.signer_typed = False
        self._answers_place = self.fields.count
        self.signer = SuggestingEdit()
        self.signer.textEdited.connect(self._signer_was_typed)
        self.signer.picked.connect(self._bring_position)
        self.add(th("ผู้ลงนาม"), self.signer)
        self.position = self.add_line(th("ตำแหน่ง"))
        self.day = self.add_date(th("ลงวันที่"))
        self.capacity = narrow_combo()
        for key, words in CAPACITIES.items():
            self.capacity.addItem(self.voice.of(words), key)
        self.add(th("ลงนามในฐานะ"), self.capacity)
        self.remark = self.add_line(th("เหตุผลที่เขียนไว้"))
        self.amount = self.add_line(th("จำนวนเงินที่เขียนไว้"))
        desk = self.services.desk
        self.services.work.run(self, lambda: known_people(desk), self.signer.suggest)
        self._add_doubt()

    def show_step(self, step: Step) -> None:
        """Asks for what this step asks for."""
        self._asked_step = step.id
        self._show_answers(step)
        self.fields.show_field(self.remark, step.reason is not Ask.NO)
        self.fields.show_field(self.amount, step.amount is not Ask.NO)
        if self.signer_typed:
            self._ask_doubt()

    def show_signer(self, name: str, position: str, capacity: Capacity) -> None:
        """Fills in who signed, and in which capacity."""
        self.signer.setText(name)
        self.position.setText(position)
        self.position.setCursorPosition(0)
        self.capacity.setCurrentIndex(self.capacity.findData(capacity))
        self._ask_doubt()

    def signed(self, step: Step) -> Signed:
        """What stands in the fields; ClerkError when the date cannot be read."""
        return Signed(
            step=step.id,
            by=self.signer.text(),
            position=self.position.text(),
            capacity=Capacity(self.capacity.currentData()),
            choice=self.answers.key if self.answers else "",
            on=self.day_of(self.day),
            remark=self.remark.text() if step.reason is not Ask.NO else "",
            amount=self.amount.text() if step.amount is not Ask.NO else "",
        )

    def _show_answers(self, step: Step) -> None:
        if self.answers is not None:
            self.fields.remove(self.answers)
            self.answers = None
        if not step.choices:
            return
        choices = [(choice.key, self.voice.of(choice.wording)) for choice in step.choices]
        self.answers = Answers(choices, across=len(choices) <= _MOST_ACROSS)
        name = self.voice.say("ความเห็น")
        self.fields.add(name, self.answers, wide=True, place=self._answers_place)

    def _add_doubt(self) -> None:
        """What is said of a signer who does not hold the step's role, above the button."""
        self.doubt = Prose(self.voice, kind="warning")
        self.doubt.hide()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.indexOf(self.note), self.doubt)
        self._asked_step = ""
        self._doubt_lane = Lane(self.services.work, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask_doubt)
        self.signer.editingFinished.connect(self._ask_doubt)
        self.signer.picked.connect(lambda _known: self._ask_doubt())
        self.day.day_changed.connect(lambda _day: self._ask_doubt())
        self.capacity.currentIndexChanged.connect(lambda _place: self._ask_doubt())

    def _ask_doubt(self) -> None:
        self._pause.stop()
        desk, memo_id, step = self.services.desk, self.card.memo.id, self._asked_step
        capacity = Capacity(self.capacity.currentData())
        signer = Signer(self.signer.text().strip(), self.day.day or desk.today(), capacity)
        if step:
            self._doubt_lane.run(lambda: ask_doubt(desk, memo_id, step, signer), self._say_doubt)

    def _say_doubt(self, doubt: Sentence | None) -> None:
        mark(self.capacity, "asked", doubt is not None)
        self.doubt.tell(self.voice.sentence(doubt) if doubt else "")
        if self.doubt.isHidden() == (doubt is not None):
            self.doubt.setVisible(doubt is not None)
            if doubt is not None:
                self.grew.emit()

    def _signer_was_typed(self, text: str) -> None:
        self.signer_typed = True
        self._pause.start()
        known = self.signer.known(text)
        if known is not None:
            self._bring_position(known)

    def _bring_position(self, known: Suggestion) -> None:
        self.position.setText(dict(known.brings).get("position", ""))
        self.position.setCursorPosition(0)
        self.capacity.setCurrentIndex(self.capacity.findData(Capacity.OWN))
