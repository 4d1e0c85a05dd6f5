"""The rows of a pasted list, and what becomes of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from clerkdesk.domain.words import Wording
from clerkdesk.ui.look.measures import ROW_COMPACT
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.layouts import takes_what_is_left

_MOST_ROWS, _FATE = 6, 2
UNBOUND = 16_777_215  # Qt's QWIDGETSIZE_MAX


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


class PasteTable(QTableWidget):
    """No higher than its rows need, up to six; ``grow`` lets it take all the room there is."""

    def __init__(self, services: Services, headings: tuple[Wording, Wording, Wording]) -> None:
        super().__init__(0, len(headings))
        voice, self._look, self._grows = services.voice, services.look, False
        self.setProperty("kind", "bordered")
        self.setAccessibleName(voice.say("สิ่งที่จะเกิดขึ้นกับแต่ละแถว"))
        self.setHorizontalHeaderLabels([voice.of(each) for each in headings])
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_FATE, QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setDefaultSectionSize(ROW_COMPACT)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)

    def keep_more_short(self) -> None:
        """The second column holds short texts; the first takes the room."""
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def grow(self) -> None:
        """Takes all the room that is left on a page."""
        self._grows = True
        self.setMinimumHeight(ROW_COMPACT * 3)
        self.setMaximumHeight(UNBOUND)
        takes_what_is_left(self)

    def show_rows(self, shown: Sequence[Previewed]) -> None:
        """Shows these rows; nothing at all for none."""
        self.setVisible(bool(shown))
        self.setRowCount(len(shown))
        for place, row in enumerate(shown):
            for column, text in enumerate((row.name, row.more, row.fate)):
                self.setItem(place, column, self._item(row, column, text))
        if not self._grows:
            self.setFixedHeight(ROW_COMPACT * (min(_MOST_ROWS, len(shown)) + 1) + 4)

    def _item(self, row: Previewed, column: int, text: str) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(row.wrong or text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if column == _FATE:
            item.setForeground(QColor(str(getattr(self._look.palette, row.colour))))
        return item
