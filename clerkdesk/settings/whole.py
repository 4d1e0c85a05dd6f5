"""Small files that are written as a whole or not at all, also when the power fails."""

import os
from pathlib import Path

from clerkdesk.domain.oserrors import explain_os_error


def write_whole(path: Path, text: str) -> None:
    """Puts ``text`` in the place of what ``path`` held. Raises ClerkError."""
    fresh = path.with_suffix(".new")
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise explain_os_error(error, path) from error
