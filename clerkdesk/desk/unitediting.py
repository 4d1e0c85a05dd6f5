"""Units of the office, as its settings show and edit them: each act with what takes it back."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.reportsfrom import first_months, said_months, said_of
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.desk.units import (
    add_unit,
    end_unit,
    keep_unit,
    rename_unit,
    set_unit_kind,
    set_unit_prefix,
)
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer

_ACTS: Mapping[str, Callable[[Desk, int, Any], Unit]] = {
    "name": rename_unit,
    "kind": set_unit_kind,
    "prefix": set_unit_prefix,
    "ended_on": end_unit,
}


@dataclass(frozen=True)
class UnitLine:
    """A unit, and how many people are in it. ``reports_from`` is the first month that it reports
    for as the office says, ``begins`` the one that counts; None: every month."""

    unit: Unit
    people: int
    reports_from: Month | None = None
    begins: Month | None = None


def read_units(desk: Desk) -> list[UnitLine]:
    """All units: those in use by kind, in the order in which they came, then those that ended."""
    with desk.store.read() as tx:
        count = Counter(person.unit for person in tx.people.all())
        units, said = tx.units.all(), said_months(tx)
        first = first_months(tx, units)
        lines = [
            UnitLine(unit, count[unit.name], said_of(unit, said), first.get(unit.name))
            for unit in units
        ]
    kinds = list(UnitKind)
    return sorted(lines, key=lambda line: (bool(line.unit.ended_on), kinds.index(line.unit.kind)))


def new_unit(desk: Desk, name: str, kind: UnitKind | None = None, prefix: str = "") -> Done:
    """Adds a unit; the kind is read from the name when None."""
    unit = add_unit(desk, name, kind, prefix)
    said = {"name": unit.name}
    undo = Undo(
        Sentence(th("เอา {name} ออกแล้ว"), said),
        lambda: _remove_units(desk, [unit.id]),
    )
    return Done(Sentence(th("เพิ่ม {name} แล้ว"), said), undo, unit.id)


def add_units(desk: Desk, units: Sequence[Unit]) -> Done:
    """Adds many units in one act, which one undo takes back. Ids are given here."""
    with desk.store.write("units.add_many") as tx:
        ids = [tx.units.add(unit).id for unit in units]
    undo = Undo(
        Sentence(th("เอาหน่วยที่เพิ่มไว้ {count} หน่วยออกแล้ว"), {"count": len(ids)}),
        lambda: _remove_units(desk, ids),
    )
    said = Sentence(th("เพิ่มหน่วยแล้ว {count} หน่วย"), {"count": len(ids)})
    return Done(said, undo, ids[0] if ids else 0)


def edit_unit(desk: Desk, unit_id: int, part: str, value: object) -> Done | None:
    """Changes one part of a unit: ``name``, ``kind``, ``prefix`` or ``ended_on``.

    None when it was so already.
    """
    with desk.store.read() as tx:
        before = tx.units.get(unit_id)
    after = _ACTS[part](desk, unit_id, value)
    if after == before:
        return None
    earlier = getattr(before, part)
    undo = Undo(
        Sentence(th("{name} กลับเป็นอย่างเดิมแล้ว"), {"name": before.name}),
        lambda: _put_back(desk, unit_id, part, earlier),
    )
    return Done(Sentence(th("บันทึก {name} แล้ว"), {"name": after.name}), undo)


def kept_unit(tx: "Writer", name: str) -> tuple[str, int]:
    """What the unit of this name is called now, and its id when it was made for it; else 0."""
    known = not name or tx.units.named(name) is not None
    now = keep_unit(tx, name)
    made = None if known else tx.units.named(now)
    return now, made.id if made else 0


def remove_if_unused(tx: "Writer", unit_id: int) -> None:
    """Takes out a unit that was made on the way, unless something refers to it by now."""
    if not tx.units.is_used(tx.units.get(unit_id).name):
        tx.units.remove(unit_id)


def _put_back(desk: Desk, unit_id: int, part: str, value: object) -> None:
    _ACTS[part](desk, unit_id, value)


def _remove_units(desk: Desk, ids: Sequence[int]) -> None:
    with desk.store.write("units.remove") as tx:
        for unit_id in ids:
            tx.units.remove(unit_id)
