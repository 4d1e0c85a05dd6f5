"""What the fields of a form stand for in lists, registers, the month's sheet, and the office."""

from dataclasses import dataclass
from typing import Annotated

from clerkdesk.domain.form.vocabulary import Between, Named, Refers, RoleName


@dataclass(frozen=True)
class Appoints:
    """The table of an order whose people hold roles from its date on, once it is signed.

    ``person``, ``position``, ``role`` and ``unit`` are columns of it. Without ``unit``, a role that
    each unit has its own of is held for the person's unit.
    """

    table: Annotated[str, Refers(Named.FIELD, ("table",))]
    person: str
    role: str
    position: str = ""
    unit: str = ""

    @property
    def columns(self) -> dict[str, str]:
        """The columns that are named, by the word of the form for each."""
        named = {name: getattr(self, name) for name in ("person", "role", "position", "unit")}
        return {name: column for name, column in named.items() if column}


@dataclass(frozen=True)
class Filing:
    """Which fields the list of memos, the registers and the month's sheet read.

    ``publisher`` is the role that publishes what was allowed. ``procedure`` is the step, 1 to 10,
    of the office's procedure that a paper of this form is evidence of; 0 is none. A document that
    ``takes_effect`` is in force once it is signed; ``present`` is the table of who was there.
    ``month`` says which month, or days, a report tells of.
    """

    subject: Annotated[str, Refers(Named.FIELD, ("text", "long_text"))] = "subject"
    number: Annotated[str, Refers(Named.FIELD, ("book_number",))] = ""
    date: Annotated[str, Refers(Named.FIELD, ("date",))] = ""
    requester: Annotated[str, Refers(Named.FIELD, ("person",))] = ""
    position: Annotated[str, Refers(Named.FIELD, ("text",))] = ""
    unit: Annotated[str, Refers(Named.FIELD, ("unit",))] = ""
    topic: Annotated[str, Refers(Named.FIELD, ("topic",))] = ""
    materials: Annotated[str, Refers(Named.FIELD, ("files",))] = ""
    publisher: RoleName = ""
    procedure: Annotated[int, Between(0, 10)] = 0
    takes_effect: bool = False
    appoints: Appoints | None = None
    present: Annotated[str, Refers(Named.FIELD, ("table",))] = ""
    month: Annotated[str, Refers(Named.FIELD, ("month", "date_range"))] = ""
