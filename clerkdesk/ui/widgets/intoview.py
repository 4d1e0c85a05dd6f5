"""Scrolling to what opened below the edge of its page."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from clerkdesk.ui.look.measures import HALF_ROOM

_TWICE = 2
"""What stands beside something else as soon as it has its width is not as high then as before."""


def bring_into_view(widget: QWidget) -> None:
    """Scrolls the page around the widget until all of it is seen, as soon as it has its size; of
    what is higher than the page, the beginning."""
    _scroll_soon(widget, _TWICE)


def _scroll_soon(widget: QWidget, times: int) -> None:
    def scroll() -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        _scroll(widget)
        if times > 1:
            _scroll_soon(widget, times - 1)

    QTimer.singleShot(0, widget, scroll)


def _scroll(widget: QWidget) -> None:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inside = area.widget() if area is not None else None
    if area is not None and inside is not None:
        area.ensureWidgetVisible(widget)
        top, bar = widget.mapTo(inside, QPoint()).y(), area.verticalScrollBar()
        bar.setValue(min(bar.value(), top - HALF_ROOM))
