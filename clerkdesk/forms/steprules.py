"""What the chain of a form has to keep to: order without circles, conditions that can be met."""

from clerkdesk.domain.form.form import Ask, Form, Step
from clerkdesk.domain.words import th
from clerkdesk.forms.conditionrules import Asking, check_condition
from clerkdesk.forms.fieldrules import note_doubles
from clerkdesk.forms.lines import Path
from clerkdesk.forms.mistakes import Notes

MOST_STEPS = 12


def check_steps(form: Form, notes: Notes) -> None:
    """Notes what is wrong with the steps of ``form``."""
    note_doubles((step.id for step in form.steps), ("steps",), "id", notes)
    if len(form.steps) > MOST_STEPS:
        return
    for place, step in enumerate(form.steps):
        path: Path = ("steps", place)
        note_doubles((choice.key for choice in step.choices), (*path, "choices"), "key", notes)
        _check_signers(step, path, notes)
        _check_asked(step, path, notes)
        if step.id in form.all_before(step):
            notes.add(
                (*path, "after"),
                th("ลำดับวนกลับมาที่ขั้น “{word}” เอง"),
                th("แก้ after ให้ไล่จากผู้ลงนามคนแรกไปคนสุดท้าย"),
                word=step.id,
            )
        elif step.only_if is not None:
            check_condition(Asking(form, step, notes), step.only_if, (*path, "only_if"))


def _check_asked(step: Step, path: Path, notes: Notes) -> None:
    """What is asked for beside a refusal needs a choice that refuses."""
    if any(Ask.WHEN_AGAINST.is_needed(choice.means) for choice in step.choices):
        return
    for key, ask in (("reason", step.reason), ("amount", step.amount)):
        if ask is Ask.WHEN_AGAINST and not notes.has((*path, "choices")):
            notes.add(
                (*path, key),
                th("ขั้นนี้ไม่มีความเห็นที่ไม่เห็นด้วยหรือไม่อนุญาต จึงใช้ {word} ไม่ได้"),
                th("เพิ่มความเห็นที่ means = against หรือ refuses หรือใช้ required"),
                word=ask.value,
            )


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
