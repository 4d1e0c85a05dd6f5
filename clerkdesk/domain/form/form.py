"""A form: one definition that gives the form on screen, the paper and the sheet.

These classes are the vocabulary of the TOML files under ``forms/``: the loader reads the keys
of a table from the fields of the class, so a word is declared here once and nowhere else.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.form.blocks import Paper
from clerkdesk.domain.form.condition import Condition as Condition
from clerkdesk.domain.form.condition import Meaning as Meaning
from clerkdesk.domain.form.filing import Filing as Filing
from clerkdesk.domain.form.sheetform import SheetForm
from clerkdesk.domain.form.vocabulary import (
    Between,
    Count,
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
    MONTH = "month"
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


class RowsOf(StrEnum):
    """Of which memos a table proposes its rows; of publications where nothing is said."""

    ALLOWED = "allowed"


class Ask(StrEnum):
    """Whether a thing is written beside a signature."""

    NO = "no"
    OPTIONAL = "optional"
    WHEN_AGAINST = "when_against"
    REQUIRED = "required"

    def is_needed(self, means: Meaning | None) -> bool:
        """Whether it has to be written beside a choice that means this, or beside no choice."""
        against = means in (Meaning.AGAINST, Meaning.REFUSES)
        return self is Ask.REQUIRED or (self is Ask.WHEN_AGAINST and against)


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
    ``from_document`` fills a new paper with what an earlier one says (``1.date``: the date of the
    newest document of the procedure's step 1 that is in force).
    ``calendar_of`` fills the first date column of a new paper's table with the days of the twelve
    rounds of the fiscal year that stands in another field.
    ``rows_of`` fills a new paper's table with the memos that are ``allowed`` and wait to be handed
    over, one a row.
    In a column of a table, ``source`` says what of each publication of the month, or of each memo
    of ``rows_of``, stands there, by the words of a sheet's columns (``published_on``).
    ``style`` is how a date is printed (``long``, ``short`` …) where not as usual in such a form.
    ``first`` and ``last`` are the date fields between which a ``days`` field counts, both days
    included; ``first`` alone names a date range. In a column of a table, ``sum`` adds it up below
    and ``group`` is the upper title that neighbours share.
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
    style: Annotated[DateStyle | None, OnlyFor(("date", "date_range"))] = None
    many: Annotated[bool, OnlyFor(("choice",))] = False
    options: Annotated[tuple[Option, ...], OnlyFor(("choice",), needed=True)] = ()
    brought_by: Annotated[str, OnlyFor(("text", "long_text", "unit"))] = ""
    from_document: Annotated[str, OnlyFor(("text", "long_text", "date"))] = ""
    calendar_of: Annotated[str, Refers(Named.FIELD, ("text",)), OnlyFor(("table",))] = ""
    rows_of: Annotated[RowsOf | None, OnlyFor(("table",))] = None
    register: Annotated[str, OnlyFor(("book_number",))] = "letters"
    columns: Annotated[tuple["Field", ...], OnlyFor(("table",), needed=True), Count(0, 15)] = ()
    first: Annotated[
        str,
        Refers(Named.FIELD, ("date", "date_range")),
        OnlyFor(("days",), needed=True),
    ] = ""
    last: Annotated[str, Refers(Named.FIELD, ("date",)), OnlyFor(("days",))] = ""
    sum: Annotated[bool, OnlyFor(("number", "money", "days"))] = False
    group: str = ""
    source: Annotated[str, Refers(Named.SOURCE)] = ""

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.label, self.label_en)


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
class Form:
    """A whole form. ``id`` never changes; ``revision`` rises with each change of its text."""

    id: Id
    revision: Annotated[int, Between(1, 1_000_000)]
    kind: FormKind
    title: str
    title_en: str = ""
    about: str = ""
    about_en: str = ""
    filing: Filing = Filing()  # noqa: RUF009 it is frozen
    fields: tuple[Field, ...] = ()
    steps: Annotated[tuple[Step, ...], Count(0, 12)] = ()
    paper: Paper | None = None
    sheet: SheetForm | None = None

    @property
    def wording(self) -> Wording:
        """What it is called."""
        return Wording(self.title, self.title_en)

    @property
    def called(self) -> Wording:
        """What one made from it is called in a sentence: a memo, or the document by its title."""
        return self.wording if self.is_document else Wording("บันทึก", "memo")

    @property
    def is_document(self) -> bool:
        """Whether it is issued by the office, rather than asking for something."""
        return self.kind is FormKind.DOCUMENT

    def field(self, field_id: str) -> Field | None:
        """The field with this id, or None."""
        return next((field for field in self.fields if field.id == field_id), None)

    def step(self, step_id: str) -> Step | None:
        """The step with this id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    def position_field(self, person: str) -> str:
        """The field that says the position of the person in the field ``person``; empty when
        none does."""
        if person == self.filing.requester and self.filing.position:
            return self.filing.position
        brought = f"{person}.position"
        return next((field.id for field in self.fields if field.brought_by == brought), "")

    def conditions(self) -> Iterator[Condition]:
        """The condition of every step and block that has one."""
        blocks = self.paper.every_block() if self.paper else ()
        for asked in (*self.steps, *blocks):
            if asked.only_if is not None:
                yield asked.only_if

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
