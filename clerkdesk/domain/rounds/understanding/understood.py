"""What was understood of a sheet that came in, and what of it is doubtful."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.memo.sheetmark import SheetMark
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.words import th

WHERE = th("แผ่น “{tab}” แถว {row} ช่อง {letter}")


@dataclass(frozen=True)
class Expected:
    """What a sheet is read with: the office's own form, names and day."""

    form: SheetForm
    office: Office
    units: tuple[Unit, ...]
    today: date
    form_id: str = ""


@dataclass(frozen=True)
class Doubt:
    """A cell that a person has to look at: where it is in the file, and why. ``column`` is the
    form's, empty where it is no cell of the data."""

    tab: str
    row: int
    letter: str
    reason: ClerkError
    column: str = ""

    @property
    def error(self) -> ClerkError:
        """The reason with its place before it."""
        values = {**self.reason.values, "tab": self.tab, "row": self.row, "letter": self.letter}
        return ClerkError(self.reason.what, do=self.reason.do, where=WHERE, **values)


@dataclass(frozen=True)
class ReadCell:
    """One value: text, an ISO date or a decimal number; ``shown`` is what stands in the file.

    Where there is a ``doubt``, ``value`` is what was probably meant, or empty.
    """

    value: str
    shown: str
    address: str
    doubt: Doubt | None = None


@dataclass(frozen=True)
class ReadRow:
    """One row: ``row`` is its line in the file, ``cells`` are by the form's column. ``under`` are
    the titles of the groups over it; of a row that we wrote ourselves ``key`` is its own, and
    ``month`` its month where the sheet has several."""

    row: int
    cells: Mapping[str, ReadCell]
    number: str = ""
    under: tuple[str, ...] = ()
    key: str = ""
    month: Month | None = None

    @property
    def values(self) -> dict[str, str]:
        """What it says, by column."""
        return {column: cell.value for column, cell in self.cells.items()}

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What of it is doubtful."""
        return tuple(cell.doubt for cell in self.cells.values() if cell.doubt is not None)


@dataclass(frozen=True)
class UnitGuess:
    """Whose sheet it is: ``unit`` where the office knows it, ``name`` as it stands. ``whole`` is
    the sheet of a whole office."""

    name: str = ""
    unit: Unit | None = None
    sure: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Understood:
    """One sheet of a file: a page may hold several, ``head`` is the line of this one's head.

    ``nothing``: it says that there was nothing to report. ``columns`` gives the letter of each of
    the form's columns that was found; ``unread`` are columns of the file that the form has not.
    """

    tab: str
    head: int
    unit: UnitGuess
    months: Month | Months | None
    months_sure: bool
    rows: tuple[ReadRow, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    own: bool = False
    nothing: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    reporter: str = ""
    position: str = ""
    mark: SheetMark | None = None

    @property
    def sure(self) -> bool:
        """Whether nothing of it is doubtful."""
        return not self.doubts
