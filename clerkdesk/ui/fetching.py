"""Modules loaded while the first paint is seen: the window moves and answers meanwhile."""

import threading
from contextlib import suppress
from importlib import import_module

from PySide6.QtCore import QObject, Signal


class Fetching(QObject):
    """``fetched`` comes on the GUI thread, when a module was loaded, or could not be."""

    fetched = Signal()

    def fetch(self, module: str) -> None:
        """Loads a module in a thread of its own. Whoever imports it then learns what is wrong."""
        threading.Thread(target=self._fetch, args=(module,), daemon=True).start()

    def _fetch(self, module: str) -> None:
        with suppress(ImportError):
            import_module(module)
        self.fetched.emit()
