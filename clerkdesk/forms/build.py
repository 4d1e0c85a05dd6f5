"""From TOML tables to the vocabulary's dataclasses, by their fields and type hints alone.

Every mistake is noted and something harmless put in its place, so that one reading finds all.
"""

import types
import typing
from collections.abc import Callable, Iterable
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeVar

from clerkdesk.domain.form.blocks import BLOCKS, Block, Space
from clerkdesk.domain.thai.text import nearest, normalise
from clerkdesk.domain.words import th
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

T = TypeVar("T")

Toml = Any
"""A value as tomllib gives it."""

Hint = Any
"""A type hint of a dataclass field."""

Built = Any
"""A value of the vocabulary, or BROKEN."""

Reader = Callable[[Toml, Path, Notes], Built]

MOST_ENTRIES = 300
"""No list of a form is longer; what is longer was not written by hand."""

_SHOWN = 60

BROKEN = object()
"""Stands for a value that could not be read; its mistake has been noted."""


def build(cls: type[T], table: Toml, path: Path, notes: Notes) -> T:
    """An object of ``cls`` from a table. What is wrong is noted and replaced."""
    built = _read_table(cls, table, path, notes)
    return typing.cast("T", _fallback(cls) if built is BROKEN else built)


def key_of(field: Field[Any]) -> str:
    """The word in the file for a dataclass field: ``is`` for ``is_``."""
    return field.name.rstrip("_")


@cache
def hints_of(cls: Hint) -> dict[str, Any]:
    """The type hints of a dataclass, with their marks."""
    return typing.get_type_hints(cls, include_extras=True)


@cache
def _reader_of(hint: Hint) -> Reader:
    origin: Any = typing.get_origin(hint)
    make = _BY_ORIGIN.get(origin)
    if make is not None:
        return make(hint)
    if hint in _SCALARS:
        return _scalar_reader(hint)
    if issubclass(hint, StrEnum):
        return lambda value, path, notes: _read_enum(hint, value, path, notes)
    return lambda value, path, notes: _read_table(hint, value, path, notes)


def _union_reader(hint: Hint) -> Reader:
    kinds = [kind for kind in typing.get_args(hint) if kind is not types.NoneType]
    if all(isinstance(kind, type) and issubclass(kind, Block) for kind in kinds):
        return _read_block
    return _reader_of(kinds[0])


def _list_reader(hint: Hint) -> Reader:
    item_hint = typing.get_args(hint)[0]
    read_item = _reader_of(item_hint)

    def read(value: Toml, path: Path, notes: Notes) -> Built:
        if not isinstance(value, list):
            return _note_type(list, value, path, notes)
        if len(value) > MOST_ENTRIES:
            notes.add(
                path,
                th("มี {count} รายการ มากเกินไป (ไม่เกิน {most})"),
                th("ลดจำนวนรายการ"),
                count=len(value),
                most=MOST_ENTRIES,
            )
            notes.raise_if_any()
        items = (read_item(item, (*path, place), notes) for place, item in enumerate(value))
        return tuple(_fallback(item_hint) if item is BROKEN else item for item in items)

    return read


_BY_ORIGIN: dict[Any, Callable[[Any], Reader]] = {
    Annotated: lambda hint: _reader_of(typing.get_args(hint)[0]),
    tuple: _list_reader,
    types.UnionType: _union_reader,
    typing.Union: _union_reader,
}

_SCALARS: dict[type, Callable[[Any], Any]] = {
    str: normalise,
    int: int,
    float: float,
    bool: bool,
}

_RIGHT_TYPE: dict[type, str] = {
    str: th('ต้องเป็นข้อความในเครื่องหมายคำพูด เช่น "…"'),
    int: th("ต้องเป็นจำนวนเต็ม ไม่มีเครื่องหมายคำพูด"),
    float: th("ต้องเป็นตัวเลข ไม่มีเครื่องหมายคำพูด"),
    bool: th("ต้องเป็น true หรือ false ไม่มีเครื่องหมายคำพูด"),
    list: th('ต้องเป็นรายการในวงเล็บเหลี่ยม เช่น ["…", "…"]'),
    dict: th("ต้องเป็นวงเล็บปีกกาที่มีคำอยู่ข้างใน เช่น {{ … = … }}"),
}


