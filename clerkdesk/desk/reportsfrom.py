"""From which month on each unit reports: as the office says, else since the unit was written down.

What was not there is not late. Units of the month in which the office began with this program were
there before it, so they report for every month.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.calendar.months import parse_month
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

_SETTING = "rounds.from"
"""Under which is kept what the office says: names of units with months (``2018-05``)."""


def first_months(tx: "Reader", units: Iterable[Unit]) -> dict[str, Month]:
    """The first month that each unit reports for, by its name of today; a unit that is left out
    reports for every month. One of which its sheet was recorded is never too early."""
    said, begun = said_months(tx), _written_down(tx)
    found: dict[str, Month] = {}
    recorded: Mapping[str, Month] | None = None
    for unit in units:
        first = said_of(unit, said) or begun.get(unit.id)
        if first is None:
            continue
        recorded = tx.rounds.first_months() if recorded is None else recorded
        names = (name for name in (unit.name, *unit.former) if name in recorded)
        found[unit.name] = min([first, *(recorded[name] for name in names)])
    return found


def read_first_months(desk: Desk) -> dict[str, Month]:
    """:func:`first_months` of all units."""
    with desk.store.read() as tx:
        return first_months(tx, tx.units.all())


def _written_down(tx: "Reader") -> dict[int, Month]:
    """The month in which a unit was written down, by its id, where that was after the month in
    which the office began."""
    first = tx.journal.first()
    if first is None:
        return {}
    began = _month(first.at)
    told = {int(name.split()[-1]): _month(at) for name, at in tx.journal.begun("unit").items()}
    return {unit: month for unit, month in told.items() if month > began}


def _month(at: str) -> Month:
    return Month.of(datetime.fromisoformat(at).date())


def said_months(tx: "Reader") -> dict[str, Month]:
    """What the office says, by what search makes of the name that a unit had then."""
    kept = tx.office.setting(_SETTING, {})
    return {search_key(name): _month(f"{month}-01") for name, month in dict(kept or {}).items()}


def said_of(unit: Unit, said: Mapping[str, Month]) -> Month | None:
    """What the office says of a unit; None where it says nothing."""
    return next((said[key] for key in unit.keys if key in said), None)


def type_first_month(desk: Desk, unit_id: int, typed: str) -> Done | None:
    """:func:`set_first_month` with a month as it was typed, or nothing. ClerkError for what is no
    month."""
    month = parse_month(typed, desk.today()) if typed.strip() else None
    return set_first_month(desk, unit_id, month)


def set_first_month(desk: Desk, unit_id: int, month: Month | None) -> Done | None:
    """Says from which month on a unit reports; None: since it was written down. Gives None where
    it was said so already."""
    with desk.store.write("rounds.set") as tx:
        unit = tx.units.get(unit_id)
        before = said_of(unit, said_months(tx))
        kept = dict(tx.office.setting(_SETTING, {}) or {})
        others = {name: m for name, m in kept.items() if search_key(name) not in unit.keys}
        own = {unit.name: f"{month.first:%Y-%m}"} if month else {}
        if before != month:
            tx.office.put(_SETTING, {**others, **own})
    if before == month:
        return None
    back = Sentence(th("{name} กลับเป็นอย่างเดิมแล้ว"), {"name": unit.name})
    return Done(_told(unit, month), Undo(back, lambda: _put_back(desk, unit_id, before)))


def _told(unit: Unit, month: Month | None) -> Sentence:
    if month is None:
        return Sentence(th("{name} รายงานตั้งแต่เดือนที่มีหน่วยนี้"), {"name": unit.name})
    said = {"name": unit.name, "month": said_month(month)}
    return Sentence(th("{name} รายงานตั้งแต่เดือน {month}"), said)


def _put_back(desk: Desk, unit_id: int, month: Month | None) -> None:
    set_first_month(desk, unit_id, month)
