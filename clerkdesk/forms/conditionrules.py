"""What a condition has to keep to: one question, of a kind that what it looks at can answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from clerkdesk.domain.form.choosing import all_options
from clerkdesk.domain.form.condition import Condition
from clerkdesk.domain.form.derived import sum_columns
from clerkdesk.domain.form.form import FieldType, Form, Step
from clerkdesk.domain.words import th
from clerkdesk.forms.build import hint, key_of
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

MOST_DEEP = 4

_COUNTED = (FieldType.NUMBER, FieldType.MONEY, FieldType.DAYS)
_KINDS: Mapping[str, tuple[str, ...]] = {
    "step": ("means", "choice"),
    "field": ("is_", "is_not", "at_least", "kind"),
    "all_": (),
    "any_": (),
    "not_": (),
}
"""What a condition can be, and the words that go with each."""


@dataclass(frozen=True)
class Asking:
    """Whose condition it is: that of a step, or of a block (None), which asks fields alone."""

    form: Form
    step: Step | None
    notes: Notes


def check_condition(asking: Asking, condition: Condition, path: Path, deep: int = 1) -> None:
    """Notes what is wrong with a condition and with those that it is made of."""
    given = [name for name in _KINDS if getattr(condition, name)]
    notes = asking.notes
    if len(given) != 1:
        _note_not_one(condition, path, notes)
        return
    if notes.has(path):
        return
    _note_useless(condition, given[0], path, notes)
    if deep > MOST_DEEP:
        notes.add(path, th("เงื่อนไขซ้อนกันลึกเกินไป"), th("เขียนให้ซ้อนกันไม่เกินสี่ชั้น"))
        return
    if given[0] in _CHECKS:
        _CHECKS[given[0]](asking, condition, path)
    for key, parts in (("all", condition.all_), ("any", condition.any_)):
        for place, part in enumerate(parts):
            check_condition(asking, part, (*path, key, place), deep + 1)
    if condition.not_ is not None:
        check_condition(asking, condition.not_, (*path, "not"), deep + 1)


def _note_not_one(condition: Condition, path: Path, notes: Notes) -> None:
    notes.add(
        path,
        th("เงื่อนไขต้องดูอย่างใดอย่างหนึ่ง: step, field, all, any หรือ not"),
        th("เช่น only_if = มี step กับ means หรือมี field กับ is ถ้าดูหลายอย่างใช้ all หรือ any"),
    )


def _note_useless(condition: Condition, given: str, path: Path, notes: Notes) -> None:
    fitting = (given, *_KINDS[given])
    for field in fields(condition):
        if field.name not in fitting and getattr(condition, field.name) not in ("", None, ()):
            notes.add(
                (*path, key_of(field)),
                th("คำนี้ใช้กับเงื่อนไขแบบนี้ไม่ได้"),
                th(
                    "ลบคำนี้: step ใช้กับ means หรือ choice ส่วน field ใช้กับ is, is_not, at_least หรือ kind"
                ),
            )


def _check_by_step(asking: Asking, condition: Condition, path: Path) -> None:
    form, step, notes = asking.form, asking.step, asking.notes
    if step is None:
        notes.add(
            (*path, "step"),
            th("กระดาษพิมพ์ก่อนลงนาม จึงดูขั้นลงนามไม่ได้"),
            th("ใช้ field แทน"),
        )
        return
    looked_at = form.step(condition.step)
    if looked_at is None:
        return
    if looked_at.id not in form.all_before(step):
        notes.add(
            (*path, "step"),
            th("เงื่อนไขดูขั้น “{word}” ซึ่งไม่ได้ลงนามก่อนขั้นนี้"),
            th("เพิ่มขั้นนั้นใน after ของขั้นนี้"),
            word=looked_at.id,
        )
    keys = [choice.key for choice in looked_at.choices]
    meanings = [choice.means.value for choice in looked_at.choices]
    _note_unknown(condition.choice, keys, (*path, "choice"), notes)
    _note_unknown(condition.means or "", meanings, (*path, "means"), notes)


def _note_unknown(word: str, known: list[str], path: Path, notes: Notes) -> None:
    if word and word not in known:
        notes.add(
            path,
            th("ไม่มี “{word}” ให้เลือกในรายการที่เงื่อนไขดู{hint}"),
            th("ที่ใช้ได้: {known}") if known else th("รายการนั้นไม่มีให้เลือก ลบเงื่อนไขนี้"),
            word=word[:60],
            hint=hint(word, known),
            known=", ".join(known),
        )


def _check_by_field(asking: Asking, condition: Condition, path: Path) -> None:
    form, notes = asking.form, asking.notes
    field = form.field(condition.field) or sum_columns(form).get(condition.field)
    if field is None:
        return
    if condition.at_least is not None and field.type not in _COUNTED:
        notes.add(
            (*path, "at_least"),
            th("ช่อง “{word}” ไม่ใช่ตัวเลข จึงใช้ at_least ไม่ได้"),
            th("ใช้ is หรือ is_not แทน"),
            word=field.id,
        )
    if condition.kind is not None and field.type is not FieldType.UNIT:
        notes.add(
            (*path, "kind"),
            th("ช่อง “{word}” ไม่ใช่หน่วยงาน จึงใช้ kind ไม่ได้"),
            th("ใช้กับช่องชนิด unit หรือใช้ is แทน"),
            word=field.id,
        )
    if field.type is FieldType.CHOICE:
        keys = [key for key, _ in all_options(field.options)]
        _note_unknown(condition.is_, keys, (*path, "is"), notes)
        _note_unknown(condition.is_not, keys, (*path, "is_not"), notes)
    _note_two(condition, path, notes)


def _note_two(condition: Condition, path: Path, notes: Notes) -> None:
    given = [name for name in _KINDS["field"] if getattr(condition, name) not in ("", None)]
    if len(given) > 1:
        notes.add(
            path,
            th("เงื่อนไขหนึ่งถามได้อย่างเดียว แต่มีทั้ง {first} และ {second}"),
            th("แยกเป็นสองเงื่อนไขใน all"),
            first=given[0].rstrip("_"),
            second=given[1].rstrip("_"),
        )


_CHECKS: dict[str, Callable[[Asking, Condition, Path], None]] = {
    "step": _check_by_step,
    "field": _check_by_field,
}
