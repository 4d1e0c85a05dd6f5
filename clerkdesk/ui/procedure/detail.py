"""One step of the procedure: what was done, when, by whom, what is missing, and its acts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from clerkdesk.desk.procedure import ProcedureStep
from clerkdesk.desk.procedurefacts import Fact
from clerkdesk.domain.office.procedure import STAGES
from clerkdesk.domain.words import Sentence
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import (
    FIELD,
    GAP,
    GROUP,
    HALF_ROOM,
    ICON,
    READING_MOST,
    ROOM,
    SMALL_ICON,
    TIGHT,
)
from clerkdesk.ui.look.stages import STAGE_ICONS, stage_colour
from clerkdesk.ui.procedure.acts import StepAct, acts_of
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import card, empty, without_gaps
from clerkdesk.ui.widgets.texts import Prose, label


class StepDetail(QWidget):
    """``opened`` carries the id of a memo or document that is wanted."""

    opened = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.step: ProcedureStep | None = None
        self.buttons: list[QPushButton] = []
        self.setProperty("kind", "ground")
        self.setMaximumWidth(READING_MOST)
        self.mark, self.stage = QLabel(), label("")
        self.title = Prose(self._voice, kind="title")
        self._acts = FlowLayout(gap=GAP)
        self._done, self._missing = QVBoxLayout(), QVBoxLayout()
        self._done_card = self._card(self._voice.say("ทำแล้ว"), self._done)
        self._missing_card = self._card(self._voice.say("ยังขาด"), self._missing)
        self._lay_out()

    def show_step(self, step: ProcedureStep) -> None:
        """Shows a step; the same one is not drawn anew."""
        if step == self.step:
            return
        self.step = step
        voice = self._voice
        colour = stage_colour(self._services.look.palette, step.stage)
        self.mark.setPixmap(picture(STAGE_ICONS[step.stage], colour, ICON, 2))
        self.stage.setText(voice.of(STAGES[step.stage]))
        self.stage.setStyleSheet(f"color: {colour}; font-weight: 600;")
        number = voice.figure(step.number)
        self.title.tell(f"{number}  {voice.of(step.title)}")
        self._show_acts(step)
        self._fill(self._done_card, self._done, [self._fact(each) for each in step.done])
        self._fill(self._missing_card, self._missing, [self._lack(each) for each in step.missing])

    def run_first(self) -> None:
        """Does the obvious."""
        if self.buttons:
            self.buttons[0].click()

    def _show_acts(self, step: ProcedureStep) -> None:
        empty(self._acts)
        self.buttons = []
        for place, act in enumerate(acts_of(self._services, step)):
            button = self._button(act, step, "" if place else "main")
            self.buttons.append(button)
            self._acts.addWidget(button)

    def _button(self, act: StepAct, step: ProcedureStep, kind: str) -> QPushButton:
        services = self._services
        button = icon_button(services.look, act.icon, self._voice.say(act.words), kind)
        button.clicked.connect(lambda: act.run(services, step))
        return button

    def _fill(self, shown: QFrame, layout: QVBoxLayout, rows: list[QWidget]) -> None:
        empty(layout)
        for row in rows:
            layout.addWidget(row)
        shown.setVisible(bool(rows))

    def _fact(self, fact: Fact) -> QWidget:
        voice = self._voice
        said = voice.sentence(fact.said)
        day = voice.date(fact.on) if fact.on is not None else ""
        below = " · ".join(filter(None, (day, fact.by)))
        words = QVBoxLayout()
        without_gaps(words)
        words.addWidget(Prose(voice, said))
        if below:
            words.addWidget(Prose(voice, below, "small"))
        opener = self._opener(fact.memo, said) if fact.memo else None
        icon, colour = ("circle-dot", "accent") if fact.open else ("check", "allowed")
        return self._row(icon, colour, words, opener)

    def _opener(self, memo_id: int, said: str) -> QPushButton:
        button = icon_button(self._services.look, "circle-arrow-right", "", "quiet")
        button.setFixedSize(FIELD, FIELD)
        name = self._voice.say("เปิด {name}", name=said)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(lambda: self.opened.emit(memo_id))
        return button

    def _lack(self, sentence: Sentence) -> QWidget:
        words = QVBoxLayout()
        without_gaps(words)
        words.addWidget(Prose(self._voice, self._voice.sentence(sentence)))
        return self._row("triangle-alert", "waiting", words)

    def _row(
        self, icon: str, colour: str, words: QVBoxLayout, opener: QPushButton | None = None
    ) -> QWidget:
        row, mark = QWidget(), QLabel()
        shown = getattr(self._services.look.palette, colour)
        mark.setPixmap(picture(icon, shown, SMALL_ICON, 2))
        mark.setContentsMargins(0, TIGHT, 0, 0)
        layout = QHBoxLayout(row)
        without_gaps(layout)
        layout.setSpacing(GAP)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        if opener is not None:
            layout.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _card(self, name: str, rows: QVBoxLayout) -> QFrame:
        inner = QWidget()
        inner.setLayout(rows)
        without_gaps(rows)
        rows.setSpacing(HALF_ROOM)
        return card(label(name, "heading"), inner)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self.mark)
        line.addWidget(self.stage)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        layout.setSpacing(ROOM)
        head = QVBoxLayout()
        without_gaps(head)
        head.addWidget(self.title)
        head.addLayout(line)
        layout.addLayout(head)
        layout.addLayout(self._acts)
        layout.addWidget(self._missing_card)
        layout.addWidget(self._done_card)
        layout.addStretch()
