"""Places to sign on paper: in columns, whole, with what is asked for beside them."""

import pytest

from clerkdesk.domain.form.blocks import (
    Columns,
    Paragraph,
    Side,
    SignatureBlock,
)
from clerkdesk.domain.form.form import (
    Ask,
    Choice,
    Meaning,
    Step,
)
from clerkdesk.paper.filled import Filled, PrintedName
from clerkdesk.paper.placed import Box, Layout, Tick
from tests.paper.composing import (
    composed,
    form_with,
    items_of,
    said,
    spots,
    text_with,
    texts,
)
from tests.paper.soundness import LONG, sound

TWELVE = tuple(Step(f"s{n}", f"ขั้นที่ {n}", signed_by=("r",), dated=n % 2 == 0) for n in range(12))


def signatures(boxed: bool = False) -> tuple[SignatureBlock, ...]:
    return tuple(
        SignatureBlock(step=step.id, heading=step.title, signs="ผู้ตรวจ", boxed=boxed)
        for step in TWELVE
    )


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("boxed", [False, True])
def test_twelve_steps_fit_in_columns_and_none_is_cut(count: int, boxed: bool) -> None:
    sides = tuple(Side(signatures(boxed)[place::count]) for place in range(count))
    layout = sound(composed(form_with(Paragraph(text="ก"), Columns(columns=sides), steps=TWELVE)))
    assert len(spots(layout)) == 12
    for page in layout.pages:
        for box in items_of(page, Box):
            assert box.y + box.height <= 277.05
    for page in layout.pages:
        bottoms = sorted(spot.y + spot.height for spot in spots(Layout("", (page,))).values())
        assert len({round(bottom, 1) for bottom in bottoms}) <= -(-12 // count)


def test_a_place_to_sign_is_never_split_and_takes_text_along() -> None:
    lines = tuple(Paragraph(text=f"บรรทัด {n}", indent=0) for n in range(34))
    layout = sound(composed(form_with(*lines, *signatures()[:1], steps=TWELVE, smallest=16)))
    assert len(layout.pages) == 2
    last = layout.pages[1]
    assert "บรรทัด ๓๓" in texts(last)
    assert {"ขั้นที่ ๐", "ลงชื่อ", "ตำแหน่ง"} <= set(texts(last))


def test_reason_amount_and_date_come_along() -> None:
    choices = (Choice("y", "เห็นชอบ", Meaning.FOR), Choice("n", "ไม่เห็นชอบ", Meaning.AGAINST))
    step = Step("s", "ก", choices=choices, dated=True, reason=Ask.OPTIONAL, amount=Ask.REQUIRED)
    layout = sound(composed(form_with(SignatureBlock(step="s", boxed=True), steps=(step,))))
    assert [t for t in texts(layout) if t not in "()"] == [
        "เห็นชอบ",
        "ไม่เห็นชอบ",
        "เหตุผล (ถ้ามี)",
        "จำนวนเงิน",
        "บาท",
        "ลงชื่อ",
        "ตำแหน่ง",
        "วันที่",
    ]
    assert len(items_of(layout, Tick)) == 2


def test_names_are_printed_only_where_the_form_wants_them() -> None:
    names = {"s0": PrintedName("นายเอก ฎีกา", "นิติกร")}
    for prints, shown in ((True, True), (False, False)):
        block = SignatureBlock(step="s0", prints_name=prints)
        layout = composed(form_with(block, steps=TWELVE), Filled(names=names))
        assert ("(นายเอก ฎีกา)" in texts(layout)) is shown


def test_a_step_that_is_not_asked_for_is_left_out() -> None:
    form = form_with(*signatures()[:2], steps=TWELVE)
    assert set(spots(composed(form, Filled(left_out=frozenset({"s0"}))))) == {"s1"}


def test_a_statement_longer_than_a_page_still_comes_with_its_place_to_sign() -> None:
    step = Step("s", "ก", statement=LONG * 3)
    layout = sound(composed(form_with(SignatureBlock(step="s", boxed=True), steps=(step,))))
    assert said(layout).count("เรียบร้อยแล้ว") == 90
    assert set(spots(layout)) == {"s"}


def test_words_too_long_for_a_narrow_column_go_below_the_line() -> None:
    block = SignatureBlock(step="s0", signs="ผู้เผยแพร่ข้อมูล/ผู้ดูแลระบบ")
    sides = (Side((block,)), *(Side((Paragraph(text="ก"),)) for _ in range(3)))
    layout = sound(composed(form_with(Columns(columns=sides), steps=TWELVE)))
    assert text_with(layout, "ผู้เผยแพร่").y > text_with(layout, "ลงชื่อ").y
    assert spots(layout)["s0"].width > 24
