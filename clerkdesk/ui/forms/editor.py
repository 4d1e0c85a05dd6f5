"""The text of a form: lines with numbers, those that are wrong marked at the left."""

from collections.abc import Collection

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from clerkdesk.ui.forms.colours import TomlColours
from clerkdesk.ui.look.fonts import sized
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import GAP, SMALL_ICON, SMALL_PT, TIGHT
from clerkdesk.ui.services import Services


class TextEditor(QPlainTextEdit):
    """Tab goes on to what is next, as everywhere; ``typed`` when the clerk changed something."""

    typed = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice, self._look = services.voice, services.look
        self._wrong: Collection[int] = ()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setAccessibleName(self._voice.say("ข้อความของแบบ"))
        self._colours = TomlColours(self.document(), self._look.palette)
        self.numbers = _Numbers(self)
        self._quiet = False
        self.textChanged.connect(self._tell)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._follow)
        self._make_room()

    def show_text(self, text: str, fixed: bool) -> None:
        """Shows another text, which cannot be changed when it is ``fixed``."""
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        self.setReadOnly(fixed)
        self.setTextInteractionFlags(
            self.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.mark_lines(())

    def put_text(self, text: str) -> None:
        """Changes the text where it differs; the cursor stays, and Ctrl+Z brings back what was."""
        before = self.toPlainText()
        begin = _alike(before, text)
        most = min(len(before), len(text)) - begin
        end = min(most, _alike(before[::-1], text[::-1]))
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(before[:begin]))
        cursor.setPosition(_units(before[: len(before) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._quiet = True
        cursor.insertText(text[begin : len(text) - end])
        self._quiet = False

    def mark_lines(self, lines: Collection[int]) -> None:
        """Marks lines (from 1) in which something is wrong."""
        self._wrong = frozenset(lines)
        self.setExtraSelections([self._wrong_line(line) for line in sorted(self._wrong)])
        self.numbers.update()

    def go_to_line(self, line: int) -> None:
        """Puts the cursor at the beginning of a line (from 1), in sight."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus()

    @property
    def line(self) -> int:
        """The line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """The numbers are as high as the text."""
        super().resizeEvent(event)
        self._make_room()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  Qt's name
        """A cursor is seen also in a text that cannot be changed."""
        super().focusInEvent(event)
        self.ensureCursorVisible()

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Draws the numbers of the lines that are seen; a mark where something is wrong."""
        palette = self._look.palette
        painter = QPainter(self.numbers)
        painter.fillRect(event.rect(), QColor(palette.ground))
        painter.setFont(sized(self.font(), SMALL_PT))
        right = self.numbers.width() - GAP
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            line = block.blockNumber() + 1
            row = QRect(0, round(top), right, self.fontMetrics().height())
            wrong = line in self._wrong
            painter.setPen(QColor(palette.refused if wrong else palette.second))
            painter.drawText(row, Qt.AlignmentFlag.AlignRight, self._voice.figure(line))
            if wrong:
                mark = picture("triangle-alert", palette.refused, SMALL_ICON, 2)
                painter.drawPixmap(TIGHT, row.center().y() - SMALL_ICON // 2, mark)
            top += height
            block = block.next()
        painter.end()

    def _wrong_line(self, line: int) -> QTextEdit.ExtraSelection:
        shown = QTextEdit.ExtraSelection()
        shown.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        shown.format.setUnderlineColor(QColor(self._look.palette.refused))
        shown.format.setBackground(QColor(self._look.palette.hover))
        shown.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return shown

    def _tell(self) -> None:
        if not self._quiet:
            self.typed.emit()

    def _make_room(self) -> None:
        digits = max(2, len(str(self.blockCount())))
        room = TIGHT + SMALL_ICON + TIGHT + digits * self.fontMetrics().horizontalAdvance("๙") + GAP
        self.setViewportMargins(room, 0, 0, 0)
        inner = self.contentsRect()
        self.numbers.setGeometry(QRect(inner.left(), inner.top(), room - TIGHT, inner.height()))

    def _follow(self, area: QRect, moved: int) -> None:
        if moved:
            self.numbers.scroll(0, moved)
        else:
            self.numbers.update(0, area.y(), self.numbers.width(), area.height())


def _alike(one: str, other: str) -> int:
    """How many letters at the beginning are the same."""
    differs = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(differs, min(len(one), len(other)))


def _units(text: str) -> int:
    """How many places a text takes in a document of Qt's, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


class _Numbers(QWidget):
    def __init__(self, editor: TextEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        self._editor.paint_numbers(event)
