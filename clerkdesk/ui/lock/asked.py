"""Dialogs of Windows itself, for printing and for files: a window that locks answers them *no*."""

import sys
from typing import Protocol

_DIALOG = "#32770"
"""The class of every dialog of Windows (docs: "About Dialog Boxes")."""


class Asking(Protocol):
    """What is asked of Windows, where a window is a number."""

    def last_popup(self, window: int) -> int:
        """The window above it that was used last; itself where there is none."""

    def class_of(self, window: int) -> str:
        """Of what class it is."""

    def close(self, window: int) -> None:
        """Asks it to close."""


def close_asking(window: int, windows: Asking | None = None) -> bool:
    """Closes the dialog of the system that stands above ``window``, as if the clerk had thought
    better of it; whether there was one. Other systems show none of their own."""
    asked = windows or _here()
    if asked is None:
        return False
    popup = asked.last_popup(window)
    if popup in (0, window) or asked.class_of(popup) != _DIALOG:
        return False
    asked.close(popup)
    return True


if sys.platform == "win32":
    import ctypes

    _USER = ctypes.WinDLL("user32", use_last_error=True)
    _USER.GetLastActivePopup.restype = ctypes.c_void_p
    _CLOSE = 0x0010  # WM_CLOSE

    class _Windows:
        def last_popup(self, window: int) -> int:
            return int(_USER.GetLastActivePopup(ctypes.c_void_p(window)) or 0)

        def class_of(self, window: int) -> str:
            said = ctypes.create_unicode_buffer(64)
            _USER.GetClassNameW(ctypes.c_void_p(window), said, len(said))
            return said.value

        def close(self, window: int) -> None:
            _USER.PostMessageW(ctypes.c_void_p(window), _CLOSE, None, None)

    def _here() -> Asking | None:
        return _Windows()

else:

    def _here() -> Asking | None:
        return None
