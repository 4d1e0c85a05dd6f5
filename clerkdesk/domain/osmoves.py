"""Giving a file the name of another, also while somebody looks into it for a moment."""

import time
from pathlib import Path

_HELD = (5, 32, 33)  # ERROR_ACCESS_DENIED, _SHARING_VIOLATION, _LOCK_VIOLATION
_LONGEST, _AGAIN = 2.0, 0.05  # s


def move(source: Path, target: Path, longest: float = _LONGEST) -> None:
    """Gives ``source``, a file or a folder on the same drive, the name ``target``, over a file that
    has it. Raises OSError.

    Windows refuses it while another program has one of the two open, which scanners for viruses and
    indexers do with everything that was just written: there it is tried for ``longest`` seconds.
    """
    end = time.monotonic() + longest
    while True:
        try:
            source.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD or time.monotonic() > end:
                raise
            time.sleep(_AGAIN)
        else:
            return
