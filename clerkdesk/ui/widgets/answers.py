"""A question with a few answers, each a wide button, with a key of its own where it is numbered."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.ui.look.measures import PROSE_LEAST, TIGHT

Answer = tuple[str, str]
"""The key of an answer, and its words."""


class Answers(QWidget):
    """``answered`` carries the key of the answer. Digits answer unless it is not ``numbered``,
    Enter goes on to the panel."""

    answered = Signal(str)

    def __init__(
        self, answers: Sequence[Answer], across: bool = False, numbered: bool = True
    ) -> None:
        super().__init__()
        self.key = ""
        self._numbered = numbered
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

    def choose_none(self) -> None:
        """None of the answers is meant."""
        self.key = ""
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def answer_by_digit(self, typed: str) -> bool:
        """Takes the answer with this digit, Thai or Arabic; whether there is one."""
        plain = to_arabic(typed)
        place = int(plain) if plain.isdecimal() else 0
        if not self._numbered or not 1 <= place <= len(self.buttons):
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
        button = _AnswerButton(f"{place}  {words}" if self._numbered else words)
        button.setProperty("kind", "answer")
        button.setCheckable(True)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.choose(key))
        self._group.addButton(button)
        return button


class _AnswerButton(QPushButton):
    """Words that do not fit end in … rather than make the panel wider."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Wide enough for all words."""
        missing = self._wide(self._words) - self._wide(self.text())
        return super().sizeHint() + QSize(missing, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """The first words at least."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), PROSE_LEAST), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """More or fewer words fit."""
        super().resizeEvent(event)
        around = self.sizeHint().width() - self._wide(self._words)
        room = self.width() - around
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(self._words if shown != self._words else "")

    def _wide(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

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
