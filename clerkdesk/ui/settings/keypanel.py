"""The key of a sealed place, told once: on paper, as a file, or copied."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from clerkdesk.domain.office.paperkey import key_lines
from clerkdesk.domain.words import th
from clerkdesk.ui import final
from clerkdesk.ui.exporting import print_pdf, write_file
from clerkdesk.ui.look.measures import FORM_LEAST, GAP, HALF_ROOM, PAPER_LEAST, ROOM
from clerkdesk.ui.paper.images import page_pictures
from clerkdesk.ui.paper.view import DPI, PaperView
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane, Progress

_KEEP = th("พิมพ์กุญแจนี้เก็บไว้ในตู้ จะไม่บอกอีก ถ้าลืมรหัสผ่าน กุญแจนี้เปิดสำเนาได้")
_LINES = 4
_LINE = 1.15  # of the height of the letters
_HIGH = 1.42  # of the width: a sheet of A4


class KeyPanel(QWidget):
    """``kept`` when the clerk has the key elsewhere; nothing of it stays here then."""

    kept = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._voice = services, services.voice
        self._lane = Lane(services.work, self)
        self.secret = ""
        self._folder = Path()
        say, look = services.voice.say, services.look
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(say("กุญแจ"))
        self.print_button = icon_button(look, "printer", say("พิมพ์กุญแจ…"), "main")
        self.print_button.clicked.connect(self._print)
        self.pdf_button = icon_button(look, "file-down", say("บันทึกกุญแจเป็น PDF…"))
        self.pdf_button.clicked.connect(self._write)
        self.copy_button = icon_button(look, "copy", say("คัดลอกกุญแจ"))
        self.copy_button.clicked.connect(self._copy)
        self.kept_button = icon_button(look, "check", say("เก็บกุญแจแล้ว"))
        self.kept_button.clicked.connect(self._forget)
        self.paper = PaperView(services.voice, look)
        self.paper.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = PAPER_LEAST - 2 * ROOM  # all of it is seen
        self.paper.setFixedSize(PAPER_LEAST, round(page * _HIGH) + 2 * ROOM + GAP)
        buttons = FlowLayout(gap=HALF_ROOM)
        for button in (self.print_button, self.pdf_button, self.copy_button, self.kept_button):
            buttons.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(HALF_ROOM)
        column.addWidget(Prose(self._voice, self._voice.of(_KEEP)))
        column.addWidget(self.lines)
        column.addLayout(buttons)
        column.addStretch()
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(ROOM)
        self._box.addLayout(column, 1)
        self._box.addWidget(self.paper)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The paper stands beside the key where there is room for both."""
        super().resizeEvent(event)
        self._turn(self.width())

    def _turn(self, width: int) -> None:
        direction = QBoxLayout.Direction
        across = width >= FORM_LEAST + PAPER_LEAST
        self._box.setDirection(direction.LeftToRight if across else direction.TopToBottom)

    def tell(self, folder: Path, secret: str) -> None:
        """Tells the ``secret`` of the place in ``folder``."""
        self.secret, self._folder = secret, folder
        self.lines.setPlainText("\n".join(key_lines(secret)))
        if (parent := self.parentWidget()) is not None:
            self._turn(parent.width())  # before it is scrolled to
        frame = 2 * self.lines.document().documentMargin() + 2 * self.lines.frameWidth()
        height = _LINES * self.lines.fontMetrics().height() * _LINE
        self.lines.setFixedHeight(round(height + frame))
        self._lane.run(lambda: page_pictures(self._pdf(), DPI), self._show)
        self.print_button.setFocus()  # one Enter too many must not lose the key

    def _show(self, pages: Sequence[QImage]) -> None:
        self.paper.show_pages(pages if self.secret else [])

    def _pdf(self) -> bytes:
        from clerkdesk.desk.keypaper import key_pdf

        return key_pdf(self._services.desk, self._folder, self.secret)

    def _print(self) -> None:
        from clerkdesk.desk.keypaper import TITLE

        voice, messages = self._voice, self._services.messages

        def told() -> None:
            messages.say(voice.say("ส่งพิมพ์กุญแจแล้ว เก็บกระดาษไว้ในตู้"), final.printed(voice))

        print_pdf(self._services, (voice.say("พิมพ์กุญแจ"), TITLE), self._pdf, told)

    def _write(self) -> None:
        from clerkdesk.desk.keypaper import NAME, write_key

        desk, folder, secret = self._services.desk, self._folder, self.secret
        say = self._voice.say

        def write(path: Path, progress: Progress) -> Path:
            progress.step(0, 1)
            return write_key(desk, folder, secret, path)

        def said(path: Path) -> str:
            return say("บันทึกกุญแจลง {name} แล้ว ใครเปิดไฟล์นี้ก็เปิดสำเนาได้ พิมพ์แล้วลบ", name=path.name)

        write_file(self._services, (say("บันทึกกุญแจเป็น PDF"), NAME), ".pdf", write, said)

    def _copy(self) -> None:
        self._services.messages.copy(self.secret)
        self._services.messages.remark(self._voice.say("คัดลอกกุญแจแล้ว"))

    def _forget(self) -> None:
        self.secret = ""
        self.lines.setPlainText("")
        self.paper.show_pages([])
        self.kept.emit()
