"""One field of the form: its label, its editor, its help, and what is wrong, below it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field
from clerkdesk.domain.form.values import is_empty, read_value
from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.measures import PAUSE
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.texts import Prose, label
from clerkdesk.ui.writing.editor import Editor
from clerkdesk.ui.writing.files import FilesEditor


class FieldRow(QWidget):
    """Checks itself after a pause in typing and when it is left, not on every key."""

    def __init__(self, services: Services, field: Field, editor: Editor) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self.field, self.editor = field, editor
        required = self._voice.say("{label} *", label=field.wording) if field.required else ""
        self.name = label(required or self._voice.of(field.wording), "field")
        self.name.setBuddy(editor)
        self.help = Prose(self._voice, self._voice.of(Wording(field.help, field.help_en)), "small")
        self.wrong = Prose(self._voice, kind="error")
        self.doubt = Prose(self._voice, kind="warning")
        self._seen = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.name, editor, self.wrong, self.doubt, self.help):
            layout.addWidget(widget)
        self.help.setVisible(bool(field.help))
        self.wrong.hide()
        self.doubt.hide()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.check)
        editor.edited.connect(self._pause.start)
        self._watch(editor)

    def check(self) -> bool:
        """Whether the field can be read; says below it why not."""
        self._pause.stop()
        try:
            read_value(self.field, self.editor.text(), self._services.desk.today())
        except ClerkError as error:
            bare = ClerkError(error.what, do=error.do, where="", **error.values)
            self.refuse(self._voice.error(bare))
            return False
        self.refuse("")
        return True

    def check_filled(self) -> bool:
        """As ``check``; and that a required field is not empty."""
        if not self.check():
            return False
        if self.field.required and self.is_empty():
            self.refuse(self._voice.say("ต้องกรอกช่องนี้"))
            return False
        return True

    def see(self) -> bool:
        """Whether something doubtful stands in the field that was not asked about before: it
        counts as seen from now on."""
        asks, self._seen = self._seen != self.editor.text(), self.editor.text()
        return asks and bool(self.editor.doubt())

    def is_empty(self) -> bool:
        """Whether nothing stands in the field."""
        if isinstance(self.editor, FilesEditor):
            return not self.editor.names()
        return is_empty(self.editor.text().strip())

    def refuse(self, sentence: str) -> None:
        """Says what is wrong; nothing for an empty sentence."""
        self.wrong.tell(sentence)
        self.wrong.setVisible(bool(sentence))
        self.tell_doubt("" if sentence else self.editor.doubt())
        self.help.setVisible(bool(self.field.help) and not sentence)
        self.editor.show_wrong(bool(sentence))

    def tell_doubt(self, doubt: str | None = None) -> None:
        """Says below the field what is doubtful in it; without words, what it finds itself."""
        said = self.editor.doubt() if doubt is None else doubt
        self.doubt.tell(said)
        self.doubt.setVisible(bool(said))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leaving the field checks it."""
        if event.type() == QEvent.Type.FocusOut and self.editor.text():
            self.check()
        return False

    def _watch(self, editor: Editor) -> None:
        proxy = editor.focusProxy()
        if proxy is not None:
            proxy.installEventFilter(self)
