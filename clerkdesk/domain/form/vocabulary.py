"""Marks on the words of the form vocabulary: what may stand there beyond the plain type.

The form classes carry these marks in their annotations, so that the loader can check a file
without a list of its own: which words name a field, a step or a role, how large a measure may be.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated


class Named(StrEnum):
    """What a word can name."""

    FIELD = "field"
    ANSWER = "answer"
    STEP = "step"
    ROLE = "role"
    SOURCE = "source"


@dataclass(frozen=True)
class Refers:
    """The word names something else; a field must be of one of ``types`` when they are given."""

    to: Named
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class Between:
    """The number lies between two bounds, both included."""

    least: float
    most: float


@dataclass(frozen=True)
class Count:
    """The list holds so many entries, both bounds included."""

    least: int
    most: int


@dataclass(frozen=True)
class OnlyFor:
    """The word is for fields of these types alone; ``needed`` when they cannot do without it."""

    types: tuple[str, ...]
    needed: bool = False


@dataclass(frozen=True)
class Template:
    """Text that may hold ``{names}``: the office's words, and fields or ``names`` of its own."""

    fields: bool = True
    names: tuple[str, ...] = ()


class Identifier:
    """The word is an id: a–z, 0–9, - and _, beginning with a letter, 40 characters at most."""


OFFICE_WORDS = (
    "office.name",
    "office.short_name",
    "office.head",
    "office.prefix",
    "office.website",
)
"""What a template may take from the office."""

Id = Annotated[str, Identifier()]
Text = Annotated[str, Template()]
SheetText = Annotated[str, Template(fields=False, names=("unit", "unit_line", "month"))]
FieldName = Annotated[str, Refers(Named.FIELD)]
AnswerName = Annotated[str, Refers(Named.ANSWER)]
"""A field, or the sum of a table's column: ``costs.amount``."""
StepName = Annotated[str, Refers(Named.STEP)]
RoleName = Annotated[str, Refers(Named.ROLE)]
Millimetres = Annotated[float, Between(0, 80)]
Points = Annotated[float, Between(4, 100)]
Share = Annotated[float, Between(0.05, 20)]
