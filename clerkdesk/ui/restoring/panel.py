"""What the records can come back from, what each holds, and the button that brings it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
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

_FEWEST, _ROWS = 2, 4
_HOW = th(
    "จะลองเปิดและตรวจชุดที่เลือกข้าง ๆ ก่อน ถ้าใช้ได้จึงแทนที่ ข้อมูลเดิมจะเก็บไว้ในโฟลเดอร์ replaced อย่างน้อย ๙๐ วัน"
)
_NONE = th("ไม่พบสำเนาสำรองในที่เก็บที่รู้จัก เสียบแฟลชไดรฟ์ที่มีสำเนา แล้วเลือกโฟลเดอร์นั้น")
_BESIDE = th("ทะเบียนข้างฐานข้อมูล")
_BACKUP = th("สำเนาเมื่อ")
_SEALED = th("สำเนาที่เข้ารหัสเมื่อ")


class RestorePanel(QWidget):
    """``wanted`` carries what was chosen and the passphrase, ``unknown`` the same of a sealed one
    that is to be looked into first; ``elsewhere`` asks for a folder."""

    wanted = Signal(object, str)
    unknown = Signal(object, str)
    elsewhere = Signal()

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice = voice
        self.candidates: Sequence[Candidate] = ()
        self._acts = 0
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
        self._held = Holding(
            self, self.list, self.button, self.other_button, self.secret, self.seen
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.other_button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(voice.say("กู้คืน"), "heading"))
        column.addWidget(Prose(voice, voice.of(_HOW)))
        column.addWidget(self.list)
        column.addWidget(self.facts)
        column.addWidget(self.secret)
        column.addWidget(self.seen)
        column.addLayout(buttons)
        self._show_secret(wanted=False)

    def show_candidates(self, found: Sequence[Candidate], acts: int = 0) -> None:
        """Shows them, the newest chosen; ``acts`` is how many the open records have."""
        self.candidates, self._acts = found, acts
        self.model.show([self._pair(place, each) for place, each in enumerate(found)])
        self.list.setVisible(bool(found))
        self.list.setFixedHeight(PAIR_ROW * max(_FEWEST, min(_ROWS, len(found))))
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._tell()

    @property
    def chosen(self) -> Candidate | None:
        """What is chosen in the list."""
        row = self.list.currentIndex().row()
        return self.candidates[row] if 0 <= row < len(self.candidates) else None

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
        if self._acts > chosen.acts:
            lost = self._acts - chosen.acts
            parts.append(voice.say("การทำงานหลังจากนั้น {count} รายการจะไม่อยู่ในนี้", count=lost))
        return parts
