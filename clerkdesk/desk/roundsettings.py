"""What the office says of its rounds: who reports, and how long before a due date to remind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.reportsfrom import first_months
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Unit, UnitKind
from clerkdesk.domain.rounds.calendar import reporting_kinds, reporting_units
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

REPORTER = "reporter"
"""The role whose holder sends a unit's sheet."""

REMIND = 5
"""Working days before a due date from which on *today* tells of a round."""

MOST_DAYS = 60

_REMIND, _KINDS = "rounds.remind", "rounds.kinds"


@dataclass(frozen=True)
class RoundSettings:
    """``kinds`` None: as :func:`~clerkdesk.domain.rounds.calendar.reporting_kinds` says. ``first``
    are the first months of units that do not report for every month, by their names."""

    remind: int = REMIND
    kinds: tuple[UnitKind, ...] | None = None
    first: Mapping[str, Month] = field(default_factory=dict)

    def units(
        self, units: Sequence[Unit], appointments: Iterable[Appointment], month: Month
    ) -> list[Unit]:
        """The units that report for ``month``, in the order of the units: those of the kinds that
        do, and any other that has a reporter of its own."""
        kinds = reporting_kinds(units) if self.kinds is None else self.kinds
        wanted = {unit.name for unit in reporting_units(units, kinds, month)}
        there = {unit.name for unit in reporting_units(units, UnitKind, month)}
        named = {held.unit for held in appointments if _reports(held, month)} & there
        asked = [unit for unit in units if unit.name in wanted or unit.name in named]
        return [unit for unit in asked if self.first.get(unit.name, month) <= month]


def _reports(held: Appointment, month: Month) -> bool:
    """Whether somebody is a unit's own reporter at the beginning or the end of a month."""
    of_unit = held.role == REPORTER and bool(held.unit)
    return of_unit and (held.covers(month.first) or held.covers(month.last))


def round_settings(tx: "Reader") -> RoundSettings:
    """What the office said, or what is usual."""
    kinds = tx.office.setting(_KINDS)
    return RoundSettings(
        int(tx.office.setting(_REMIND, REMIND)),
        None if not isinstance(kinds, list) else tuple(UnitKind(kind) for kind in kinds),
        first_months(tx, tx.units.all()),
    )


def set_reminder(desk: Desk, days: int) -> Done | None:
    """How many working days before a due date to remind; 0 on the day alone."""
    if not 0 <= days <= MOST_DAYS:
        raise ClerkError(
            th("เตือนล่วงหน้าได้ 0 ถึง {most} วันทำการ"), do=th("พิมพ์จำนวนวันใหม่"), most=MOST_DAYS
        )
    return _put(desk, _REMIND, days, Sentence(th("จะเตือนก่อนถึงรอบ {days} วันทำการ"), {"days": days}))


def set_reporting_kinds(desk: Desk, kinds: Iterable[UnitKind]) -> Done | None:
    """Which kinds of units report every month."""
    chosen = [kind.value for kind in UnitKind if kind in set(kinds)]
    return _put(desk, _KINDS, chosen, Sentence(th("กำหนดหน่วยที่ต้องรายงานแล้ว")))


def _put(desk: Desk, key: str, value: object, said: Sentence) -> Done | None:
    with desk.store.write("rounds.set") as tx:
        before = tx.office.setting(key)
        tx.office.put(key, value)
    if before == value:
        return None
    back = _USUAL[key] if before is None else before
    undo = Undo(Sentence(th("การตั้งค่าของรอบกลับเป็นอย่างเดิมแล้ว")), lambda: _put_back(desk, key, back))
    return Done(said, undo)


_USUAL: dict[str, object] = {_REMIND: REMIND, _KINDS: "usual"}
"""What stands where nothing was said; any text for kinds is none of theirs."""


def _put_back(desk: Desk, key: str, value: object) -> None:
    with desk.store.write("rounds.set") as tx:
        tx.office.put(key, value)
