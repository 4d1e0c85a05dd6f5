"""Recording where a memo went: returned for correction, withdrawn, handed over, published."""

from collections.abc import Callable

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.publishers import usual_publisher
from clerkdesk.desk.publishing import (
    PUBLISHED_RESULT,
    Publication,
    hand_over,
    publish,
)
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.signatures import return_memo, withdraw_memo
from clerkdesk.desk.undo import Done
from clerkdesk.domain.memo.chain import in_signing_order
from clerkdesk.domain.words import th
from clerkdesk.ui.recording.panel import RecordPanel
from clerkdesk.ui.recording.who import WhoEdit
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import narrow_combo


class ReturnPanel(RecordPanel):
    """The memo goes back to a step for correction."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        voice = services.voice
        title = voice.say("คืนเรื่องให้แก้ไข")
        super().__init__(services, card, title, voice.say("บันทึกการคืนเรื่อง"))
        self.step = narrow_combo()
        for each in in_signing_order(card.state):
            self.step.addItem(voice.of(each.step.wording), each.step.id)
        self.add(th("คืนถึงขั้น"), self.step)
        self.day = self.add_date(th("วันที่คืน"))
        self.reason = self.add_line(th("ให้แก้อะไร"), wide=True)

    def act(self) -> Callable[[], Recorded]:
        """Records the return."""
        step, reason, day = str(self.step.currentData()), self.reason.text(), self.day_of(self.day)
        desk, memo_id = self.services.desk, self.card.memo.id
        return lambda: return_memo(desk, memo_id, step, reason, day)

    def said(self) -> str:
        """To whom it went back."""
        return self.voice.say("บันทึกการคืนเรื่องถึง “{step}” แล้ว", step=self.step.currentText())

    def take_focus(self) -> None:
        """What to correct has to be said."""
        self.reason.setFocus()


class WithdrawPanel(RecordPanel):
    """Who asked takes the memo back."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        voice = services.voice
        super().__init__(services, card, voice.say("ถอนเรื่อง"), voice.say("บันทึกการถอนเรื่อง"))
        self.reason = self.add_line(th("เหตุผล"), wide=True)
        self.day = self.add_date(th("วันที่ถอน"))

    def act(self) -> Callable[[], Recorded]:
        """Records the withdrawal."""
        reason, day = self.reason.text(), self.day_of(self.day)
        desk, memo_id = self.services.desk, self.card.memo.id
        return lambda: withdraw_memo(desk, memo_id, reason, day)

    def said(self) -> str:
        """That it was withdrawn."""
        return self.voice.say("บันทึกการถอนเรื่องแล้ว")

    def take_focus(self) -> None:
        """The reason has to be said."""
        self.reason.setFocus()


class HandOverPanel(RecordPanel):
    """The allowed memo and its files go to the publisher."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        voice = services.voice
        title = voice.say("ส่งผู้เผยแพร่")
        super().__init__(services, card, title, voice.say("บันทึกการส่ง"))
        desk, memo_id = services.desk, card.memo.id
        self.to = WhoEdit(services, lambda day: usual_publisher(desk, memo_id, day))
        self.add(th("ส่งให้"), self.to)
        self.channel = self.add_line(th("ช่องทาง"))
        self.day = self.add_date(th("วันที่ส่ง"))
        self.to.follow(self.day)

    def act(self) -> Callable[[], Recorded]:
        """Records the hand-over."""
        to, channel, day = self.to.said, self.channel.text(), self.day_of(self.day)
        desk, memo_id = self.services.desk, self.card.memo.id
        return lambda: hand_over(desk, memo_id, to, channel, day)

    def said(self) -> str:
        """That it went out."""
        return self.voice.say("บันทึกการส่งผู้เผยแพร่แล้ว")

    def take_focus(self) -> None:
        """Who publishes is known, the channel is not."""
        self.channel.setFocus()


class PublishPanel(RecordPanel):
    """The matter stands on the web, or in another channel."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        voice = services.voice
        title = voice.say("บันทึกการเผยแพร่")
        super().__init__(services, card, title, voice.say("บันทึกการเผยแพร่"))
        self.url = self.add_line(th("ที่อยู่เว็บ"), wide=True)
        self.url.setPlaceholderText("https://")
        self.channel = self.add_line(th("ช่องทาง"))
        self.channel.setPlaceholderText(voice.say("เว้นว่างได้เมื่อมีที่อยู่เว็บ"))
        self.day = self.add_date(th("วันที่เผยแพร่"))
        desk, memo_id = services.desk, card.memo.id
        self.publisher = WhoEdit(services, lambda day: usual_publisher(desk, memo_id, day))
        self.add(th("ผู้เผยแพร่"), self.publisher)
        self.publisher.follow(self.day)
        self.result = self.add_line(th("ผลการดำเนินการ"), PUBLISHED_RESULT)
        self.remark = self.add_line(th("หมายเหตุ"))

    def act(self) -> Callable[[], Recorded | Done]:
        """Records the publication."""
        said = Publication(
            url=self.url.text(),
            channel=self.channel.text(),
            publisher=self.publisher.said,
            result=self.result.text(),
            remark=self.remark.text(),
        )
        day, desk, memo_id = self.day_of(self.day), self.services.desk, self.card.memo.id
        return lambda: publish(desk, memo_id, said, day)

    def said(self) -> str:
        """That it stands on the web."""
        return self.voice.say("บันทึกการเผยแพร่แล้ว")

    def take_focus(self) -> None:
        """The address is most of it."""
        self.url.setFocus()
