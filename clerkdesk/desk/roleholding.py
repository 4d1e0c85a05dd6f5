"""Who holds each role that a memo passes, said by name alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.officenames import joined
from clerkdesk.domain.office.people import Appointment, Person, Role, holders
from clerkdesk.domain.office.roleguess import guess_role
from clerkdesk.domain.thai.text import one_line


@dataclass(frozen=True)
class RolePlace:
    """A role to be held: for the office, or in ``unit`` where each has its own. ``held`` is who
    holds it today."""

    role: Role
    unit: str = ""
    held: Appointment | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.role.key, self.unit

    @property
    def name(self) -> str:
        """Who holds it; empty for nobody."""
        return self.held.person.name if self.held else ""


@dataclass(frozen=True)
class Holding:
    """Somebody is to hold a role; nobody for an empty name. ``position`` is for a new person."""

    place: RolePlace
    name: str
    position: str = ""


def read_holding(place: RolePlace, typed: str, office: Office) -> Holding:
    """What was typed for a role: a name, and behind a comma perhaps a position."""
    name, _, position = typed.partition(",")
    usual = usual_position(place.role, place.unit, office)
    return Holding(place, one_line(name), one_line(position) or usual)


def usual_position(role: Role, unit: str, office: Office) -> str:
    """The position that goes with a role: its title and the place; empty when nobody can tell."""
    return joined(role.title, unit if role.of_unit else office.name)


def propose_holders(
    places: Iterable[RolePlace], people: Sequence[Person], roles: Iterable[Role]
) -> dict[tuple[str, str], str]:
    """The only one whose position speaks of each role that nobody holds yet, by its key."""
    known = list(roles)
    found: dict[tuple[str, str], list[str]] = {}
    for person in people:
        role = guess_role(person.position, known)
        if role is not None:
            unit = person.unit if role.of_unit else ""
            found.setdefault((role.key, unit), []).append(person.name)
    free = (place for place in places if place.held is None)
    return {place.key: found[place.key][0] for place in free if len(found.get(place.key, ())) == 1}


def holders_today(desk: Desk, places: Iterable[RolePlace]) -> tuple[RolePlace, ...]:
    """The places with who holds each today."""
    with desk.store.read() as tx:
        held = tx.people.appointments()
    today = desk.today()
    return tuple(replace(place, held=_held(held, place, today)) for place in places)


def _held(appointments: Sequence[Appointment], place: RolePlace, today: date) -> Appointment | None:
    found = holders(appointments, [place.role.key], today, place.unit)
    return next((each for each in found if each.unit == place.unit), None)
