"""One workbook, read by a child of its own."""

from pathlib import Path

from clerkdesk.domain.rounds.understanding.cells import ReadBook
from clerkdesk.sheet.reading.limits import Limits
from clerkdesk.sheet.reading.reader import Reader


def read_book(source: Path | bytes, limits: Limits | None = None, name: str = "") -> ReadBook:
    """What the workbook holds. ClerkError says why it cannot be read."""
    with Reader(limits or Limits()) as reader:
        return reader.read(source, name)
