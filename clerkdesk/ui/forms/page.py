"""The page of forms: the forms, the text of one, and what it looks like."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QWidget

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.formkeeping import Look
from clerkdesk.desk.formtexts import FormText, Proof, read_texts
from clerkdesk.domain.errors import ClerkError
from clerkdesk.ui.actions import Place
from clerkdesk.ui.commands import Handlers
from clerkdesk.ui.forms.doing import Doing
from clerkdesk.ui.forms.keeping import TextKeeper
from clerkdesk.ui.forms.listing import FormListing, form_row
from clerkdesk.ui.forms.panels import AskPanel
from clerkdesk.ui.forms.preview import FormPreview
from clerkdesk.ui.forms.uses import Uses
from clerkdesk.ui.forms.writing import FormWriting
from clerkdesk.ui.look.measures import FORM_LEAST, FORMS_USUAL, SPLIT_HANDLE
from clerkdesk.ui.page import Page
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.keptsizes import KeptSizes
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.shape import Shape
from clerkdesk.ui.work import Lane

_MARK = "forms.key"
_TYPED_MARK = "forms.typed"


class FormsPage(Page):
    """Enter goes from the list into the text, Esc back, and back to the settings."""

    place = Place.FORMS
    main_action = "form_save"

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self.texts: dict[str, FormText] = {}
        self._wanted_id = self._saved_text = ""
        self.listing = FormListing(services)
        self.listing.chosen.connect(self._open)
        self.listing.entered.connect(self._go_inside)
        self.writing = FormWriting(services)
        self.writing.typed.connect(self._typed)
        self.writing.proved.connect(self._proved)
        self.preview = FormPreview(services)
        self.uses = Uses(services, self.listing, self.writing, self)
        self.uses.read.connect(self._offer)
        self.keeper = TextKeeper(services, self)
        self.doing = Doing(services, self)
        self.doing.changed.connect(self._changed)
        self.doing.refused.connect(self._refused)
        self.doing.asked.connect(self._ask)
        self.doing.looked.connect(self._show_look)
        services.ways.office_changed.connect(self.read_if_seen)
        services.ways.memo_changed.connect(self.read_if_seen)
        self._lay_out()

    def handlers(self) -> Handlers:
        """What can be done with the form that is looked at."""
        always: dict[str, Callable[[], None]] = {
            "form_save": self._save,
            "form_take": self.doing.ask_take,
            "paper": lambda: self.preview.setVisible(self.preview.isHidden()),
            "refresh": self.read,
            "back": self._go_back,
        }
        return {**always, **self._of_shown()}

    def enter(self) -> None:
        """Reads the files as they are now."""
        self.title_changed.emit(self._voice.say("แบบของสำนักงาน"))
        self.read()

    def leave(self) -> None:
        """What was typed is kept; also for a page that is made anew before it is kept."""
        self.keeper.keep()
        self._services.marks.pop(_TYPED_MARK, "")
        if self.writing.unsaved:
            self._services.marks[_TYPED_MARK] = self.writing.text

    @property
    def unkept(self) -> bool:
        """Whether a text that was typed could not be kept so far."""
        return self.keeper.unkept

    def carry_over(self) -> Callable[[Desk], None] | None:
        """The texts that were typed."""
        return self.keeper.carry_over()

    def carried_over(self) -> None:
        """They lie on another desk."""
        self.keeper.carried_over()

    def take_focus(self) -> None:
        """The list takes the keys."""
        self.listing.forms.setFocus()

    def _of_shown(self) -> dict[str, Callable[[], None]]:
        """What only some forms can."""
        shown = self.writing.shown
        if shown is None:
            return {}
        can: dict[str, Callable[[], None]] = {}
        form = shown.form
        if form is not None:
            can["form_new"] = lambda: self.doing.ask_new(form)
            can["form_send"] = lambda: self.doing.send(form)
            if shown.path is None:
                can["form_own"] = lambda: self.doing.make_own(form)
        if self.uses.older is not None:
            can["form_older"] = self.uses.show_difference
        if self.writing.proof.mistakes:
            can["form_mistake"] = self.writing.next_mistake
        if self.writing.unsaved:
            can["form_throw"] = self._throw
        return can

    def read(self) -> None:
        """Reads off the GUI thread what the page shows."""
        desk = self._services.desk
        self._lane.run(lambda: read_texts(desk), self._show, self._services.work.fail)

    def _show(self, texts: tuple[FormText, ...]) -> None:
        self.texts = {text.key: self._with_typed(text) for text in texts}
        key = self._key_to_show()
        self._stack.setCurrentWidget(self._shown)
        self.listing.show_texts(tuple(self.texts.values()), key)
        self._open(self.listing.forms.chosen.key if self.listing.forms.chosen else key)

    def _with_typed(self, text: FormText) -> FormText:
        """What stands in the editor is newer than what was kept of it."""
        shown, now, marks = self.writing.shown, self.writing.text, self._services.marks
        if shown is None and text.key == marks.get(_MARK, "") and text.own:
            now = marks.pop(_TYPED_MARK, text.typed)
        elif shown is None or shown.key != text.key or not self.writing.unsaved:
            return replace(text, draft=self.keeper.waits.get(text.key, text.draft))
        saved, self._saved_text = self._saved_text, ""
        return text if now in (saved, text.typed) else replace(text, draft=now)

    def _key_to_show(self) -> str:
        wanted, self._wanted_id = self._wanted_id, ""
        made = (each.key for each in self.texts.values() if each.form and each.form.id == wanted)
        shown = self.writing.shown
        return next(made, shown.key if shown else self._services.marks.get(_MARK, ""))

    def _open(self, key: str) -> None:
        """Looks at one form."""
        text = self.texts.get(key)
        if text is None or self.writing.panel is not None:
            return
        self.keeper.keep()
        self._services.marks[_MARK] = key
        self.writing.show_text(text)
        self.uses.read_of(text)
        self._offer()

    def _typed(self) -> None:
        shown = self.writing.shown
        if shown is not None:
            text = self.writing.text
            self.texts[shown.key] = replace(shown, draft=None if text == shown.text else text)
            self.keeper.touch(shown.key, text)
            self._mark_row(shown.key)

    def _mark_row(self, key: str) -> None:
        """The list says that something was typed."""
        rows = self.listing.forms.model_of_rows.rows
        fresh = form_row(self._voice, self.texts[key])
        if fresh not in rows:
            self.listing.forms.show_rows([fresh if row.key == key else row for row in rows])
            self._offer()

    def _proved(self, proof: Proof) -> None:
        shown = self.writing.shown
        key = shown.key if shown else ""
        if proof.form is not None:
            self.preview.show_form(proof.form, key)
        else:
            self.preview.show_mistakes(key)
        self._offer()

    def _offer(self) -> None:
        if self.isVisible():
            self._services.commands.enter(self.place, self.handlers())
            self.writing.acts.show_main("")

    def _save(self) -> None:
        shown = self.writing.shown
        if shown is None or not shown.own or shown.path is None:
            self._services.messages.remark(self._why_fixed())
        elif not self.writing.unsaved and shown.form is not None:
            self._services.messages.remark(self._voice.say("บันทึกไว้แล้ว ไม่มีอะไรเปลี่ยน"))
        else:
            self.keeper.keep()
            self.writing.check()
            self._saved_text = self.writing.text
            self.doing.save(shown.path, self.writing.text, shown.text)

    def _why_fixed(self) -> str:
        """Why the text cannot be changed here."""
        shown = self.writing.shown
        if shown is not None and shown.path is None:
            return self._voice.say("แบบนี้มากับโปรแกรม กด F2 เพื่อแก้เป็นของสำนักงาน")
        return self._voice.say("ไฟล์นี้แก้ที่นี่ไม่ได้ เปิดในโฟลเดอร์ด้วย Notepad")

    def _changed(self, form_id: str) -> None:
        """An act was done: the files are other ones."""
        shown = self.writing.shown
        if shown is not None and not form_id:
            self.keeper.forget(shown.key)
        self._wanted_id = form_id
        inside = self.writing.panel is not None or self.listing.forms.hasFocus()
        self.writing.show_panel(None)
        self.read()
        if form_id and inside:
            self.writing.editor.setFocus()

    def _refused(self, error: ClerkError) -> None:
        self._saved_text = ""
        self._services.messages.complain(error)
        self.writing.next_mistake()

    def _throw(self) -> None:
        """Back to the text that was saved; Ctrl+Z in the text brings what was typed again."""
        shown = self.writing.shown
        if shown is not None:
            self.writing.editor.put_text(shown.text)
            self.writing.check()
            said = self._voice.say("กลับเป็นข้อความที่บันทึกไว้ กด Ctrl+Z ในข้อความเพื่อเอาที่แก้ไว้คืน")
            self._services.messages.remark(said)
            self.writing.editor.setFocus()

    def _ask(self, panel: AskPanel) -> None:
        panel.closed.connect(self._close_panel)
        self.writing.show_panel(panel)

    def _show_look(self, look: Look, text: str) -> None:
        self.keeper.keep()
        self.writing.show_look(text, look.path.name, Proof(look.form, look.mistakes))

    def _close_panel(self) -> None:
        self.writing.show_panel(None)
        self.read()
        self.take_focus()

    def _go_inside(self) -> None:
        self.writing.editor.setFocus()

    def _go_back(self) -> None:
        """One step: out of what is asked, of a difference, of the text, of the page."""
        focused = self.window().focusWidget()
        if self.writing.panel is not None:
            self._close_panel()
        elif self.writing.stack.currentWidget() is self.writing.difference:
            self.writing.show_editor()
        elif focused is not None and self.listing.isAncestorOf(focused):
            self._services.go(Place.SETTINGS)
        else:
            self.take_focus()

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(SPLIT_HANDLE)
        splitter.setChildrenCollapsible(False)
        for part in (self.listing, self.writing, self.preview):
            splitter.addWidget(part)
        for place, stretch in enumerate((0, 1, 1)):
            splitter.setStretchFactor(place, stretch)
        splitter.setSizes([FORMS_USUAL, FORM_LEAST, FORM_LEAST])
        KeptSizes(splitter, "forms", self._services.preferences)
        self._shown = QWidget()
        row = QHBoxLayout(self._shown)
        without_gaps(row)
        row.addWidget(splitter)
        self._stack = QStackedLayout(self)
        for widget in (Shape(self._services.look), self._shown):
            self._stack.addWidget(widget)
