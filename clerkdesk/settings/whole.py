"""Small files that are written as a whole or not at all, also when the power fails."""

import os
from pathlib import Path

from clerkdesk.domain.begun import begin_file
from clerkdesk.domain.oserrors import explain_os_error
from clerkdesk.domain.osmoves import move

_BEGUN = ".clerkdesk-"
"""So begins the name of what is being written; a start takes away what was left of it."""


def write_whole(path: Path, text: str) -> None:
    """Puts ``text`` in the place of what ``path`` held; of two that do so at once, one stands.
    Raises ClerkError."""
    try:
        handle, fresh = begin_file(path.parent, _BEGUN)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            move(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise explain_os_error(error, path) from error
