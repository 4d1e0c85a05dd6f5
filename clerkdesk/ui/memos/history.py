"""What was recorded of a memo, the newest first; what was corrected or taken back stays."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from clerkdesk.desk.memocard import MemoCard
from clerkdesk.desk.undo import UNDONE
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.form.values import is_empty
from clerkdesk.domain.memo.entries import (
    ENTRY_WORDS,
    Appointed,
    Cancelled,
    Changed,
    Entry,
    HandedOver,
    Printed,
    Published,
    Replaced,
    Returned,
    Signature,
    SignedCopy,
    TakenDown,
    TakenIn,
    Withdrawn,
    superseded_ids,
)
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, SMALL_ICON, TIGHT
from clerkdesk.ui.memos.saidvalues import said_value
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose, label

_UNDONE = Wording(UNDONE, "undone")
"""The reason that the program itself gives; every other is said as it was typed."""

_ICONS: dict[type[Entry], str] = {
    Printed: "printer",
    Changed: "pencil",
    Signature: "pen-line",
    Returned: "undo-2",
    Withdrawn: "circle-minus",
    HandedOver: "send",
    Published: "globe",
    Appointed: "user-plus",
    TakenIn: "inbox",
    TakenDown: "circle-minus",
    Replaced: "history",
    SignedCopy: "paperclip",
    Cancelled: "ban",
}


class History(QWidget):
    """``correct_wanted`` and ``cancel_wanted`` carry the entry; ``cancel_wanted`` its words too."""

    correct_wanted = Signal(object)
    cancel_wanted = Signal(object, str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self.buttons: list[QToolButton] = []
        self.channel: Callable[[str], str] = str

    def show_card(self, card: MemoCard) -> None:
        """Shows what was recorded of this memo."""
        self.channel = card.channel
        self.buttons.clear()
        empty(self._layout)
        gone = superseded_ids(card.memo.entries)
        entries = sorted(card.memo.entries, key=lambda entry: entry.id, reverse=True)
        for entry in entries:
            self._layout.addWidget(self._row(card.memo.form, entry, entry.id in gone))
        if not entries:
            self._layout.addWidget(label(self._voice.say("ยังไม่มีการบันทึกใด ๆ"), "second"))

    def words(self, form: Form, entry: Entry) -> str:
        """What an entry is: ลงนามแล้ว ผอ.กลุ่มฯ."""
        words = self._voice.of(ENTRY_WORDS[type(entry)])
        if isinstance(entry, Signature):
            return f"{self._step_words(form, entry.step)}: {words}"
        if isinstance(entry, Returned):
            return f"{words}: {self._step_words(form, entry.to_step)}"
        if isinstance(entry, Printed):
            return self._voice.say("พิมพ์แล้ว ครั้งที่ {copy}", copy=entry.copy)
        return words

    def _step_words(self, form: Form, step_id: str) -> str:
        step = form.step(step_id)
        return self._voice.of(step.wording) if step else step_id

    def _row(self, form: Form, entry: Entry, gone: bool) -> QWidget:
        row = QFrame()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_ROOM)
        mark = QLabel()
        palette = self._services.look.palette
        mark.setPixmap(picture(_ICONS[type(entry)], palette.second, SMALL_ICON, 2))
        mark.setFixedSize(QSize(SMALL_ICON, SMALL_ICON + 2 * TIGHT))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._texts(form, entry, gone), 1)
        if not gone and not isinstance(entry, Cancelled):
            words = self.words(form, entry)
            if isinstance(entry, Signature):
                name = self._voice.say("แก้ไข {what}", what=words)
                self._add_button(layout, "pencil", name, lambda: self.correct_wanted.emit(entry))
            name = self._voice.say("ยกเลิก {what}", what=words)
            self._add_button(layout, "ban", name, lambda: self.cancel_wanted.emit(entry, words))
        return row

    def _texts(self, form: Form, entry: Entry, gone: bool) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        first = Prose(self._voice, self.words(form, entry), "second" if gone else "")
        texts.addWidget(first)
        details = [self._voice.date(entry.on), *self._details(form, entry)]
        if gone:
            details.insert(0, self._voice.say("แก้ไขหรือยกเลิกแล้ว"))
        texts.addWidget(Prose(self._voice, " · ".join(filter(None, details)), "small"))
        return texts

    def _details(self, form: Form, entry: Entry) -> list[str]:
        read = _DETAILS.get(type(entry))
        reason = self._voice.of(_UNDONE) if entry.reason == UNDONE else entry.reason
        return [*(read(self, form, entry) if read else []), reason]

    def signature_details(self, form: Form, entry: Signature) -> list[str]:
        """Who signed, as what, with which choice, and what was remarkable."""
        step = form.step(entry.step)
        choice = step.choice(entry.choice) if step else None
        own = entry.capacity is Capacity.OWN
        return [
            " ".join(part for part in (entry.signer, entry.position) if part),
            "" if own else self._voice.of(CAPACITIES[entry.capacity]),
            self._voice.of(choice.wording) if choice else "",
            entry.remark,
            self._voice.figure(entry.amount),
            self._voice.say("ผิดลำดับ") if entry.out_of_order else "",
        ]

    def taken_in_as(self, entry: TakenIn) -> str:
        """The number of the intake register."""
        number = self._voice.figure(f"{entry.running}/{entry.year}")
        return self._voice.say("เลขรับ {number}", number=number)

    def change_details(self, form: Form, entry: Changed) -> list[str]:
        """Each field that was changed: what stood there, and what stands there now."""
        fields = (each for each in form.fields if each.id in entry.after)
        return [self._change_of(each, entry) for each in fields]

    def _change_of(self, field: Field, entry: Changed) -> str:
        before, after = (
            self._value(field, side.get(field.id)) for side in (entry.before, entry.after)
        )
        name = self._voice.of(field.wording)
        return self._voice.say(
            "{field} จาก “{before}” เป็น “{after}”", field=name, before=before, after=after
        )

    def _value(self, field: Field, value: object) -> str:
        return "–" if is_empty(value) else said_value(self._voice, field, value)

    def _add_button(
        self, layout: QHBoxLayout, icon: str, name: str, clicked: Callable[[], None]
    ) -> None:
        button = QToolButton()
        button.setProperty("kind", "quiet")
        button.setIcon(self._services.look.icon(icon))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(clicked)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.buttons.append(button)


def _signature(history: History, form: Form, entry: Entry) -> list[str]:
    return history.signature_details(form, entry) if isinstance(entry, Signature) else []


def _handed_over(history: History, form: Form, entry: Entry) -> list[str]:
    return [entry.to, history.channel(entry.channel)] if isinstance(entry, HandedOver) else []


def _published(history: History, form: Form, entry: Entry) -> list[str]:
    if not isinstance(entry, Published):
        return []
    channel = history.channel(entry.channel)
    return [entry.url, channel, entry.publisher, entry.result, entry.remark]


def _changed(history: History, form: Form, entry: Entry) -> list[str]:
    return history.change_details(form, entry) if isinstance(entry, Changed) else []


def _replaced(history: History, form: Form, entry: Entry) -> list[str]:
    return [entry.publisher, entry.url] if isinstance(entry, Replaced) else []


def _taken_down(history: History, form: Form, entry: Entry) -> list[str]:
    return [entry.publisher] if isinstance(entry, TakenDown) else []


def _signed_copy(history: History, form: Form, entry: Entry) -> list[str]:
    return [file.name for file in entry.files] if isinstance(entry, SignedCopy) else []


def _taken_in(history: History, form: Form, entry: Entry) -> list[str]:
    if not isinstance(entry, TakenIn):
        return []
    return [history.taken_in_as(entry), entry.receiver, history.channel(entry.channel)]


_DETAILS: dict[type[Entry], Callable[[History, Form, Entry], list[str]]] = {
    Signature: _signature,
    Changed: _changed,
    HandedOver: _handed_over,
    Published: _published,
    Replaced: _replaced,
    TakenDown: _taken_down,
    TakenIn: _taken_in,
    SignedCopy: _signed_copy,
}
