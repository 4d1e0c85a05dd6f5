"""What the records can come back from, what each holds, and the button that brings it back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.desk.backuplists import AHEAD
from clerkdesk.desk.lately import PastAct
from clerkdesk.desk.returning import Candidate
from clerkdesk.domain.words import th
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, PAIR_ROW
from clerkdesk.ui.settings.pairs import Pair, PairDelegate, PairModel
from clerkdesk.ui.settings.sizes import size_words
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.holding import Holding
from clerkdesk.ui.widgets.texts import Prose, label

_ROWS = 4
LAST = 5
"""Acts that are named of those that a backup does not have."""

_LONGEST = 60  # letters of what an act was about
_HOW = th(
    "จะลองเปิดและตรวจชุดที่เลือกข้าง ๆ ก่อน ถ้าใช้ได้จึงแทนที่ ข้อมูลเดิมจะเก็บไว้ในโฟลเดอร์ replaced อย่างน้อย ๙๐ วัน"
)
_NONE = th("ไม่พบสำเนาสำรองในที่เก็บที่รู้จัก เสียบแฟลชไดรฟ์ที่มีสำเนา แล้วเลือกโฟลเดอร์นั้น")
_BESIDE = th("ทะเบียนข้างฐานข้อมูล")
_BACKUP = th("สำเนาเมื่อ")
_SEALED = th("สำเนาที่เข้ารหัสเมื่อ")


@dataclass(frozen=True)
class Now:
    """What the open records have: how many acts, and the last of these, the newest first."""

    acts: int = 0
    lately: tuple[PastAct, ...] = ()


class RestorePanel(QWidget):
    """``wanted`` carries what was chosen and the passphrase, ``unknown`` the same of a sealed one
    that is to be looked into first; ``elsewhere`` asks for a folder; ``closed`` comes when the
    clerk thought better of it, where the panel can be left."""

    wanted = Signal(object, str)
    unknown = Signal(object, str)
    elsewhere = Signal()
    closed = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self.candidates: Sequence[Candidate] = ()
        self._now = Now()
        self.model = PairModel()
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(look))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(voice.say("สิ่งที่กู้คืนได้"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.list.activated.connect(lambda _index: self._go_on())  # Enter, or a double click
        self.facts = Prose(voice, kind="second")
        self.lost = Prose(voice)
        self.secret = QLineEdit()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setPlaceholderText(voice.say("รหัสผ่านหรือกุญแจบนกระดาษ"))
        self.secret.setAccessibleName(voice.say("รหัสผ่านหรือกุญแจ"))
        self.secret.returnPressed.connect(self._want)
        self.seen = QCheckBox(voice.say("แสดงที่พิมพ์"))
        self.seen.toggled.connect(self._show_typed)
        self.button = icon_button(look, "history", voice.say("กู้คืนชุดนี้"), "main")
        self.button.setEnabled(False)
        self.button.clicked.connect(self._want)
        self.other_button = icon_button(look, "folder-open", voice.say("เลือกโฟลเดอร์อื่น…"))
        self.other_button.clicked.connect(self.elsewhere)
        self.close_button = icon_button(look, "x", voice.say("ยกเลิก"))
        self.close_button.clicked.connect(self.close_panel)
        self.close_button.hide()
        self._held = Holding(
            self,
            *(self.list, self.button, self.other_button, self.close_button),
            *(self.secret, self.seen),
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.other_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(voice.say("กู้คืน"), "heading"))
        column.addWidget(Prose(voice, voice.of(_HOW)))
        column.addWidget(self.list)
        column.addWidget(self.facts)
        column.addWidget(self.lost)
        column.addWidget(self.secret)
        column.addWidget(self.seen)
        column.addLayout(buttons)
        self._show_secret(wanted=False)

    def show_candidates(self, found: Sequence[Candidate], now: Now | None = None) -> None:
        """Shows them, the newest chosen; ``now`` is what the open records have."""
        self.candidates, self._now = found, now or Now()
        self.model.show([self._pair(place, each) for place, each in enumerate(found)])
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(PAIR_ROW * min(_ROWS, len(found)))
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    @property
    def chosen(self) -> Candidate | None:
        """What is chosen in the list."""
        row = self.list.currentIndex().row()
        return self.candidates[row] if 0 <= row < len(self.candidates) else None

    def let_close(self) -> None:
        """There is something behind the panel to which the clerk can go back."""
        self.close_button.show()

    def close_panel(self) -> None:
        """Forgets what was typed, and is done."""
        self.secret.setText("")  # what was cleared could be undone
        self.seen.setChecked(False)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Esc goes back, unless one is just tried."""
        usable = self.close_button.isVisible() and self.close_button.isEnabled()
        if event.key() == Qt.Key.Key_Escape and usable:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def set_busy(self, busy: bool) -> None:
        """While one is tried, nothing else can be asked for."""
        if busy:
            self._held.hold()
        else:
            self._held.let_go()

    def _go_on(self) -> None:
        """What is chosen wants its passphrase, or else the button that brings it back."""
        (self.button if self.secret.isHidden() else self.secret).setFocus()

    def _show_secret(self, wanted: bool) -> None:
        for each in (self.secret, self.seen):
            each.setVisible(wanted)

    def _show_typed(self, seen: bool) -> None:
        echo = QLineEdit.EchoMode.Normal if seen else QLineEdit.EchoMode.Password
        self.secret.setEchoMode(echo)

    def show_inside(self, opened: Candidate) -> None:
        """Tells what a sealed one holds; the button brings it back now."""
        row = next(i for i, each in enumerate(self.candidates) if each.listed == opened.listed)
        self.candidates = [*self.candidates[:row], opened, *self.candidates[row + 1 :]]
        self._tell()
        self.button.setFocus()

    def _want(self) -> None:
        if self.chosen is not None:
            asked = self.unknown if self.chosen.unknown else self.wanted
            asked.emit(self.chosen, self.secret.text())

    def _pair(self, place: int, each: Candidate) -> Pair:
        voice = self._voice
        when = voice.moment(each.made_at)
        if each.listed is None:
            return Pair(place, voice.of(_BESIDE), when)
        kind = voice.of(_SEALED if each.sealed else _BACKUP)
        return Pair(place, f"{kind} {when}", str(each.listed.place.folder))

    def _tell(self) -> None:
        chosen, voice = self.chosen, self._voice
        unknown = chosen is not None and chosen.unknown
        self.button.setEnabled(chosen is not None)
        self.button.setText(voice.say("เปิดดูก่อน") if unknown else voice.say("กู้คืนชุดนี้"))
        self._show_secret(unknown)
        self.lost.tell(_lost(voice, self._now, chosen))
        self.lost.setVisible(bool(self.lost.text()))
        if chosen is None:
            self.facts.tell(voice.of(_NONE))
            return
        self.facts.tell(" · ".join(self._parts(chosen)))

    def _parts(self, chosen: Candidate) -> list[str]:
        voice = self._voice
        warned = [voice.of(AHEAD)] if chosen.ahead else []
        if chosen.unknown:
            unknown = voice.say("จะรู้ว่ามีอะไรเมื่อเปิดด้วยรหัสผ่าน")
            return [*warned, unknown, size_words(voice, chosen.size)]
        parts = [
            *warned,
            voice.say("มีบันทึก {count} เรื่อง", count=chosen.memos),
            voice.say("การทำงาน {count} รายการ", count=chosen.acts),
        ]
        if chosen.listed is not None:
            parts.append(voice.say("ไฟล์ {count} ไฟล์", count=chosen.files))
            parts.append(size_words(voice, chosen.size))
        return parts


def _lost(voice: Voice, now: Now, chosen: Candidate | None) -> str:
    """How many acts are not in it, and the last of them; nothing where it has all."""
    if chosen is None or chosen.unknown or now.acts <= chosen.acts:
        return ""
    told = [act for act in now.lately if act.seq > chosen.acts]
    count = now.acts - chosen.acts
    lines = [voice.say("การทำงานหลังจากนั้น {count} รายการจะไม่อยู่ในนี้", count=count)]
    lines += [f"• {_of_act(voice, act)}" for act in told]
    if told and (others := count - len(told)) > 0:
        lines.append(voice.say("และอีก {count} รายการ ดูได้ในสมุดบันทึกการทำงาน", count=others))
    return "\n".join(lines)


def _of_act(voice: Voice, act: PastAct) -> str:
    about = act.about if len(act.about) <= _LONGEST else f"{act.about[: _LONGEST - 1]}…"
    said = voice.sentence(act.said)
    return " · ".join(part for part in (voice.moment(act.at), said, about) if part)
