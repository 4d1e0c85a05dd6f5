"""Where lines begin and end on paper: gaps, words behind lines, options over several lines."""

from dataclasses import replace

import pytest

from clerkdesk.domain.form.blocks import (
    Blank,
    Blanks,
    Choices,
    Columns,
    Paragraph,
    Side,
    SignatureBlock,
)
from clerkdesk.domain.form.form import Ask, Choice, Field, FieldType, Meaning, Option, Step
from clerkdesk.paper.filled import Filled
from clerkdesk.paper.gaps import GAP_STEP
from clerkdesk.paper.placed import Dots, Layout, Tick
from clerkdesk.paper.strips import PT
from tests.paper.composing import composed, form_with, items_of, outside, overlaps, text_with, texts

LINE = 20 * PT


def sound(layout: Layout) -> Layout:
    """The layout, after a look that nothing overlaps or leaves the margins."""
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []
    return layout


def test_a_gap_before_the_end_of_a_line_goes_to_the_margin() -> None:
    form = replace(
        form_with(Paragraph(text="ข้าพเจ้า {who} ตำแหน่ง {who} สังกัด {who} ขอลา")),
        fields=(Field("who", FieldType.PERSON, "ผู้ลา"),),
    )
    layout = sound(composed(form, Filled()))
    assert len(items_of(layout, Dots)) == 3
    label = text_with(layout, "ตำแหน่ง")  # its gap is on the line below
    assert 190 - GAP_STEP < label.x + label.width <= 190


def test_a_statement_is_indented_where_there_is_room_for_that() -> None:
    step = Step("s", "ก", statement="ตรวจแล้ว")
    sign = SignatureBlock(step="s")
    wide = composed(form_with(sign, steps=(step,)))
    side = composed(form_with(Columns(columns=(Side((sign,)), Side(()))), steps=(step,)))
    assert text_with(wide, "ตรวจแล้ว").x == pytest.approx(55)
    assert text_with(side, "ตรวจแล้ว").x == pytest.approx(30)


def test_options_over_several_lines_begin_below_the_first_one() -> None:
    below = (Option("c", "มีใบรับรอง"), Option("n", "ไม่มีใบรับรอง"))
    options = (Option("s", "ป่วย", options=below), Option("b", "กิจส่วนตัว"))
    field = Field("kind", FieldType.CHOICE, "ลา", options=options)
    form = replace(form_with(Choices(field="kind", text="ขอลา")), fields=(field,))
    first, certified, _, second = items_of(sound(composed(form, Filled())), Tick)
    assert first.x == second.x > 30
    assert certified.x == first.x + 8


def test_an_option_with_options_of_its_own_begins_a_line() -> None:
    below = (Option("p", "ทางไปรษณีย์"), Option("h", "นำส่งเอง"))
    options = (Option("e", "อีเมล"), Option("l", "หนังสือ", options=below))
    field = Field("way", FieldType.CHOICE, "ทาง", options=options)
    form = replace(form_with(Choices(field="way", text="ส่ง")), fields=(field,))
    mail, letter, *_ = items_of(sound(composed(form, Filled())), Tick)
    assert mail.x == letter.x
    assert mail.y == pytest.approx(letter.y - LINE, abs=0.02)


def test_words_behind_a_line_end_at_the_margin() -> None:
    for words in ("บาท", "ปฏิบัติงานแทนข้าพเจ้า"):
        rows = ((Blank(label="ก", text="ข"), Blank(label="ค", text="ง", behind=words)),)
        last = text_with(sound(composed(form_with(Blanks(rows=rows)))), words)
        assert last.x + last.width == pytest.approx(190, abs=0.05)


def test_the_reason_of_a_refusal_is_called_after_it() -> None:
    choices = (Choice("y", "อนุญาต", Meaning.ALLOWS), Choice("n", "ไม่อนุญาต", Meaning.REFUSES))
    step = Step("s", "ก", choices=choices, reason=Ask.WHEN_AGAINST)
    layout = sound(composed(form_with(SignatureBlock(step="s"), steps=(step,))))
    assert "เหตุผลที่ไม่อนุญาต" in texts(layout)
