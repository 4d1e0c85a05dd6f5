"""What placing a block needs to know: the form, what was filled in, and how large it is set."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from clerkdesk.domain.form.blocks import Paper
from clerkdesk.domain.form.form import Field, FieldType, Form
from clerkdesk.domain.office.office import Office
from clerkdesk.paper.filled import Filled
from clerkdesk.paper.gaps import gap
from clerkdesk.paper.strips import PT, Strip
from clerkdesk.paper.typesetter import Typesetter

_NAMES = re.compile(r"\{([^{}]*)\}")

#: How long a gap is left in running text for what was not filled in, mm.
GAP_FOR: Mapping[FieldType, float] = {
    FieldType.NUMBER: 18,
    FieldType.DAYS: 18,
    FieldType.MONEY: 30,
    FieldType.DATE: 42,
    FieldType.BOOK_NUMBER: 36,
    FieldType.LONG_TEXT: 600,  # some whole lines
}
USUAL_GAP = 60.0


@dataclass(frozen=True, kw_only=True)
class Setting(Typesetter):
    """One try at setting a form. ``scale`` is what its sizes and distances are multiplied by,
    ``garuda`` the name of the office's image, or empty. ``kept`` are strips that do not depend on
    the room to sign in, for the next try in the same size."""

    form: Form
    paper: Paper
    filled: Filled
    office: Office
    garuda: str = ""
    scale: float = 1.0
    kept: dict[object, list[Strip]] = field(default_factory=dict, compare=False, repr=False)

    def in_size(self, size: float) -> Self:
        """The same with running text of ``size`` points, all else in proportion."""
        scale = size / self.paper.size
        leading = self.paper.line_height * scale * PT
        smallest = min(size, self.paper.smallest)
        return replace(self, size=size, leading=leading, smallest=smallest, scale=scale, kept={})

    def scaled(self, size: float) -> float:
        """A size of the form, at this scale, points."""
        return round(size * self.scale, 1)

    def points(self, points: float) -> float:
        """A distance of the form in points, at this scale, mm."""
        return points * self.scale * PT

    def said(self, template: str) -> str:
        """A template of the form with its ``{names}`` filled in; gaps where nothing is known."""
        if "{" in template:
            template = _NAMES.sub(lambda name: self._named(name[1]), template)
        return self.figures(template)

    def value(self, field: Field) -> str:
        """What was filled in, as it is shown; empty in a blank copy."""
        if self.filled.blank:
            return ""
        if field.type is FieldType.FILES:
            return _listed(self.filled.materials.get(field.id, ()))
        return self.filled.texts.get(field.id, "")

    def _named(self, name: str) -> str:
        if name.startswith("office."):
            return str(getattr(self.office, name.removeprefix("office.")))
        field = self.form.field(name)
        shown = self.derived(name) if field is None else self.value(field)
        return shown or gap(GAP_FOR.get(field.type, USUAL_GAP) if field else USUAL_GAP)

    def derived(self, name: str) -> str:
        """A sum, or money in words, by its name; empty in a blank copy."""
        return "" if self.filled.blank else self.figures(self.filled.texts.get(name, ""))


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return "\n".join(f"{place}. {name}" for place, name in enumerate(names, start=1))
