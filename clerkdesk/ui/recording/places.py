"""Recording what becomes of publications: in several places, taken down, replaced; and taken in."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.channels import list_channels
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in_memo
from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.publicationlife import (
    Place,
    publish_in,
    replace_publication,
    replaced_by,
    take_down,
)
from clerkdesk.desk.publishers import usual_publisher, usual_receiver
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.recorded import Recorded
from clerkdesk.desk.suggestions import Suggestion, known_people
from clerkdesk.desk.undo import Done
from clerkdesk.domain.memo.entries import TakenIn
from clerkdesk.domain.memo.lifting import Standing, places_of
from clerkdesk.domain.words import th
from clerkdesk.ui.recording.moves import PublishPanel
from clerkdesk.ui.recording.panel import RecordPanel
from clerkdesk.ui.recording.who import WhoEdit
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.buttons import icon_button, named_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.suggesting import SuggestingEdit

_HERE, _ELSEWHERE = "here", "elsewhere"


class PublishPlacesPanel(PublishPanel):
    """A publication in one place, or in as many as the clerk adds, recorded together."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        super().__init__(services, card)
        self.further: list[tuple[QLineEdit, QLineEdit]] = []
        voice = self.voice
        self.more = icon_button(services.look, "plus", voice.say("เพิ่มอีกแห่ง"))
        self.more.clicked.connect(self.add_place)
        self.fields.add(voice.say("เผยแพร่หลายแห่ง"), self.more)

    def add_place(self) -> None:
        """Fields for a further place."""
        number = len(self.further) + 2
        url, channel = QLineEdit(), SuggestingEdit()
        url.setPlaceholderText("https://")
        suggest_channels(self.services, channel)
        place = self.fields.count - 1
        self.fields.add(self.voice.say("ที่อยู่เว็บ แห่งที่ {number}", number=number), url, place=place)
        name = self.voice.say("ช่องทาง แห่งที่ {number}", number=number)
        self.fields.add(name, channel, place=place + 1)
        self.further.append((url, channel))
        url.setFocus()
        self.grew.emit()

    def act(self) -> Callable[[], Recorded | Done]:
        """Records all places in one act."""
        more = [(url.text(), channel.text()) for url, channel in self.further]
        more = [each for each in more if any(map(str.strip, each))]
        if not more:
            return super().act()
        day, desk, memo_id = self.day_of(self.day), self.services.desk, self.card.memo.id
        who, result, remark = self.publisher.said, self.result.text(), self.remark.text()
        said = [
            Place(Publication(url, channel, who, result, remark), day)
            for url, channel in ((self.url.text(), self.channel.text()), *more)
        ]
        return lambda: publish_in(desk, memo_id, said)


class _OfPlacePanel(RecordPanel):
    """Something that becomes of one publication; which one is asked where several stand."""

    def __init__(
        self, services: Services, card: MemoCard, title: str, verb: str, entry: int = 0
    ) -> None:
        super().__init__(services, card, title, verb)
        self.place = named_combo(self.voice.say("รายการเผยแพร่"))
        for each in standing(card):
            self.place.addItem(shown_place(services, each), each.published.id)
        self.place.setCurrentIndex(max(0, self.place.findData(entry)))
        self.add(th("รายการเผยแพร่"), self.place, wide=True)
        self.fields.show_field(self.place, len(standing(card)) > 1)

    def add_who(self, thai: str, day: DateEdit) -> WhoEdit:
        """A further field: who did it, the publisher of that day unless another is typed."""
        desk, memo_id = self.services.desk, self.card.memo.id
        who = WhoEdit(self.services, lambda on: usual_publisher(desk, memo_id, on))
        self.add(thai, who)
        who.follow(day)
        return who

    @property
    def entry(self) -> int:
        """The id of the publication."""
        return int(self.place.currentData() or 0)


class TakeDownPanel(_OfPlacePanel):
    """A publication stands there no more; why has to be said."""

    def __init__(self, services: Services, card: MemoCard, entry: int = 0) -> None:
        voice = services.voice
        title, verb = voice.say("ถอดออกจากที่เผยแพร่"), voice.say("บันทึกการถอดออก")
        super().__init__(services, card, title, verb, entry)
        self.reason = self.add_line(th("เหตุผล"))
        self.day = self.add_date(th("วันที่ถอดออก"))
        self.who = self.add_who(th("ผู้ถอดออก"), self.day)

    def act(self) -> Callable[[], Done]:
        """Records it."""
        desk, memo_id, entry = self.services.desk, self.card.memo.id, self.entry
        reason, day, who = self.reason.text(), self.day_of(self.day), self.who.said
        return lambda: take_down(desk, memo_id, entry, reason, day, who)

    def said(self) -> str:
        """The act says it itself."""
        return ""

    def take_focus(self) -> None:
        """The reason has to be said."""
        self.reason.setFocus()


