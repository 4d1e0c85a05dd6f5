"""A form: one definition that gives the form on screen, the paper and the sheet.

These classes are the vocabulary of the TOML files under ``forms/``: the loader reads the keys
of a table from the fields of the class, so a word is declared here once and nowhere else.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from clerkdesk.domain.form.blocks import Paper
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.form.vocabulary import (
    Between,
    Count,
    FieldName,
    Id,
    Named,
    OnlyFor,
    Refers,
    RoleName,
    StepName,
    Text,
)
from clerkdesk.domain.words import Wording


class FormKind(StrEnum):
    """What a form makes: a memo that asks, a document that the office issues, or a sheet."""

    MEMO = "memo"
    DOCUMENT = "document"
    SHEET = "sheet"


class FieldType(StrEnum):
    """What a field takes. Stored values are JSON; see :mod:`clerkdesk.domain.form.values`."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    DATE_RANGE = "date_range"
    NUMBER = "number"
    MONEY = "money"
    BOOK_NUMBER = "book_number"
    CHOICE = "choice"
    PERSON = "person"
    UNIT = "unit"
    TOPIC = "topic"
    FILES = "files"
    TABLE = "table"
    DAYS = "days"


class Suggest(StrEnum):
    """Where a field's suggestions come from."""

    HISTORY = "history"
    PEOPLE = "people"
    UNITS = "units"
    TOPICS = "topics"


class Ask(StrEnum):
    """Whether a thing is written beside a signature."""

    NO = "no"
    OPTIONAL = "optional"
    REQUIRED = "required"


class Meaning(StrEnum):
    """What a choice means for the memo. Only the last two end the matter."""

    FOR = "for"
    AGAINST = "against"
    ALLOWS = "allows"
    REFUSES = "refuses"

    @property
    def ends(self) -> bool:
        """Whether a signature with this choice ends the matter."""
        return self in (Meaning.ALLOWS, Meaning.REFUSES)


@dataclass(frozen=True)
class Option:
    """One thing to tick in a choice. ``detail`` lets the clerk write beside it (อื่น ๆ …)."""

    key: Id
    label: str
    label_en: str = ""
    detail: bool = False
    options: tuple["Option", ...] = ()

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.label, self.label_en)


@dataclass(frozen=True)
class Field:
    """One thing that the clerk fills in.

    ``brought_by`` names what fills the field when another one is chosen (``requester.position``).
    ``first`` and ``last`` are the date fields between which a ``days`` field counts, both days
    included; ``first`` alone names a date range.
    """

    id: Id
    type: FieldType
    label: str
    label_en: str = ""
    required: bool = False
    default: str = ""
    help: str = ""
    help_en: str = ""
    suggest: Suggest | None = None
    sample: str = ""
    many: Annotated[bool, OnlyFor(("choice",))] = False
    options: Annotated[tuple[Option, ...], OnlyFor(("choice",), needed=True)] = ()
    brought_by: Annotated[str, OnlyFor(("text", "long_text", "unit"))] = ""
    register: Annotated[str, OnlyFor(("book_number",))] = "letters"
    columns: Annotated[tuple["Field", ...], OnlyFor(("table",), needed=True), Count(0, 15)] = ()
    first: Annotated[
        str,
        Refers(Named.FIELD, ("date", "date_range")),
        OnlyFor(("days",), needed=True),
    ] = ""
    last: Annotated[str, Refers(Named.FIELD, ("date",)), OnlyFor(("days",))] = ""

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.label, self.label_en)


@dataclass(frozen=True)
class Condition:
    """When a step is asked for: by the choice of another step, or by a field's value.

    Give ``step`` with ``means`` or ``choice``, or ``field`` with one of ``is_``, ``is_not``,
    ``at_least`` (for numbers, money and days); alone, a step means signed, a field filled in.
    In the file ``is_`` is written ``is``.
    """

    step: StepName = ""
    means: Meaning | None = None
    choice: str = ""
    field: FieldName = ""
    is_: str = ""
    is_not: str = ""
    at_least: float | None = None


@dataclass(frozen=True)
class Choice:
    """One answer of a step, in the office's own words."""

    key: Id
    label: str
    means: Meaning
    label_en: str = ""

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.label, self.label_en)


@dataclass(frozen=True)
class Step:
    """One signature of the chain.

    Who may sign: whoever holds one of the roles ``signed_by``, or the person named in the field
    ``signed_by_field``. ``after`` names the steps that come before in the order of signing; None
    means the step written just above, an empty list means none.
    """

    id: Id
    title: str
    title_en: str = ""
    signed_by: tuple[RoleName, ...] = ()
    signed_by_field: Annotated[str, Refers(Named.FIELD, ("person",))] = ""
    choices: tuple[Choice, ...] = ()
    dated: bool = False
    reason: Ask = Ask.NO
    amount: Ask = Ask.NO
    statement: Text = ""
    after: tuple[StepName, ...] | None = None
    only_if: Condition | None = None

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)

    def choice(self, key: str) -> Choice | None:
        """The choice with this key, or None."""
        return next((choice for choice in self.choices if choice.key == key), None)


@dataclass(frozen=True)
class Filing:
    """Which fields the list of memos, the registers and the month's sheet read.

    ``publisher`` is the role that publishes what was allowed.
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


@dataclass(frozen=True)
class Form:
    """A whole form. ``id`` never changes; ``revision`` rises with each change of its text."""

    id: Id
    revision: Annotated[int, Between(1, 1_000_000)]
    kind: FormKind
    title: str
    title_en: str = ""
    about: str = ""
    about_en: str = ""
    filing: Filing = Filing()
    fields: tuple[Field, ...] = ()
    steps: Annotated[tuple[Step, ...], Count(0, 12)] = ()
    paper: Paper | None = None
    sheet: SheetForm | None = None

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)

    def field(self, field_id: str) -> Field | None:
        """The field with this id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)

    def step(self, step_id: str) -> Step | None:
        """The step with this id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    def before(self, step: Step) -> tuple[str, ...]:
        """The ids of the steps that come just before ``step`` in the order of signing."""
        if step.after is not None:
            return step.after
        place = self.steps.index(step)
        return (self.steps[place - 1].id,) if place else ()

    def all_before(self, step: Step) -> frozenset[str]:
        """The ids of all steps that come before ``step``, near and far."""
        found: set[str] = set()
        waiting = list(self.before(step))
        while waiting:
            step_id = waiting.pop()
            earlier = self.step(step_id)
            if earlier is not None and step_id not in found:
                found.add(step_id)
                waiting.extend(self.before(earlier))
        return frozenset(found)
