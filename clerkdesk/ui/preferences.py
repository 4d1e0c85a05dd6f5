"""The preferences of the person at this machine, kept as soon as they change."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from clerkdesk.settings import Preferences, load_preferences, save_preferences


class KeptPreferences:
    """The preferences that lie in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now, self.complaint = load_preferences(folder)

    def change(self, **changed: str | bool | int) -> Preferences:
        """Writes the preferences with ``changed``; ClerkError when that fails."""
        self.note(**changed)
        save_preferences(self.folder, self.now)
        return self.now

    def note(self, **changed: str | bool | int) -> None:
        """Changes what is written with the next change, or when the window closes."""
        self.now = replace(self.now, **changed)  # type: ignore[arg-type]  # names and types are the callers'

    def sizes(self, name: str) -> tuple[int, ...]:
        """The sizes in pixels that were noted under ``name``; empty for none."""
        found = self._sizes().get(name, ())
        if not isinstance(found, list) or not all(type(each) is int for each in found):
            return ()
        return tuple(found)

    def note_sizes(self, name: str, sizes: Sequence[int]) -> None:
        """Notes sizes in pixels under ``name``."""
        self.note(sizes=json.dumps({**self._sizes(), name: list(sizes)}))

    def _sizes(self) -> dict[str, object]:
        """Whatever was noted; nothing when somebody spoilt it."""
        try:
            found = json.loads(self.now.sizes)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}
