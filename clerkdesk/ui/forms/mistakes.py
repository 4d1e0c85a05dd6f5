"""What is wrong in the text: a line for each mistake, and what to do about the one looked at."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.ui.forms.rows import Row, RowList
from clerkdesk.ui.look.measures import HALF_ROOM, ROW_COMPACT, SCROLL_BAR, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.layouts import scrolled, without_gaps
from clerkdesk.ui.widgets.texts import Prose

if TYPE_CHECKING:
    from clerkdesk.forms.mistakes import Mistake

_MOST_ROWS = 2


class MistakeList(QWidget):
    """``line_wanted`` carries the line of a mistake on Enter or a click."""

    line_wanted = Signal(int)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self.mistakes: tuple[Mistake, ...] = ()
        self.list = RowList(services.look, self._voice.say("ที่ต้องแก้"))
        self.list.activated.connect(lambda _index: self._go())
        self.list.clicked.connect(lambda _index: self._go())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.whole = Prose(self._voice, kind="small")
        self._room = QWidget()
        self._room.setProperty("kind", "surface")
        inner = QVBoxLayout(self._room)
        inner.setContentsMargins(HALF_ROOM, TIGHT, HALF_ROOM, TIGHT)
        inner.addWidget(self.whole)
        self._below = scrolled(self._room, self._voice.say("ผิดอะไร และแก้อย่างไร"))
        self._below.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        without_gaps(layout)
        layout.addWidget(self.list)
        layout.addWidget(self._below)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """What is to be done takes other lines."""
        super().resizeEvent(event)
        self._fit()

    def show_mistakes(self, mistakes: Sequence["Mistake"]) -> None:
        """Shows other mistakes; nothing at all when there are none."""
        self.mistakes = tuple(mistakes)
        self.list.show_rows([_row(self._voice, *each) for each in enumerate(mistakes)])
        self.setVisible(bool(mistakes))
        self._tell()

    @property
    def lines(self) -> list[int]:
        """The lines that are wrong, from 1."""
        return [each.place.line for each in self.mistakes if each.place.line]

    def next_after(self, line: int) -> int:
        """The next wrong line behind ``line``, else the first; 0 when there is none."""
        lines = sorted(self.lines)
        return next((each for each in lines if each > line), lines[0] if lines else 0)

    def choose_line(self, line: int) -> None:
        """Gives the keys of the list to the mistake of a line."""
        row = next((n for n, each in enumerate(self.mistakes) if each.place.line == line), -1)
        if row >= 0:
            self.list.choose(str(row))

    def _go(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.mistakes):  # what is missing altogether is put in from the top
            self.line_wanted.emit(self.mistakes[row].place.line or 1)

    def _tell(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.mistakes):
            self.whole.tell(self.mistakes[row].sentence(self._voice.say))
        self._fit()

    def _fit(self) -> None:
        """A few rows, and a few lines below them; the text has the rest."""
        rows = max(1, min(len(self.mistakes), _MOST_ROWS))
        self.list.setFixedHeight(rows * self.list.row_height())
        needed = self.whole.heightForWidth(self.width() - 2 * HALF_ROOM - SCROLL_BAR) + 2 * TIGHT
        self._below.setFixedHeight(min(needed, self.list.row_height() + ROW_COMPACT))


def _row(voice: Voice, number: int, mistake: "Mistake") -> Row:
    error, place = mistake.error, mistake.place
    entry = place.sentence(voice.say).removeprefix(place.file).lstrip(" :")
    line = voice.say("บรรทัด {line}", line=place.line) if place.line else entry
    what = voice.say(error.what, **error.values)
    do = voice.say(error.do, **error.values) if error.do else entry
    title = " · ".join(filter(None, (line, what)))
    return Row(str(number), title, do, "triangle-alert", "refused")
