"""Chips of which one is chosen: several ways, or filters with a menu for those that do not fit."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from clerkdesk.ui.look.icons import icon_before_words
from clerkdesk.ui.look.measures import ICON_GAP, ROW_COMPACT, SMALL_ICON, TIGHT
from clerkdesk.ui.widgets.flow import FlowLayout


class Chip(QPushButton):
    """One chip; Enter chooses it as Space does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setCheckable(True)

    def show_icon(self, name: str, colour: str) -> None:
        """Puts an icon before the words."""
        self.setIconSize(QSize(SMALL_ICON + ICON_GAP, SMALL_ICON))
        self.setIcon(icon_before_words(name, colour, SMALL_ICON, ICON_GAP))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """``chosen`` carries the key of the chip that was chosen. A chip without words is hidden."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.chips: dict[str, Chip] = {}
        self.shown: list[str] = []
        self.lay_out()

    def lay_out(self) -> None:
        """Chips stand in as many lines as they need."""
        self._flow = FlowLayout(self, TIGHT)

    def add(self, key: str) -> Chip:
        """A further chip, without words yet."""
        chip = Chip(self)
        chip.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(chip)
        self.chips[key] = chip
        self.place(chip)
        return chip

    def place(self, chip: Chip) -> None:
        """Gives a new chip its place."""
        self._flow.addWidget(chip)

    def say(self, words: Mapping[str, str]) -> None:
        """Puts words on the chips; one that is chosen keeps the words that it had."""
        for key, chip in self.chips.items():
            chip.setText(words.get(key, chip.text()))
            chip.setAccessibleName(chip.text())
        self.shown = [k for k, chip in self.chips.items() if k in words or chip.isChecked()]
        self.arrange()

    def choose(self, key: str) -> None:
        """Marks a chip as chosen, without telling."""
        self.chips[key].setChecked(True)
        self.arrange()

    def arrange(self) -> None:
        """Shows the chips that have words."""
        for key, chip in self.chips.items():
            chip.setVisible(key in self.shown)
        self._flow.invalidate()


class FilterChips(Chips):
    """Chips in one line: the first, the chosen, and as many as fit; a menu has the others."""

    def __init__(self, name: str, more: str) -> None:
        super().__init__(name)
        self.more = QPushButton(self)
        self.more.setProperty("kind", "chip")
        self.more.setText(more)
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self.more.setAccessibleName(f"{name}: {more}")
        self.setFixedHeight(ROW_COMPACT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def lay_out(self) -> None:
        """The chips are set one by one."""

    def place(self, chip: Chip) -> None:
        """Its place is found when it has words."""

    def arrange(self) -> None:
        """Sets as many chips side by side as there is room for."""
        widths = {key: self.chips[key].sizeHint().width() for key in self.shown}
        room = self.width()
        if sum(widths.values()) + TIGHT * (len(widths) - 1) > room:
            room -= self.more.sizeHint().width() + TIGHT
        left, hidden = 0, list[str]()
        for key in self._chosen_early():
            if hidden or left + widths[key] > room:
                hidden.append(key)
                continue
            self.chips[key].setGeometry(left, 0, widths[key], ROW_COMPACT)
            left += widths[key] + TIGHT
        for key, chip in self.chips.items():
            chip.setVisible(key in self.shown and key not in hidden)
        self.more.setVisible(bool(hidden))
        self.more.setGeometry(left, 0, self.more.sizeHint().width(), ROW_COMPACT)
        self._fill_menu(hidden)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """One line."""
        return QSize(self.more.sizeHint().width(), ROW_COMPACT)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """More or fewer fit."""
        self.arrange()

    def _chosen_early(self) -> list[str]:
        """The chips that are shown, the chosen one second at the latest."""
        first, *rest = self.shown or [""]
        rest.sort(key=lambda key: not self.chips[key].isChecked())
        return [first, *rest] if first else []

    def _fill_menu(self, hidden: list[str]) -> None:
        self.menu.clear()
        for key in hidden:
            chip = self.chips[key]
            self.menu.addAction(chip.icon(), chip.text(), chip.click)
