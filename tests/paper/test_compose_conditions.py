"""Blocks and places to sign that only some copies have."""

from dataclasses import replace
from datetime import date

from clerkdesk.domain.form.blocks import Columns, Paragraph, Side, SignatureBlock
from clerkdesk.domain.form.condition import Condition
from clerkdesk.domain.form.form import Field, FieldType, Form, Step
from clerkdesk.domain.form.unitkind import UnitKind
from clerkdesk.paper.filled import Filled, fill
from tests.paper.composing import OFFICE, composed, form_with, said, spots

SCHOOL = Condition(field="unit", kind=UnitKind.SCHOOL)
DAY = date(2026, 6, 14)


def by_who_asks() -> Form:
    steps = (
        Step("school", "ผอ.สถานศึกษา", only_if=SCHOOL),
        Step("group", "ผอ.กลุ่ม", only_if=Condition(not_=SCHOOL)),
    )
    sides = tuple(Side((SignatureBlock(step.id, heading=step.title),)) for step in steps)
    form = form_with(Paragraph("สำหรับโรงเรียน", only_if=SCHOOL), Columns(sides), steps=steps)
    return replace(form, fields=(Field("unit", FieldType.UNIT, "หน่วย"),))


def copy_of(unit: str) -> Filled:
    return fill(by_who_asks(), {"unit": unit}, OFFICE.digits)


def test_a_copy_has_only_the_places_to_sign_that_it_asks_for() -> None:
    layout = composed(by_who_asks(), copy_of("โรงเรียนบ้านนา"))
    assert set(spots(layout)) == {"school"}
    assert "สำหรับโรงเรียน" in said(layout)
    assert spots(layout)["school"].x > 105  # alone, it stands where a single one stands


def test_another_copy_has_the_others() -> None:
    layout = composed(by_who_asks(), copy_of("กลุ่มอำนวยการ"))
    assert set(spots(layout)) == {"group"}
    assert "สำหรับโรงเรียน" not in said(layout)


def test_a_blank_copy_has_everything() -> None:
    layout = composed(by_who_asks(), Filled(blank=True))
    assert set(spots(layout)) == {"school", "group"}
    assert "สำหรับโรงเรียน" in said(layout)
