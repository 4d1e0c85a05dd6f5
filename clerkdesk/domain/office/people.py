"""People, units, roles, and who holds which role from when to when."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from clerkdesk.domain.form.unitkind import UnitKind as UnitKind
from clerkdesk.domain.form.vocabulary import Id
from clerkdesk.domain.thai.text import search_key
from clerkdesk.domain.words import Wording, th


class Capacity(StrEnum):
    """In whose right somebody signs. The two acting kinds are different things in Thai law."""

    OWN = "own"
    FOR = "for"
    ACTING = "acting"


CAPACITIES = {
    Capacity.OWN: th("ลงนามเอง"),
    Capacity.FOR: th("ปฏิบัติราชการแทน"),
    Capacity.ACTING: th("รักษาราชการแทน"),
}


UNIT_KINDS = {
    UnitKind.GROUP: th("กลุ่ม/หน่วย"),
    UnitKind.SCHOOL_GROUP: th("กลุ่มโรงเรียน"),
    UnitKind.SCHOOL: th("สถานศึกษา"),
}


@dataclass(frozen=True)
class Unit:
    """A group, school group or school. Units end; they are not deleted.

    ``former`` are the names that it had before: what was written under one is still its own.
    """

    id: int
    name: str
    kind: UnitKind = UnitKind.GROUP
    prefix: str = ""
    ended_on: date | None = None
    former: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """What search makes of its name and of those that it had."""
        return _keys((self.name, *self.former))


@lru_cache(maxsize=4096)
def _keys(names: tuple[str, ...]) -> tuple[str, ...]:
    """Asked again and again of the same few units."""
    return tuple(map(search_key, names))


@dataclass(frozen=True)
class Person:
    """Somebody who asks or signs, with the position and unit of today."""

    id: int
    name: str
    position: str
    unit: str = ""


@dataclass(frozen=True)
class Role:
    """A part in the procedure that people hold (``director``), with the office's word for it.

    ``of_unit``: each unit has its own (a group's head); otherwise it is held for the office.
    """

    key: Id
    title: str
    title_en: str = ""
    of_unit: bool = False

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)


@dataclass(frozen=True)
class Appointment:
    """A person holds a role, from ``first`` to ``last`` (both included; None is open).

    ``unit`` empty means the whole office.
    """

    id: int
    person: Person
    role: str
    unit: str = ""
    first: date | None = None
    last: date | None = None
    capacity: Capacity = Capacity.OWN

    def covers(self, day: date) -> bool:
        """Whether the appointment holds on ``day``."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def overlaps(self, other: "Appointment") -> bool:
        """Whether there is a day on which both hold."""
        return _from(self) <= _until(other) and _from(other) <= _until(self)


def _from(held: Appointment) -> date:
    return held.first or date.min


def _until(held: Appointment) -> date:
    return held.last or date.max


def unit_named(units: Sequence[Unit], name: str) -> Unit | None:
    """The unit that has this name, or else the one that had it before.

    Spaces and figures may be written otherwise, as in a search.
    """
    key = search_key(name)
    now = [unit for unit in units if unit.keys[0] == key]
    return next(iter([*now, *(unit for unit in units if key in unit.keys)]), None)


def holders(
    appointments: Iterable[Appointment], roles: Iterable[str], day: date, unit: str = ""
) -> list[Appointment]:
    """Who holds one of ``roles`` on ``day``: those of ``unit`` first, then of the whole office.

    Where appointments overlap, who acts for a time goes before whom they stand in for, and a
    successor before the predecessor whose end nobody wrote down. Somebody appointed for another
    unit is left out.
    """
    wanted = list(roles)
    found = [
        held
        for held in appointments
        if held.role in wanted and held.covers(day) and held.unit in ("", unit)
    ]
    found.sort(key=lambda held: (_acts_for_a_time(held), _from(held), held.id), reverse=True)
    return sorted(found, key=lambda held: (held.unit == "", wanted.index(held.role)))


def signer_at_foot(
    appointments: Iterable[Appointment], role: str, day: date, unit: str = ""
) -> Person | None:
    """Whose name stands below a sheet of ``unit``, or of the whole office: the unit's own holder
    of ``role``, else the office's. Where each unit has its own, the only person who holds it in
    any unit signs for the whole office; of several nobody can tell."""
    known = list(appointments)
    found = holders(known, [role], day, unit)
    if found or unit:
        return found[0].person if found else None
    units = {held.unit for held in known if held.role == role and held.covers(day)}
    people = {each.id: each for each in (holders(known, [role], day, u)[0].person for u in units)}
    return next(iter(people.values())) if len(people) == 1 else None


def without_stood_in_for(held: Sequence[Appointment]) -> list[Appointment]:
    """``held`` without those for whom somebody acts for a time, in the same role and place."""
    acted = {(each.role, each.unit) for each in held if _acts_for_a_time(each)}
    return [e for e in held if _acts_for_a_time(e) or (e.role, e.unit) not in acted]


def _acts_for_a_time(held: Appointment) -> bool:
    return held.capacity is not Capacity.OWN and held.last is not None


def same_role(appointments: Iterable[Appointment], new: Appointment) -> Appointment | None:
    """What ``new`` says a second time: the same person in the same role, on some day at least."""
    return next(
        (
            held
            for held in appointments
            if held.id != new.id
            and (held.person.id, held.role, held.unit) == (new.person.id, new.role, new.unit)
            and held.overlaps(new)
        ),
        None,
    )
