"""PySide6 6.12.0 drops a reference of None on each void call, of which Python 3.11 dies in time."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_qt_calls_give_back_every_none_they_take(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(200):
        label.setText("เรื่อง")
    assert abs(sys.getrefcount(None) - before) <= 20
