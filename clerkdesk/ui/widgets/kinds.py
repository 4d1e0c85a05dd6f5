"""What a widget is, for the style sheet."""

from PySide6.QtWidgets import QWidget


def set_kind(widget: QWidget, kind: str) -> None:
    """Makes a widget look as another kind, also when it is shown already."""
    mark(widget, "kind", kind)


def mark(widget: QWidget, name: str, value: str | bool) -> None:
    """Sets a property that the style sheet looks at."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
