"""What the fields of a form have to keep to, beyond the marks of single words."""

from collections.abc import Iterable
from datetime import date

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form, Option
from clerkdesk.domain.form.values import BRINGS, COLUMN_TYPES, SAYS, default_value, read_value
from clerkdesk.domain.office.registers import REGISTERS
from clerkdesk.domain.words import th
from clerkdesk.forms.build import hint
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

STEPS = range(1, 11)
"""The steps of the procedure."""

# any day does: only whether a default can be read is asked
_SOME_DAY = date(2026, 1, 1)


def check_fields(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the fields of ``form``."""
    note_doubles((field.id for field in form.fields), ("fields",), "id", notes)
    for place, field in enumerate(form.fields):
        path: Path = ("fields", place)
        _check_for_columns_alone(field, path, notes)
        if notes.full:
            return
        if notes.has((*path, "type")):
            continue
        _check_options(field.options, (*path, "options"), notes)
        _check_columns(field, path, notes)
        _check_brought(form.fields, field, path, notes)
        _check_from_document(field, path, notes)
        _check_register(field, path, notes)
        _check_readable(field, path, notes)


def note_doubles(names: Iterable[str], path: Path, key: str, notes: Notes) -> None:
    """Notes every name that stands a second time in a list."""
    seen: dict[str, int] = {}
    for place, name in enumerate(names):
        if name and name in seen:
            notes.add(
                (*path, place, key),
                th("“{word}” ซ้ำกับรายการที่ {other}"),
                th("ตั้งชื่อให้ไม่ซ้ำกัน"),
                word=name,
                other=seen[name] + 1,
            )
        seen.setdefault(name, place)


def _check_options(options: tuple[Option, ...], path: Path, notes: Notes) -> None:
    note_doubles((option.key for option in options), path, "key", notes)
    for place, option in enumerate(options):
        below = (*path, place, "options")
        note_doubles((each.key for each in option.options), below, "key", notes)
        for inner, each in enumerate(option.options):
            if each.options:
                notes.add(
                    (*below, inner, "options"),
                    th("ตัวเลือกซ้อนกันได้สองชั้น"),
                    th("ย้ายตัวเลือกเหล่านี้ขึ้นมาหนึ่งชั้น"),
                )


def _check_columns(field: Field, path: Path, notes: Notes) -> None:
    note_doubles((column.id for column in field.columns), (*path, "columns"), "id", notes)
    for place, column in enumerate(field.columns):
        if column.type not in COLUMN_TYPES:
            notes.add(
                (*path, "columns", place, "type"),
                th("คอลัมน์ของตารางเป็นชนิด {type} ไม่ได้"),
                th("เลือกหนึ่งคำ: {known}"),
                type=column.type,
                known=", ".join(COLUMN_TYPES),
            )
        _check_options(column.options, (*path, "columns", place, "options"), notes)
        _check_readable(column, (*path, "columns", place), notes)
        if not notes.has((*path, "columns", place)):
            _check_brought(field.columns, column, (*path, "columns", place), notes)


def _check_for_columns_alone(field: Field, path: Path, notes: Notes) -> None:
    for word in ("sum", "group", "source"):
        if getattr(field, word) and not notes.has((*path, word)):
            notes.add(
                (*path, word),
                th("คำนี้ใช้กับคอลัมน์ของตารางเท่านั้น"),
                th("ลบบรรทัดนี้"),
            )


def _check_brought(fields: tuple[Field, ...], field: Field, path: Path, notes: Notes) -> None:
    """``fields`` are those beside it: of the form, or of the table."""
    name = field.brought_by.partition(".")[0]
    source = next((place for place, other in enumerate(fields) if other.id == name), None)
    unread = source is not None and notes.has((*path[:-1], source, "type"))
    if not field.brought_by or unread:
        return
    known = [f"{other.id}.{what}" for other in fields for what in BRINGS.get(other.type, ())]
    if field.brought_by not in known:
        notes.add(
            (*path, "brought_by"),
            th("ไม่มี “{word}” ให้นำมาเติม{hint}"),
            th("ใช้ได้: {known}") if known else th("เพิ่มช่องชนิด person ก่อน"),
            word=field.brought_by[:60],
            hint=hint(field.brought_by, known),
            known=", ".join(known),
        )


def _check_from_document(field: Field, path: Path, notes: Notes) -> None:
    known = [f"{step}.{part}" for step in STEPS for part in SAYS.get(field.type, ())]
    if field.from_document and known and field.from_document not in known:
        notes.add(
            (*path, "from_document"),
            th("ไม่มี “{word}” ให้นำมาเติม{hint}"),
            th("เขียนขั้นที่ 1–10 จุด แล้วหนึ่งคำนี้: {known}"),
            word=field.from_document[:60],
            hint=hint(field.from_document, known),
            known=", ".join(SAYS[field.type]),
        )


def _check_register(field: Field, path: Path, notes: Notes) -> None:
    if field.register not in REGISTERS:
        notes.add(
            (*path, "register"),
            th("ไม่มีทะเบียนชื่อ “{word}”{hint}"),
            th("เลือกหนึ่งคำ: {known}"),
            word=field.register[:60],
            hint=hint(field.register, REGISTERS),
            known=", ".join(REGISTERS),
        )


def _check_readable(field: Field, path: Path, notes: Notes) -> None:
    if notes.has((*path, "options")) or notes.has((*path, "columns")):
        return
    if field.type in (FieldType.DAYS, FieldType.FILES) and field.default:
        notes.add(
            (*path, "default"),
            th("ช่องชนิด {type} ตั้งค่าเริ่มต้นไม่ได้"),
            th("ลบบรรทัดนี้"),
            type=field.type,
        )
        return
    for key, text in (("default", field.default), ("sample", field.sample)):
        if text and not (key == "sample" and field.type is FieldType.DAYS):
            _check_text(field, key, text, (*path, key), notes)


def _check_text(field: Field, key: str, text: str, path: Path, notes: Notes) -> None:
    try:
        if key == "default":
            default_value(field, _SOME_DAY)
        else:
            read_value(field, text, _SOME_DAY)
    except ClerkError as error:
        notes.add(path, error.what, error.do, text, **error.values)
