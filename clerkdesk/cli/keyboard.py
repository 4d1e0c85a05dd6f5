"""Whether somebody is there to type.

Windows' NUL, which a service or a task gives a command for its input, says that it is a terminal;
whoever waited there for a password would wait for ever.
"""

import sys
from collections.abc import Callable
from typing import TextIO

IsConsole = Callable[[TextIO], bool]


def at_keyboard(is_console: IsConsole | None = None) -> bool:
    """Whether what is typed comes in. A frozen window has no input at all."""
    typed = sys.stdin
    return bool(typed and typed.isatty() and (is_console or _is_console)(typed))


if sys.platform == "win32":
    import ctypes
    import msvcrt
    from ctypes import wintypes

    def _is_console(file: TextIO) -> bool:
        """Docs: GetConsoleMode, which knows consoles alone."""
        handle = wintypes.HANDLE(msvcrt.get_osfhandle(file.fileno()))
        mode = wintypes.DWORD()
        return bool(ctypes.windll.kernel32.GetConsoleMode(handle, ctypes.byref(mode)))

else:

    def _is_console(_file: TextIO) -> bool:
        """A terminal is one."""
        return True
