"""The mark of the program on its windows."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from clerkdesk.ui.look.icons import mark


def test_the_mark_is_drawn_for_every_size_that_windows_shows(qapp: QApplication) -> None:
    sizes = {size.width() for size in mark().availableSizes()}
    assert {16, 24, 32, 48, 256} <= sizes
    small, large = mark().pixmap(QSize(16, 16)), mark().pixmap(QSize(256, 256))
    blue = "#1d5fbf"
    assert small.toImage().pixelColor(8, 1).name() == blue
    assert large.toImage().pixelColor(128, 16).name() == blue
    assert large.toImage().pixelColor(0, 0).alpha() == 0
