"""What the chain of a form has to keep to: order without circles, conditions that can be met."""

from clerkdesk.domain.form.choosing import all_options
from clerkdesk.domain.form.form import Condition, FieldType, Form, Step
from clerkdesk.domain.words import th
from clerkdesk.forms.build import hint
from clerkdesk.forms.fieldrules import note_doubles
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

MOST_STEPS = 12

_COUNTED = (FieldType.NUMBER, FieldType.MONEY, FieldType.DAYS)


def check_steps(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the steps of ``form``."""
    note_doubles((step.id for step in form.steps), ("steps",), "id", notes)
    if len(form.steps) > MOST_STEPS:
        return
    for place, step in enumerate(form.steps):
        path: Path = ("steps", place)
        note_doubles((choice.key for choice in step.choices), (*path, "choices"), "key", notes)
        _check_signers(step, path, notes)
        if step.id in form.all_before(step):
            notes.add(
                (*path, "after"),
                th("ลำดับวนกลับมาที่ขั้น “{word}” เอง"),
                th("แก้ after ให้ไล่จากผู้ลงนามคนแรกไปคนสุดท้าย"),
                word=step.id,
            )
        elif step.only_if is not None:
            _check_condition(form, step, step.only_if, (*path, "only_if"), notes)


def _check_signers(step: Step, path: Path, notes: Notes) -> None:
    if not step.signed_by and not step.signed_by_field and not notes.has(path):
        notes.add(
            path,
            th("ยังไม่รู้ว่าใครลงนามขั้นนี้"),
            th('เพิ่ม signed_by = ["หน้าที่"] หรือ signed_by_field = "ช่องชื่อบุคคล"'),
        )
    if len(step.choices) == 1:
        notes.add(
            (*path, "choices"),
            th("มีความเห็นให้เลือกเพียงข้อเดียว"),
            th("ใส่อย่างน้อยสองข้อ หรือลบ choices ออก"),
        )


def _check_condition(
    form: Form, step: Step, condition: Condition, path: Path, notes: Notes
) -> None:
    if bool(condition.step) == bool(condition.field):
        notes.add(
            path,
            th("เงื่อนไขต้องดูอย่างใดอย่างหนึ่ง: step หรือ field"),
            th("เช่น only_if = มี step กับ means หรือมี field กับ is"),
        )
        return
    if notes.has(path):
        return
    check = _check_by_step if condition.step else _check_by_field
    check(form, step, condition, path, notes)


def _check_by_step(form: Form, step: Step, condition: Condition, path: Path, notes: Notes) -> None:
    _note_useless(condition, ("field", "is_", "is_not", "at_least"), path, notes)
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


def _check_by_field(form: Form, step: Step, condition: Condition, path: Path, notes: Notes) -> None:
    _note_useless(condition, ("step", "means", "choice"), path, notes)
    field = form.field(condition.field)
    if field is None:
        return
    if condition.at_least is not None and field.type not in _COUNTED:
        notes.add(
            (*path, "at_least"),
            th("ช่อง “{word}” ไม่ใช่ตัวเลข จึงใช้ at_least ไม่ได้"),
            th("ใช้ is หรือ is_not แทน"),
            word=field.id,
        )
    if field.type is FieldType.CHOICE:
        keys = [key for key, _ in all_options(field.options)]
        _note_unknown(condition.is_, keys, (*path, "is"), notes)
        _note_unknown(condition.is_not, keys, (*path, "is_not"), notes)


def _note_useless(condition: Condition, names: tuple[str, ...], path: Path, notes: Notes) -> None:
    for name in names:
        if getattr(condition, name) not in ("", None):
            notes.add(
                (*path, name.rstrip("_")),
                th("คำนี้ใช้กับเงื่อนไขแบบนี้ไม่ได้"),
                th("ลบคำนี้: step ใช้กับ means หรือ choice ส่วน field ใช้กับ is, is_not หรือ at_least"),
            )
