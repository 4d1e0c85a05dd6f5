"""What a file of somebody who means harm does to the program, at the door by which it comes in."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from clerkdesk.desk.formpreview import preview_form
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.understanding import understand
from clerkdesk.domain.words import Words
from clerkdesk.forms import read_form
from clerkdesk.forms.parse import read_text
from clerkdesk.mail import read_mail
from clerkdesk.paper.picture import prepared
from clerkdesk.scans.binding import Binder, Unreadable
from clerkdesk.scans.reading import ScanReader
from clerkdesk.sheet.reading.reader import Reader
from tests.office import FakeClock, open_office
from tests.sheet.reading.clerks import EXPECTED
from tests.sheet.reading.hostile import workbook
from tests.trials.poison import Poison

if TYPE_CHECKING:
    from clerkdesk.desk.desk import Desk

_KILOBYTES = 1 if sys.platform != "darwin" else 1024


@dataclass
class Found:
    """How many were ``read`` and ``refused``, by door; the ``longest`` seconds of each door; what
    was said that is no sentence (``crashes``)."""

    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    longest: dict[str, float] = field(default_factory=dict)
    crashes: list[str] = field(default_factory=list)

    @property
    def files(self) -> int:
        """All that came in."""
        return self.read.total() + self.refused.total() + len(self.crashes)

    @property
    def grown(self) -> int:
        """MB of memory that the largest reading process had, of those that have ended."""
        import resource

        return int(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss) // _KILOBYTES // 1024


class Doors:
    """The doors, each with its reader."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets, self._scans = Reader(), ScanReader()
        self._desk: Desk | None = None
        self._open: dict[str, Callable[[bytes], None]] = {
            "sheet": self._sheet,
            "scan": self._scan,
            "picture": self._picture,
            "form": self._form,
            "mail": self._mail,
        }

    def take_in(self, files: Iterable[Poison]) -> Found:
        """Takes in one after another."""
        found = Found()
        with self._sheets, self._scans:
            for each in files:
                if each.door in ("sheet", "mail"):
                    self._ready()
                self._take(each, found)
        if self._desk is not None:
            self._desk.close()
        return found

    def _take(self, file: Poison, found: Found) -> None:
        start = perf_counter()
        try:
            self._open[file.door](file.content)
            found.read[file.door] += 1
        except (ClerkError, Unreadable):
            found.refused[file.door] += 1
        except Exception as error:  # noqa: BLE001  whatever it is, it is what is looked for
            found.crashes.append(f"{file.door} {file.what}: {type(error).__name__} {error}")
        took = perf_counter() - start
        found.longest[file.door] = max(took, found.longest.get(file.door, 0))

    def _ready(self) -> None:
        """A child that an earlier file ended is started again, which is not this one's time."""
        if self._sheets._process._watched is None:
            self._sheets.read(workbook())

    def _sheet(self, content: bytes) -> None:
        understand(self._sheets.read(content, "แบบ.xlsx"), EXPECTED)

    def _scan(self, content: bytes) -> None:
        """As it is attached, then bound."""
        path = self._folder / "scan"
        path.write_bytes(content)
        count = self._scans.count(path)
        with Binder() as binder:
            if binder.add(self._scans.pdf(path)) != count:
                raise AssertionError("another number of pages")
            binder.save(self._folder / "bound.pdf")

    def _picture(self, content: bytes) -> None:
        """As the Garuda is chosen, then printed."""
        path = self._folder / "garuda.png"
        path.write_bytes(content)
        self._scans.look(path)
        prepared(content, path.name, 30, 30)

    def _form(self, content: bytes) -> None:
        path = self._folder / "form.toml"
        path.write_bytes(content)
        form = read_form(read_text(path), path.name)
        if self._desk is None:
            self._desk = open_office(self._folder / "office", FakeClock())
        preview_form(self._desk, form, Words())

    def _mail(self, content: bytes) -> None:
        for each in read_mail(content).attachments:
            self._sheet(each.content)
