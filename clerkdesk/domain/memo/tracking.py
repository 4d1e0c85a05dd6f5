"""The month's tracking sheet: from what was published to titles, rows and places to sign."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from clerkdesk.domain.calendar.month import Month, Months, format_months
from clerkdesk.domain.form.period import Period
from clerkdesk.domain.form.sheetform import Column, SheetForm, SheetSignature
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.lifting import stands_at
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.memosources import OF_MEMO, of_memo
from clerkdesk.domain.memo.memosources import CellValue as CellValue
from clerkdesk.domain.memo.memosources import is_field_source as is_field_source
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Person, Unit, UnitKind
from clerkdesk.domain.thai.text import search_key


@dataclass(frozen=True)
class Tracked:
    """A memo with the publication by which it counts: what one row of the sheet is made from."""

    memo: Memo
    published: Published

    @property
    def unit(self) -> str:
        """The name of its unit as it stood on the paper."""
        return self.memo.unit

    @property
    def month(self) -> Month:
        """The month in which it was published."""
        return Month.of(self.published.on)

    def cell(self, column: Column, place: int) -> CellValue:
        """What stands in a column when it is row ``place``, from 1."""
        return self.value(column.source, place)

    def value(self, source: str, place: int) -> CellValue:
        """What a source says of it: a word of :data:`SOURCES`, or a field of the memo."""
        if is_field_source(source):
            return of_memo(self.memo, source)
        return SOURCES[source](self, place) if source else ""

    @property
    def addresses(self) -> str:
        """Where it stands now, one below the other; where it stood first when it is down."""
        return self._now(0, self.published.url)

    @property
    def channels(self) -> str:
        """In which channels it stands now, as :attr:`addresses`."""
        return self._now(1, self.published.channel)

    def _now(self, part: int, first: str) -> str:
        places = stands_at(state_of(self.memo))
        if not places:
            return first
        return "\n".join(dict.fromkeys(each[part] for each in places if each[part]))


class SheetRow(Protocol):
    """A row of a sheet: whose it is, of which month, and what stands in a column."""

    @property
    def unit(self) -> str:
        """The name of the unit whose row it is."""

    @property
    def month(self) -> Month:
        """The month that it is reported with."""

    def cell(self, column: Column, place: int) -> CellValue:
        """What stands in a column when it is row ``place``, from 1."""


def _of(source: str) -> Callable[[Tracked, int], CellValue]:
    return lambda row, place: OF_MEMO[source](row.memo)


SOURCES: dict[str, Callable[[Tracked, int], CellValue]] = {
    "row": lambda row, place: place,
    **{source: _of(source) for source in OF_MEMO},
    "published_on": lambda row, place: row.published.on,
    "responsible": lambda row, place: row.published.publisher or row.memo.requester,
    "publisher": lambda row, place: row.published.publisher,
    "channel": lambda row, place: row.channels,
    "address": lambda row, place: row.addresses,
    "result": lambda row, place: row.published.result,
    "remark": lambda row, place: row.published.remark,
}
"""What a column's ``source`` may name, and how it is read from one row."""


@dataclass(frozen=True)
class Signer:
    """A place to sign at the foot: ลงชื่อ … ``signs``, with the name where it is known."""

    signs: str
    name: str = ""
    position: str = ""


@dataclass(frozen=True)
class Sheet:
    """A sheet ready to be written: everything that stands on it, nothing to look up.

    ``rows`` hold one value for each of ``columns``; ``groups`` gather them. Dates are Gregorian;
    the writer shows them in พ.ศ. with the office's figures. What is not shown tells our own sheets
    when they come back: ``months`` (None: it reports nothing of its own), ``unit`` (empty: the
    whole office), and for each row a key, where rows have any, and its month. ``nothing``: its
    only row says that there is nothing to report; ``missing``: nobody has said that yet. ``links``
    are the pages of its book (from 0) to which its rows lead.
    """

    name: str
    titles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    signers: tuple[Signer, ...]
    form: SheetForm
    office: Office
    groups: tuple[RowGroup, ...] = ()
    months: Month | Months | None = None
    unit: str = ""
    keys: tuple[str, ...] = ()
    row_months: tuple[Month, ...] = ()
    nothing: bool = False
    missing: bool = False
    links: tuple[int, ...] = ()

    @property
    def said_empty(self) -> str:
        """What stands on it where it has no row. Who takes it in must not read *nothing* where the
        unit has not said so."""
        return _SAID_EMPTY[self.missing, isinstance(self.months, Months)]


