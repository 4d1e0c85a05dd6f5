"""A form in a clerk's words: what to fill in and how to type it, who signs in which order."""

from collections.abc import Iterator, Mapping
from typing import Any

from clerkdesk.domain.form.choosing import all_options
from clerkdesk.domain.form.form import Ask, Choice, Field, FieldType, Form, Meaning, Step
from clerkdesk.domain.form.separated import split_typed
from clerkdesk.domain.form.tablerows import CELL_SEPARATORS, ROW_SEPARATORS
from clerkdesk.domain.office.people import Role
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Wording, Words, th
from clerkdesk.forms.conditionwords import only_if

TYPES = {
    FieldType.TEXT: th("ข้อความหนึ่งบรรทัด"),
    FieldType.LONG_TEXT: th("ข้อความหลายบรรทัด"),
    FieldType.DATE: th("วันที่ เช่น 22/11/2569, 22 พ.ย. 69, วันนี้"),
    FieldType.DATE_RANGE: th("ช่วงวันที่ เช่น 22–25 พ.ย. 69, 1 ม.ค. 69 ถึง 5 ก.พ. 69"),
    FieldType.MONTH: th("เดือน เช่น พ.ย. 2569, 11/2569, เดือนที่แล้ว"),
    FieldType.NUMBER: th("ตัวเลข เช่น 1200"),
    FieldType.MONEY: th("จำนวนเงิน เช่น 1,200.50"),
    FieldType.BOOK_NUMBER: th("เลขหนังสือ เว้นว่างได้"),
    FieldType.CHOICE: th("เลือกจากรายการ คั่นด้วยจุลภาค ข้อความประกอบตามหลัง :"),
    FieldType.PERSON: th("ชื่อบุคคล"),
    FieldType.UNIT: th("กลุ่ม หน่วย หรือสถานศึกษา"),
    FieldType.TOPIC: th("หัวข้อตามประกาศ"),
    FieldType.FILES: th("ชื่อไฟล์ คั่นด้วย ;"),
    FieldType.TABLE: th("ตาราง คั่นคอลัมน์ด้วย | คั่นแถวด้วย ;"),
    FieldType.DAYS: th("จำนวนวัน นับให้เอง"),
}
"""How each type of field is typed."""

ONE_OF = th("เลือกหนึ่งข้อจากรายการ ข้อความประกอบตามหลัง :")
"""How a choice is typed of which one thing alone is ticked."""

BESIDE = {
    Ask.OPTIONAL: th("{what} เขียนก็ได้"),
    Ask.WHEN_AGAINST: th("{what} ต้องเขียนเมื่อไม่เห็นด้วยหรือไม่อนุญาต"),
    Ask.REQUIRED: th("{what} ต้องเขียน"),
}
"""What is written beside a signature."""

MEANINGS = {
    Meaning.FOR: th("เห็นด้วย"),
    Meaning.AGAINST: th("ไม่เห็นด้วย"),
    Meaning.ALLOWS: th("จบเรื่อง: อนุญาต"),
    Meaning.REFUSES: th("จบเรื่อง: ไม่อนุญาต"),
}
"""What a choice means for the memo."""


def signing_order(form: Form) -> list[Step]:
    """The steps in the order of signing; those whose turn is the same, as they are printed."""
    return sorted(form.steps, key=lambda step: len(form.all_before(step)))


def form_data(form: Form) -> dict[str, Any]:
    """The form for programs: fields as on screen, steps in the order of signing."""
    return {
        "id": form.id,
        "revision": form.revision,
        "kind": form.kind.value,
        "title": form.title,
        "title_en": form.title_en,
        "fields": [_field_data(field) for field in form.fields],
        "steps": [_step_data(form, step) for step in signing_order(form)],
        "columns": [
            {"id": column.id, "title": column.title, "source": column.source}
            for column in (form.sheet.columns if form.sheet else ())
        ],
    }


def _field_data(field: Field) -> dict[str, Any]:
    return {
        "id": field.id,
        "type": field.type.value,
        "label": field.label,
        "required": field.required,
        "default": field.default,
        "many": field.many,
        "options": {key: option.label for key, option in all_options(field.options)},
        "columns": [_field_data(column) for column in field.columns],
    }


