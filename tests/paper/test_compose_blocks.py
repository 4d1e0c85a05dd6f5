"""Each kind of block on paper."""

from dataclasses import replace

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.blocks import (
    Align,
    Blank,
    Blanks,
    Clauses,
    Columns,
    Margins,
    MemoHead,
    PageBreak,
    Paragraph,
    PlainHead,
    Side,
    Space,
    Table,
)
from clerkdesk.domain.form.form import (
    Field,
    FieldType,
    Form,
    FormKind,
)
from clerkdesk.paper.filled import Filled
from clerkdesk.paper.placed import Dots, Line, Text, Tick
from clerkdesk.paper.strips import PT
from tests.paper.composing import (
    CODE,
    composed,
    every_block,
    form_with,
    items_of,
    said,
    sample,
    spots,
    text_with,
    texts,
)
from tests.paper.soundness import LONG, sound

LINE = 20 * PT


@pytest.mark.parametrize("blank", [False, True])
def test_a_form_of_every_block_is_set_without_overlap(blank: bool) -> None:
    layout = sound(composed(every_block(), replace(sample(every_block()), blank=blank)))
    assert set(spots(layout)) == {step.id for step in every_block().steps}


def test_a_paragraph_stands_where_it_is_aligned() -> None:
    layout = sound(composed(form_with(*(Paragraph(text=a, align=a, indent=0) for a in Align))))
    left, centre, right = items_of(layout, Text)
    assert left.x == 30
    assert centre.x + centre.width / 2 == pytest.approx(110, abs=0.02)
    assert right.x + right.width == pytest.approx(190, abs=0.02)


def test_lines_are_one_leading_apart_and_space_comes_before_a_block() -> None:
    blocks = (Paragraph(text="ก"), Paragraph(text="ข", space_before=6), Paragraph(text="ค\nง"))
    first, second, third, fourth = items_of(composed(form_with(*blocks)), Text)
    assert first.y == pytest.approx(25 + 0.74 * LINE, abs=0.02)
    assert second.y - first.y == pytest.approx(LINE + 6 * PT, abs=0.02)
    assert fourth.y - third.y == pytest.approx(LINE, abs=0.02)
    assert third.x == fourth.x == 55  # each typed paragraph is indented


def test_what_was_not_filled_in_is_a_dotted_gap_in_running_text() -> None:
    paragraph = Paragraph(text="โดย {who} เป็นประธาน", indent=0)
    field = Field("who", FieldType.PERSON, "ผู้ใด")
    form = replace(form_with(paragraph), fields=(field,))
    layout = sound(composed(form, Filled(blank=True)))
    (gap,) = items_of(layout, Dots)
    before, after = items_of(layout, Text)
    assert before.x + before.width <= gap.x + 0.05
    assert gap.x + gap.width <= after.x + 0.05
    assert gap.width == 60
    assert texts(composed(form, Filled({"who": "นายเอก ฎีกา"}))) == ["โดย นายเอก ฎีกา เป็นประธาน"]


def test_braces_in_a_value_are_no_template() -> None:
    form = replace(
        form_with(Paragraph(text="{who}", indent=0)),
        fields=(Field("who", FieldType.TEXT, "ผู้ใด"),),
    )
    assert texts(composed(form, Filled({"who": "{who} {office.name}"}))) == ["{who} {office.name}"]


def test_clauses_keep_their_printed_numbers() -> None:
    layout = sound(composed(form_with(Clauses(clauses=("๑.๔ ก", "๑.๔ ข", f"๑.๑๕ {LONG}")))))
    starts = [text.text[:4] for text in items_of(layout, Text) if text.x == 55]
    assert starts == ["๑.๔ ", "๑.๔ ", "๑.๑๕"]


def test_a_long_paragraph_goes_on_and_leaves_no_line_alone() -> None:
    layout = sound(composed(form_with(*(Paragraph(text=LONG) for _ in range(4)), smallest=16)))
    assert len(layout.pages) > 1
    assert said(layout).count("เรียบร้อยแล้ว") == 120
    for page in layout.pages[1:]:
        first, second, third = items_of(page, Text)[:3]
        assert third.y > second.y > first.y


def test_a_plain_head_is_bold_and_centred_and_makes_room_for_the_garuda() -> None:
    plain, high = (
        items_of(composed(form_with(PlainHead(lines=("ประกาศ", "เรื่อง ก"), garuda=g))), Text)
        for g in (False, True)
    )
    assert all(text.bold for text in plain)
    assert high[0].y - plain[0].y == pytest.approx(32, abs=0.05)


def test_blanks_share_a_line_as_the_form_says() -> None:
    row = (Blank(label="กลุ่ม"), Blank(label="เรื่อง", share=3))
    layout = sound(composed(form_with(Blanks(rows=(row,)))))
    second = text_with(layout, "เรื่อง")
    assert second.x == pytest.approx(30 + (160 - 2.5) / 4 + 2.5, abs=0.05)


def test_a_value_takes_room_from_its_neighbour_before_it_takes_a_line() -> None:
    long = "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ๒๕๖๙ ฉบับปรับปรุง"
    row = (Blank(label="กลุ่ม", text="ก"), Blank(label="เรื่อง", text=long))
    layout = sound(composed(form_with(Blanks(rows=(row,)))))
    assert text_with(layout, "เรื่อง").y == text_with(layout, long).y == text_with(layout, "กลุ่ม").y


