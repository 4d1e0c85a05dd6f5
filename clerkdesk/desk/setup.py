"""How far an office is set up, computed from what is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.registerediting import RegisterCard, read_registers
from clerkdesk.desk.roleholding import RolePlace, holders_today
from clerkdesk.domain.calendar.fiscal import book_year
from clerkdesk.domain.form.form import Form, FormKind, Step
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Person, Unit, UnitKind
from clerkdesk.domain.office.registers import LETTERS, RegisterKey


class Part(StrEnum):
    """What is set up, in its order."""

    OFFICE = "office"
    NUMBERS = "numbers"
    UNITS = "units"
    PEOPLE = "people"
    PAPER = "paper"


@dataclass(frozen=True)
class Setup:
    """What an office has by now. ``form`` is the memo that it asks with, ``places`` the roles
    that it passes, ``head`` the one that decides; ``register`` is where its numbers come from."""

    office: Office
    form: Form | None
    places: tuple[RolePlace, ...]
    head: RolePlace | None
    register: RegisterCard | None
    units: tuple[Unit, ...]
    people: tuple[Person, ...]
    memos: bool

    @property
    def open_steps(self) -> tuple[Step, ...]:
        """The steps of the memo that nobody can sign yet."""
        held = {place.role.key for place in self.places if place.held}
        steps = _in_turn(self.form) if self.form else ()
        return tuple(step for step in steps if step.signed_by and not held & set(step.signed_by))

    @property
    def untouched(self) -> bool:
        """Whether nothing at all is recorded."""
        return not (self.office.name or self.units or self.people or self.memos)

    def done(self, part: Part) -> bool:
        """Whether a part is complete."""
        ready = {
            Part.OFFICE: bool(self.office.name and self.office.head),
            Part.NUMBERS: bool(self.office.prefix),
            Part.UNITS: bool(self.units),
            Part.PEOPLE: bool(self.people) and not self.open_steps,
        }
        return ready[part] if part in ready else all(ready.values())

    @property
    def ready(self) -> bool:
        """Whether nothing is missing."""
        return self.done(Part.PAPER)

    @property
    def following(self) -> Part:
        """The first part that is not complete; the last when all are."""
        return next((part for part in Part if not self.done(part)), Part.PAPER)


def read_setup(desk: Desk) -> Setup:
    """Looks at what is recorded."""
    form = memo_form(desk)
    with desk.store.read() as tx:
        office, people = tx.office.load(), tuple(tx.people.all())
        units = tuple(unit for unit in tx.units.all() if unit.ended_on is None)
        memos = bool(tx.memos.count())
    places = holders_today(desk, _places(desk, form, units)) if form else ()
    deciding = {key for step in form.steps for key in _decides(step)} if form else set()
    head = next((place for place in places if place.role.key in deciding), None)
    register = _register(desk, form)
    return Setup(office, form, places, head, register, units, people, memos)


def is_untouched(desk: Desk) -> bool:
    """Whether nothing at all is recorded, as at the very first start."""
    with desk.store.read() as tx:
        named = tx.office.load().name
        return not (named or tx.memos.count() or tx.people.all() or tx.units.all())


def memo_form(desk: Desk) -> Form | None:
    """The memo that the office asks with: the first that has a publisher, else the first."""
    forms = [form for form in desk.shelf.forms.values() if form.kind is FormKind.MEMO]
    publishing = [form for form in forms if form.filing.publisher]
    return next(iter([*publishing, *forms]), None)


def _decides(step: Step) -> tuple[str, ...]:
    return step.signed_by if any(choice.means.ends for choice in step.choices) else ()


def _places(desk: Desk, form: Form, units: tuple[Unit, ...]) -> Iterator[RolePlace]:
    """The roles in the order of signing, those that each unit has its own of at last."""
    keys = dict.fromkeys(key for step in _in_turn(form) for key in step.signed_by)
    roles = [desk.roles[key] for key in keys if key in desk.roles]
    yield from (RolePlace(role) for role in roles if not role.of_unit)
    groups = [unit.name for unit in units if unit.kind is UnitKind.GROUP]
    yield from (RolePlace(role, unit) for role in roles if role.of_unit for unit in groups)


def _in_turn(form: Form) -> list[Step]:
    return sorted(form.steps, key=lambda step: len(form.all_before(step)))


def _register(desk: Desk, form: Form | None) -> RegisterCard | None:
    """The office's register of this year from which the memo takes its numbers."""
    field = form.field(form.filing.number) if form and form.filing.number else None
    kind, year = field.register if field else LETTERS, book_year(desk.today())
    wanted = RegisterKey(kind, "", year)
    return next((card for card in read_registers(desk) if card.key == wanted), None)