def _step_data(form: Form, step: Step) -> dict[str, Any]:
    return {
        "id": step.id,
        "title": step.title,
        "signed_by": list(step.signed_by),
        "signed_by_field": step.signed_by_field,
        "after": list(form.before(step)),
        "choices": {choice.key: choice.label for choice in step.choices},
        "conditional": step.only_if is not None,
    }


def describe_form(form: Form, words: Words, roles: Mapping[str, Role] | None = None) -> str:
    """The form as text: its fields and how to type them, its steps in the order of signing."""
    about = words.of(Wording(form.about, form.about_en))
    parts = [f"{words.of(form.wording)} ({form.id})", about]
    if form.fields:
        parts += ["", words.say(th("ช่องที่กรอก (* ต้องกรอก)"))]
        parts += [line for field in form.fields for line in _field_lines(field, words)]
    if form.steps:
        parts += ["", words.say(th("การลงนามตามลำดับ"))]
        for place, step in enumerate(signing_order(form), start=1):
            parts += _step_lines(form, step, place, words, roles or {})
    if form.sheet:
        parts += ["", words.say(th("คอลัมน์ของตาราง"))]
        parts += [f"  {column.id}  {words.of(column.wording)}" for column in form.sheet.columns]
    return "\n".join(part for place, part in enumerate(parts) if part or place > 1)


def _field_lines(field: Field, words: Words, indent: str = "  ") -> list[str]:
    star = "*" if field.required else ""
    one = field.type is FieldType.CHOICE and not field.many
    typed = words.of(ONE_OF if one else TYPES[field.type])
    lines = [f"{indent}{field.id}{star}  {words.of(field.wording)} — {typed}"]
    for key, option in all_options(field.options):
        beside = f" ({words.say(th('เขียนเพิ่มได้'))})" if option.detail else ""
        lines.append(f"{indent}    {key}  {words.of(option.wording)}{beside}")
    for column in field.columns:
        lines += _field_lines(column, words, indent + "    ")
    if field.sample:
        lines += [f"{indent}    {line}" for line in _sample_lines(field, words)]
    return lines


def _sample_lines(field: Field, words: Words) -> list[str]:
    """The sample as it is typed; the rows of a table below the titles of its columns."""
    if field.type is not FieldType.TABLE:
        sample = " ".join(field.sample.split())
        return [words.say(th("ตัวอย่าง: {sample}"), sample=sample)]
    typed = [split_typed(row, CELL_SEPARATORS) for row in split_typed(field.sample, ROW_SEPARATORS)]
    heads = [words.of(column.wording) for column in field.columns]
    rows = [heads, *([*row, *[""] * len(heads)][: len(heads)] for row in typed if any(row))]
    return [words.say(th("ตัวอย่าง: {sample}"), sample="").rstrip(), *table(rows)]


def _step_lines(
    form: Form, step: Step, place: int, words: Words, roles: Mapping[str, Role]
) -> list[str]:
    lines = [
        f"  {place}. {step.id}  {words.of(step.wording)} — {_signers(form, step, words, roles)}"
    ]
    lines += [f"       {_choice_line(choice, words)}" for choice in step.choices]
    lines += [f"       {line}" for line in _beside(step, words)]
    if step.only_if is not None:
        lines.append(f"       {only_if(form, step.only_if, words)}")
    return lines


def _beside(step: Step, words: Words) -> Iterator[str]:
    for ask, what in ((step.reason, th("เหตุผล")), (step.amount, th("จำนวนเงิน"))):
        if ask in BESIDE:
            yield words.say(BESIDE[ask], what=words.say(what))


def _signers(form: Form, step: Step, words: Words, roles: Mapping[str, Role]) -> str:
    names = [words.of(roles[key].wording) if key in roles else key for key in step.signed_by]
    field = form.field(step.signed_by_field)
    if field is not None:
        names.append(words.say(th("ผู้ที่ระบุในช่อง “{label}”"), label=field.wording))
    return words.say(th(" หรือ ")).join(names)


def _choice_line(choice: Choice, words: Words) -> str:
    return f"{choice.key}  {words.of(choice.wording)} ({words.of(MEANINGS[choice.means])})"
