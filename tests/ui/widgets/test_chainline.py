"""The chain as a line of steps."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.domain.memo.chain import in_signing_order, state_of
from clerkdesk.domain.memo.entries import Withdrawn
from clerkdesk.domain.words import Words
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.chainline import ChainLine, short_name
from clerkdesk.ui.widgets.drawing import even_lines
from tests.samples import memo_form, memo_of


@pytest.fixture
def line(qtbot: QtBot) -> ChainLine:
    made = ChainLine(Voice(Words()), Look("light"))
    qtbot.addWidget(made)
    return made


def test_steps_stand_in_the_order_of_signing_not_of_printing() -> None:
    steps = [each.step.id for each in in_signing_order(state_of(memo_of()))]
    assert steps == ["requester", "head", "opinion", "director", "publisher"]


def test_who_holds_the_memo_is_told_with_the_days(line: ChainLine) -> None:
    line.show_state(state_of(memo_of()), days=3)
    assert "ผู้ขออนุญาต: อยู่ที่นี่ ๓ วัน" in line.accessibleDescription()


def test_steps_of_a_withdrawn_memo_are_to_come_no_more(line: ChainLine) -> None:
    withdrawn = Withdrawn(on=date(2018, 5, 15), recorded_at=datetime(2018, 5, 15), by="สมศรี")
    line.show_state(state_of(memo_of(None, withdrawn)), days=None)
    assert "ยังไม่ถึง" not in line.accessibleDescription()
    assert "ผู้ขออนุญาต: ไม่ต้องลงนาม" in line.accessibleDescription()


def test_a_narrow_chain_takes_further_lines(line: ChainLine) -> None:
    form = memo_form()
    twelve = tuple(replace(form.steps[0], id=f"s{n}", after=()) for n in range(12))
    line.show_state(state_of(memo_of(replace(form, steps=twelve))), days=0)
    assert line.heightForWidth(400) > 2 * line.heightForWidth(1200)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("นางสาวน้ำทิพย์ ญี่ปุ่น", "น้ำทิพย์"),
        ("นายฐิติ ฎีกา", "ฐิติ"),
        ("ดร.ปั๊ม ใจดี", "ปั๊ม"),
        ("นายก ข", "นายก"),
        ("มานี", "มานี"),
    ],
)
def test_a_short_name_has_neither_title_nor_family(name: str, short: str) -> None:
    assert short_name(name) == short


def test_centred_lines_leave_no_word_alone_below(read_desk: Desk) -> None:
    voice = Voice(Words())
    voice.learn_words(read_desk.press.breaker)
    title = "ความเห็นของผู้อำนวยการกลุ่ม/รอง ผอ."
    assert voice.lines(title, len, 20)[-1] == "ผอ."
    assert even_lines(voice, title, len, 20) == ["ความเห็นของ", "ผู้อำนวยการกลุ่ม/", "รอง ผอ."]
