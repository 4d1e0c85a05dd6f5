"""The side bar: the places, one key each; it folds to its icons."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout

from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import (
    GAP,
    HALF_ROOM,
    ROW,
    SIDE_BAR_FOLDED,
    SIDE_BAR_WIDTH,
    TIGHT,
)
from clerkdesk.ui.places import SIDE_BAR, Place
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import set_icon


class SideBar(QFrame):
    """``chosen`` carries the place that was clicked."""

    chosen = Signal(object)

    def __init__(self, voice: Voice, look: Look) -> None:
        super().__init__()
        self._voice, self._look = voice, look
        self.setProperty("kind", "side")
        self.folded = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, HALF_ROOM)
        layout.setSpacing(TIGHT)
        self.buttons = {place: self._button(place) for place in SIDE_BAR}
        for place, button in self.buttons.items():
            if place is Place.SETTINGS:
                layout.addStretch()
            layout.addWidget(button)
        self.office = QLabel()
        self.office.setProperty("kind", "small")
        self.office.setWordWrap(True)
        self.office.setContentsMargins(GAP, GAP, GAP, 0)
        self.office.setVisible(False)
        layout.addWidget(self.office)
        self.fold(False)
        self.show_place(Place.TODAY)

    def say(self, tip: Callable[[str], str]) -> None:
        """Puts words, tool tips and icons on the places, in the language and look of now."""
        self.fold(self.folded)
        for place, button in self.buttons.items():
            button.setFixedHeight(ROW)
            button.setAccessibleName(self._voice.of(SIDE_BAR[place][0]))
            button.setToolTip(tip(place.value))
        self._draw_icons()

    def show_place(self, place: Place) -> None:
        """Marks the place where the window is; writing and piles belong to the memos,
        the first run to today."""
        others = {
            Place.WIZARD: Place.TODAY,
            Place.PLAN: Place.OVERVIEW,
            Place.PROCEDURE: Place.OVERVIEW,
            Place.FORMS: Place.SETTINGS,
            Place.ARRIVALS: Place.MONTH,
            Place.TOGETHER: Place.MONTH,
            Place.JOURNAL: Place.SETTINGS,
        }
        shown = place if place in SIDE_BAR else others.get(place, Place.MEMOS)
        for each, button in self.buttons.items():
            button.setChecked(each is shown)
        self._draw_icons()

    def show_office(self, short_name: str) -> None:
        """Whose desk it is, at the foot of the bar."""
        self.office.setText(short_name)
        self.office.setVisible(bool(short_name) and not self.folded)

    def fold(self, folded: bool) -> None:
        """Shows icons alone, or icons with words."""
        self.folded = folded
        self.setFixedWidth(SIDE_BAR_FOLDED if folded else SIDE_BAR_WIDTH)
        for place, button in self.buttons.items():
            button.setText("" if folded else self._voice.of(SIDE_BAR[place][0]))
        self.office.setVisible(bool(self.office.text()) and not folded)

    def _button(self, place: Place) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "place")
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(place))
        return button

    def _draw_icons(self) -> None:
        for place, button in self.buttons.items():
            colour = "accent" if button.isChecked() else "second"
            set_icon(button, self._look, SIDE_BAR[place][1], colour)
