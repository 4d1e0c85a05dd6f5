"""Recording a signature: the next step is ready, with its usual signer and today."""

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent

from clerkdesk.desk.memocard import MemoCard, usual_of
from clerkdesk.desk.orderasking import AskedFirst, sign_after_asking
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signers import Usual
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Step
from clerkdesk.domain.memo.chain import Turn, in_signing_order
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.words import th
from clerkdesk.ui.recording.candidates import Candidates
from clerkdesk.ui.recording.signing import SigningFields
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.work import Lane


class SignPanel(SigningFields):
    """``step`` empty takes the step that is ready."""

    def __init__(self, services: Services, card: MemoCard, step: str = "") -> None:
        verb = services.voice.say("บันทึกการลงนาม")
        super().__init__(services, card, verb, verb)
        self._lane = Lane(services.work, self)
        self._order_agreed = False
        self._people_seen = False
        self.candidates: Candidates | None = None
        self.step = narrow_combo()
        for each in in_signing_order(card.state):
            if each.turn is not Turn.SIGNED:
                self.step.addItem(self.voice.of(each.step.wording), each.step.id)
        self.add(th("ขั้น"), self.step, wide=True)
        self.add_signing_fields()
        ready = card.state.ready
        self.step.setCurrentIndex(
            max(0, self.step.findData(step or (ready[0].id if ready else "")))
        )
        self.step.currentIndexChanged.connect(self._take_step)
        self.day.day_changed.connect(lambda _day: self._ask_usual())
        self.signer.textChanged.connect(self._mark_candidate)
        self._take_step()

    def act(self) -> Callable[[], Recorded]:
        """Records the signature; out of order only after the question."""
        step = self._chosen_step()
        if self.answers is not None and not self.answers.key:
            raise ClerkError(th("ยังไม่ได้เลือกความเห็น"), do=th("กดเลขหน้าข้อที่เขียนไว้บนกระดาษ"))
        if self._out_of_order(step) and not self._order_agreed:
            self._ask_order(step)
            raise ClerkError(th("ขั้นนี้ยังไม่ถึงลำดับ"), do=th("กด Enter อีกครั้งเพื่อบันทึกก่อนเลย"))
        signed = self.signed(step)
        desk, memo_id, seen = self.services.desk, self.card.memo.id, self._people_seen
        return lambda: sign_after_asking(desk, memo_id, signed, seen)

    def refuse(self, error: ClerkError) -> None:
        """Says what is wrong; what is to be seen of an order stands above the button, line by
        line, and the next Enter records it."""
        if isinstance(error, AskedFirst):
            self._people_seen = True
            self.note.tell("\n".join(map(self.voice.sentence, error.questions)))
            self.note.show()
            self.record.setText(self.voice.say("บันทึกตามนี้"))
        super().refuse(error)

    def said(self) -> str:
        """Who signed what."""
        step = self.voice.of(self._chosen_step().wording)
        return self.voice.say("บันทึกการลงนามขั้น “{step}” แล้ว", step=step)

    def take_focus(self) -> None:
        """The choice where there is one, else the signer when unknown, else the button."""
        if self.answers is not None:
            self.answers.setFocus()
        elif not self.signer.text():
            self.signer.setFocus()
        else:
            self.record.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Digits choose wherever nothing is typed into."""
        if self.answers is None or not self.answers.answer_by_digit(event.text()):
            super().keyPressEvent(event)

    def _chosen_step(self) -> Step:
        return find_step(self.card.state.form, str(self.step.currentData()))

    def _take_step(self) -> None:
        step = self._chosen_step()
        self._order_agreed = False
        self.show_step(step)
        self._warn(step)
        self._ask_usual()

    def _ask_usual(self) -> None:
        desk, memo_id, step = self.services.desk, self.card.memo.id, self._chosen_step().id
        day = self.day.day or desk.today()
        self._lane.run(lambda: usual_of(desk, memo_id, step, day), self._take_usual)

    def _take_usual(self, usual: Usual) -> None:
        self._show_candidates(usual)
        if self.signer_typed:
            return
        self.show_signer(usual.name, usual.position, usual.capacity)
        if self.record.hasFocus() and not usual.name:
            self.signer.setFocus()
        if self.signer.hasFocus() and usual.name:
            self.record.setFocus()

    def _show_candidates(self, usual: Usual) -> None:
        """All who may sign stand above the name, where they are several."""
        before = self.candidates
        if before is not None and before.among == usual.among:
            return
        if before is not None:
            self.fields.remove(before)
            self.candidates = None
        if usual.among:
            self.candidates = Candidates(self.voice, usual)
            self.candidates.mark(self.signer.text())
            self.candidates.chosen.connect(self._take_candidate)
            name = self.voice.say("ขั้นนี้ลงนามได้หลายคน")
            self.fields.add(
                name, self.candidates, wide=True, place=self.fields.place_of(self.signer)
            )
            self.grew.emit()

    def _take_candidate(self, usual: Usual) -> None:
        self.signer_typed = True
        self.show_signer(usual.name, usual.position, usual.capacity)

    def _mark_candidate(self, name: str) -> None:
        if self.candidates is not None:
            self.candidates.mark(name)

    def _out_of_order(self, step: Step) -> bool:
        return step not in self.card.state.ready

    def _warn(self, step: Step) -> None:
        sentence = self._order_sentence(step) if self._out_of_order(step) else ""
        self.note.tell(sentence)
        self.note.setVisible(bool(sentence))

    def _order_sentence(self, step: Step) -> str:
        missing = self.card.state.missing_before(step)
        if missing:
            names = ", ".join(self.voice.of(each.wording) for each in missing)
            return self.voice.say("ยังไม่มีการลงนามของ {missing}", missing=names)
        return self.voice.say("ขั้นนี้ยังไม่ถึงเวลา หรือไม่ต้องลงนามในเรื่องนี้")

    def _ask_order(self, step: Step) -> None:
        self._order_agreed = True
        self.record.setText(self.voice.say("บันทึกก่อนเลย"))
        self.record.setFocus()