def _scalar_reader(kind: type) -> Reader:
    fits = (int, float) if kind is float else kind
    make = _SCALARS[kind]

    def read(value: Toml, path: Path, notes: Notes) -> Built:
        # True is an int to Python, not to a clerk; an int over 15 figures is no measure
        boolean = isinstance(value, bool) and kind is not bool
        huge = isinstance(value, int) and abs(value) >= 10**15
        if boolean or huge or not isinstance(value, fits):
            return _note_type(kind, value, path, notes)
        return make(value)

    return read


def _note_type(kind: type, value: Toml, path: Path, notes: Notes) -> object:
    notes.add(path, th("ค่าผิดชนิด"), _RIGHT_TYPE[kind])
    return BROKEN


def _read_enum(kind: type[StrEnum], value: Toml, path: Path, notes: Notes) -> Built:
    if not isinstance(value, str):
        return _note_type(str, value, path, notes)
    known = [member.value for member in kind]
    if value in known:
        return kind(value)
    return _note_unknown_word(value, known, path, notes)


def _note_unknown_word(value: str, known: list[str], path: Path, notes: Notes) -> object:
    notes.add(
        path,
        th("ใช้คำว่า “{word}” ตรงนี้ไม่ได้{hint}"),
        th("เลือกหนึ่งคำ: {known}"),
        word=value[:_SHOWN],
        hint=hint(value, known),
        known=", ".join(known),
    )
    return BROKEN


def hint(word: str, known: Iterable[str]) -> str:
    """`` (near?)`` when a known word is near, else nothing."""
    near = nearest(word[:_SHOWN], known)
    return f" ({near}?)" if near else ""


def _read_block(value: Toml, path: Path, notes: Notes) -> Built:
    if not isinstance(value, dict):
        return _note_type(dict, value, path, notes)
    word = value.get("type")
    if word is None:
        _note_missing("type", path, notes)
        return BROKEN
    if not isinstance(word, str):
        return _note_type(str, word, (*path, "type"), notes)
    if word not in BLOCKS:
        return _note_unknown_word(word, list(BLOCKS), (*path, "type"), notes)
    return _read_table(BLOCKS[word], value, path, notes, also=("type",))


def _read_table(
    cls: Hint, value: Toml, path: Path, notes: Notes, also: tuple[str, ...] = ()
) -> Built:
    if not isinstance(value, dict):
        return _note_type(dict, value, path, notes)
    known = {key_of(field): field for field in fields(cls)}
    _note_unknown_keys(value, [*also, *known], path, notes)
    given: dict[str, Any] = {}
    for key, field in known.items():
        if key not in value:
            if _is_needed(field):
                _note_missing(key, path, notes)
                given[field.name] = _fallback(hints_of(cls)[field.name])
            continue
        read = _reader_of(hints_of(cls)[field.name])(value[key], (*path, key), notes)
        if read is not BROKEN:
            given[field.name] = read
        elif _is_needed(field):
            given[field.name] = _fallback(hints_of(cls)[field.name])
    return cls(**given)


def _note_unknown_keys(table: dict[str, Any], known: list[str], path: Path, notes: Notes) -> None:
    for key in table:
        if notes.full:
            return
        if key not in known:
            notes.add(
                (*path, key),
                th("ไม่รู้จักคำว่า “{word}”{hint}"),
                th("คำที่ใช้ตรงนี้ได้: {known}"),
                word=key[:_SHOWN],
                hint=hint(key, known),
                known=", ".join(known),
            )


def _note_missing(key: str, path: Path, notes: Notes) -> None:
    notes.add((*path, key), th("ยังไม่มีคำนี้"), th("เพิ่มบรรทัด {key} = …"), key=key)


def _is_needed(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _fallback(hint: Hint) -> Built:
    """Something harmless of the type, where the file has nothing that can be used."""
    origin: Any = typing.get_origin(hint)
    if origin is Annotated:
        return _fallback(typing.get_args(hint)[0])
    if origin is tuple:
        return ()
    if origin in (types.UnionType, typing.Union):
        kinds = typing.get_args(hint)
        return None if types.NoneType in kinds else Space()
    if hint in _SCALARS:
        return hint()
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    needed = [field for field in fields(hint) if _is_needed(field)]
    return hint(**{field.name: _fallback(hints_of(hint)[field.name]) for field in needed})
