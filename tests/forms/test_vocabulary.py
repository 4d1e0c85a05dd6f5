"""The vocabulary carries what offices need, without a line of Python for it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, get_args

import pytest

from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.form.blocks import BLOCKS, Align, Columns, Paper, SignatureBlock, Table
from clerkdesk.domain.form.form import Ask, FieldType, Form, Meaning
from clerkdesk.domain.form.sheetform import GroupBy
from clerkdesk.domain.form.unitkind import UnitKind
from clerkdesk.domain.form.values import read_value, show_value, with_days
from clerkdesk.domain.memo.conditions import Asked, is_asked
from clerkdesk.domain.office.people import Role
from clerkdesk.forms import load_forms
from clerkdesk.forms.build import hints_of, key_of
from tests.forms.forms import DATA, SHIPPED

TODAY = date(2026, 11, 22)
README = SHIPPED / "README.md"


@pytest.fixture(scope="module")
def forms() -> dict[str, Form]:
    shelf = load_forms([SHIPPED, DATA])
    assert shelf.mistakes == []
    return shelf.forms


def test_twelve_steps_part_and_come_together_again(forms: dict[str, Form]) -> None:
    purchase = forms["purchase"]
    head = purchase.step("head")
    assert len(purchase.steps) == 12
    assert head is not None
    assert head.after == ("legal", "plan", "auditor")
    assert purchase.all_before(head) == {
        *("asker", "stock", "stock_head", "legal", "finance", "plan", "auditor")
    }


def test_a_step_can_be_signed_by_either_and_has_words_of_its_own(forms: dict[str, Form]) -> None:
    head = forms["purchase"].step("head")
    assert head is not None
    assert head.signed_by == ("group_head", "school_head")
    assert [choice.label for choice in head.choices][1] == "เห็นควรลดวงเงิน"
    assert head.reason is Ask.REQUIRED


@pytest.mark.parametrize(
    ("step_id", "price", "source", "asked"),
    [
        ("legal", "499,999.99", "", Asked.NO),
        ("legal", "500,000", "", Asked.YES),
        ("plan", "1", "project:ก", Asked.YES),
        ("plan", "1", "other:ก", Asked.NO),
        ("auditor", "1", "budget.invest", Asked.YES),
        ("auditor", "1", "budget.regular", Asked.NO),
    ],
)
def test_conditions_read_money_and_sub_choices(
    forms: dict[str, Form], step_id: str, price: str, source: str, asked: Asked
) -> None:
    purchase = forms["purchase"]
    step, money, choice = purchase.step(step_id), purchase.field("price"), purchase.field("source")
    assert step is not None
    assert step.only_if is not None
    assert money is not None
    assert choice is not None
    values = {
        "price": read_value(money, price, TODAY),
        "source": read_value(choice, source, TODAY),
    }
    assert is_asked(step.only_if, values, {}, lambda signature: Meaning.FOR) is asked


def test_four_signatures_stand_side_by_side(forms: dict[str, Form]) -> None:
    paper = forms["purchase"].paper
    assert paper is not None
    rows = [block for block in paper.blocks if isinstance(block, Columns)]
    assert [len(row.columns) for row in rows] == [4, 4, 4]
    boxed = [
        block.boxed
        for side in rows[2].columns
        for block in side.blocks
        if isinstance(block, SignatureBlock)
    ]
    assert boxed == [True] * 4


def test_every_type_of_field_is_used_and_its_sample_can_be_shown(forms: dict[str, Form]) -> None:
    every = [field for form in forms.values() for field in form.fields]
    assert {field.type for field in every} == set(FieldType)
    samples = [(field, read_value(field, field.sample, TODAY)) for field in every if field.sample]
    assert all(show_value(field, value) for field, value in samples)


def test_days_between_two_dates_are_counted(forms: dict[str, Form]) -> None:
    values = {"leaves": "2026-11-22", "returns": "2026-11-26"}
    assert with_days(forms["trip"], values)["days"] == 5


def test_a_table_and_money_are_shown_on_paper(forms: dict[str, Form]) -> None:
    costs = forms["trip"].field("costs")
    assert costs is not None
    shown = show_value(costs, read_value(costs, costs.sample, TODAY))
    assert shown == "ค่าที่พัก | 22 พฤศจิกายน 2569 | 2 | 1,800.00; ค่าพาหนะ |  |  | 640.50"
    paper = forms["trip"].paper
    assert paper is not None
    (table,) = [block for block in paper.blocks if isinstance(block, Table)]
    assert table.widths == (4, 2, 1, 2)


def test_a_sheet_has_groups_sums_and_places_to_sign(forms: dict[str, Form]) -> None:
    sheet = forms["trip"].sheet
    assert sheet is not None
    assert sheet.group_by == (GroupBy.UNIT, GroupBy.QUARTER)
    assert [column.group for column in sheet.columns] == ["", "ผู้เดินทาง", "ผู้เดินทาง", ""]
    assert [column.sum for column in sheet.columns][-1]
    assert [(place.signs, place.role) for place in sheet.signatures][1] == ("ผู้รับรอง", "director")


_ENUMS = (Ask, Meaning, GroupBy, UnitKind, DateStyle, Align)


def classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 hints are of any shape
    """Every dataclass of the vocabulary that a hint leads to, once for each way."""
    if isinstance(hint, type) and is_dataclass(hint):
        yield hint
    for inner in get_args(hint):
        yield from classes(inner)


def vocabulary() -> set[type]:
    waiting: list[type] = [Form, Role, Paper, *BLOCKS.values()]
    found: set[type] = set()
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found.add(cls)
            waiting += [each for hint in hints_of(cls).values() for each in classes(hint)]
    return found


def test_the_readme_teaches_every_word() -> None:
    readme = README.read_text("utf-8")
    words = {key_of(field) for cls in vocabulary() for field in fields(cls)}
    words |= {str(kind) for kind in FieldType} | set(BLOCKS)
    words |= {str(each) for enum in _ENUMS for each in enum}
    assert sorted(word for word in words if f"`{word}`" not in readme) == []
