"""Checks the marks of the vocabulary on a form: names, ids, measures, counts, ``{names}``."""

import re
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Annotated, Any

from clerkdesk.domain.form.derived import derived_names, sum_columns
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.form.vocabulary import (
    OFFICE_WORDS,
    Between,
    Count,
    Identifier,
    Named,
    OnlyFor,
    Refers,
    Template,
)
from clerkdesk.domain.memo.tracking import SOURCES, is_field_source
from clerkdesk.domain.words import th
from clerkdesk.forms.build import Built, Hint, hint, hints_of, key_of
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

Entry = Any
"""An object of one of the vocabulary's dataclasses."""

_ID = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_BRACED = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Leaf:
    """A value with one of its marks; ``owner`` is the object that holds it under ``key``."""

    path: Path
    owner: Any
    key: str
    mark: Any
    value: Any


@dataclass(frozen=True)
class Known:
    """What a form may name. ``types`` are its fields with their types, ``roles`` None: any;
    ``derived`` is what texts may take beside fields, ``sums`` are those of tables, ``tables`` the
    columns of each field, by its place, with their types."""

    types: Mapping[str, str]
    steps: Sequence[str] = ()
    roles: Sequence[str] | None = None
    derived: Sequence[str] = ()
    sums: Sequence[str] = ()
    tables: Sequence[Mapping[str, str]] = ()

    def around(self, path: Path) -> "Known":
        """What may be named at ``path``: in a table's columns its other columns."""
        match path:
            case ("fields", int(place), "columns", *_):
                return replace(self, types=self.tables[place])
        return self

    def names(self, refers: Refers) -> Iterable[str] | None:
        """The names that a reference may have, or None when any will do."""
        return _NAMES[refers.to](self, refers)

    def fields(self, types: tuple[str, ...]) -> list[str]:
        """The fields of one of ``types``, or all of them."""
        named = ((name, kind) for name, kind in self.types.items() if name)
        return [name for name, kind in named if not types or kind in (*types, "")]


_NAMES: dict[Named, Callable[[Known, Refers], Iterable[str] | None]] = {
    Named.FIELD: lambda known, refers: known.fields(refers.types),
    Named.ANSWER: lambda known, refers: [*known.fields(()), *known.sums],
    Named.STEP: lambda known, refers: known.steps,
    Named.ROLE: lambda known, refers: known.roles,
    Named.SOURCE: lambda known, refers: SOURCES,
}


def known_in(form: Form, roles: Sequence[str] | None, notes: Notes) -> Known:
    """What ``form`` may name. A field whose type could not be read passes as any type."""
    types = {
        field.id: "" if notes.has(("fields", place, "type")) else field.type.value
        for place, field in enumerate(form.fields)
    }
    tables = [{each.id: each.type.value for each in field.columns} for field in form.fields]
    derived = derived_names(form)
    return Known(
        types, [step.id for step in form.steps], roles, derived, list(sum_columns(form)), tables
    )


def check_marks(entry: object, known: Known, notes: Notes, skip: tuple[str, ...] = ()) -> None:
    """Notes every value at or below ``entry`` that its mark does not allow.

    What stands under a key of ``skip`` is not looked at.
    """
    for leaf in leaves(entry, ()):
        if notes.full:
            return
        if leaf.path[0] in skip:
            continue
        _CHECKS[type(leaf.mark)](leaf, known.around(leaf.path), notes)


def leaves(entry: Entry, path: Path) -> Iterator[Leaf]:
    """Every marked value at or below a dataclass object."""
    cls: Hint = type(entry)
    hints = hints_of(cls)
    for field in fields(entry):
        place = (*path, key_of(field))
        yield from _leaves(hints[field.name], getattr(entry, field.name), place, entry)


def _leaves(hint_: Hint, value: Built, path: Path, owner: Entry) -> Iterator[Leaf]:
    origin: Any = typing.get_origin(hint_)
    if origin is Annotated:
        plain, *marks = typing.get_args(hint_)
        key = next(str(part) for part in reversed(path) if isinstance(part, str))
        yield from (Leaf(path, owner, key, mark, value) for mark in marks)
        yield from _leaves(plain, value, path, owner)
    elif isinstance(value, tuple):
        item_hint = _item_hint(hint_)
        for place, item in enumerate(value):
            yield from _leaves(item_hint, item, (*path, place), owner)
    elif is_dataclass(value):
        yield from leaves(value, path)


def _item_hint(hint_: Hint) -> Hint:
    """The hint of a tuple's items, also where the tuple may be None."""
    origin: Any = typing.get_origin(hint_)
    if origin is tuple:
        return typing.get_args(hint_)[0]
    return next(_item_hint(each) for each in typing.get_args(hint_) if typing.get_args(each))


def _check_id(leaf: Leaf, known: Known, notes: Notes) -> None:
    missing = leaf.value == "" and notes.has_above(leaf.path)
    if not missing and not _ID.fullmatch(leaf.value):
        notes.add(
            leaf.path,
            th("“{word}” ใช้เป็นรหัสไม่ได้"),
            th("ใช้ a–z 0–9 - และ _ ขึ้นต้นด้วยตัวอักษร ไม่เกิน 40 ตัว"),
            word=leaf.value[:60],
        )


