"""Units of the office, as its settings show and change them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import add_unit, guess_kind, need_name
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.thai.text import one_line
from clerkdesk.domain.words import Sentence, th

if TYPE_CHECKING:
    from clerkdesk.store.writer import Writer


@dataclass(frozen=True)
class UnitLine:
    """A unit, and how many people are in it."""

    unit: Unit
    people: int


def read_units(desk: Desk) -> list[UnitLine]:
    """All units: those in use by kind, in the order in which they came, then those that ended."""
    with desk.store.read() as tx:
        count = Counter(person.unit for person in tx.people.all())
        lines = [UnitLine(unit, count[unit.name]) for unit in tx.units.all()]
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
        added = [tx.units.add(unit) for unit in units]
    ids = [unit.id for unit in added]
    undo = Undo(
        Sentence(th("เอาหน่วยที่เพิ่มไว้ {count} หน่วยออกแล้ว"), {"count": len(ids)}),
        lambda: _remove_units(desk, ids),
    )
    said = Sentence(th("เพิ่มหน่วยแล้ว {count} หน่วย"), {"count": len(ids)})
    return Done(said, undo, ids[0] if ids else 0)


def change_unit(desk: Desk, unit_id: int, parts: Mapping[str, Any]) -> Done | None:
    """Changes ``name``, ``kind``, ``prefix`` or ``ended_on``; None when nothing is different.

    A new name follows to its people, their roles and its registers; memos keep the old one.
    """
    clean = {key: _regular(key, value) for key, value in parts.items()}
    before = _write(desk, unit_id, clean)
    if before is None:
        return None
    name = {"name": clean.get("name", before.name)}
    earlier = {key: getattr(before, key) for key in clean}
    undo = Undo(
        Sentence(th("{name} กลับเป็นอย่างเดิมแล้ว"), {"name": before.name}),
        lambda: _put_back(desk, unit_id, earlier),
    )
    return Done(Sentence(th("บันทึก {name} แล้ว"), name), undo)


def add_unit_if_new(tx: "Writer", name: str) -> int:
    """The id of a unit that was made because none has this name; 0 when there was one."""
    if not name or tx.units.named(name) is not None:
        return 0
    return tx.units.add(Unit(0, name, guess_kind(name))).id


def remove_if_unused(tx: "Writer", unit_id: int) -> None:
    """Takes out a unit that was made on the way, unless something refers to it by now."""
    unit = tx.units.get(unit_id)
    if not tx.units.is_used(unit.name):
        tx.units.remove(unit_id)


def _write(desk: Desk, unit_id: int, parts: Mapping[str, Any]) -> Unit | None:
    """The unit as it was before; None when ``parts`` are so already."""
    with desk.store.write("units.change") as tx:
        before = tx.units.get(unit_id)
        after = replace(before, **parts)
        if after == before:
            return None
        tx.units.change(after)
        return before


def _put_back(desk: Desk, unit_id: int, parts: Mapping[str, Any]) -> None:
    _write(desk, unit_id, parts)


def _remove_units(desk: Desk, ids: Sequence[int]) -> None:
    with desk.store.write("units.remove") as tx:
        for unit_id in ids:
            tx.units.remove(unit_id)


def _regular(key: str, value: Any) -> Any:  # noqa: ANN401  any part of a unit
    if not isinstance(value, str) or isinstance(value, UnitKind):
        return value
    text = one_line(value)
    return need_name(text) if key == "name" else text
