"""The card of backups: the places, how each stands, one made now, a further place."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from clerkdesk.desk.backupplaces import PlaceState, add_place, remove_place
from clerkdesk.desk.backups import Made, Tell, catch_up, make_backups
from clerkdesk.desk.undo import Done
from clerkdesk.domain.words import th
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, ROOM
from clerkdesk.ui.safekeeping import EVERY, in_steps
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.folders import FolderLine, open_folder
from clerkdesk.ui.settings.saving import Saver, Told
from clerkdesk.ui.settings.sealpanel import SealPanel
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.holding import Holding
from clerkdesk.ui.widgets.layouts import empty
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.work import Job

_HELP = th(
    "โปรแกรมสำรองให้เองเมื่อมีงานใหม่ ทุก {minutes} นาทีและตอนปิดโปรแกรม แล้วอ่านกลับมาตรวจทุกไฟล์ "
    "เก็บไว้เป็นรายวัน รายสัปดาห์ รายเดือน และรายปี"
)
_ALONE = th("ถ้าเครื่องนี้เสีย สำเนาในเครื่องจะเสียไปด้วย เพิ่มที่เก็บอีกแห่ง เช่น แฟลชไดรฟ์หรือไดรฟ์ของเครือข่าย")


class BackupCard(QFrame):
    """Shows the places as they were read; what is done here is said at the foot."""

    def __init__(self, services: Services, saver: Saver) -> None:
        super().__init__()
        self._services, self._saver, self._voice = services, saver, services.voice
        voice = self._voice
        self.setProperty("kind", "card")
        self._states: Sequence[PlaceState] = ()
        self._job: Job | None = None
        self.lines: list[PlaceLine] = []
        self.alone = Prose(voice, voice.of(_ALONE), kind="warning")
        self.now_button = icon_button(services.look, "hard-drive", voice.say("สำรองเดี๋ยวนี้"))
        self.now_button.clicked.connect(self._make)
        self._held = Holding(self, self.now_button)
        self.add_button = icon_button(services.look, "plus", voice.say("เพิ่มที่เก็บ…"))
        self.add_button.clicked.connect(self._add)
        self.seal_button = icon_button(services.look, "shield-check", voice.say("เพิ่มที่เก็บที่เข้ารหัส…"))
        self.seal_button.clicked.connect(self._seal)
        self.seal = SealPanel(services)
        self.seal.added.connect(self._catch_up)
        buttons = FlowLayout(gap=HALF_ROOM)
        for button in (self.now_button, self.add_button, self.seal_button):
            buttons.addWidget(button)
        self.places = QVBoxLayout()
        self.places.setSpacing(ROOM)
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
        column.setSpacing(HALF_ROOM)
        column.addWidget(label(voice.say("สำเนาสำรอง"), "heading"))
        column.addWidget(Prose(voice, voice.say(_HELP, minutes=voice.figure(EVERY // 60_000))))
        column.addLayout(self.places)
        column.addWidget(self.alone)
        column.addWidget(self.seal)
        column.addLayout(buttons)
        services.work.ended.connect(self._ended)

    @property
    def writing(self) -> Sequence[QWidget]:
        """What makes backups, and what changes where they go."""
        return self.now_button, self.add_button, self.seal_button

    def show_places(self, states: Sequence[PlaceState]) -> None:
        """Shows how the places stand, and that backups in this machine alone go with it."""
        self.alone.setVisible(not any(state.elsewhere for state in states))
        if states == self._states:
            return
        same = [each.place for each in states] == [each.place for each in self._states]
        self._states = states
        if same:  # a button that has the keys stays
            for line, state in zip(self.lines, states, strict=True):
                line.show_state(state)
            return
        empty(self.places)
        self.lines = [PlaceLine(self._services, state) for state in states]
        for line in self.lines:
            line.remove_button.clicked.connect(lambda _=False, line=line: self._remove(line))
            self.places.addWidget(line)

    def _make(self) -> None:
        """A backup in every place; it can be cancelled at the foot."""
        desk, places = self._services.desk, [state.place for state in self._states]
        self._run(lambda tell: make_backups(desk, places, tell))

    def _run(self, act: Callable[[Tell], list[Made]]) -> None:
        self._held.hold()
        words = self._voice.say("กำลังสำรองข้อมูล…")
        self._job = self._services.work.run_long(
            self._services.ways, lambda progress: act(in_steps(progress)), self._made, words
        )

    def _ended(self, job: Job) -> None:
        """Ready, failed or cancelled: it may be asked again."""
        if job is self._job:
            self._job = None
            self._held.let_go()

    def _made(self, made: Sequence[Made]) -> None:
        messages = self._services.messages
        good = sum(bool(each.name) for each in made)
        if good:
            messages.remark(self._voice.say("สำรองและตรวจแล้ว {count} แห่ง", count=good))
        for each in made:
            if each.trouble is not None:
                messages.complain(each.trouble)
        self._services.ways.office_changed.emit()

    def _add(self) -> None:
        folder = self._services.messages.open_folder(self._voice.say("ที่เก็บสำเนา"))
        if folder is not None:
            desk = self._services.desk
            self._saver.run(lambda: add_place(desk, folder), Told(self, self._added))

    def _added(self, done: Done | None) -> None:
        """A place that was added has a backup at once, so that it is seen to work."""
        if done is None:
            self._services.messages.remark(self._voice.say("สำรองไปที่นั่นอยู่แล้ว"))
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        if self._job is None:
            desk = self._services.desk
            self._run(lambda tell: catch_up(desk, tell))

    def _seal(self) -> None:
        folder = self._services.messages.open_folder(self._voice.say("ที่เก็บสำเนา"))
        if folder is not None:
            self.seal.ask(folder)

    def _remove(self, line: "PlaceLine") -> None:
        desk, folder = self._services.desk, line.folder
        self.add_button.setFocus()  # the button that was pressed goes
        self._saver.run(lambda: remove_place(desk, folder), Told(self))


class PlaceLine(QWidget):
    """One place: where it is, how it stands, what gives it up."""

    def __init__(self, services: Services, state: PlaceState) -> None:
        super().__init__()
        voice = services.voice
        self._services = services
        self.folder = state.place.folder
        self.line = line = FolderLine(
            services, _name(voice, state), lambda: open_folder(services, self.folder)
        )
        line.show_path(self.folder)
        self.remove_button = icon_button(services.look, "x", voice.say("เลิกใช้"))
        self.remove_button.setDisabled(services.only_read)
        line.add(self.remove_button)
        self.remove_button.setHidden(state.place.own)
        self.said = Prose(voice, kind="small")
        self._mark = QLabel()
        self.show_state(state)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self._mark)
        below.addWidget(self.said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(line)
        column.addLayout(below)

    def show_state(self, state: PlaceState) -> None:
        """Shows how the same place stands now."""
        palette = self._services.look.palette
        self.line.name_it(_name(self._services.voice, state))
        self.line.open_button.setEnabled(state.there)
        self.said.tell(_words(self._services, state))
        good = state.there and state.verified is not None
        icon, colour = (
            ("circle-check", palette.allowed) if good else ("triangle-alert", palette.waiting)
        )
        self._mark.setPixmap(picture(icon, colour, ICON, 2))


def _name(voice: Voice, state: PlaceState) -> str:
    if state.place.own:
        return voice.say("ในเครื่องนี้ ข้างข้อมูล")
    other = voice.say("อีกที่หนึ่ง เข้ารหัส") if state.place.recipient else voice.say("อีกที่หนึ่ง")
    return f"{other} · {voice.sentence(state.kind)}" if state.kind is not None else other


def _words(services: Services, state: PlaceState) -> str:
    """How a place stands, in one line."""
    voice = services.voice
    parts = [] if state.there else [voice.say("ยังไม่ได้เสียบหรือต่อ จะสำรองให้เมื่อพบ")]
    if state.verified is None:
        parts.append(voice.say("ยังไม่มีสำเนา"))
    else:
        when = voice.moment(state.verified)
        parts.append(voice.say("มีสำเนาที่ตรวจแล้วเมื่อ {when}", when=when))
        if state.waiting:
            parts.append(voice.say("มีงานใหม่ที่จะสำรองในรอบหน้า"))
    return " · ".join(parts)
