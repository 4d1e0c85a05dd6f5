"""Modules loaded while the first paint is seen: the window moves and answers meanwhile."""

import threading
from contextlib import suppress
from importlib import import_module

from PySide6.QtCore import QObject, Signal


class Fetching(QObject):
    """``fetched`` comes on the GUI thread, when modules were loaded, or could not be."""

    fetched = Signal()

    def fetch(self, *modules: str) -> None:
        """Loads modules in a thread of its own. Whoever imports one then learns what is wrong."""
        threading.Thread(target=self._fetch, args=modules, daemon=True).start()

    def _fetch(self, *modules: str) -> None:
        for module in modules:
            with suppress(ImportError):
                import_module(module)
        self.fetched.emit()
