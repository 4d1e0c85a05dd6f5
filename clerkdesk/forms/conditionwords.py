"""Conditions in a clerk's words: เฉพาะเมื่อ “วงเงิน” ตั้งแต่ 500,000 ขึ้นไป."""

from clerkdesk.domain.form.choosing import all_options
from clerkdesk.domain.form.condition import Condition
from clerkdesk.domain.form.derived import sum_columns
from clerkdesk.domain.form.form import Field, Form
from clerkdesk.domain.office.people import UNIT_KINDS
from clerkdesk.domain.words import Series, Words, th


def only_if(form: Form, condition: Condition, words: Words) -> str:
    """When a step is asked for, as a sentence."""
    return words.say(th("เฉพาะเมื่อ {condition}"), condition=_said(form, condition, words))


def _said(form: Form, condition: Condition, words: Words) -> str:
    if condition.all_:
        return words.say(th(" และ ")).join(_part(form, part, words) for part in condition.all_)
    if condition.any_:
        return words.say(th(" หรือ ")).join(_part(form, part, words) for part in condition.any_)
    if condition.not_ is not None:
        return words.say(th("ไม่ใช่ ({condition})"), condition=_said(form, condition.not_, words))
    if condition.step:
        return _by_step(form, condition, words)
    field = form.field(condition.field) or sum_columns(form).get(condition.field)
    return _by_field(field, condition, words)


def _part(form: Form, condition: Condition, words: Words) -> str:
    said = _said(form, condition, words)
    return f"({said})" if len(condition.parts) > 1 else said


def _by_step(form: Form, condition: Condition, words: Words) -> str:
    looked_at = form.step(condition.step)
    assert looked_at is not None
    labels = tuple(
        choice.wording
        for choice in looked_at.choices
        if condition.choice in ("", choice.key) and condition.means in (None, choice.means)
    )
    title = looked_at.wording
    if not labels or (not condition.choice and condition.means is None):
        return words.say(th("“{title}” ลงนามแล้ว"), title=title)
    return words.say(th("“{title}” เป็น: {choices}"), title=title, choices=Series(labels))


def _by_field(field: Field | None, condition: Condition, words: Words) -> str:
    label = field.wording if field else condition.field
    if condition.at_least is not None:
        of_one, of_all = (
            th("“{label}” ตั้งแต่ {least:,.12g} ขึ้นไป"),
            th("ผลรวม “{label}” ตั้งแต่ {least:,.12g} ขึ้นไป"),
        )
        template = of_all if "." in condition.field else of_one
        return words.say(template, label=label, least=condition.at_least)
    options = {key: option.wording for key, option in all_options(field.options)} if field else {}
    word = UNIT_KINDS[condition.kind] if condition.kind else condition.is_ or condition.is_not
    if not word:
        return words.say(th("กรอก “{label}” แล้ว"), label=label)
    is_, is_not = th("“{label}” เป็น {word}"), th("“{label}” ไม่เป็น {word}")
    return words.say(is_not if condition.is_not else is_, label=label, word=options.get(word, word))
