"""The steps that make the database and bring an older one up to date.

``python -m clerkdesk.store.migrations "why"`` writes the next step from what the rows say.
"""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Migrations:
    """The revisions that this program knows, oldest first, and the folders of their steps."""

    revisions: tuple[str, ...] = ("0001", "0002", "0003", "0004")
    folders: tuple[Path, ...] = (FOLDER / "versions",)

    @property
    def head(self) -> str:
        """The revision that the rows of this program need."""
        return self.revisions[-1]
