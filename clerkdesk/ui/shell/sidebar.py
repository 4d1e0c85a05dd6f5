"""The side bar: the places, one key each; it folds to its icons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from clerkdesk.ui.actions import BY_ID, SIDE_BAR, Place
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import (
    GAP,
    HALF_ROOM,
    ROOM,
    ROW,
    SIDE_BAR_FOLDED,
    SIDE_BAR_WIDTH,
    TIGHT,
)
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import set_icon


class SideBar(QFrame):
    """``chosen`` carries the place that was clicked."""

    chosen = Signal(object)

    def __init__(self, voice: Voice, look: Look, commands: Commands) -> None:
        super().__init__()
        self._voice, self._look, self._commands = voice, look, commands
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
        self.say()
        self.fold(False)

    def say(self) -> None:
        """Puts the words and icons on the places."""
        for place, button in self.buttons.items():
            words = self._voice.say(BY_ID[place].thai)
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(self._commands.tip(place))
        self._draw_icons()

    def show_place(self, place: Place) -> None:
        """Marks the place where the window is; writing belongs to the memos."""
        shown = Place.MEMOS if place is Place.WRITING else place
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
        style = Qt.ToolButtonStyle
        for button in self.buttons.values():
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if folded else style.ToolButtonTextBesideIcon
            )
        self.office.setVisible(bool(self.office.text()) and not folded)

    def _button(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setProperty("kind", "place")
        button.setCheckable(True)
        button.setFixedHeight(ROW)
        button.setMinimumWidth(SIDE_BAR_FOLDED - ROOM)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self.chosen.emit(place))
        return button

    def _draw_icons(self) -> None:
        for place, button in self.buttons.items():
            colour = "accent" if button.isChecked() else "second"
            set_icon(button, self._look, BY_ID[place].icon, colour)
