"""What cannot be used while its job runs; the keys are then where they were before."""

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class Holding:
    """Holds ``widgets`` of one ``owner``. Qt would give the focus of what is held to the next in
    line: one Enter too many would press that. The owner has the keys meanwhile."""

    def __init__(self, owner: QWidget, *widgets: QWidget) -> None:
        self._owner, self._widgets = owner, widgets
        self._focused: QWidget | None = None

    def hold(self) -> None:
        """None of them can be used."""
        focused = self._owner.window().focusWidget()  # also while a dialog is just closing
        if focused in self._widgets:
            self._focused = focused
            self._owner.setFocus()
        for each in self._widgets:
            each.setEnabled(False)

    def let_go(self) -> None:
        """They can be used again; the keys go back, unless the clerk went elsewhere meanwhile."""
        for each in filter(isValid, self._widgets):
            each.setEnabled(True)
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused) and self._has_keys():
            focused.setFocus()

    def _has_keys(self) -> bool:
        return isValid(self._owner) and self._owner.window().focusWidget() is self._owner
