"""The order of the Tab key: that of the eye, also for what was put in later."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(widget: QWidget) -> None:
    """Lets the Tab key go through ``widget`` as its layouts stand, from the first field on."""
    tab_through([widget])


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Lets the Tab key go from one of these to the next, and inside each as it is laid out.

    Qt's own order leaves the buttons of a question where they were made.
    """
    for one, next_one in pairwise(each for widget in widgets for each in _taking_keys(widget)):
        QWidget.setTabOrder(one, next_one)


def _taking_keys(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            yield from _taking_keys(widget)
        elif inner is not None:
            yield from _inside(inner)