_SAID_EMPTY = {
    (False, False): "ไม่มีเรื่องที่เผยแพร่ในเดือนนี้",
    (False, True): "ไม่มีเรื่องที่เผยแพร่ในเดือนเหล่านี้",
    (True, False): "ยังไม่ได้รายงานเดือนนี้",
    (True, True): "ยังไม่ได้รายงานครบทุกเดือนเหล่านี้",
}
"""By whether the unit's report is missing, and whether it is of several months."""

_UNIT_LINES = {
    UnitKind.GROUP: "กลุ่ม/หน่วย",
    UnitKind.SCHOOL_GROUP: "กลุ่มโรงเรียน",
    UnitKind.SCHOOL: "สถานศึกษา",
}


def unit_line(unit: Unit | None) -> str:
    """The line that says whose sheet it is: ``กลุ่มโรงเรียน คำสร้อย``."""
    if unit is None:
        return "รวมทุกกลุ่ม หน่วย และสถานศึกษา"
    kind = _UNIT_LINES[unit.kind]
    return unit.name if unit.name.startswith(kind) else f"{kind} {unit.name}"


def published_in(
    memos: Sequence[Memo], month: Month | Months | Period, unit: Unit | None
) -> list[Tracked]:
    """What was first published in ``month``, months or days (of ``unit``, or of all), in order of
    date.

    A memo keeps the name of its unit as it stood on paper; one written under an earlier name of
    the unit is its own all the same.
    """
    own = unit.keys if unit else ()
    found = [
        Tracked(memo, entry)
        for memo in memos
        if unit is None or search_key(memo.unit) in own
        if (entry := counted(state_of(memo))) is not None and month.contains(entry.on)
    ]
    return sorted(found, key=lambda row: (row.published.on, row.memo.id, row.published.id))


def month_sheet(
    form: SheetForm,
    month: Month | Months,
    unit: Unit | None,
    office: Office,
    rows: Sequence[SheetRow],
    role_holders: dict[str, Person],
    groups: tuple[RowGroup, ...] = (),
) -> Sheet:
    """The sheet of one month, or of several. ``role_holders`` fills the places to sign, by role;
    ``groups`` are those of the rows, as :func:`~clerkdesk.domain.memo.gathering.groups_of` found
    them."""
    words = {
        "office": office,
        "unit": unit.name if unit else "",
        "unit_line": unit_line(unit),
        "month": format_months(month, office.digits),
    }
    return Sheet(
        name=form.name.format(**words),
        titles=tuple(title.format(**words) for title in form.titles),
        columns=form.columns,
        rows=tuple(_cells(form, row, place) for place, row in enumerate(rows, start=1)),
        signers=tuple(_signer(place, role_holders) for place in form.signatures),
        form=form,
        office=office,
        groups=groups,
        months=month,
        unit=unit.name if unit else "",
        keys=tuple(getattr(row, "key", "") for row in rows),
        row_months=tuple(row.month for row in rows),
    )


def _cells(form: SheetForm, row: SheetRow, place: int) -> tuple[CellValue, ...]:
    return tuple(row.cell(column, place) for column in form.columns)


def _signer(place: SheetSignature, role_holders: dict[str, Person]) -> Signer:
    person = role_holders.get(place.role)
    if person is None:
        return Signer(place.signs)
    return Signer(place.signs, person.name, person.position)
