"""What may be wanted after what was just said: a few quiet buttons in the foot line."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from clerkdesk.ui.look.measures import TIGHT
from clerkdesk.ui.widgets.layouts import empty, without_gaps

Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Offers(QWidget):
    """Buttons, or nothing. They stay until something else is said; those that are ``lasting`` also
    while pages are made anew."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QHBoxLayout(self)
        without_gaps(self._layout)
        self._layout.setSpacing(TIGHT)
        self.buttons: list[QPushButton] = []
        self.lasting = self._held = False
        self.hide()

    def hold(self) -> None:
        """What is said next leaves them here."""
        self._held = True

    def offer(self, offers: Sequence[Offer], lasting: bool = False) -> None:
        """Shows a button for each offer."""
        self._clear()
        self.lasting = lasting
        for words, act in offers:
            button = QPushButton(words)
            button.setProperty("kind", "quiet")
            button.clicked.connect(act)
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(self.buttons))

    def forget(self) -> None:
        """Nothing is offered any more, unless it is held once."""
        if not self._held:
            self._clear()
        self._held = False

    def _clear(self) -> None:
        self.buttons.clear()
        empty(self._layout)
        self.hide()
