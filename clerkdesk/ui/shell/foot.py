"""The foot line: what just happened, with *undo*; and what is under way, with *cancel*."""

from collections import deque

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import (
    BUSY_AFTER,
    FOOT,
    GAP,
    ROOM,
    SAID_FOR,
    SIDE_BAR_WIDTH,
)
from clerkdesk.ui.messages import Final, Undoing
from clerkdesk.ui.shell.offers import Offers
from clerkdesk.ui.shell.undos import Undos, Way
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import label
from clerkdesk.ui.work import Job

_NOTHING = {Way.BACK: th("ไม่มีอะไรให้เลิกทำ"), Way.ON: th("ไม่มีอะไรให้ทำอีกครั้ง")}


class Foot(QFrame):
    """The quiet line. Ctrl+Z takes back one act after another, or says why that cannot be; Ctrl+Y
    does them again. What is pressed while one is under way waits for it."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self.setProperty("kind", "foot")
        self.fit()
        self.undos = Undos()
        self._pressed: deque[Way] = deque()
        self._running = 0
        self._button_goes = Way.BACK
        self._jobs: list[Job] = []
        self.said = label("", "small")
        self.undo_button = _quiet_button()
        self.undo_button.clicked.connect(lambda: self._press(self._button_goes))
        self.offers = Offers()
        self.busy = label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(SIDE_BAR_WIDTH // 2)
        self.cancel_button = _quiet_button()
        self.cancel_button.clicked.connect(self._cancel)
        self._fade = QTimer(self, singleShot=True, interval=SAID_FOR)
        self._fade.timeout.connect(self._let_fade)
        self._late = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._late.timeout.connect(self._show_busy)
        self._closing = QTimer(self, singleShot=True, interval=BUSY_AFTER)
        self._closing.timeout.connect(self._tell_closing)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(ROOM, 0, ROOM, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.said)
        layout.addWidget(self.undo_button)
        layout.addWidget(self.offers)
        layout.addStretch()
        layout.addWidget(self.busy)
        layout.addWidget(self.bar)
        layout.addWidget(self.cancel_button)
        self._forget()
        self._show_idle()

    def fit(self) -> None:
        """Is as high as the size of text asks for."""
        self.setFixedHeight(FOOT)

    def forget_offers(self) -> None:
        """What was offered by a page that is made anew is gone with it."""
        if self.offers.buttons and not self.offers.lasting:
            self._forget()

    def tell(self, sentence: str, undo: Undoing) -> None:
        """Says what was done; it fades after a while, the undoing stays for Ctrl+Z."""
        self._button_goes = self.undos.tell(undo)
        again = self._voice.say("ทำอีกครั้ง")
        on = self._button_goes is Way.ON
        self.undo_button.setText(again if on else self._voice.say("เลิกทำ"))
        self.remark(sentence)
        self.undo_button.setVisible(callable(undo))

    def remark(self, sentence: str) -> None:
        """Says something that is no act: what Ctrl+Z takes back stays the same."""
        self.offers.forget()
        self.said.setText(sentence)
        self.undo_button.hide()
        self._fade.start()

    def wait_to_close(self) -> None:
        """The window closes, and waits for what is under way: says so when it takes long."""
        self._closing.start()

    def _tell_closing(self) -> None:
        self.remark(self._voice.say("กำลังปิด รอให้งานที่ค้างอยู่เสร็จก่อน"))
        self._fade.stop()

    def run_undo(self) -> None:
        """Takes back the last act that stands; says so when there is none, or why that cannot
        be. The next one goes on to the act before."""
        self._press(Way.BACK)

    def run_redo(self) -> None:
        """Does again what was taken back last, or says why that cannot be."""
        self._press(Way.ON)

    def _press(self, way: Way) -> None:
        if self.undos.way is not None and self._running:
            self._pressed.append(way)
        else:
            self._run(way)

    def _go_on(self) -> None:
        """Once nothing is under way: an undoing that was refused told nothing here."""
        if not self._running:
            self.undos.way = None
            if self._pressed:
                self._run(self._pressed.popleft())

    def _run(self, way: Way) -> None:
        self.undos.way, undo = None, self.undos.take(way)
        if undo is None:
            self.remark(self._voice.say(_NOTHING[way]))
        elif isinstance(undo, Final):
            self.remark(undo.why)
        else:
            self.undos.way = way
            undo()
            self._turn.start()

    def work_began(self, job: Job) -> None:
        """Something is under way; it shows when it takes long."""
        if job.progress is None:  # a backup that is made meanwhile is no undoing
            self._running += 1
            self._turn.stop()
        if job.what:
            self._jobs.append(job)
            self._late.start()

    def work_ended(self, job: Job) -> None:
        """It is ready, or failed; what follows from it is told before the next turn."""
        if job.progress is None:
            self._running -= 1
        if not self._running:
            self._turn.start()
        if job in self._jobs:
            self._jobs.remove(job)
        if not self._jobs:
            self._show_idle()
        elif not self.busy.isHidden():
            self.bar.setRange(0, 0)
            self._show_busy()  # the one that began before

    def work_progressed(self, job: Job, done: int, of: int) -> None:
        """How far it is, where it is the one that is named."""
        if self._jobs and job is self._jobs[-1]:
            self.bar.setRange(0, of)
            self.bar.setValue(done)

    def _show_busy(self) -> None:
        if not self._jobs:
            return
        job = self._jobs[-1]
        self.busy.setText(job.what)
        self.bar.setAccessibleName(job.what)
        self.cancel_button.setText(self._voice.say("ยกเลิก"))
        for widget in (self.busy, self.bar):
            widget.show()
        self.cancel_button.setVisible(job.progress is not None)

    def _show_idle(self) -> None:
        self._late.stop()
        self.bar.setRange(0, 0)
        for widget in (self.busy, self.bar, self.cancel_button):
            widget.hide()

    def _cancel(self) -> None:
        progress = self._jobs[-1].progress if self._jobs else None
        if progress is not None:
            progress.cancel()

    def _let_fade(self) -> None:
        """What is offered stays: it may be wanted only after a while in another program."""
        if not self.offers.buttons:
            self._forget()

    def _forget(self) -> None:
        self.offers.forget()
        self.said.clear()
        self.undo_button.hide()


def _quiet_button() -> QPushButton:
    button = QPushButton()
    button.setProperty("kind", "quiet")
    return button
