"""A chapter of the manual to read: Markdown drawn by Qt in the look of the window."""

from PySide6.QtCore import QMimeData, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.text import search_key
from clerkdesk.ui.help.dressing import BREAK, bare, blocks, dress, fit_pictures, heading_level
from clerkdesk.ui.help.manual import Chapter, manual_folder, plain
from clerkdesk.ui.look.measures import GROUP, ROOM
from clerkdesk.ui.services import Services


class Reader(QTextBrowser):
    """``followed`` carries where a link leads, as it is written in the manual."""

    followed = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.chapter: Chapter | None = None
        self._shown: QTextDocument | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(services.voice.say("ข้อความของคู่มือ"))
        self.anchorClicked.connect(lambda url: self.followed.emit(url.toString()))

    def show_chapter(self, chapter: Chapter) -> None:
        """Shows a chapter from its beginning."""
        self.chapter = chapter
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(GROUP)
        document.setBaseUrl(QUrl.fromLocalFile(f"{manual_folder()}/"))
        document.setMarkdown(chapter.markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        dress(document, self._services.look.palette, self._services.voice.break_words)
        self.setDocument(document)
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = document
        self._fit()
        self.setExtraSelections([])

    def go_to(self, heading: str) -> None:
        """Goes to a section of the chapter; to its beginning when there is none of that name."""
        wanted = plain(heading)
        found = [block for block in self._headings() if bare(block.text()).strip() == wanted]
        bar = self.verticalScrollBar()
        bar.setValue(round(self._top_of(found[0])) - ROOM if found else 0)

    def mark(self, text: str) -> None:
        """Marks every place where a word of ``text`` stands."""
        words = search_key(text).split()
        self.setExtraSelections(
            [self._marked(*place) for word in words for place in self._places(word)]
        )

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802  Qt's name
        """What is copied has no breaks between words."""
        data = QMimeData()
        data.setText(bare(self.textCursor().selection().toPlainText()))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Pictures keep to the room that there is."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        fit_pictures(self.document(), self.viewport().width() - 2 * GROUP)

    def _headings(self) -> list[QTextBlock]:
        return [block for block in blocks(self.document()) if heading_level(block)]

    def _top_of(self, block: QTextBlock) -> float:
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _places(self, word: str) -> list[tuple[int, int]]:
        """From where to where the word stands, counted with the breaks between words."""
        letters = [
            (place, letter)
            for place, letter in enumerate(self.toPlainText())
            if letter not in (BREAK,)
        ]
        text = to_arabic("".join(letter for _, letter in letters)).lower()
        found, start = list[tuple[int, int]](), text.find(word)
        while start >= 0:
            last = start + len(word) - 1
            found.append((letters[start][0], letters[last][0] + 1))
            start = text.find(word, last + 1)
        return found

    def _marked(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        palette = self._services.look.palette
        shape = QTextCharFormat()
        shape.setBackground(QColor(palette.waiting))
        shape.setForeground(QColor(palette.surface))
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, shape
        return made
