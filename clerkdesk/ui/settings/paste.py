"""The panel for lists from Excel: what each row would become is seen before anything is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
)

from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.measures import PAUSE, ROW_COMPACT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.beside import at_left
from clerkdesk.ui.settings.panel import Panel
from clerkdesk.ui.settings.rows import Row
from clerkdesk.ui.settings.saving import Act, Saver
from clerkdesk.ui.widgets.buttons import icon_button
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.work import Lane

_TEXT_LINES, _MOST_ROWS, _MOST_MISTAKES = 5, 8, 4


@dataclass(frozen=True)
class Previewed:
    """One row as the table shows it: its two texts, what becomes of it, in which colour.

    ``counts`` when it would be written; ``wrong`` says what has to be mended first.
    """

    name: str
    more: str
    fate: str
    colour: str
    counts: bool
    wrong: str = ""


@dataclass(frozen=True)
class Pasting:
    """What is pasted: how it is read (off the GUI thread), shown, and written in one act."""

    title: Wording
    hint: Wording
    verb: Wording
    headings: tuple[Wording, Wording, Wording]
    read: Callable[[str], Sequence[Any]]
    show: Callable[[Any], Previewed]
    add: Callable[[Sequence[Any]], Done]


class PastePanel(Panel):
    """Reads what is pasted after a pause, and says what it would do."""

    def __init__(self, services: Services, saver: Saver, pasting: Pasting) -> None:
        voice = services.voice
        super().__init__(services, saver, voice.of(pasting.title), "")
        self._pasting = pasting
        self._rows: Sequence[Any] = ()
        self._lane = Lane(services.work, self)
        self.text = _PasteBox(self)
        self.clipboard_button = icon_button(
            services.look, "clipboard-paste", voice.say("วางสิ่งที่คัดลอกไว้")
        )
        self.clipboard_button.clicked.connect(self._take_clipboard)
        self.summary = Prose(voice)
        self.mistakes = Prose(voice, kind="error")
        self.table = self._table()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        self.text.textChanged.connect(self._typed)
        hint = Prose(voice, voice.of(pasting.hint), "small")
        row = Row(voice, voice.say("รายการ"), self.text)
        clipboard = at_left(self.clipboard_button)
        self.lay_out((hint, row, clipboard, self.summary, self.table, self.mistakes))
        self._show([])

    def open(self) -> None:
        """Takes what is on the clipboard when it is a list; else what stood there before."""
        self.settle()
        text = QGuiApplication.clipboard().text()
        if "\n" in text.strip() or "\t" in text:
            self.text.setPlainText(text)
        self._read()
        self.text.setFocus()

    def act(self) -> Act:
        """Writes what was read."""
        rows, add = self._rows, self._pasting.add
        return lambda: add(rows)

    def _take_clipboard(self) -> None:
        self.text.setPlainText(QGuiApplication.clipboard().text())
        self._read()

    def _typed(self) -> None:
        self.main.setEnabled(False)
        self._pause.start()

    def _read(self) -> None:
        self._pause.stop()
        text, read = self.text.toPlainText(), self._pasting.read
        self._lane.run(lambda: read(text), self._show, self._cannot_read)

    def _cannot_read(self, error: Exception) -> None:
        self._show([])
        if isinstance(error, ClerkError):
            self.refuse(error)
            self.main.setEnabled(False)
        else:
            self.services.work.fail(error)

    def _show(self, rows: Sequence[Any]) -> None:
        self._rows = rows
        shown = [self._pasting.show(row) for row in rows]
        count = sum(row.counts for row in shown)
        self.wrong.hide()
        self.main.setText(self.voice.say(self._pasting.verb, count=count))
        self.main.setEnabled(bool(count))
        self.summary.tell(self._counted(shown))
        self.summary.setVisible(bool(shown))
        self.table.setVisible(bool(shown))
        mistakes = [f"{row.name or '–'}: {row.wrong}" for row in shown if row.wrong]
        self.mistakes.tell("\n".join(mistakes[:_MOST_MISTAKES]))
        self.mistakes.setVisible(bool(mistakes))
        self._fill(shown)

    def _counted(self, shown: Sequence[Previewed]) -> str:
        fates = dict.fromkeys(row.fate for row in shown)
        counts = {fate: sum(row.fate == fate for row in shown) for fate in fates}
        figure = self.voice.figure
        return " · ".join(f"{fate} {figure(count)}" for fate, count in counts.items())

    def _fill(self, shown: Sequence[Previewed]) -> None:
        self.table.setRowCount(len(shown))
        palette = self.services.look.palette
        for place, row in enumerate(shown):
            for column, text in enumerate((row.name, row.more, row.fate)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if column == 2:
                    item.setForeground(QColor(str(getattr(palette, row.colour))))
                self.table.setItem(place, column, item)
        self.table.setFixedHeight(ROW_COMPACT * (min(_MOST_ROWS, len(shown)) + 1) + 4)

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setProperty("kind", "bordered")
        table.setAccessibleName(self.voice.say("สิ่งที่จะเกิดขึ้นกับแต่ละแถว"))
        table.setHorizontalHeaderLabels([self.voice.of(each) for each in self._pasting.headings])
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.verticalHeader().setVisible(False)
        table.verticalHeader().setDefaultSectionSize(ROW_COMPACT)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        return table


class _PasteBox(QPlainTextEdit):
    """Ctrl+Enter is the panel's; Esc too. Tab goes on, tabs come by paste alone."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self._panel = panel
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _TEXT_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._panel.main.isEnabled():
                self._panel.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self._panel.closed.emit()
        else:
            super().keyPressEvent(event)
