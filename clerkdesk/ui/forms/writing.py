"""The middle of the page: the text of a form, checked after a pause, and what is wrong in it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from clerkdesk.desk.formtexts import ROLES, FormText, Proof, check_text
from clerkdesk.ui.forms.difference import DifferenceView
from clerkdesk.ui.forms.editor import TextEditor
from clerkdesk.ui.forms.mistakes import MistakeList
from clerkdesk.ui.forms.panels import AskPanel
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, HALF_ROOM, ICON, PAUSE, TEXT_LEAST, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.actrow import ActRow
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Elided, Prose
from clerkdesk.ui.work import Lane

_ACTS = ("form_own", "form_new", "form_send", "form_take", "form_older", "form_throw")


class FormWriting(QWidget):
    """``typed`` when the clerk changed the text; ``proved`` carries a :class:`Proof` of it."""

    typed = Signal()
    proved = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self.shown: FormText | None = None
        self.proof = Proof(None)
        self.setMinimumWidth(TEXT_LEAST)
        self.name = Elided(kind="heading")
        self.mark = QLabel()
        self.state = Prose(self._voice, kind="small")
        self.acts = ActRow(services.commands, self._voice, services.look, _ACTS)
        self.panel: AskPanel | None = None
        self._slot = QVBoxLayout()
        self.editor = TextEditor(services)
        self.editor.typed.connect(self._typed)
        self.mistakes = MistakeList(services)
        self.mistakes.line_wanted.connect(self.editor.go_to_line)
        self.difference = DifferenceView(services)
        self.difference.back_button.clicked.connect(self.show_editor)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.check)
        self._lay_out()

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that was not saved."""
        return self.shown is not None and self.shown.own and self.text != self.shown.text

    def show_text(self, text: FormText) -> None:
        """Shows a text as it was typed last; of the same one again, the cursor stays."""
        same = self.shown is not None and self.shown.key == text.key
        self.shown = text
        if not same:
            self.show_editor()
            self.editor.show_text(text.typed, fixed=not text.own)
        elif text.typed != self.text:
            self.editor.put_text(text.typed)
        self.name.tell(self._voice.of(text.form.wording) if text.form else text.key)
        self.check()

    def show_look(self, text: str, name: str, proof: Proof) -> None:
        """Shows a text that is not the office's yet."""
        self.shown = None
        self.show_editor()
        self.editor.show_text(text, fixed=True)
        self.name.tell(name)
        self._pause.stop()
        self._show_proof(proof)

    def check(self) -> None:
        """Checks the text as it stands now."""
        self._pause.stop()
        shown, text, desk = self.shown, self.text, self._services.desk
        if shown is None:
            return
        if shown.key == ROLES or shown.unread:
            self._show_proof(Proof(None, shown.mistakes))
            return
        name = shown.path.name if shown.path else f"{shown.key}.toml"
        key = shown.key

        def tell(proof: Proof) -> None:
            if self.shown is not None and self.shown.key == key:
                self._show_proof(proof)

        self._lane.run(lambda: check_text(desk, text, name), tell)

    def show_panel(self, panel: AskPanel | None) -> None:
        """Asks something above the text; None closes what was asked."""
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = panel
        if panel is not None:
            self._slot.addWidget(panel)
            panel.take_focus()

    def show_editor(self) -> None:
        """The text again, in the place of a difference."""
        if self.stack.currentWidget() is self.difference:
            self.stack.setCurrentWidget(self.editor)
            self.editor.setFocus()

    def next_mistake(self) -> None:
        """Goes to the next line that is wrong."""
        line = self.mistakes.next_after(self.editor.line if self.editor.hasFocus() else 0)
        if line:
            self.mistakes.choose_line(line)
            self.editor.go_to_line(line)

    def _typed(self) -> None:
        self._pause.start()
        self._say_state()
        self.typed.emit()

    def _show_proof(self, proof: Proof) -> None:
        self.proof = proof
        self.mistakes.show_mistakes(proof.mistakes)
        self.editor.mark_lines(self.mistakes.lines)
        self._say_state()
        self.proved.emit(proof)

    def _say_state(self) -> None:
        say, count = self._voice.say, len(self.proof.mistakes)
        if count:
            said = say("ต้องแก้ {count} แห่ง กด F4 เพื่อไปทีละแห่ง", count=count)
            icon, colour = "triangle-alert", "refused"
        elif self.unsaved:
            said, icon, colour = say("ใช้ได้ ยังไม่บันทึก กด Ctrl+S"), "pencil", "waiting"
        elif self.shown is not None and self.shown.path is None:
            said = say("ใช้อยู่ มากับโปรแกรม กด F2 เพื่อแก้เป็นของสำนักงาน")
            icon, colour = "circle-check", "allowed"
        elif self.shown is not None and self.shown.replaces:
            said = say("ใช้อยู่ แทนแบบที่มากับโปรแกรม")
            icon, colour = "circle-check", "allowed"
        else:
            said, icon, colour = say("ใช้ได้"), "circle-check", "allowed"
        self.state.tell(said)
        shown = str(getattr(self._services.look.palette, colour))
        self.mark.setPixmap(picture(icon, shown, ICON, 2))

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(GAP)
        state.addWidget(self.mark)
        state.addWidget(self.state, 1)
        head = QVBoxLayout()
        head.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        head.setSpacing(TIGHT)
        head.addWidget(self.name)
        head.addLayout(state)
        head.addWidget(self.acts)
        head.addLayout(self._slot)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.editor)
        self.stack.addWidget(self.difference)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addLayout(head)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.mistakes)
