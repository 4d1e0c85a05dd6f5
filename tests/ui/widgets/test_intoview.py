"""What opened below the edge of its page is seen from its beginning."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.ui.widgets.intoview import bring_into_view


@pytest.mark.parametrize("high", [120, 300, 700])
def test_what_opened_is_seen_from_its_beginning(qtbot: QtBot, high: int) -> None:
    area, inner, above, opened, below = (
        QScrollArea(),
        QWidget(),
        *(QWidget() for _ in range(3)),
    )
    qtbot.addWidget(area)
    column = QVBoxLayout(inner)
    for widget, height in ((above, 500), (opened, high), (below, 900)):
        widget.setFixedHeight(height)
        column.addWidget(widget)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.resize(300, 400)
    area.show()
    bring_into_view(opened)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
    top = opened.mapTo(area.viewport(), QPoint()).y()
    assert top >= 0
    assert min(top + high, area.viewport().height()) - top >= min(high, 380)
