"""What the window will need soon, loaded off the GUI thread before it is asked for.

The first paint and the first page load as little as they can. Without this, the first visit to each
further page would pay for it, with a window that is deaf meanwhile.
"""

import gc
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject

from clerkdesk.desk.ahead import loads_ahead
from clerkdesk.desk.desk import Desk
from clerkdesk.settings import load_words
from clerkdesk.ui.work import Work

_PAGES = ("memos", "writing", "pile", "month", "overview", "settings")
_MORE = ("ui.paper.printing", "ui.finder.box", "ui.finder.keyspage", "ui.help.window")


class Warming(QObject):
    """Loads one thing after another in the threads of ``work``, and never complains.

    What cannot be loaded is told when it is really needed.
    """

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._loads: Iterator[Callable[[], object]] = iter(())

    def begin(self, desk: Desk) -> None:
        """Begins to load."""
        self._loads = iter([*_pages(), *loads_ahead(desk), *_others()])
        self._go_on()

    def _go_on(self, _outcome: object = None) -> None:
        load = next(self._loads, None)
        if load is not None:
            self._work.run(self, load, self._go_on, self._go_on)
        else:
            gc.freeze()  # what was loaded stays, and need not be looked through for rubbish


def _pages() -> list[Callable[[], object]]:
    return [partial(import_module, f"clerkdesk.ui.{name}.page") for name in _PAGES]


def _others() -> list[Callable[[], object]]:
    modules = [partial(import_module, f"clerkdesk.{name}") for name in _MORE]
    return [*modules, _read_manual, partial(load_words, "en")]  # the finder finds English words


def _read_manual() -> None:
    from clerkdesk.ui.help.manual import read_manual

    read_manual()
