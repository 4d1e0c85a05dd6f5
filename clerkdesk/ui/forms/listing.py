"""The left of the page: the forms, and which memos were made with which revision of one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.formtexts import FormText
from clerkdesk.desk.formuse import Revision
from clerkdesk.domain.form.form import FormKind
from clerkdesk.domain.words import Wording, th
from clerkdesk.ui.forms.rows import Row, RowList
from clerkdesk.ui.look.measures import FORMS_LEAST, GAP, HALF_ROOM, LIST_USUAL
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Prose, label, thin_line

KINDS = {
    FormKind.MEMO: (Wording("บันทึก", "Memo"), "file-text"),
    FormKind.DOCUMENT: (th("เอกสาร"), "files"),
    FormKind.SHEET: (th("ตาราง"), "sheet"),
}
_ORDER = tuple(KINDS)
_MOST_ROWS = 3


class FormListing(QWidget):
    """``chosen`` carries the key of the form that is looked at; ``entered`` on Enter.
    ``memos_wanted`` carries a revision whose memos are wanted."""

    chosen = Signal(str)
    entered = Signal()
    memos_wanted = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.setProperty("kind", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(FORMS_LEAST)
        self.setMaximumWidth(LIST_USUAL)
        self.forms = RowList(services.look, self._voice.say("แบบของสำนักงาน"))
        self.forms.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.forms.activated.connect(lambda _index: self.entered.emit())
        self.revisions: tuple[Revision, ...] = ()
        self.used = RowList(services.look, self._voice.say("บันทึกที่ใช้แต่ละฉบับ"))
        self.used.activated.connect(lambda _index: self._want_memos())
        self.heading = label(self._voice.say("บันทึกที่ใช้แต่ละฉบับ"), "heading")
        self.unused = Prose(self._voice, self._voice.say("ยังไม่มีบันทึกที่ใช้แบบนี้"), "small")
        self._lay_out()

    def show_texts(self, texts: Sequence[FormText], key: str) -> None:
        """Shows the forms, and gives the keys to one."""
        ordered = sorted(texts, key=_place)
        self.forms.show_rows([form_row(self._voice, text) for text in ordered])
        if key:
            self.forms.choose(key)

    def show_revisions(self, revisions: Sequence[Revision]) -> None:
        """Shows what was made with the form that is looked at."""
        self.revisions = tuple(revisions)
        self.used.show_rows([_revision_row(self._voice, each) for each in revisions])
        self.used.setVisible(bool(revisions))
        self.unused.setVisible(not revisions)
        shown = max(1, min(len(revisions), _MOST_ROWS))
        self.used.setFixedHeight(shown * self.used.row_height())

    @property
    def revision(self) -> Revision | None:
        """The revision that has the keys."""
        row = self.used.currentIndex().row()
        return self.revisions[row] if 0 <= row < len(self.revisions) else None

    def _tell(self) -> None:
        if self.forms.chosen is not None:
            self.chosen.emit(self.forms.chosen.key)

    def _want_memos(self) -> None:
        if self.revision is not None and self.revision.memos:
            self.memos_wanted.emit(self.revision)

    def _lay_out(self) -> None:
        foot = QVBoxLayout()
        foot.setContentsMargins(HALF_ROOM, GAP, HALF_ROOM, GAP)
        foot.setSpacing(0)
        foot.addWidget(self.heading)
        foot.addWidget(self.unused)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.forms, 1)
        layout.addWidget(thin_line())
        layout.addLayout(foot)
        layout.addWidget(self.used)
        self.used.hide()


def form_row(voice: Voice, text: FormText) -> Row:
    """A form in the list: what it is called, whose it is, and what is wrong."""
    if text.form is None:
        wrong = voice.say("ยังใช้ไม่ได้ · ต้องแก้ {count} แห่ง", count=len(text.mistakes))
        return Row(text.key, text.key, wrong, "triangle-alert", "refused", True)
    kind, icon = KINDS[text.form.kind]
    whose = voice.say("ของสำนักงาน") if text.path else voice.say("มากับโปรแกรม")
    revision = voice.say("ฉบับที่ {revision}", revision=text.form.revision)
    title = voice.of(text.form.wording)
    if text.draft is not None:
        unsaved = voice.say("มีที่แก้ไว้ ยังไม่บันทึก")
        return Row(text.key, title, f"{unsaved} · {revision}", "pencil", "waiting", True)
    known = (text.form.id, voice.of(kind), revision, whose)
    return Row(text.key, title, " · ".join(known), icon, "accent" if text.path else "second")


def _revision_row(voice: Voice, each: Revision) -> Row:
    name = voice.say("ฉบับที่ {revision}", revision=each.revision)
    title = f"{name} · {voice.say('ใช้อยู่')}" if each.in_use else name
    count = voice.say("{count} เรื่อง", count=each.memos) if each.memos else voice.say("ไม่มีเรื่อง")
    icon = "circle-check" if each.in_use else "history"
    return Row(str(each.revision), title, count, icon, "allowed" if each.in_use else "second")


def _place(text: FormText) -> tuple[int, int, str]:
    """What is wrong first; then the office's own, each kind together."""
    if text.form is None:
        return 0, 0, text.key
    return (1 if text.path else 2), _ORDER.index(text.form.kind), text.form.id
