"""What is recorded on the whole pile: step, choice, signer, date, capacity, once for all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clerkdesk.desk.pile import PileStep
from clerkdesk.desk.signatures import Signed
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Ask, Step
from clerkdesk.domain.words import Sentence, th
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ROOM
from clerkdesk.ui.pile.signer import SignerFields
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.answers import Answers
from clerkdesk.ui.widgets.buttons import narrow_combo
from clerkdesk.ui.widgets.dateedit import DateEdit
from clerkdesk.ui.widgets.fieldgrid import FieldGrid
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose

_MOST_ACROSS = 3
_ANSWERS_PLACE = 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PilePanel(QFrame):
    """``changed`` when the pile is to be tried anew, ``record_wanted`` when it is to be recorded.

    ``step`` is the one that the clerk chose, empty while it follows what most memos wait for.
    """

    changed = Signal()
    record_wanted = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.setProperty("kind", "card")
        self.setAccessibleName(self._voice.say("สิ่งที่บันทึกเหมือนกันทุกเรื่อง"))
        self._steps: dict[str, Step] = {}
        self._shown = ""
        self.step = ""
        self.answers: Answers | None = None
        self.fields = FieldGrid()
        self.steps = narrow_combo()
        self.steps.activated.connect(self._choose_step)
        self.who = SignerFields(services)
        self.who.changed.connect(self.changed)
        self.day = DateEdit(self._voice, services.look, services.desk.today)
        self.day.set_day(services.desk.today())
        self.day.checked.connect(self._say_wrong)
        self.day.day_changed.connect(lambda _day: self.changed.emit())
        self.remark, self.amount = QLineEdit(), QLineEdit()
        self._add_fields()
        self.early = QCheckBox()
        self.early.toggled.connect(self.changed)
        self.note = Prose(self._voice, kind="warning")
        self.note.hide()
        self.wrong = Prose(self._voice, kind="error")
        self.wrong.hide()
        self.record = QPushButton()
        self.record.setProperty("kind", "main")
        self.record.setToolTip(services.commands.tip("record_pile"))
        self.record.clicked.connect(self.record_wanted)
        self._lay_out()
        self.show_count(0, 0)

    @property
    def shown_step(self) -> Step | None:
        """The step that stands here."""
        return self._steps.get(self._shown)

    def show_steps(self, steps: Sequence[PileStep], step: str) -> None:
        """Offers the steps, each with how many wait for it; ``step`` is the one that is meant."""
        with QSignalBlocker(self.steps):
            self.steps.clear()
            for each in steps:
                self.steps.addItem(self._step_words(each), each.step.id)
            self.steps.setCurrentIndex(self.steps.findData(step))
        before = self.shown_step
        self._steps, self._shown = {each.step.id: each.step for each in steps}, step
        if before != self.shown_step:
            self._ask()

    def show_count(self, count: int, early: int) -> None:
        """How many would be recorded, and how many more there are out of order."""
        said = self._voice.say("บันทึก {count} เรื่อง", count=count)
        self.record.setText(said if count else self._voice.say("บันทึกทั้งกอง"))
        self.record.setEnabled(bool(count))
        with QSignalBlocker(self.early):
            self.early.setText(self._voice.say("บันทึก {count} เรื่องที่ผิดลำดับด้วย", count=early))
            self.early.setVisible(bool(early))
            self.early.setChecked(self.early.isChecked() and bool(early))

    def show_notes(self, notes: Sequence[Sentence]) -> None:
        """What is to be looked at before the pile is recorded, above the button."""
        self.note.tell("\n".join(map(self._voice.sentence, notes)))
        self.note.setVisible(bool(notes))

    def start_over(self, keep_step: bool) -> None:
        """Forgets what was said of a pile that is recorded; the day stays."""
        self.step = self._shown if keep_step else ""
        self.who.forget()
        for line in (self.remark, self.amount):
            line.setText("")
        self.early.setChecked(False)
        self._ask()

    def signed(self) -> Signed:
        """What stands here; ClerkError when the date cannot be read."""
        step = self.shown_step
        return replace(
            self.who.written(),
            step=self.step,
            choice=self.answers.key if self.answers else "",
            on=self._day(),
            remark=self.remark.text() if step and step.reason is not Ask.NO else "",
            amount=self.amount.text() if step and step.amount is not Ask.NO else "",
        )

    def lacking(self) -> ClerkError | None:
        """What has to be filled in before the pile is recorded; the focus goes there."""
        step = self.shown_step
        if step is None:
            return None
        if self.answers is not None and not self.answers.key:
            self.answers.setFocus()
            return ClerkError(th("ยังไม่ได้เลือกความเห็น"), do=th("กดเลขหน้าข้อที่เขียนไว้บนกระดาษ"))
        chosen = step.choice(self.answers.key) if self.answers is not None else None
        means = chosen.means if chosen is not None else None
        for ask, line in ((step.reason, self.remark), (step.amount, self.amount)):
            if ask.is_needed(means) and not line.text().strip():
                line.setFocus()
                return ClerkError(
                    th("ยังไม่ได้ใส่{what}"),
                    do=th("พิมพ์ตามที่เขียนไว้บนกระดาษ"),
                    what=line.accessibleName(),
                )
        return None

    def refuse(self, error: ClerkError | None) -> None:
        """Says what is wrong, in the panel; None takes it away."""
        self._say_wrong(self._voice.error(error) if error else "")

    def take_focus(self) -> None:
        """The choice where there is one, else the signer when unknown, else the button."""
        if self.answers is not None:
            self.answers.setFocus()
        elif self.who.unknown:
            self.who.signer.setFocus()
        elif self.record.isEnabled():
            self.record.setFocus()
        else:
            self.steps.setFocus()

    def in_order(self) -> list[QWidget]:
        """What takes the keys, in the order of the eye."""
        answers = list(self.answers.buttons.values()) if self.answers else []
        who, rest = self.who, (self.remark, self.amount, self.early, self.record)
        return [self.steps, *answers, who.signer, who.position, self.day, who.capacity, *rest]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter records; digits choose wherever nothing is typed into."""
        if event.key() in _ENTER:
            self.record_wanted.emit()
        elif self.answers is None or not self.answers.answer_by_digit(event.text()):
            super().keyPressEvent(event)

    def _day(self) -> date:
        if not self.day.commit():
            raise ClerkError(self.wrong.text())
        if self.day.day is None:
            raise ClerkError(th("ยังไม่ได้ใส่วันที่"), do=th("กด T เพื่อใส่วันนี้"))
        return self.day.day

    def _step_words(self, offered: PileStep) -> str:
        words, count = self._voice.of(offered.step.wording), len(offered.memos)
        if not count:
            return words
        return self._voice.say("{step}  (รออยู่ {count})", step=words, count=count)

    def _choose_step(self) -> None:
        self.step = self._shown = str(self.steps.currentData())
        self.who.forget()
        self._ask()
        self.changed.emit()

    def _ask(self) -> None:
        """Asks for what this step asks for, nothing answered yet."""
        step = self.shown_step
        if self.answers is not None:
            self.fields.remove(self.answers)
            self.answers = None
        self.fields.show_field(self.remark, step is not None and step.reason is not Ask.NO)
        self.fields.show_field(self.amount, step is not None and step.amount is not Ask.NO)
        if step is None or not step.choices:
            return
        choices = [(choice.key, self._voice.of(choice.wording)) for choice in step.choices]
        self.answers = Answers(choices, across=len(choices) <= _MOST_ACROSS)
        self.answers.answered.connect(self._answered)
        name = self._voice.say("ความเห็น")
        self.fields.add(name, self.answers, wide=True, place=_ANSWERS_PLACE)

    def _answered(self) -> None:
        """A choice belongs to its step: what comes into the pile later does not change it."""
        self.step = self._shown
        self.refuse(None)
        self.changed.emit()

    def _say_wrong(self, sentence: str) -> None:
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))

    def _add_fields(self) -> None:
        fields: tuple[tuple[str, QWidget, bool], ...] = (
            (th("ขั้น"), self.steps, True),
            (th("ผู้ลงนาม"), self.who.signer, False),
            (th("ตำแหน่ง"), self.who.position, False),
            (th("ลงวันที่"), self.day, False),
            (th("ลงนามในฐานะ"), self.who.capacity, False),
            (th("เหตุผลที่เขียนไว้"), self.remark, False),
            (th("จำนวนเงินที่เขียนไว้"), self.amount, False),
        )
        for thai, widget, wide in fields:
            self.fields.add(self._voice.say(thai), widget, wide)
        for line in (self.remark, self.amount):
            self.fields.show_field(line, False)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        without_gaps(column)
        column.setSpacing(GAP)
        column.addWidget(self.fields)
        column.addWidget(self.early)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, ROOM)
        layout.setSpacing(HALF_ROOM)
        layout.addWidget(_AsHighAsFields(inner, self._voice.say("สิ่งที่บันทึกเหมือนกันทุกเรื่อง")))
        layout.addWidget(self.note)
        layout.addWidget(self.wrong)
        layout.addWidget(self.record)
        layout.addStretch()


class _AsHighAsFields(QScrollArea):
    """Scrolls only where the window is too low, so that the button stands below the last field."""

    def __init__(self, inner: QWidget, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(name)
        self._inner = inner
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As high as all fields."""
        return self._inner.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """The fields became more or fewer."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
