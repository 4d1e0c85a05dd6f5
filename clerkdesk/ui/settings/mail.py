"""The section of mail: to whom sheets go, with what words, and the mail as it would be."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from clerkdesk.desk.mailediting import MailBoard, edit_mail_word, mail_of, read_mail_board
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.mailwords import KNOWN, MailWords
from clerkdesk.domain.words import th
from clerkdesk.ui.look.measures import PREVIEW_PAUSE, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import Beside
from clerkdesk.ui.settings.mailbody import BodyRow
from clerkdesk.ui.settings.mailfolder import WatchedFolder
from clerkdesk.ui.settings.mailpreview import MailPreview
from clerkdesk.ui.settings.rows import SavedRow, begun
from clerkdesk.ui.settings.saving import Saver
from clerkdesk.ui.settings.section import ScrolledSection
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import card
from clerkdesk.ui.widgets.texts import Prose

_NAMES = {
    "to": th("ส่งถึง"),
    "cc": th("สำเนาถึง"),
    "subject": th("เรื่องของอีเมล"),
}
_HELP = {
    "to": th("ที่อยู่อีเมลของผู้รับแบบติดตาม ถ้ามีหลายที่ ให้คั่นด้วยจุลภาค"),
    "cc": th("เว้นว่างได้"),
    "subject": th("ลบให้ว่างเพื่อกลับไปใช้ข้อความที่มากับโปรแกรม"),
}


class MailSection(ScrolledSection):
    """Each line is saved as it is left; the preview follows while it is typed."""

    def __init__(self, services: Services, saver: Saver) -> None:
        voice = services.voice
        purpose = voice.say("ร่างอีเมลที่แนบแบบติดตามใช้คำจากที่นี่ โปรแกรมไม่ส่งเอง เปิดให้ตรวจแล้วกดส่ง")
        super().__init__(services, saver, voice.say("อีเมล"), purpose)
        self.board: MailBoard | None = None
        self.rows = {key: self._row(key) for key in _NAMES}
        self.body = BodyRow(services, saver)
        self.preview = MailPreview(voice)
        self.words = FlowLayout(gap=TIGHT)
        self._pause = QTimer(self, singleShot=True, interval=PREVIEW_PAUSE)
        self._pause.timeout.connect(self._show_preview)
        for line in (self.rows["subject"].line, self.body.edit):
            line.textChanged.connect(lambda *_: self._pause.start())
        self.word_buttons: list[QWidget] = []
        self._offer_words()
        told = Prose(voice, voice.say("กดคำเพื่อวางลงในข้อความ โปรแกรมแทนด้วยค่าจริงทุกครั้งที่ร่าง"), "small")
        self.box.addWidget(card(Beside(self.rows["to"], self.rows["cc"])))
        made = card(self.rows["subject"], self.body, told)
        made.layout().addLayout(self.words)  # type: ignore[union-attr]  # a card has one
        self.box.addWidget(Beside(made, self.preview))
        self.folder = WatchedFolder(services, saver)
        self.box.addWidget(self.folder)

    def reader(self) -> Callable[[], MailBoard]:
        """The words, and a month to fill them with."""
        desk = self.services.desk
        return lambda: read_mail_board(desk)

    def show_read(self, read: MailBoard) -> None:
        """Shows them; what is being typed stays."""
        self.board = read
        for key, row in self.rows.items():
            row.refresh(str(getattr(read.words, key)))
        self.body.refresh(read.words.body)
        self.folder.show_folder(read.folder)
        self._show_preview()

    def barred(self) -> Sequence[QWidget]:
        """All but the preview."""
        return (*self.rows.values(), self.body, *self.word_buttons, self.folder)

    def take_focus(self) -> None:
        """To whom."""
        self.rows["to"].line.setFocus()

    def commit(self) -> None:
        """Saves what was typed and not left yet."""
        super().commit()
        self.body.commit()

    def put_word(self, name: str) -> None:
        """Puts a word into the text, where its cursor is."""
        self.body.edit.insertPlainText(f"{{{name}}}")
        self.body.edit.setFocus()

    def _show_preview(self) -> None:
        """The mail with what is typed now; what cannot be read is said below its line."""
        board = self.board
        if board is None:
            return
        typed = {"subject": self.rows["subject"].line.text(), "body": self.body.typed}
        usual = {key: text or getattr(MailWords, key) for key, text in typed.items()}
        addresses = {key: self.rows[key].line.text() for key in ("to", "cc")}
        wrong = {key: self._wrong(key, text) for key, text in usual.items()}
        self.rows["subject"].refuse(wrong["subject"])
        self.body.refuse(wrong["body"])
        if not any(wrong.values()):
            self.preview.show_mail(
                mail_of(replace(board.words, **usual, **addresses), board.values)
            )

    def _wrong(self, key: str, text: str) -> str:
        try:
            mail_of(replace(MailWords(), **{key: text}), {})
        except ClerkError as error:
            return self.voice.error(error)
        return ""

    def _offer_words(self) -> None:
        for name, words in KNOWN.items():
            button = icon_button(self.services.look, "plus", self.voice.of(words), "chip")
            button.setToolTip(f"{{{name}}}")
            button.clicked.connect(lambda _on=False, word=name: self.put_word(word))
            self.words.addWidget(button)
            self.word_buttons.append(button)

    def _row(self, key: str) -> SavedRow:
        name = begun(self.voice.of(_NAMES[key]))
        row = SavedRow(self.voice, name, QLineEdit(), self.voice.of(_HELP[key]))
        desk = self.services.desk
        row.committed.connect(
            lambda text: row.save(self.saver, lambda: edit_mail_word(desk, key, text))
        )
        return row
