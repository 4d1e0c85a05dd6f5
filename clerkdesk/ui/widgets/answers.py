"""A question with a few answers, each a wide button with a key of its own: 1, 2, 3 …"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.ui.look.measures import TIGHT

Answer = tuple[str, str]
"""The key of an answer, and its words."""


class Answers(QWidget):
    """``answered`` carries the key of the answer. Digits answer, Enter goes on to the panel."""

    answered = Signal(str)

    def __init__(self, answers: Sequence[Answer], across: bool = False) -> None:
        super().__init__()
        self.key = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        layout = QVBoxLayout(self)
        if across:
            layout.setDirection(QVBoxLayout.Direction.LeftToRight)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        self.buttons: dict[str, QPushButton] = {}
        for place, (key, words) in enumerate(answers, start=1):
            button = self._button(key, words, place)
            self.buttons[key] = button
            layout.addWidget(button)
        if self.buttons:
            self.setFocusProxy(next(iter(self.buttons.values())))

    def choose(self, key: str) -> None:
        """Takes an answer."""
        self.key = key
        self.buttons[key].setChecked(True)
        self.setFocusProxy(self.buttons[key])
        self.answered.emit(key)

    def answer_by_digit(self, typed: str) -> bool:
        """Takes the answer with this digit, Thai or Arabic; whether there is one."""
        plain = to_arabic(typed)
        place = int(plain) if plain.isdecimal() else 0
        if not 1 <= place <= len(self.buttons):
            return False
        key = list(self.buttons)[place - 1]
        self.choose(key)
        self.buttons[key].setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Digits answer."""
        if not self.answer_by_digit(event.text()):
            super().keyPressEvent(event)

    def _button(self, key: str, words: str, place: int) -> QPushButton:
        button = _AnswerButton(f"{place}  {words}")
        button.setProperty("kind", "answer")
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.choose(key))
        self._group.addButton(button)
        return button


class _AnswerButton(QPushButton):
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Enter takes the answer when none is taken; then it is the panel's."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not any(button.isChecked() for button in self.group().buttons()):
            self.click()
            event.accept()
        elif enter:
            event.ignore()
        else:
            super().keyPressEvent(event)
