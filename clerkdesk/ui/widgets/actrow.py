"""The acts on what is shown, as buttons; what does not fit goes into a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.commands import Commands
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.measures import FIELD, GAP
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.buttons import icon_button, set_icon
from clerkdesk.ui.widgets.kinds import set_kind


class ActRow(QWidget):
    """Buttons for actions of the table, in one line; only those that apply are shown,
    also where nothing can be recorded: their tool tips say why."""

    def __init__(self, commands: Commands, voice: Voice, look: Look, acts: Sequence[str]) -> None:
        super().__init__()
        self._commands, self._look, self._acts = commands, look, acts
        self._main = ""
        self.buttons = {act: self._button(act) for act in acts}
        self.more = icon_button(look, "ellipsis", voice.say("เพิ่มเติม"))
        self.more.setParent(self)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(FIELD)

    def show_main(self, act: str) -> None:
        """The act that is to be done next stands first and filled; none for an empty name."""
        self._main = act
        self.arrange()

    def arrange(self) -> None:
        """Sets the acts that apply side by side; the rest goes into the menu."""
        shown = [act for act in self._ordered() if self._commands.applies(act)]
        widths = {act: self._dressed(act).width() for act in shown}
        room = self.width()
        if sum(widths.values()) + GAP * (len(shown) - 1) > room:
            room -= self.more.sizeHint().width() + GAP
        left, hidden = 0, list[str]()
        for act in shown:
            if hidden or left + widths[act] > room:
                hidden.append(act)
                continue
            self.buttons[act].setGeometry(left, 0, widths[act], FIELD)
            left += widths[act] + GAP
        self._show(shown, hidden, left)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line."""
        return QSize(self.more.sizeHint().width(), FIELD)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """More or fewer buttons fit."""
        self.arrange()

    def _ordered(self) -> list[str]:
        return sorted(self._acts, key=lambda act: act != self._main)

    def _dressed(self, act: str) -> QSize:
        button = self.buttons[act]
        is_main = act == self._main
        set_kind(button, "main" if is_main else "")
        set_icon(button, self._look, BY_ID[act].icon, "on_accent" if is_main else "second")
        return button.sizeHint()

    def _show(self, shown: list[str], hidden: list[str], left: int) -> None:
        for act, button in self.buttons.items():
            button.setVisible(act in shown and act not in hidden)
            button.setEnabled(not self._commands.is_barred(act))
        self._commands.fill_menu(self.menu, hidden)
        self.more.setVisible(bool(hidden))
        self.more.setGeometry(left, 0, self.more.sizeHint().width(), FIELD)
        previous: QWidget | None = None
        for button in [*(self.buttons[act] for act in shown if act not in hidden), self.more]:
            if previous is not None:
                self.setTabOrder(previous, button)
            previous = button

    def _button(self, act: str) -> QPushButton:
        action = self._commands.all[act]
        button = QPushButton(action.text(), self)
        button.setObjectName(act)
        button.setToolTip(self._commands.tip(act))
        button.clicked.connect(lambda: self._commands.trigger(act))
        return button
