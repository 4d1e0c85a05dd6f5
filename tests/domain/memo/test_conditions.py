"""Conditions of several parts, and by who asks."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.form.condition import Condition, Meaning
from clerkdesk.domain.form.form import Field, FieldType, Step
from clerkdesk.domain.form.unitkind import UnitKind, kind_in
from clerkdesk.domain.form.values import check_values, with_kinds
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.conditions import Asked, Known, answer
from clerkdesk.domain.memo.entries import Signature
from tests.samples import OPINIONS, memo_form, memo_of, recording, with_entry

YES, NO = Condition(field="here"), Condition(field="gone")
OPEN = Condition(step="opinion", means=Meaning.FOR)
LEAVES = {Asked.YES: YES, Asked.NO: NO, Asked.NOT_YET: OPEN}


def asked(condition: Condition) -> Asked:
    return answer(condition, Known({"here": "มี"}))


@given(st.lists(st.sampled_from(list(Asked)), min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_all_and_any_answer_as_soon_as_the_answer_is_sure(answers: list[Asked]) -> None:
    parts = tuple(LEAVES[each] for each in answers)
    every, some = asked(Condition(all_=parts)), asked(Condition(any_=parts))
    assert (every is Asked.NO) == (Asked.NO in answers)
    assert (every is Asked.YES) == (set(answers) == {Asked.YES})
    assert (some is Asked.YES) == (Asked.YES in answers)
    assert (some is Asked.NO) == (set(answers) == {Asked.NO})


@pytest.mark.parametrize(
    ("condition", "opposite"), [(YES, Asked.NO), (NO, Asked.YES), (OPEN, Asked.NOT_YET)]
)
def test_not_turns_an_answer_round(condition: Condition, opposite: Asked) -> None:
    assert asked(Condition(not_=condition)) is opposite


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({"unit": "โรงเรียนบ้านนา"}, UnitKind.SCHOOL),
        ({"unit": "กลุ่มโรงเรียนคำสร้อย"}, UnitKind.SCHOOL_GROUP),
        ({"unit": "กลุ่มอำนวยการ"}, UnitKind.GROUP),
        ({"unit": "บ้านนา", "unit.kind": "school"}, UnitKind.SCHOOL),
        ({"unit": ""}, None),
        ({}, None),
    ],
)
def test_the_kind_of_a_unit_is_what_the_office_said_or_what_its_name_says(
    values: dict[str, str], kind: UnitKind | None
) -> None:
    assert kind_in(values, "unit") is kind


def by_who_asks() -> tuple[Step, ...]:
    school = Condition(field="unit", kind=UnitKind.SCHOOL)
    agreed = Condition(step="school", choice="for")
    return (
        Step("asker", "ผู้ขอ"),
        Step("school", "ผอ.สถานศึกษา", only_if=school, choices=OPINIONS),
        Step("group", "ผอ.กลุ่ม", only_if=Condition(not_=school)),
        Step(
            "deputy",
            "รอง ผอ.",
            after=("group", "school"),
            only_if=Condition(any_=(Condition(not_=school), agreed)),
        ),
    )


@pytest.mark.parametrize(
    ("unit", "chain"),
    [("โรงเรียนบ้านนา", ["asker", "school", "deputy"]), ("กลุ่มแผน", ["asker", "group", "deputy"])],
)
def test_the_chain_goes_through_whoever_heads_the_unit_that_asks(
    unit: str, chain: list[str]
) -> None:
    memo = memo_of(memo_form(by_who_asks()))
    memo = replace(memo, values={**memo.values, "unit": unit})
    for step in chain:
        assert [each.id for each in state_of(memo).ready] == [step]
        choice = "for" if step == "school" else ""
        signed = Signature(**recording().stamp, circuit=1, step=step, signer="ก", choice=choice)
        memo = with_entry(memo, signed)
    assert state_of(memo).complete


def test_a_school_that_is_against_does_not_trouble_the_deputy() -> None:
    memo = memo_of(memo_form(by_who_asks()))
    memo = replace(memo, values={**memo.values, "unit": "โรงเรียนบ้านนา"})
    for step, choice in (("asker", ""), ("school", "against")):
        signed = Signature(**recording().stamp, circuit=1, step=step, signer="ก", choice=choice)
        memo = with_entry(memo, signed)
    assert state_of(memo).skipped == {"group", "deputy"}


def test_the_kind_is_kept_with_the_memo_and_follows_its_unit() -> None:
    form = memo_form(by_who_asks())
    form = replace(form, fields=(*form.fields, Field("unit", FieldType.UNIT, "หน่วย")))

    def kinds(name: str) -> UnitKind:
        return UnitKind.SCHOOL if name == "บ้านนา" else UnitKind.GROUP

    values = with_kinds(form, {"unit": "บ้านนา"}, kinds)
    assert values == {"unit": "บ้านนา", "unit.kind": "school"}
    check_values(form, values)
    assert with_kinds(form, {**values, "unit": ""}, kinds) == {"unit": ""}
    assert with_kinds(memo_form(), {"unit": "บ้านนา"}, kinds) == {"unit": "บ้านนา"}
