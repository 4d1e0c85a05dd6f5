"""Conditions of several parts in a form file: read, said in words, their mistakes found."""

import pytest

from clerkdesk.domain.memo.conditions import Asked, steps_asked
from clerkdesk.domain.words import Words
from clerkdesk.forms import FormMistakes
from clerkdesk.forms.conditionwords import only_if
from tests.forms.forms import mistake, small

UNIT = '\n[[fields]]\nid = "unit"\ntype = "unit"\nlabel = "หน่วย"\n'
BOSS = 'signed_by = ["director"]'


def said(condition: str) -> str:
    form = small(BOSS, f"{BOSS}\nonly_if = {condition}", UNIT)
    step = form.step("boss")
    assert step is not None
    assert step.only_if is not None
    return only_if(form, step.only_if, Words())


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ('{ field = "unit", kind = "school" }', "เฉพาะเมื่อ “หน่วย” เป็น สถานศึกษา"),
        ('{ not = { field = "who" } }', "เฉพาะเมื่อ ไม่ใช่ (กรอก “ผู้ลา” แล้ว)"),
        (
            '{ all = [{ step = "asker" }, { any = [{ field = "who" }, { field = "unit" }] }] }',
            "เฉพาะเมื่อ “ผู้ลา” ลงนามแล้ว และ (กรอก “ผู้ลา” แล้ว หรือ กรอก “หน่วย” แล้ว)",
        ),
    ],
)
def test_a_condition_of_several_parts_is_read_and_said(condition: str, words: str) -> None:
    assert said(condition) == words


@pytest.mark.parametrize(
    ("condition", "what"),
    [
        ('{ any = [{ field = "who" }], step = "asker" }', "ต้องดูอย่างใดอย่างหนึ่ง"),
        ('{ all = [{ field = "wo" }] }', "ไม่มีช่องชื่อ “wo” (who?)"),
        ('{ not = { field = "who", kind = "school" } }', "ไม่ใช่หน่วยงาน"),
        ('{ field = "unit", kind = "schol" }', "ใช้คำว่า “schol” ตรงนี้ไม่ได้ (school?)"),
        ('{ any = [{ field = "who", is = "ก", is_not = "ข" }] }', "ทั้ง is และ is_not"),
        ('{ any = [{ field = "who", choice = "yes" }] }', "คำนี้ใช้กับเงื่อนไขแบบนี้ไม่ได้"),
        ("{ not = { not = { not = { not = { not = { field = 'who' } } } } } }", "ลึกเกินไป"),
        ('{ any = [{ step = "boss" }] }', "ซึ่งไม่ได้ลงนามก่อนขั้นนี้"),
    ],
)
def test_a_mistake_deep_in_a_condition_is_found(condition: str, what: str) -> None:
    assert what in mistake(BOSS, f"{BOSS}\nonly_if = {condition}", UNIT)


def test_a_block_looks_at_fields_alone() -> None:
    paragraph = 'text = "ข้าพเจ้า {who} ขอลา"'
    small(paragraph, f'{paragraph}\nonly_if = {{ field = "who" }}')
    sentence = mistake(paragraph, f'{paragraph}\nonly_if = {{ step = "asker" }}')
    assert "กระดาษพิมพ์ก่อนลงนาม" in sentence


COSTS = """
[[fields]]
id = "costs"
type = "table"
label = "ค่าใช้จ่าย"
columns = [
  { id = "item", type = "text", label = "รายการ" },
  { id = "amount", type = "money", label = "จำนวนเงิน" },
]
"""
ASKED = 'only_if = { field = "costs.amount", at_least = 5000 }\n'


def test_a_step_may_depend_on_the_sum_of_a_tables_column() -> None:
    form = small('title = "ผู้อนุญาต"\n', f'title = "ผู้อนุญาต"\n{ASKED}', COSTS)
    boss = form.step("boss")
    assert boss is not None
    assert boss.only_if is not None
    said_so = only_if(form, boss.only_if, Words())
    assert said_so == "เฉพาะเมื่อ ผลรวม “จำนวนเงิน” ตั้งแต่ 5,000 ขึ้นไป"
    for amounts, answer in (("2000 4000", Asked.YES), ("2000 2999.99", Asked.NO), ("", Asked.NO)):
        values = {"costs": [{"item": "ก", "amount": each} for each in amounts.split()]}
        assert steps_asked(form, values, {}, lambda _: None) == {"boss": answer}


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ('field = "costs.amuont", at_least = 1', "ไม่มีช่องชื่อ “costs.amuont” (costs.amount?)"),
        ('field = "costs.item", at_least = 1', "ไม่มีช่องชื่อ “costs.item”"),
        ('field = "costs.amount", kind = "school"', "ไม่ใช่หน่วยงาน"),
    ],
)
def test_a_sum_that_cannot_answer_is_refused(asked: str, says: str) -> None:
    old = 'title = "ผู้อนุญาต"\n'
    with pytest.raises(FormMistakes) as raised:
        small(old, f"{old}only_if = {{ {asked} }}\n", COSTS)
    assert says in str(raised.value.mistakes[0])
