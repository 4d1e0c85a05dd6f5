"""The first run as a page of the window: five short pages, each kept as it is left."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from clerkdesk.desk.setup import Part, Setup, read_setup
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.firstrun.officestep import OfficeStep
from clerkdesk.ui.firstrun.progress import ProgressLine
from clerkdesk.ui.firstrun.step import Step
from clerkdesk.ui.look.measures import FORM_MOST, GAP, GROUP
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.today.practice import open_practice
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

PART_MARK = "wizard"
"""Under which the services remember the part, for a page that is made anew or opened at one."""


class WizardPage(Page):
    """Enter goes on, Alt+Left back, Esc leaves; what is complete is computed from the records."""

    place = Place.WIZARD

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._saver = Saver(services)
        self._lane = Lane(services.work, self)
        self.setup: Setup | None = None
        self.steps: dict[Part, Step] = {}
        self._wanted: Part | None = None
        self._keeping = False
        self.progress = ProgressLine(services)
        self.progress.chosen.connect(self.go_to)
        self.stack = QStackedWidget()
        self.stack.addWidget(Shape(services.look))
        self.later = self._button(self._voice.say("ไว้ทีหลัง"), self._go_away, "quiet")
        self.earlier = self._button(self._voice.say("ก่อนหน้า"), self.go_back)
        self.next = self._button("", self.go_on, "main")
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.progress)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self._foot())
        services.ways.office_changed.connect(self.read_if_seen)

    @property
    def step(self) -> Step | None:
        """The page of the first run that is shown; None before the records are read."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Step) else None

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {"back": self._go_away, "next_part": self.go_on, "earlier_part": self.go_back}

    def enter(self) -> None:
        """Goes on where something is missing, unless a part is asked for."""
        self.title_changed.emit(self._voice.say("จัดเตรียมสำนักงาน"))
        mark = self._services.marks.pop(PART_MARK, "")
        if mark:
            self._wanted = Part(mark)
        self.read()

    def leave(self) -> None:
        """Keeps what can be kept."""
        self._keep_loosely()

    def take_focus(self) -> None:
        """The page that is shown takes the keys."""
        if self.step is not None:
            self.step.take_focus()

    def go_on(self) -> None:
        """Keeps the page and shows the next; what is wrong is said where it is."""
        step = self.step
        if step is None or self._keeping:
            return
        step.settle()
        wrong = step.check()
        if wrong is not None:
            wrong.setFocus()
            return
        self._keeping = True
        told = Told(self, lambda _done: self._kept(step), lambda error: self._refused(step, error))
        self._saver.run(step.act(strict=True), told)

    def go_back(self) -> None:
        """Shows the page before."""
        parts = list(Part)
        if self.step is not None and self.step.part is not parts[0]:
            self.go_to(parts[parts.index(self.step.part) - 1])

    def go_to(self, part: Part) -> None:
        """Shows a page; the one that is left is kept as far as it can be."""
        self._keep_loosely()
        self._wanted = part
        self.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter goes on: to the next empty line, then to the next page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.step is None or not self.step.next_empty():
                self.go_on()
        else:
            super().keyPressEvent(event)

    def _kept(self, step: Step) -> None:
        self._keeping = False
        step.kept()
        parts = list(Part)
        following = parts[parts.index(step.part) + 1 :]
        if following:
            self._wanted = following[0]
            self.read()
        else:
            self._services.ways.writing_wanted.emit(Writing())

    def _refused(self, step: Step, error: ClerkError) -> None:
        self._keeping = False
        step.refuse(error)

    def _keep_loosely(self) -> None:
        step = self.step
        if step is None or not step.changed or self._keeping:
            return
        self._saver.run(step.act(strict=False), Told(self, lambda _done: step.kept()))

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk = self._services.desk
        self._lane.run(lambda: read_setup(desk), self._show)

    def _show(self, setup: Setup) -> None:
        self.setup = setup
        now = self.step.part if self.step else None
        part = self._wanted or now or setup.following
        self._wanted = None
        step = self._step(part)
        moves = step is not self.step
        self.stack.setCurrentWidget(step)
        for made in self.steps.values():
            made.show_setup(setup)
        self.progress.show_progress(setup, part)
        self.earlier.setVisible(part is not Part.OFFICE)
        last = part is Part.PAPER
        self.next.setText(self._voice.say("ทำบันทึกเรื่องแรก") if last else self._voice.say("ต่อไป"))
        if moves and self.isVisible():
            step.take_focus()
            if last:
                self.next.setFocus()

    def _step(self, part: Part) -> Step:
        """Made when it is first wanted."""
        if part not in self.steps:
            made = self._makers[part](self)
            self.steps[part] = made
            self.stack.addWidget(made)
        return self.steps[part]

    def _office(self) -> Step:
        step = OfficeStep(self._services)
        step.practice_wanted.connect(lambda: open_practice(self._services, self))
        return step

    def _numbers(self) -> Step:
        from clerkdesk.ui.firstrun.numberstep import NumberStep

        return NumberStep(self._services, self._saver)

    def _units(self) -> Step:
        from clerkdesk.ui.firstrun.unitstep import UnitStep

        return UnitStep(self._services)

    def _people(self) -> Step:
        from clerkdesk.ui.firstrun.peoplestep import PeopleStep

        return PeopleStep(self._services)

    def _paper(self) -> Step:
        from clerkdesk.ui.firstrun.paperstep import PaperStep

        step = PaperStep(self._services)
        step.part_wanted.connect(self.go_to)
        return step

    _makers: ClassVar[dict[Part, Callable[["WizardPage"], Step]]] = {
        Part.OFFICE: _office,
        Part.NUMBERS: _numbers,
        Part.UNITS: _units,
        Part.PEOPLE: _people,
        Part.PAPER: _paper,
    }

    def _go_away(self) -> None:
        self._services.go(Place.TODAY)

    def _button(self, words: str, act: Callable[[], None], kind: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", kind)
        button.clicked.connect(act)
        return button

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setMaximumWidth(2 * FORM_MOST)
        line = QHBoxLayout(foot)
        line.setContentsMargins(GROUP, GAP, GROUP, GAP)
        line.setSpacing(GAP)
        line.addWidget(self.later)
        line.addStretch()
        line.addWidget(self.earlier)
        line.addWidget(self.next)
        tip = self._services.commands.tip
        self.later.setToolTip(tip("back"))
        self.earlier.setToolTip(tip("earlier_part"))
        self.next.setToolTip(tip("next_part"))
        return foot
