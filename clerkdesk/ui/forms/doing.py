"""What can be done with forms as a whole: begun, made the office's own, saved, sent, taken in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from clerkdesk.desk.formkeeping import Look, look_at_form, send_form
from clerkdesk.desk.formsaving import begin_form, copy_to_own, save_text, take_in
from clerkdesk.desk.formtexts import text_of
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Form
from clerkdesk.ui.final import written
from clerkdesk.ui.forms.panels import AskPanel, NewPanel, TakePanel
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.saving import Act, Saver, Told

_PATTERN = "TOML (*.toml)"


class Doing(QObject):
    """Each act runs off the GUI thread and has its undo. ``changed`` carries the id of the form
    that is to be looked at then; ``refused`` why a text was not saved. ``asked`` carries a panel;
    ``looked`` a form from another office and its text."""

    changed = Signal(str)
    refused = Signal(object)
    asked = Signal(object)
    looked = Signal(object, str)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._voice = services, services.voice
        self._saver = Saver(services)

    def save(self, path: Path, text: str, instead_of: str) -> None:
        """Saves the text of an office's own file in the place of what was read from it."""
        desk = self._services.desk
        told = Told(self, lambda _done: self.changed.emit(""), self.refused.emit)
        self._saver.run(lambda: save_text(desk, path, text, instead_of), told)

    def make_own(self, form: Form) -> None:
        """Copies a form that came with the program into the office's own."""
        desk = self._services.desk
        self._run(lambda: copy_to_own(desk, form.id), form.id)

    def ask_new(self, like: Form) -> None:
        """Asks for the name of a new form."""
        panel = NewPanel(self._services, like)
        panel.wanted.connect(lambda: self._begin(panel))
        self.asked.emit(panel)

    def ask_take(self) -> None:
        """Asks for a file, and looks at what it is."""
        files = self._services.messages.open_files(self._voice.say("รับแบบจากไฟล์"))
        if files:
            desk, path = self._services.desk, files[0]

            def look() -> tuple[Look, str]:
                found = look_at_form(desk, path)
                return found, found.text or text_of(path)

            self._services.work.run(self, look, lambda found: self._ask_whether(*found))

    def send(self, form: Form) -> None:
        """Writes a form as one file for another office."""
        name = f"{form.id}.toml"
        out = self._services.messages.save_as(self._voice.say("ส่งแบบเป็นไฟล์"), name, _PATTERN)
        if out is not None:
            desk = self._services.desk
            self._services.work.run(
                self, lambda: send_form(desk, form.id, out), lambda roles: self._sent(out, roles)
            )

    def _begin(self, panel: NewPanel) -> None:
        desk, name, like = self._services.desk, panel.name.text(), panel.like
        title = panel.called.text()
        self._run(lambda: begin_form(desk, name, like, title), name.strip(), panel)

    def _ask_whether(self, look: Look, text: str) -> None:
        panel = TakePanel(self._services, look)
        panel.wanted.connect(lambda: self._take(panel))
        self.looked.emit(look, text)
        self.asked.emit(panel)

    def _take(self, panel: TakePanel) -> None:
        desk, look = self._services.desk, panel.look
        if look.form is not None:
            self._run(lambda: take_in(desk, look), look.form.id, panel)

    def _run(self, act: Act, form_id: str, panel: AskPanel | None = None) -> None:
        def done(_done: Done | None) -> None:
            self.changed.emit(form_id)

        def refuse(error: ClerkError) -> None:
            if panel is None:
                self._services.messages.complain(error)
            else:
                panel.refuse(error)

        self._saver.run(act, Told(panel or self, done, refuse))

    def _sent(self, out: Path, roles: tuple[str, ...]) -> None:
        said = self._voice.say("ส่งแบบเป็นไฟล์ {file} แล้ว", file=out.name)
        if roles:
            more = self._voice.say(
                "อีกสำนักงานต้องเพิ่มหน้าที่ {roles} ใน roles.toml", roles=", ".join(roles)
            )
            said = f"{said} {more}"
        self._services.messages.say(said, written(self._voice))