def _check_between(leaf: Leaf, known: Known, notes: Notes) -> None:
    mark: Between = leaf.mark
    # written so that nan, which is neither more nor less, is refused too
    if not mark.least <= leaf.value <= mark.most and not notes.has(leaf.path):
        notes.add(
            leaf.path,
            th("ค่า {value} ใช้ไม่ได้"),
            th("ใช้ตัวเลขตั้งแต่ {least:g} ถึง {most:g}"),
            value=leaf.value,
            least=mark.least,
            most=mark.most,
        )


def _check_count(leaf: Leaf, known: Known, notes: Notes) -> None:
    mark: Count = leaf.mark
    if not mark.least <= len(leaf.value) <= mark.most and not notes.has(leaf.path):
        notes.add(
            leaf.path,
            th("มี {count} รายการ"),
            th("ตรงนี้มีได้ {least} ถึง {most} รายการ"),
            count=len(leaf.value),
            least=mark.least,
            most=mark.most,
        )


def _check_reference(leaf: Leaf, known: Known, notes: Notes) -> None:
    if not leaf.value or (leaf.mark.to is Named.SOURCE and is_field_source(leaf.value)):
        return
    names = known.names(leaf.mark)
    if names is None or leaf.value in names:
        return
    if leaf.mark.to is Named.FIELD and leaf.value in known.types:
        notes.add(
            leaf.path,
            th("ช่อง “{word}” เป็นชนิดที่ใช้ตรงนี้ไม่ได้"),
            th("ใช้ช่องชนิด {types}"),
            word=leaf.value,
            types=", ".join(leaf.mark.types),
        )
        return
    notes.add(
        leaf.path,
        _UNKNOWN[leaf.mark.to],
        _DO.get(leaf.mark.to, _USABLE) if names else th("เพิ่มรายการนั้นก่อน หรือลบบรรทัดนี้"),
        word=leaf.value[:60],
        hint=hint(leaf.value, names),
        known=", ".join(names),
    )


_USABLE = th("ที่ใช้ได้: {known}")
_DO = {Named.ROLE: th("ที่ใช้ได้: {known} หรือเพิ่มหน้าที่ใหม่ใน roles.toml ของสำนักงาน")}

_UNKNOWN = {
    Named.FIELD: th("ไม่มีช่องชื่อ “{word}”{hint}"),
    Named.ANSWER: th("ไม่มีช่องชื่อ “{word}”{hint}"),
    Named.STEP: th("ไม่มีขั้นลงนามชื่อ “{word}”{hint}"),
    Named.ROLE: th("ไม่มีหน้าที่ชื่อ “{word}” ใน roles.toml{hint}"),
    Named.SOURCE: th("ไม่มีข้อมูลชื่อ “{word}” สำหรับแบบติดตาม{hint}"),
}


def _check_only_for(leaf: Leaf, known: Known, notes: Notes) -> None:
    field: Field = leaf.owner
    if notes.has((*leaf.path[:-1], "type")) or notes.has(leaf.path):
        return
    fits = field.type.value in leaf.mark.types
    if fits and leaf.mark.needed and not leaf.value:
        notes.add(
            leaf.path,
            th("ช่องชนิด {type} ต้องมีคำนี้"),
            th("เพิ่มบรรทัด {key} = …"),
            type=field.type,
            key=leaf.key,
        )
    if not fits and leaf.value != _default_of(leaf):
        notes.add(
            leaf.path,
            th("คำนี้ใช้กับช่องชนิด {type} ไม่ได้"),
            th("ลบบรรทัดนี้ หรือเปลี่ยนชนิดของช่องเป็น {types}"),
            type=field.type,
            types=", ".join(leaf.mark.types),
        )


def _default_of(leaf: Leaf) -> Built:
    return next(field.default for field in fields(leaf.owner) if key_of(field) == leaf.key)


def _check_template(leaf: Leaf, known: Known, notes: Notes) -> None:
    mark: Template = leaf.mark
    own = (*known.types, *known.derived) if mark.fields else ()
    allowed = [*OFFICE_WORDS, *mark.names, *own]
    for name in _BRACED.findall(leaf.value):
        # what a field of an unknown type would give is not known either
        if name not in allowed and known.types.get(name.partition(".")[0]) != "":
            notes.add(
                leaf.path,
                th("ไม่รู้จัก {word} ในวงเล็บปีกกา{hint}"),
                th("ใช้ได้: {known}"),
                word=name[:60],
                hint=hint(name, allowed),
                known=", ".join(allowed),
            )
    rest = _BRACED.sub("", leaf.value)
    if "{" in rest or "}" in rest:
        notes.add(
            leaf.path,
            th("วงเล็บปีกกาเปิดปิดไม่ครบคู่"),
            th("วงเล็บปีกกาใช้ครอบชื่อช่องเท่านั้น"),
        )


_CHECKS: dict[type, Callable[[Leaf, Known, Notes], None]] = {
    Identifier: _check_id,
    Between: _check_between,
    Count: _check_count,
    Refers: _check_reference,
    OnlyFor: _check_only_for,
    Template: _check_template,
}
