"""Units: groups, school groups, schools."""

from dataclasses import replace
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit, UnitKind, unit_named
from clerkdesk.domain.office.registers import check_prefix
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import th
from clerkdesk.store.journal import JournalWriting
from clerkdesk.store.office import OfficeSettings
from clerkdesk.store.rows import (
    AppointmentRow,
    MemoRow,
    PersonRow,
    PlanRow,
    RegisterRow,
    RoundEntryRow,
    UnitRow,
)
from clerkdesk.store.telling import tell
from clerkdesk.store.transaction import Transaction

_FOLLOWS: dict[str, type[PersonRow | AppointmentRow | RegisterRow | PlanRow]] = {
    "person": PersonRow,
    "appointment": AppointmentRow,
    "register": RegisterRow,
    "plan": PlanRow,
}
"""What belongs to a unit by its name of today. Memos keep the name that stood on the paper."""

_CARRIERS = tuple(
    select(row.id).where(row.unit == bindparam("name")).limit(1) for row in (MemoRow, RoundEntryRow)
)
"""What keeps the name that a unit had then."""


class Units:
    """The units of the office. They end; only one added by mistake is taken out."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Unit]:
        """Every unit, by id, those that ended too."""
        rows = self._tx.select(select(*UnitRow.__table__.columns).order_by(UnitRow.id))
        return [
            Unit(**row._asdict() | {"kind": UnitKind(row.kind), "former": tuple(row.former)})
            for row in rows
        ]

    def get(self, unit_id: int) -> Unit:
        """One unit; ClerkError when there is none with this id."""
        found = [unit for unit in self.all() if unit.id == unit_id]
        if not found:
            raise _no_such_unit(unit_id)
        return found[0]

    def named(self, name: str) -> Unit | None:
        """The unit that has this name, or had it before; None when there is none."""
        return unit_named(self.all(), name)

    def today(self, name: str) -> str:
        """What the unit of this name is called now; the name itself where no unit has it."""
        unit = self.named(name) if name else None
        return unit.name if unit else name

    def is_used(self, name: str) -> bool:
        """Whether anything that is recorded belongs to the unit of this name."""
        users = (select(row.id).where(row.unit == name).limit(1) for row in _FOLLOWS.values())
        return any(self._tx.select(each).first() for each in users) or self._is_carried(name)

    def _is_carried(self, name: str) -> bool:
        return any(self._tx.select(each, {"name": name}).first() for each in _CARRIERS)


class UnitsWriting(Units):
    """The units of the office, to be written. The journal is told of every row."""

    def __init__(self, tx: Transaction, journal: JournalWriting) -> None:
        super().__init__(tx)
        self._journal = journal

    def add(self, unit: Unit) -> Unit:
        """The new unit with an id; ClerkError when its name or its prefix is taken."""
        self._refuse_second(unit)
        added = replace(unit, id=self._tx.insert(insert(UnitRow), _row(unit)))
        tell(self._journal, f"unit {added.id}", None, added)
        return added

    def change(self, unit: Unit) -> Unit:
        """The unit, written anew. A new name goes to its people, roles and registers too, and the
        old one is kept: what was written under it is still the unit's."""
        before = self.get(unit.id)
        unit = replace(unit, former=self._former(before, unit.name))
        if unit == before:
            return before
        self._refuse_second(unit)
        self._tx.change(update(UnitRow).where(UnitRow.id == unit.id).values(_row(unit)))
        tell(self._journal, f"unit {unit.id}", before, unit)
        if unit.name != before.name:
            for word in _FOLLOWS:
                self._follow(word, before.name, unit.name)
        return unit

    def _former(self, before: Unit, name: str) -> tuple[str, ...]:
        """The names that the unit had, without the one that it has (again) now.

        Where a rename is taken back, the name between is forgotten unless a memo or sheet has it.
        """
        names = [each for each in before.former if search_key(each) != search_key(name)]
        if search_key(name) == search_key(before.name):
            return tuple(names)
        back = len(names) < len(before.former)
        if not back or self._is_carried(before.name):
            names.append(before.name)
        return tuple(names)

    def _follow(self, word: str, old: str, new: str) -> None:
        row = _FOLLOWS[word]
        ids = self._tx.select(select(row.id).where(row.unit == old)).scalars().all()
        for each in ids:
            self._tx.change(update(row).where(row.id == each).values(unit=new))
            tell(self._journal, f"{word} {each}", {"unit": old}, {"unit": new})

    def remove(self, unit_id: int) -> None:
        """Takes out a unit added by mistake; ClerkError when something belongs to it."""
        unit = self.get(unit_id)
        if self.is_used(unit.name):
            raise ClerkError(
                th("เอาหน่วย “{unit}” ออกไม่ได้ เพราะมีบุคลากร บันทึก แผน หรือทะเบียนของหน่วยนี้แล้ว"),
                do=th("ใส่วันสิ้นสุดของหน่วยแทน"),
                unit=unit.name,
            )
        self._tx.change(delete(UnitRow).where(UnitRow.id == unit_id))
        tell(self._journal, f"unit {unit_id}", unit, None)

    def _refuse_second(self, unit: Unit) -> None:
        others = [each for each in self.all() if each.id != unit.id]
        known = unit_named(others, unit.name)
        if known is not None:
            raise ClerkError(
                th("มีหน่วยชื่อ “{unit}” อยู่แล้ว"),
                do=th("ใช้หน่วยเดิม หรือตั้งชื่อให้ต่างกัน"),
                unit=known.name if known.name == unit.name else f"{unit.name} ({known.name})",
            )
        office = OfficeSettings(self._tx).load()
        owners = [(office.short_name or office.name or "-", office.prefix)]
        check_prefix(unit.prefix, [*owners, *((each.name, each.prefix) for each in others)])


def _row(unit: Unit) -> dict[str, Any]:
    return {
        "name": unit.name,
        "kind": unit.kind,
        "prefix": unit.prefix,
        "ended_on": unit.ended_on,
        "former": list(unit.former),
    }


def _no_such_unit(unit_id: int) -> ClerkError:
    return ClerkError(
        th("ไม่มีหน่วยลำดับที่ {unit}"),
        do=th("ดูลำดับที่จากรายชื่อหน่วย"),
        unit=unit_id,
    )
