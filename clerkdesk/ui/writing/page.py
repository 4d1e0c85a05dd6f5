"""The page on which a memo is written: the form, its paper beside it, saved as a memo."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft
from clerkdesk.desk.memos import Typed
from clerkdesk.desk.memoundo import Saved
from clerkdesk.desk.writing import Start
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.look.measures import FORM_MOST, GAP, GROUP, ROOM, SPLIT_HANDLE, TWO_FIELDS
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.widgets.keptsizes import KeptSizes
from clerkdesk.ui.widgets.layouts import empty, scrolled, without_gaps
from clerkdesk.ui.writing.formfields import FormFields
from clerkdesk.ui.writing.keeping import DraftKeeper
from clerkdesk.ui.writing.preview import Filled, PreviewPaper
from clerkdesk.ui.writing.saving import drop, saving, tell_saved
from clerkdesk.ui.writing.starting import starting
from clerkdesk.ui.writing.topline import TopLine


class WritingPage(Page):
    """Esc goes back and loses nothing; what was typed is there again at the next time."""

    place = Place.WRITING
    main_action = "save"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._keys = count(1)
        self.start: Start | None = None
        self.fields: FormFields | None = None
        self._saving = False
        self._keeper = DraftKeeper(services, self._draft)
        self.top = TopLine(services)
        self.top.fresh_wanted.connect(self._begin_fresh)
        self.top.drop_wanted.connect(self._drop)
        self.top.form_wanted.connect(lambda form: self.open(Writing(form=form), fresh=True))
        self._slot = QVBoxLayout()
        self.save_button = self._button("save")
        self.print_button = self._button("save_print")
        self.paper = PreviewPaper(services, self._filled)
        self._area = scrolled(self._form_side(), self._voice.say("แบบที่กรอก"))
        self._area.setMinimumWidth(TWO_FIELDS + GROUP)
        self._lay_out()

    def open(self, wanted: Writing, fresh: bool = False) -> None:
        """Opens what is wanted; ``fresh`` begins a new memo even when a draft lies about. What is
        being written stays where it cannot be kept."""
        self._keeper.then(lambda: self._read(wanted, fresh))

    def _read(self, wanted: Writing, fresh: bool) -> None:
        self.leave()  # what was typed since it was kept
        self.start = None
        desk = self._services.desk
        key = f"{desk.clock():%Y%m%d%H%M%S}-{next(self._keys)}"
        start = starting(desk, wanted, fresh, key)
        self._services.work.run(self, start, self._begin, self._cannot_begin)

    def as_it_stands(self) -> Start | None:
        """What is being written, with what was typed so far; None before it is there."""
        return None if self.start is None else replace(self.start, draft=self._draft())

    def go_on(self, start: Start) -> None:
        """Goes on writing what another such page began."""
        self._begin(start)

    def handlers(self) -> Handlers:
        """What can be done here."""
        return {
            "save": lambda: self._save(self._show_saved),
            "save_print": lambda: self._save(self._print_saved),
            "back": self._go_back,
            "paper": self._toggle_paper,
        }

    def enter(self) -> None:
        """Says what is being written."""
        self.title_changed.emit(self._title())

    def leave(self) -> None:
        """Keeps what was typed."""
        if self.start is not None:
            self._keeper.keep()

    @property
    def unkept(self) -> bool:
        """Whether something typed could not be kept so far."""
        return self._keeper.unkept

    def carry_over(self) -> Callable[[Desk], None] | None:
        """What was typed, as a draft."""
        return None if self.start is None else self._keeper.carry_over()

    def carried_over(self) -> None:
        """The draft lies on another desk."""
        self._keeper.carried_over()

    def take_focus(self) -> None:
        """The first field that has to be filled in."""
        if self.fields is not None:
            self.fields.take_focus()

    def _begin(self, start: Start) -> None:
        empty(self._slot)
        self.start = start
        self.fields = FormFields(self._services, start)
        self.fields.edited.connect(self._edited)
        self._slot.addWidget(self.fields)
        self.top.show_start(start)
        self.paper.setVisible(
            start.form.paper is not None and self._services.preferences.now.preview_open
        )
        self.title_changed.emit(self._title())
        self._area.verticalScrollBar().setValue(0)
        self.take_focus()
        self.paper.draw()

    def _cannot_begin(self, error: Exception) -> None:
        self._services.work.fail(error)
        self._services.go(Place.MEMOS)

    def _edited(self) -> None:
        if self.start is None:  # saved, or not there yet
            return
        self._keeper.touch()
        self.paper.touch()

    def _draft(self) -> Draft:
        start, fields = self._open()
        draft = start.draft
        return Draft(
            key=draft.key,
            form=draft.form,
            texts=fields.texts(),
            files=tuple(str(path) for path in fields.files()),
            like=draft.like,
            again=draft.again,
            change=draft.change,
            version=draft.version,
        )

    def _open(self) -> tuple[Start, FormFields]:
        if self.start is None or self.fields is None:
            raise RuntimeError("nothing is being written")
        return self.start, self.fields

    def _filled(self) -> Filled | None:
        if self.start is None or self.fields is None:
            return None
        return self.start.form, self.fields.texts(), self.fields.file_names()

    def _save(self, then: Callable[[Memo], None]) -> None:
        if self._saving or self.start is None:
            return
        start, fields = self._open()
        if not fields.check():
            self._services.messages.remark(
                self._voice.say("ยังบันทึกไม่ได้ ดูช่องที่มีข้อความสีแดง แล้วแก้ตามนั้น")
            )
            return
        doubtful = fields.see_doubts()
        if doubtful is not None:
            self._area.ensureWidgetVisible(doubtful.doubt)
            said = "ดูข้อความสีเหลืองที่ช่อง “{field}” ถ้าถูกแล้ว กดบันทึกอีกครั้ง"
            self._services.messages.remark(self._voice.say(said, field=doubtful.field.wording))
            return
        self._saving = True
        self.setEnabled(False)
        act = saving(self._services, start, Typed(fields.texts(), fields.files()))
        self._services.work.run(
            self,
            act,
            lambda saved: self._saved(saved, then),
            self._not_saved,
            self._voice.say("กำลังบันทึก…"),
        )

    def _saved(self, saved: Saved, then: Callable[[Memo], None]) -> None:
        start, _ = self._open()
        self._saving = False
        self.setEnabled(True)
        self._keeper.forget(start.draft.key)
        self.start = None
        tell_saved(self._services, saved)
        then(saved.memo)

    def _not_saved(self, error: Exception) -> None:
        self._saving = False
        self.setEnabled(True)
        self.take_focus()
        self._services.work.fail(error)

    def _show_saved(self, memo: Memo) -> None:
        self._services.ways.memo_wanted.emit(memo.id)

    def _print_saved(self, memo: Memo) -> None:
        from clerkdesk.desk.memocard import card_of
        from clerkdesk.ui.paper.printing import print_on_printer

        self._show_saved(memo)
        print_on_printer(self._services, card_of(self._services.desk, memo))

    def _go_back(self) -> None:
        if self.start is not None and self.start.draft.change is not None:
            self._services.ways.memo_wanted.emit(self.start.draft.change)
        else:
            self._services.go(Place.MEMOS)

    def _begin_fresh(self) -> None:
        self.leave()
        form = self.start.form.id if self.start else ""
        self.open(Writing(form=form), fresh=True)

    def _drop(self) -> None:
        if self.start is not None:
            draft = self._draft()
            self._keeper.forget(draft.key)
            self.start = None
            drop(self._services, draft)
            self._services.go(Place.MEMOS)

    def _toggle_paper(self) -> None:
        wanted = not self.paper.isVisible()
        self.paper.setVisible(wanted)
        self._services.preferences.change(preview_open=wanted)
        self.paper.draw()

    def _title(self) -> str:
        if self.start is None:
            return self._voice.say("บันทึกใหม่")
        draft, number = self.start.draft, self._voice.figure(self.start.earlier)
        if draft.change is not None:
            return self._voice.say("แก้ไขบันทึก {number}", number=number)
        if draft.again and draft.like is not None:
            return self._voice.say("ขอใหม่จาก {number}", number=number)
        if draft.like is not None:
            return self._voice.say("บันทึกใหม่ เหมือน {number}", number=number)
        if self.start.form.is_document:
            return self._voice.say("ทำใหม่: {form}", form=self.start.form.wording)
        return self._voice.say("บันทึกใหม่")

    def _button(self, action_id: str) -> QPushButton:
        commands = self._services.commands
        button = QPushButton(commands.all[action_id].text())
        button.setEnabled(not commands.is_barred(action_id))
        button.setToolTip(commands.tip(action_id))
        button.clicked.connect(lambda: commands.trigger(action_id))
        return button

    def _form_side(self) -> QWidget:
        side = QWidget()
        side.setProperty("kind", "ground")
        side.setMaximumWidth(FORM_MOST)
        layout = QVBoxLayout(side)
        layout.setContentsMargins(GROUP, ROOM, GROUP, GROUP)
        layout.setSpacing(ROOM)
        layout.addWidget(self.top)
        without_gaps(self._slot)
        layout.addLayout(self._slot)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.print_button)
        buttons.addStretch()
        layout.addLayout(buttons)
        layout.addStretch()
        return side

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SPLIT_HANDLE)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._area)
        splitter.addWidget(self.paper)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([FORM_MOST, FORM_MOST])
        KeptSizes(splitter, "writing", self._services.preferences)
        layout = QHBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(splitter)
