"""The units of a round as a table; Enter opens the sheet of one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from clerkdesk.domain.rounds.roundsummary import UnitStand
from clerkdesk.ui.look.measures import GAP, ICON
from clerkdesk.ui.services import Services
from clerkdesk.ui.takingin.togethermodel import COLUMNS, TogetherModel
from clerkdesk.ui.widgets.rowtable import RowTable

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST = 90


class TogetherTable(RowTable):
    """``opened`` comes with Enter or two clicks."""

    opened = Signal()

    def __init__(self, services: Services) -> None:
        self.round = TogetherModel(services.voice, services.look)
        super().__init__(services.voice, self.round, services.voice.say("การรายงานของทุกหน่วย"))
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def unit(self) -> UnitStand | None:
        """The unit that is chosen."""
        row = self.currentIndex().row()
        return self.round.units[row] if 0 <= row < len(self.round.units) else None

    def show_units(self, units: Sequence[UnitStand]) -> None:
        """Shows other units; the same one stays chosen."""
        kept = self.unit.unit if self.unit else ""
        self.round.show(units)
        names = [each.unit for each in units]
        self.choose(names.index(kept) if kept in names else 0)
        self.fit()

    def needs(self, room: int) -> list[int]:
        """Names and remarks as wide as they are where there is room for all of them, else each its
        share."""
        least = super().needs(room)
        wide = [max(need, self._widest(place)) for place, need in enumerate(least)]
        return wide if sum(wide) <= room else least

    def width_of(self, text: str) -> int:
        """As wide as the text, with room beside it and for a sign."""
        return max(_LEAST, super().width_of(text) + 2 * GAP + ICON)

    def _widest(self, place: int) -> int:
        """How wide a column is in which all that stands in it fits, where it takes a share."""
        units = self.round.units if COLUMNS[place].share else ()
        return max((self.width_of(self.round.text(each, place)) for each in units), default=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter opens the sheet."""
        if event.key() in _ENTER and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)
