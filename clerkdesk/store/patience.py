"""Waiting while another program writes: in short turns, so that a window can say so and end it."""

import time
from collections.abc import Callable
from typing import Protocol

from sqlalchemy.exc import DBAPIError

TURN = 0.2
"""Seconds of one turn of waiting, within the database; after each it is asked whether to go on."""

_AT_ONCE = 0.02  # s between two turns where the database does not wait by itself


class Patience(Protocol):
    """Says how long to wait. Any thread may ask."""

    def goes_on(self, seconds: float) -> bool:
        """Whether to go on, after so many seconds of waiting."""

    def over(self) -> None:
        """One who waited does so no longer, whatever came of it."""


class Patient:
    """Waits for so many seconds, and tells nobody."""

    def __init__(self, longest: float) -> None:
        self._longest = longest

    def goes_on(self, seconds: float) -> bool:
        """See :class:`Patience`."""
        return seconds < self._longest

    def over(self) -> None:
        """See :class:`Patience`."""


def when_free(act: Callable[[], object], patience: Patience) -> None:
    """Does ``act`` as soon as no other program is in its way. Raises the database's own error."""
    began, waited = time.monotonic(), False
    try:
        while True:
            turn = time.monotonic()
            try:
                act()
                return
            except Exception as error:
                if not _is_busy(error) or not patience.goes_on(time.monotonic() - began):
                    raise
            waited = True
            if time.monotonic() - turn < _AT_ONCE:
                time.sleep(_AT_ONCE)
    finally:
        if waited:
            patience.over()


def _is_busy(error: Exception) -> bool:
    """Whether it is SQLite's way to say that another one holds a lock."""
    said = error.orig if isinstance(error, DBAPIError) else error
    return str(getattr(said, "sqlite_errorname", "")).startswith("SQLITE_BUSY")
