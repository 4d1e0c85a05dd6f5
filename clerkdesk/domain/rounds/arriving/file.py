"""The file in which a sheet came in, and what is known of how it came."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class ArrivedFile:
    """A file as it came: alone, or in the mail ``inside``, of ``sender``, on the day ``on`` where
    the mail says one.

    ``path`` is where it, or its mail, lies. ``made`` is when the mail was sent, or when the file
    was last written, in seconds since 1970; 0 where nobody knows.
    """

    name: str
    content: bytes = field(default=b"", repr=False)
    sha256: str = ""
    sender: str = ""
    on: date | None = None
    inside: str = ""
    path: Path | None = None
    made: float = 0.0

    @property
    def told(self) -> tuple[bool, bool, bool]:
        """What is known of how it came: a file in a mail tells more than the same one alone."""
        return bool(self.sender), self.on is not None, bool(self.inside)

    def as_it_came(self, other: "ArrivedFile") -> "ArrivedFile":
        """This file, with how ``other`` came where that is the same file and tells more."""
        if not self.sha256 or self.sha256 != other.sha256 or other.told <= self.told:
            return self
        return replace(self, sender=other.sender, on=other.on, inside=other.inside, made=other.made)
