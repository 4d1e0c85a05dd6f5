"""Correcting a signature that was recorded wrongly, and taking back anything recorded."""

from collections.abc import Callable

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import cancel_entry, correct_signature
from clerkdesk.domain.memo.entries import Entry, Signature
from clerkdesk.domain.memo.signing import find_step
from clerkdesk.domain.words import th
from clerkdesk.ui.recording.panel import RecordPanel
from clerkdesk.ui.recording.signing import SigningFields
from clerkdesk.ui.services import Services


class CorrectPanel(SigningFields):
    """A correction of ``signature``; it says why, and the earlier one stays in the history."""

    def __init__(self, services: Services, card: MemoCard, signature: Signature) -> None:
        voice = services.voice
        self._step = find_step(card.state.form, signature.step)
        title = voice.say("แก้การลงนามขั้น “{step}”", step=voice.of(self._step.wording))
        super().__init__(services, card, title, voice.say("บันทึกการแก้ไข"))
        self._signature = signature
        self.add_signing_fields()
        self.show_step(self._step)
        self.show_signer(signature.signer, signature.position, signature.capacity)
        self.day.set_day(signature.on)
        self.remark.setText(signature.remark)
        self.amount.setText(signature.amount)
        if self.answers is not None and signature.choice:
            self.answers.choose(signature.choice)
        self.reason = self.add_line(th("เหตุผลที่แก้"), wide=True)

    def act(self) -> Callable[[], Recorded]:
        """Records the correction."""
        signed, reason = self.signed(self._step), self.reason.text()
        desk, memo_id, entry_id = self.services.desk, self.card.memo.id, self._signature.id
        return lambda: correct_signature(desk, memo_id, entry_id, signed, reason)

    def said(self) -> str:
        """That it was corrected."""
        return self.voice.say("แก้การลงนามแล้ว ของเดิมยังอยู่ในประวัติ")

    def take_focus(self) -> None:
        """What is wrong is most often the choice or the signer."""
        (self.answers or self.signer).setFocus()


class CancelPanel(RecordPanel):
    """Takes ``entry`` back; it stays in the history with the reason."""

    def __init__(self, services: Services, card: MemoCard, entry: Entry, what: str) -> None:
        voice = services.voice
        title = voice.say("ยกเลิกรายการ “{what}”", what=what)
        super().__init__(services, card, title, voice.say("ยกเลิกรายการนี้"))
        self.cancel.setText(voice.say("ไม่ยกเลิก"))
        self._entry = entry
        self.reason = self.add_line(th("เหตุผล"), wide=True)

    def act(self) -> Callable[[], Recorded]:
        """Records that it is taken back."""
        desk, memo_id, reason = self.services.desk, self.card.memo.id, self.reason.text()
        return lambda: cancel_entry(desk, memo_id, self._entry.id, reason)

    def said(self) -> str:
        """That it was taken back."""
        return self.voice.say("ยกเลิกแล้ว รายการเดิมยังอยู่ในประวัติ")

    def take_focus(self) -> None:
        """The reason is all that is asked."""
        self.reason.setFocus()