class ReplacePanel(_OfPlacePanel):
    """Something took the place of a publication: put up anew here, or what is not of this memo."""

    def __init__(self, services: Services, card: MemoCard, entry: int = 0) -> None:
        voice = services.voice
        title, verb = voice.say("มีอะไรมาแทนที่"), voice.say("บันทึกการแทนที่")
        super().__init__(services, card, title, verb, entry)
        words = [
            (_HERE, voice.say("เผยแพร่ใหม่ของเรื่องนี้")),
            (_ELSEWHERE, voice.say("ที่อยู่อื่นที่ไม่ใช่ของเรื่องนี้")),
        ]
        self.by = Answers(words, across=True)
        self.by.choose(_HERE)
        self.add(th("แทนที่ด้วย"), self.by, wide=True)
        self.url = self.add_line(th("ที่อยู่เว็บใหม่"), wide=True)
        self.url.setPlaceholderText("https://")
        self.channel = SuggestingEdit()
        suggest_channels(services, self.channel)
        self.add(th("ช่องทาง"), self.channel)
        self.day = self.add_date(th("วันที่แทนที่"))
        self.who = self.add_who(th("ผู้เผยแพร่"), self.day)
        self.reason = self.add_line(th("เหตุผลที่แทนที่"), wide=True)
        self.by.answered.connect(lambda key: self.fields.show_field(self.channel, key == _HERE))

    def act(self) -> Callable[[], Done]:
        """Records it."""
        desk, memo_id, entry = self.services.desk, self.card.memo.id, self.entry
        url, reason, day = self.url.text(), self.reason.text(), self.day_of(self.day)
        who = self.who.said
        if self.by.key == _ELSEWHERE:
            return lambda: replaced_by(desk, memo_id, entry, url, day, reason, who)
        new = Place(Publication(url, self.channel.text(), who), day)
        return lambda: replace_publication(desk, memo_id, entry, new, reason)

    def said(self) -> str:
        """The act says it itself."""
        return ""

    def take_focus(self) -> None:
        """The new address."""
        self.url.setFocus()


class TakeInPanel(RecordPanel):
    """The publisher takes the memo into the intake register, under the next number."""

    def __init__(self, services: Services, card: MemoCard) -> None:
        voice = services.voice
        super().__init__(services, card, voice.say("รับเข้าทะเบียน"), voice.say("รับเข้าทะเบียน"))
        desk, memo_id = services.desk, card.memo.id
        self.brought_by = SuggestingEdit()
        self.taken_by = WhoEdit(services, lambda day: usual_receiver(desk, memo_id, day))
        self.channel = SuggestingEdit()
        self.add(th("ผู้ส่ง"), self.brought_by)
        self.add(th("ผู้รับ"), self.taken_by)
        self.add(th("ช่องทาง"), self.channel)
        self.day = self.add_date(th("วันที่รับ"))
        self.remark = self.add_line(th("หมายเหตุ"))
        self.taken_by.follow(self.day)
        for line in (self.brought_by, self.channel):
            line.setPlaceholderText(voice.say("เว้นว่างเมื่อเป็นตามที่ส่ง"))
        services.work.run(self.brought_by, lambda: known_people(desk), self.brought_by.suggest)
        suggest_channels(services, self.channel)

    def act(self) -> Callable[[], Recorded]:
        """Records it."""
        desk, memo_id, day = self.services.desk, self.card.memo.id, self.day_of(self.day)
        said = Incoming(
            sender=self.brought_by.text() or None,
            receiver=self.taken_by.said,
            channel=self.channel.text() or None,
            remark=self.remark.text(),
        )
        return lambda: take_in_memo(desk, memo_id, said, day)

    def said(self) -> str:
        """That it is in the register."""
        return self.voice.say("รับเข้าทะเบียนแล้ว")

    def said_of(self, done: Recorded, said: str) -> str:
        """With the number, to be written on the paper."""
        if not isinstance(done.entry, TakenIn):
            return said
        number = self.voice.figure(f"{done.entry.running}/{done.entry.year}")
        return self.voice.say("รับเข้าทะเบียนแล้วเป็นเลข {number}", number=number)


def standing(card: MemoCard) -> list[Standing]:
    """The publications of a memo that stand where they were put."""
    return [each for each in places_of(card.state) if each.up]


def shown_place(services: Services, place: Standing) -> str:
    """A publication in one line: where, and since when."""
    published = place.published
    return f"{published.url or published.channel} · {services.voice.date(published.on)}"


def suggest_channels(services: Services, line: SuggestingEdit) -> None:
    """Lets a line suggest the office's channels."""
    desk = services.desk
    services.work.run(line, lambda: _channels(desk), line.suggest)


def _channels(desk: Desk) -> list[Suggestion]:
    return [Suggestion(str(channel.wording)) for channel in list_channels(desk)]
