"""ClerkDesk as a clerk uses it: memos out of the database, each print recorded in it."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from serve import Memo, serve

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.printing import print_memo

NOW = datetime(2018, 5, 15, 9, 30)  # noqa: DTZ001  (any moment will do)


def prepare(job: dict[str, Any]) -> Callable[[Memo], bytes]:
    """Opens the office in which the job's memos have been made."""
    desk = open_desk(Path(job["folder"]), lambda: NOW)
    desk.press.installed_fonts = list
    return lambda memo: print_memo(desk, memo["id"]).pdf


serve(prepare)
