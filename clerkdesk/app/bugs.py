"""A bug becomes a report in a file, never a traceback on the screen."""

import platform
import tempfile
import traceback
from datetime import datetime
from pathlib import Path

from clerkdesk import __version__
from clerkdesk.settings.places import BUG_REPORT


def report_bug(error: BaseException, now: datetime, place: Path) -> str:
    """Writes what went wrong into the data folder ``place``; says where it lies.

    The report holds the program's own lines and versions, not what was typed: the error's own
    text is left out, for it may quote a name or a subject.
    """
    lines = [
        f"ClerkDesk {__version__}  {now.isoformat()}",
        f"Python {platform.python_version()}  {platform.platform()}",
        f"{type(error).__name__}",
        *traceback.format_tb(error.__traceback__),
    ]
    for folder in (place, Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / BUG_REPORT
            path.write_text("\n".join(lines), encoding="utf-8")
        except OSError:
            continue
        return str(path)
    return "-"
