"""Units: groups, school groups, schools."""

from dataclasses import replace
from typing import Any

from sqlalchemy import delete, insert, select, update

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.words import th
from clerkdesk.store.rows import AppointmentRow, PersonRow, RegisterRow, UnitRow
from clerkdesk.store.transaction import Transaction

_FOLLOWS = (PersonRow, AppointmentRow, RegisterRow)
"""What belongs to a unit by its name of today. Memos keep the name that stood on the paper."""


class Units:
    """The units of the office. They end; only one added by mistake is taken out."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    def all(self) -> list[Unit]:
        """Every unit, by id, those that ended too."""
        rows = self._tx.select(select(*UnitRow.__table__.columns).order_by(UnitRow.id))
        return [Unit(**row._asdict() | {"kind": UnitKind(row.kind)}) for row in rows]

    def get(self, unit_id: int) -> Unit:
        """One unit; ClerkError when there is none with this id."""
        found = [unit for unit in self.all() if unit.id == unit_id]
        if not found:
            raise _no_such_unit(unit_id)
        return found[0]

    def named(self, name: str) -> Unit | None:
        """The unit with exactly this name, or None."""
        return next((unit for unit in self.all() if unit.name == name), None)

    def is_used(self, name: str) -> bool:
        """Whether people, roles or registers belong to the unit of this name."""
        users = (select(row.id).where(row.unit == name).limit(1) for row in _FOLLOWS)
        return any(self._tx.select(each).first() for each in users)


class UnitsWriting(Units):
    """The units of the office, to be written."""

    def add(self, unit: Unit) -> Unit:
        """The new unit with an id; ClerkError when its name is taken."""
        self._refuse_second(unit)
        return replace(unit, id=self._tx.insert(insert(UnitRow), _row(unit)))

    def change(self, unit: Unit) -> Unit:
        """Writes the unit anew. A new name goes to its people, roles and registers too."""
        before = self.get(unit.id)
        self._refuse_second(unit)
        self._tx.change(update(UnitRow).where(UnitRow.id == unit.id).values(_row(unit)))
        if unit.name != before.name:
            for row in _FOLLOWS:
                self._tx.change(update(row).where(row.unit == before.name).values(unit=unit.name))
        return unit

    def remove(self, unit_id: int) -> None:
        """Takes out a unit added by mistake; ClerkError when people, roles or numbers have it."""
        unit = self.get(unit_id)
        if self.is_used(unit.name):
            raise ClerkError(
                th("เอาหน่วย “{unit}” ออกไม่ได้ เพราะมีบุคลากรหรือทะเบียนของหน่วยนี้แล้ว"),
                do=th("ใส่วันสิ้นสุดของหน่วยแทน"),
                unit=unit.name,
            )
        self._tx.change(delete(UnitRow).where(UnitRow.id == unit_id))

    def _refuse_second(self, unit: Unit) -> None:
        known = self.named(unit.name)
        if known is not None and known.id != unit.id:
            raise ClerkError(
                th("มีหน่วยชื่อ “{unit}” อยู่แล้ว"),
                do=th("ใช้หน่วยเดิม หรือตั้งชื่อให้ต่างกัน"),
                unit=unit.name,
            )


def _row(unit: Unit) -> dict[str, Any]:
    return {
        "name": unit.name,
        "kind": unit.kind,
        "prefix": unit.prefix,
        "ended_on": unit.ended_on,
    }


def _no_such_unit(unit_id: int) -> ClerkError:
    return ClerkError(
        th("ไม่มีหน่วยลำดับที่ {unit}"),
        do=th("ดูลำดับที่จากรายชื่อหน่วย"),
        unit=unit_id,
    )
