"""What is known of the cell that has the keys, in a line below the table; and what marks mean."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from clerkdesk.domain.memo.plan import CELL_STATUSES, CellStatus, Counts
from clerkdesk.ui.look.icons import picture
from clerkdesk.ui.look.measures import HALF_ROOM, ROOM, SMALL_ICON, TIGHT
from clerkdesk.ui.plan.marks import MARKS
from clerkdesk.ui.plan.model import SUM, PlanModel
from clerkdesk.ui.services import Services
from clerkdesk.ui.widgets.flow import FlowLayout
from clerkdesk.ui.widgets.layouts import without_gaps
from clerkdesk.ui.widgets.texts import Elided, label

_COUNTED = {
    CellStatus.PLANNED: "planned",
    CellStatus.ASKED: "asked",
    CellStatus.ALLOWED: "allowed",
    CellStatus.PUBLISHED: "published",
    CellStatus.LATE: "late",
    CellStatus.MISSING: "missing",
}
"""Each mark with its field of :class:`Counts`."""


class Legend(QWidget):
    """Each mark with its word, and how many there are in the year."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._words: dict[CellStatus, QLabel] = {}
        self._shown: list[QWidget] = []
        self._flow = FlowLayout(self, ROOM)
        for status, mark in MARKS.items():
            shown = QWidget()
            line = QHBoxLayout(shown)
            without_gaps(line)
            line.setSpacing(TIGHT)
            colour = str(getattr(services.look.palette, mark.colour))
            shape = QLabel()
            shape.setPixmap(picture(mark.icon, colour, SMALL_ICON, 2))
            shape.setFixedSize(QSize(SMALL_ICON, SMALL_ICON + 2 * TIGHT))
            self._words[status] = label("", "small")
            line.addWidget(shape)
            line.addWidget(self._words[status])
            self._flow.addWidget(shown)
            self._shown.append(shown)

    def show_counts(self, counts: Counts) -> None:
        """Says how many there are of each."""
        voice = self._services.voice
        for status, words in self._words.items():
            count = voice.figure(getattr(counts, _COUNTED[status]))
            words.setText(f"{voice.of(CELL_STATUSES[status])} {count}")
        for shown in self._shown:
            shown.updateGeometry()
        self._flow.invalidate()
        self._flow.activate()


class Caption(QFrame):
    """What is known of the cell, and its topic; the keys that apply are said at the right."""

    def __init__(self, services: Services, model: PlanModel) -> None:
        super().__init__()
        self._voice, self._model = services.voice, model
        self.setProperty("kind", "note")
        self.known = Elided("", "strong")
        self.topic = Elided("", "second")
        self.hint = label(
            self._voice.say("Space วางแผน · Enter ไปที่บันทึก · พิมพ์หมายเหตุได้เลย"), "small"
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(HALF_ROOM, TIGHT, HALF_ROOM, TIGHT)
        layout.setHorizontalSpacing(ROOM)
        layout.setVerticalSpacing(0)
        layout.addWidget(self.known, 0, 0)
        layout.addWidget(self.hint, 0, 1)
        layout.addWidget(self.topic, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def show_cell(self, row: int, column: int) -> None:
        """Tells of a cell."""
        if not 0 <= row < len(self._model.rows):
            self.topic.tell("")
            self.known.tell("")
            return
        each = self._model.rows[row]
        words = f"{self._voice.figure(each.topic.label)} {each.topic.name}".strip()
        self.topic.tell(" · ".join(filter(None, (words, each.unit))))
        cell = self._model.cell(row, column)
        if cell is None or column == SUM:
            counted = self._model.text(row, SUM) or "–"
            self.known.tell(self._voice.say("เผยแพร่ต่อแผน {counted}", counted=counted))
            return
        self.known.tell(f"{self._voice.month(cell.month)}: {self._model.said(cell)}")
