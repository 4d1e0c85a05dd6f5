"""Small help with layouts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from clerkdesk.ui.look.measures import HALF_ROOM, ROOM


def empty(layout: QLayout) -> None:
    """Takes everything out of a layout, and lets it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)


def without_gaps(layout: QLayout) -> None:
    """No margins, no spacing."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)


def card(*widgets: QWidget) -> QFrame:
    """A card with widgets one below another."""
    made = QFrame()
    made.setProperty("kind", "card")
    layout = QVBoxLayout(made)
    layout.setContentsMargins(ROOM, HALF_ROOM, ROOM, HALF_ROOM)
    layout.setSpacing(HALF_ROOM)
    for widget in widgets:
        layout.addWidget(widget)
    return made


def scrolled(inner: QWidget, name: str) -> QScrollArea:
    """A scroll area around ``inner``, as wide as there is room."""
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(name)
    scroll_by_keys(area)
    return area


def takes_what_is_left(widget: QWidget) -> None:
    """Asks for no height beyond the least: so the page around it has no need to scroll as well."""
    widget.setSizePolicy(widget.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Ignored)


def scroll_by_keys(area: QScrollArea) -> None:
    """Lets the keys come to an area only while it is higher than its place, and be seen there."""

    def follow(_least: int, most: int) -> None:
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    area.setProperty("kind", "scrolls")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.verticalScrollBar().rangeChanged.connect(follow)