def test_a_value_that_is_longer_than_a_line_goes_on_over_whole_lines() -> None:
    row = (Blank(label="กลุ่ม", text="ก"), Blank(label="เรื่อง", text=LONG[:300]))
    layout = sound(composed(form_with(Blanks(rows=(row,), indent=25))))
    assert text_with(layout, "กลุ่ม").x == 55
    further = [text for text in items_of(layout, Text) if text.y > text_with(layout, "กลุ่ม").y]
    assert {text.x for text in further} == {30}
    assert "".join(LONG[:300].split()) in said(layout)
    assert len(items_of(layout, Dots)) == 2 + len(further)


def test_ready_lines_are_for_blank_copies() -> None:
    form = form_with(Blanks(rows=((Blank(label="เรื่อง", lines=3),),)))
    assert len(items_of(composed(form, Filled(blank=True)), Dots)) == 3
    assert len(items_of(composed(form), Dots)) == 1


def test_a_label_is_not_said_twice() -> None:
    form = form_with(Blanks(rows=((Blank(label="กลุ่ม", text="กลุ่มอำนวยการ"),),)))
    assert texts(composed(form)) == ["กลุ่ม", "อำนวยการ"]


def test_options_of_an_option_are_below_it_and_tick_it() -> None:
    layout = composed(every_block(), sample(every_block()))
    ticks = items_of(layout, Tick)
    above, year, four = ticks[:3]
    assert (above.ticked, year.ticked, four.ticked) == (True, False, True)
    assert four.y > above.y
    assert year.x > above.x - 30


def test_the_words_beside_a_box_stay_beside_it_on_every_line() -> None:
    layout = composed(every_block(), sample(every_block()))
    label = text_with(layout, "ข่าวประชาสัมพันธ์")
    below = next(text for text in items_of(layout, Text) if 0 < text.y - label.y < 8)
    assert below.x == pytest.approx(label.x, abs=0.02)


def test_the_rows_of_a_table_are_between_lines_and_its_figures_right() -> None:
    layout = composed(every_block(), sample(every_block()))
    uprights = [line for line in items_of(layout, Line) if line.x1 == line.x2]
    assert len({line.x1 for line in uprights}) == 6
    money = text_with(layout, "๑,๕๐๐.๐๐")
    edges = sorted({line.x1 for line in uprights})
    assert money.x + money.width == pytest.approx(edges[-1] - 1.4, abs=0.02)


def test_a_table_over_pages_has_its_head_on_each_and_no_row_is_lost() -> None:
    columns = (Field("a", FieldType.TEXT, "ชื่อ"), Field("b", FieldType.NUMBER, "จำนวน"))
    form = replace(
        form_with(Table(field="t")), fields=(Field("t", FieldType.TABLE, "ตาราง", columns=columns),)
    )
    rows = tuple((f"แถวที่ {n}", str(n)) for n in range(1, 91))
    layout = sound(composed(form, Filled(tables={"t": rows}, code=CODE)))
    assert len(layout.pages) > 2
    for page in layout.pages:
        assert "ชื่อ" in texts(page)
    assert [t for t in texts(layout) if t.startswith("แถวที่")].count("แถวที่ ๙๐") == 1
    assert sum(t.startswith("แถวที่") for t in texts(layout)) == 90


def test_a_cell_longer_than_a_page_is_cut_between_its_lines() -> None:
    columns = (Field("a", FieldType.TEXT, "ชื่อ"), Field("b", FieldType.TEXT, "หน้าที่"))
    form = replace(
        form_with(Table(field="t")), fields=(Field("t", FieldType.TABLE, "ตาราง", columns=columns),)
    )
    layout = sound(composed(form, Filled(tables={"t": (("ก", LONG * 3),)})))
    assert len(layout.pages) > 1
    assert said(layout).count("เรียบร้อยแล้ว") == 90
    for page in layout.pages:
        lines = items_of(page, Line)
        lowest = max(line.y2 for line in lines)
        assert sum(line.y1 == line.y2 == lowest for line in lines) == 1  # closed at the page's end


def test_a_page_break_begins_a_page_and_carries_no_words() -> None:
    layout = composed(
        form_with(Paragraph(text="ก"), PageBreak(), Space(height=9), Paragraph(text="ข"))
    )
    assert [texts(page) for page in layout.pages] == [["ก"], ["ข", "- ๒ -"]]
    assert items_of(layout.pages[1], Text)[0].y == pytest.approx(35 + 0.74 * LINE, abs=0.02)


def test_a_landscape_paper_is_wide() -> None:
    (page,) = composed(form_with(MemoHead(), landscape=True)).pages
    assert (page.width, page.height) == (297, 210)


def test_columns_too_narrow_to_write_in_are_refused() -> None:
    sides = (Side((Space(),)), Side((Space(),), share=0.05))
    with pytest.raises(ClerkError, match="คอลัมน์แคบ"):
        composed(form_with(Columns(columns=sides)))


def test_a_form_without_paper_is_refused() -> None:
    with pytest.raises(ClerkError, match="ไม่มีหน้ากระดาษ"):
        composed(Form("f", 1, FormKind.SHEET, "แบบติดตาม"))


def test_margins_are_those_of_the_form() -> None:
    form = form_with(Paragraph(text="ก", indent=0))
    assert form.paper is not None
    narrow = replace(form, paper=replace(form.paper, margins=Margins(left=40, top=50)))
    (text,) = items_of(composed(narrow), Text)
    assert text.x == 40
    assert text.y == pytest.approx(50 + 0.74 * LINE, abs=0.02)
