"""People, units, roles, and who holds which role from when to when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from clerkdesk.domain.form.vocabulary import Id
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


class UnitKind(StrEnum):
    """The units that ask and report."""

    GROUP = "group"
    SCHOOL_GROUP = "school_group"
    SCHOOL = "school"


UNIT_KINDS = {
    UnitKind.GROUP: th("กลุ่ม/หน่วย"),
    UnitKind.SCHOOL_GROUP: th("กลุ่มโรงเรียน"),
    UnitKind.SCHOOL: th("สถานศึกษา"),
}


@dataclass(frozen=True)
class Unit:
    """A group, school group or school. Units end; they are not deleted."""

    id: int
    name: str
    kind: UnitKind = UnitKind.GROUP
    prefix: str = ""
    ended_on: date | None = None


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


def holders(
    appointments: Iterable[Appointment], roles: Iterable[str], day: date, unit: str = ""
) -> list[Appointment]:
    """Who holds one of ``roles`` on ``day``: those of ``unit`` first, then of the whole office.

    Somebody appointed for another unit is left out.
    """
    wanted = list(roles)
    found = [
        held
        for held in appointments
        if held.role in wanted and held.covers(day) and held.unit in ("", unit)
    ]
    return sorted(found, key=lambda held: (held.unit == "", wanted.index(held.role), held.id))
