"""The files that wait, each with its state as colour, shape and word."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem

from clerkdesk.domain.rounds.arriving.proposal import SETTLED, Proposal, Stand
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import HALF_ROOM, ICON, TIGHT
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.pairs import Index, Pair, PairDelegate, PairModel, PairRole
from clerkdesk.ui.takingin.words import LOOKS, detail_of, title_of

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProposalList(QListView):
    """``chosen`` carries the place of what is chosen, ``opened`` comes with Enter."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._voice = services.voice
        self._stands: list[Stand] = []
        self.pairs = PairModel()
        self.setModel(self.pairs)
        self.setItemDelegate(_StandDelegate(services.look, self._stands))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(services.voice.say("แบบติดตามที่เข้ามา"))
        self.selectionModel().currentChanged.connect(lambda now, _was: self.chosen.emit(now.row()))

    def show_proposals(self, proposals: Sequence[Proposal], place: int) -> None:
        """Shows other files; ``place`` is chosen."""
        self._stands[:] = [each.stand for each in proposals]
        self.pairs.show([self._pair(at, each) for at, each in enumerate(proposals)])
        if proposals:
            self.setCurrentIndex(self.pairs.index(min(place, len(proposals) - 1), 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter leads to what has to be looked at."""
        if event.key() in _ENTER and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _pair(self, place: int, proposal: Proposal) -> Pair:
        _, colour = LOOKS[proposal.stand]
        voice, over = self._voice, proposal.stand in SETTLED
        return Pair(place, title_of(voice, proposal), detail_of(voice, proposal), over, colour)


class _StandDelegate(PairDelegate):
    """Draws a pair behind the sign of its state."""

    def __init__(self, look: Look, stands: Sequence[Stand]) -> None:
        super().__init__(look)
        self._stands, self._icons = stands, look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws the row, and the sign at its right."""
        inner = QStyleOptionViewItem(option)
        super().paint(painter, inner, index)
        name, colour = LOOKS[self._stands[int(index.data(PairRole.ID))]]
        left = option.rect.right() - HALF_ROOM - ICON
        at = QRect(left, option.rect.top() + HALF_ROOM - TIGHT, ICON, ICON)
        self._icons.icon(name, colour).paint(painter, at)
