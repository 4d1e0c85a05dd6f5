"""When a step is asked for, or a block printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from clerkdesk.domain.form.unitkind import UnitKind
from clerkdesk.domain.form.vocabulary import AnswerName, Count, StepName


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
class Condition:
    """When a step is asked for, or a block printed. One of these, alone:

    * ``step`` with ``means`` or ``choice``: by how another step was answered; alone: signed
    * ``field`` with one of ``is_``, ``is_not``, ``at_least`` (for numbers, money, days and
      ``table.column``, which is a sum) or ``kind`` (of the unit that the field names); alone:
      filled in
    * ``all_`` or ``any_``: several conditions, or ``not_``: the opposite of one

    In the file ``is_``, ``all_``, ``any_`` and ``not_`` are written without ``_``.
    """

    step: StepName = ""
    means: Meaning | None = None
    choice: str = ""
    field: AnswerName = ""
    is_: str = ""
    is_not: str = ""
    at_least: float | None = None
    kind: UnitKind | None = None
    all_: Annotated[tuple["Condition", ...], Count(0, 12)] = ()
    any_: Annotated[tuple["Condition", ...], Count(0, 12)] = ()
    not_: "Condition | None" = None

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The conditions that it is made of."""
        return (*self.all_, *self.any_, *((self.not_,) if self.not_ else ()))

    def leaves(self) -> Iterator["Condition"]:
        """The conditions below it that look at a step or a field; itself when it is one."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()
