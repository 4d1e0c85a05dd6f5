"""Sums of tables, two-level heads, money in words, boxes, choices under one another."""

from dataclasses import replace
from datetime import date

from clerkdesk.domain.form.blocks import AnyBlock, Boxed, Choices, Columns, Paragraph, Side, Table
from clerkdesk.domain.form.form import Field, FieldType, Form, Option
from clerkdesk.domain.form.values import read_value
from clerkdesk.paper.filled import Filled, fill
from clerkdesk.paper.placed import Box, Layout, Tick
from tests.paper.composing import (
    OFFICE,
    composed,
    form_with,
    items_of,
    outside,
    overlaps,
    said,
    text_with,
    texts,
)

DAY = date(2026, 6, 14)
COSTS = Field(
    "costs",
    FieldType.TABLE,
    "ค่าใช้จ่าย",
    columns=(
        Field("item", FieldType.TEXT, "รายการ"),
        Field("asked", FieldType.MONEY, "ขอ", sum=True, group="จำนวนเงิน (บาท)"),
        Field("paid", FieldType.MONEY, "จ่าย", group="จำนวนเงิน (บาท)"),
    ),
)
WAYS = Field(
    "way",
    FieldType.CHOICE,
    "ทาง",
    options=(
        Option("post", "ไปรษณีย์"),
        Option("hand", "ด้วยตนเอง"),
        Option("o", "อื่น ๆ", detail=True),
    ),
)
PRICE = Field("price", FieldType.MONEY, "วงเงิน")


def form_of(*blocks: AnyBlock) -> Form:
    return replace(form_with(*blocks), fields=(COSTS, WAYS, PRICE))


def filled(form: Form, **typed: str) -> Filled:
    values = {}
    for name, text in typed.items():
        field = form.field(name)
        assert field is not None
        values[name] = read_value(field, text, DAY)
    return fill(form, values, OFFICE.digits)


def sound(layout: Layout) -> Layout:
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []
    return layout


def test_a_table_has_its_sum_below_and_a_head_of_two_levels() -> None:
    form = form_of(Table("costs", widths=(3, 1, 1), numbers="ที่"))
    layout = sound(composed(form, filled(form, costs="กระดาษ | 1,000 | 900; หมึก | 250.50 | 1")))
    assert text_with(layout, "จำนวนเงิน (บาท)").y < text_with(layout, "ขอ").y
    assert {"รวม", "๑,๒๕๐.๕๐"} <= set(texts(layout))
    assert "๙๐๑.๐๐" not in texts(layout)


def test_the_sum_of_a_long_table_stays_with_its_last_row() -> None:
    form = form_of(Table("costs"))
    for rows in range(28, 36):
        layout = sound(composed(form, filled(form, costs="; ".join(["กระดาษ | 1 | 1"] * rows))))
        last = texts(layout.pages[-1])
        assert "รวม" in last
        assert "กระดาษ" in last
        assert all("รายการ" in texts(page) for page in layout.pages)


def test_money_is_said_in_words_within_a_text_and_left_open_in_a_blank_copy() -> None:
    form = form_of(Paragraph("วงเงิน {price} บาท ({price.words}) จาก {costs.asked} บาท"))
    layout = composed(form, filled(form, price="21", costs="ก | 5 | 1"))
    assert "วงเงิน๒๑.๐๐บาท(ยี่สิบเอ็ดบาทถ้วน)จาก๕.๐๐บาท" in said(layout)
    assert "ถ้วน" not in said(composed(form, Filled(blank=True)))


def test_a_box_stands_around_its_blocks_and_grows_with_its_neighbour() -> None:
    short = Boxed((Paragraph("สั้น", indent=0),))
    long = Boxed((Paragraph("ยาว " * 60, indent=0), Choices("way", stacked=True)))
    form = form_of(Columns((Side((short,)), Side((long,)))))
    left, right = items_of(sound(composed(form)), Box)
    assert left.height == right.height > 20
    assert left.x + left.width < right.x


def test_a_box_that_no_page_could_hold_goes_on_with_a_line_around_each_part() -> None:
    form = form_of(Boxed(tuple(Paragraph(f"วรรค {n} " * 20) for n in range(40))))
    layout = sound(composed(form))
    assert [len(items_of(page, Box)) for page in layout.pages] == [1] * len(layout.pages)
    assert len(layout.pages) > 1


def test_stacked_choices_stand_under_one_another() -> None:
    form = form_of(Choices("way", text="ส่งทาง", stacked=True))
    ticks = items_of(sound(composed(form, filled(form, way="o:รถ"))), Tick)
    assert len({tick.y for tick in ticks}) == 3
    assert len({tick.x for tick in ticks}) == 1
