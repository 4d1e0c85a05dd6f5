"""The preferences of the person at this machine, kept as soon as they change."""

from dataclasses import replace
from pathlib import Path

from clerkdesk.settings import Preferences, load_preferences, save_preferences


class KeptPreferences:
    """The preferences that lie in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.now, self.complaint = load_preferences(folder)

    def change(self, **changed: str | bool | int) -> Preferences:
        """Writes the preferences with ``changed``; ClerkError when that fails."""
        self.now = replace(self.now, **changed)  # type: ignore[arg-type]  # names and types are the callers'
        save_preferences(self._folder, self.now)
        return self.now
