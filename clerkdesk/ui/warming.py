"""What the window will need soon, loaded off the GUI thread before it is asked for.

The first paint and the first page load as little as they can. Without this, the first visit to each
further page would pay for it, with a window that is deaf meanwhile.
"""

import gc
import sys
from functools import partial
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clerkdesk.desk.ahead import loads_ahead
from clerkdesk.desk.desk import Desk
from clerkdesk.settings import load_words
from clerkdesk.ui.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAGES = ("memos", "writing", "pile", "month", "overview", "settings", "forms", "procedure")
_FURTHER = ("takingin.page", "takingin.togetherpage", "plan.page", "intake.page", "journal.page")
_SECTIONS = (
    *("units", "people", "registers", "forms", "paper", "data"),
    *("lock", "looks", "language"),
)
MODULES = (
    *(f"clerkdesk.ui.{name}.page" for name in _PAGES),
    *(f"clerkdesk.ui.{name}" for name in _FURTHER),
    "clerkdesk.ui.paper.printing",
    "clerkdesk.ui.finder.box",
    "clerkdesk.ui.finder.keyspage",
    "clerkdesk.ui.help.window",
    *(f"clerkdesk.ui.settings.{name}" for name in _SECTIONS),
)
"""What is loaded, in the order in which it is likely to be wanted."""


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
        lacking = (module for module in MODULES if module not in sys.modules)
        modules = (partial(import_module, module) for module in lacking)
        english = partial(load_words, "en")  # the finder finds English words, too
        self._loads = chain(modules, loads_ahead(desk), (_read_manual, english))
        self._go_on()

    def stop(self) -> None:
        """Lets what was loaded be looked through again, as before."""
        gc.unfreeze()

    def _go_on(self, _outcome: object = None) -> None:
        load = next(self._loads, None)
        if load is not None:
            self._work.run(self, load, self._go_on, self._go_on)
        else:
            gc.freeze()  # what was loaded stays, and need not be looked through for rubbish


def _read_manual() -> None:
    from clerkdesk.ui.help.manual import read_manual

    read_manual()
