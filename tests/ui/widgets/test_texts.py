"""Read-only text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.domain.words import Words
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.texts import Prose, label


class Drawn(QObject):
    """Keeps what was drawn anew of the widget that it watches."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Only looks."""
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


@pytest.mark.parametrize(
    "make", [lambda voice: Prose(voice, "การจัดซื้อจัดจ้าง"), lambda _voice: label("จัดซื้อจัดจ้าง")]
)
def test_another_text_is_drawn_with_the_marks_above_and_below_its_line(
    qtbot: QtBot, make: Callable[[Voice], QLabel]
) -> None:
    shown, window = make(Voice(Words())), QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(shown)
    layout.addStretch()
    shown.setStyleSheet("padding: 3px 0 5px 0;")
    drawn = Drawn()
    shown.installEventFilter(drawn)
    window.resize(400, 200)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: bool(drawn.rects))
    QCoreApplication.processEvents()
    drawn.rects.clear()
    shown.setText("มาตรฐานและขั้นตอน")
    qtbot.waitUntil(lambda: bool(drawn.rects))
    assert drawn.rects[0] == shown.rect()
