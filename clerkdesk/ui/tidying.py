"""Rubbish is collected on the GUI thread alone.

Python collects cycles on whichever thread happens to allocate. In a cycle there may be objects of
Qt, and those may be destroyed on the thread only on which they live: elsewhere the program ends.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # ms


class Tidying(QObject):
    """Takes collecting over from Python until ``stop``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(tidy)
        self._timer.start()

    def stop(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.enable()


def tidy() -> None:
    """Collects the oldest generation that has become full, as Python would."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    full = [generation for generation, (count, most) in enumerate(counted) if count > most]
    if full:
        gc.collect(full[-1])
