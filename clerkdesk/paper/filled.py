"""What is put on a form's paper: shown texts, not stored values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.form.condition import Condition
from clerkdesk.domain.form.derived import derived_texts
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.form.values import show_value
from clerkdesk.domain.memo.conditions import Asked, Known, answer, steps_asked
from clerkdesk.domain.thai.digits import Digits

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PrintedCode:
    """The codes at the foot: ``payload`` is in the squares, ``words`` stand between them."""

    payload: str
    words: str


@dataclass(frozen=True, slots=True)
class PrintedName:
    """The name below a place to sign, with the position; a line feed begins another line
    (รักษาราชการแทน …)."""

    name: str
    position: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """Everything on one copy of a form that the form itself does not say.

    ``texts``, ``ticked`` (option keys with the words beside them), ``tables`` and ``materials``
    (names of files) are by field id; ``names`` by step id. What is missing is left as a dotted
    line to write on. ``blank`` leaves everything so and prints no code. ``copy`` 2 and on is
    marked พิมพ์ครั้งที่ ๒, ``practice`` says that it is no official letter. ``left_out`` are the
    steps that this memo does not ask for; ``values`` answer the conditions of blocks.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    tables: Mapping[str, Rows] = field(default_factory=dict)
    materials: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, PrintedName] = field(default_factory=dict)
    code: PrintedCode | None = None
    copy: int = 1
    practice: bool = False
    blank: bool = False
    left_out: frozenset[str] = frozenset()
    values: Mapping[str, Any] = field(default_factory=dict)

    def asks_for(self, condition: Condition | None) -> bool:
        """Whether a block with this condition is printed on this copy."""
        if condition is None or self.blank:
            return True
        return answer(condition, Known(self.values)) is not Asked.NO


def fill(form: Form, values: Mapping[str, Any], digits: Digits) -> Filled:
    """The texts, ticks, tables and materials of a form's stored ``values``.

    A document (announcement, order) says its dates with พ.ศ.; a memo without. The rest of what
    stands on the copy is added with ``dataclasses.replace``.
    """
    style = DateStyle.OFFICIAL if form.kind is FormKind.DOCUMENT else DateStyle.LONG
    of_type = {kind: [each for each in form.fields if each.type is kind] for kind in FieldType}
    shown = {f.id: show_value(f, values.get(f.id), digits, f.style or style) for f in form.fields}
    return Filled(
        texts={**shown, **derived_texts(form, values, digits)},
        ticked={f.id: values.get(f.id) or {} for f in of_type[FieldType.CHOICE]},
        tables={f.id: _rows(f, values.get(f.id), digits) for f in of_type[FieldType.TABLE]},
        materials={f.id: tuple(values.get(f.id) or ()) for f in of_type[FieldType.FILES]},
        left_out=_left_out(form, values),
        values=values,
    )


def _left_out(form: Form, values: Mapping[str, Any]) -> frozenset[str]:
    """The steps that the values do not ask for, whatever is signed later."""
    asked = steps_asked(form, values, {}, lambda signature: None)
    return frozenset(step for step, answered in asked.items() if answered is Asked.NO)


def _rows(table: Field, rows: list[dict[str, Any]] | None, digits: Digits) -> Rows:
    return tuple(
        tuple(
            show_value(column, row.get(column.id), digits, column.style or DateStyle.SHORT)
            for column in table.columns
        )
        for row in rows or ()
    )
