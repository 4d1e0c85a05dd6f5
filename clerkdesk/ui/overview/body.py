"""What a picture of the year and its figures have in common."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.domain.calendar.months import FiscalYear
from clerkdesk.ui.look.measures import ROOM
from clerkdesk.ui.widgets.layouts import without_gaps


@dataclass(frozen=True)
class Told:
    """What was read, as it stood after the act ``seq``; ``nothing`` where there is none of it."""

    seq: int
    year: FiscalYear
    years: Sequence[FiscalYear]
    nothing: bool
    content: Any


class Body(QWidget):
    """``looked_at`` carries a title and the memos behind what is looked at, ``entered`` whatever
    was entered, ``moved`` where the cursor is in this widget."""

    looked_at = Signal(str, object)
    entered = Signal(object)
    moved = Signal(QRect)

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        without_gaps(self.column)
        self.column.setSpacing(ROOM)

    def keep_in_sight(self, widget: QWidget, place: QRect) -> None:
        """Tells where the cursor is, from a place in one of its widgets."""
        corner = widget.mapTo(self, place.topLeft())
        self.moved.emit(QRect(corner, place.size()))
