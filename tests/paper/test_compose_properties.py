"""Whatever is filled in: nothing is printed over something else, nothing is lost or cut off."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.form.blocks import (
    Align,
    AnyBlock,
    Blank,
    Blanks,
    Clauses,
    Columns,
    MemoHead,
    PageBreak,
    Paragraph,
    PlainHead,
    Side,
    SignatureBlock,
    Space,
)
from clerkdesk.domain.form.form import Ask, Choice, FieldType, Form, Meaning, Step
from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.domain.thai.text import normalise
from clerkdesk.paper.filled import Filled, PrintedName
from clerkdesk.paper.furniture import MARK_AT
from clerkdesk.paper.placed import Box, Layout
from tests.paper.composing import (
    CODE,
    OFFICE,
    composed,
    every_block,
    form_with,
    items_of,
    memo,
    outside,
    overlaps,
    said,
    spots,
)

WORDS = (
    *("แผนปฏิบัติการ", "น้ำทิพย์", "ญี่ปุ่น", "ปั๊ม", "ฐิติกาญจน์", "ฎีกา", "กู้", "พ.ศ.", "เขต ๒", "ๆ"),
    *("๒๕๖๙", "2569", "ฯ", "(ITA)", "e-mail", "a.b2@go.th", "/", "-", "รอง ผอ.", "ก", "1", "ๆๆๆ"),
    "https://www.chonburi2.go.th/news/2569/07/1a2b3c4d5e6f7g8h9i0j?id=12",
    "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา",
    "“งาน”",
    "ฮฺฮฺ",
    "ก" * 64,
)


def text_of(most: int) -> st.SearchStrategy[str]:
    """Thai as people type it, and strings that nobody types."""
    spaced = st.lists(st.sampled_from(WORDS), max_size=most).map(" ".join)
    close = st.lists(st.sampled_from(WORDS), max_size=most).map("".join)
    odd = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), max_size=most * 8)
    return st.one_of(spaced, close, odd).map(normalise).map(str.strip)


@st.composite
def copies(draw: st.DrawFn, form: Form, most: int) -> Filled:
    """A copy of ``form`` with anything in its fields."""
    fields = {kind: [f for f in form.fields if f.type is kind] for kind in FieldType}
    ticks = {
        field.id: draw(
            st.dictionaries(st.sampled_from([o.key for o in field.options]), text_of(most))
        )
        for field in fields[FieldType.CHOICE]
    }
    tables = {
        field.id: tuple(
            tuple(draw(text_of(6)) for _ in field.columns) for _ in range(draw(st.integers(0, 9)))
        )
        for field in fields[FieldType.TABLE]
    }
    names = {
        step.id: PrintedName(draw(text_of(5)), draw(text_of(8)))
        for step in form.steps
        if draw(st.booleans())
    }
    return Filled(
        texts={field.id: draw(text_of(most)) for field in form.fields},
        ticked=ticks,
        tables=tables,
        materials={f.id: tuple(draw(st.lists(text_of(4)))) for f in fields[FieldType.FILES]},
        names=names,
        code=draw(st.sampled_from([CODE, None])),
        copy=draw(st.integers(1, 3)),
        practice=draw(st.booleans()),
    )


def check(form: Form, filled: Filled, layout: Layout) -> None:
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []
    assert set(spots(layout)) == {step.id for step in form.steps}
    printed = to_arabic(said(without_marks(layout)))
    for value in printed_values(form, filled):
        assert to_arabic("".join(value.split())) in printed


def without_marks(layout: Layout) -> Layout:
    """Without what is said above the text of each page, amid what goes on from page to page."""
    pages = (
        replace(page, items=tuple(item for item in page.items if getattr(item, "y", 99) > MARK_AT))
        for page in layout.pages
    )
    return replace(layout, pages=tuple(pages))


def printed_values(form: Form, filled: Filled) -> list[str]:
    """Every value that the form prints; what is cut between pages has other texts amid it."""
    unprinted = {"topic", "files", "people", "kinds", "channel", "materials"}
    values = [text for name, text in filled.texts.items() if name not in unprinted]
    for field in form.fields:
        details = {option.key for option in field.options if option.detail}
        ticked = filled.ticked.get(field.id, {})
        values += [words for key, words in ticked.items() if key in details]
    values += [line for name in filled.names.values() if name.name for line in (name.name,)]
    return values


@settings(max_examples=25)
@given(filled=copies(memo(), most=12))
def test_a_memo_with_anything_in_it_is_set_whole(filled: Filled) -> None:
    check(memo(), filled, composed(memo(), filled))


@settings(max_examples=25)
@given(filled=copies(every_block(), most=20))
def test_every_block_with_anything_in_it_is_set_whole(filled: Filled) -> None:
    layout = composed(every_block(), filled)
    check(every_block(), replace(filled, texts={}), layout)
    everything = to_arabic(said(layout))
    for row in filled.tables["people"]:
        for cell in row:
            assert all(char in everything for char in to_arabic("".join(cell.split())))


@settings(max_examples=15)
@given(filled=copies(memo(), most=6))
def test_a_copy_is_set_alike_every_time_and_in_both_kinds_of_figures(filled: Filled) -> None:
    layout = composed(memo(), filled)
    assert composed(memo(), filled) == layout
    arabic = composed(memo(), filled, replace(OFFICE, digits=Digits.ARABIC))
    assert list(overlaps(arabic)) == []
    assert to_arabic(said(arabic)) == to_arabic(said(layout))


CHOICES = (
    Choice("y", "เห็นชอบ", Meaning.FOR),
    Choice("n", "ไม่เห็นชอบตามที่เสนอมาทั้งหมด", Meaning.AGAINST),
)
STEPS = tuple(
    Step(
        f"s{n}",
        "ขั้น",
        choices=CHOICES if n % 5 else (),
        dated=n % 2 == 0,
        reason=tuple(Ask)[n % 3],
        amount=tuple(Ask)[n % 4 % 3],
        statement="ข้าพเจ้าขอรับรองว่าข้อมูลถูกต้อง " * (n % 3),
    )
    for n in range(12)
)
SIZES = st.integers(10, 24)
BLANK_ROWS = st.lists(
    st.lists(
        st.builds(Blank, label=text_of(3), text=text_of(8), share=st.integers(1, 4)),
        min_size=1,
        max_size=3,
    ).map(tuple),
    max_size=3,
).map(tuple)
SIMPLE = st.one_of(
    st.builds(Paragraph, text=text_of(30), align=st.sampled_from(Align), size=SIZES),
    st.builds(Blanks, rows=BLANK_ROWS, indent=st.integers(0, 30)),
    st.builds(Clauses, clauses=st.lists(text_of(12), max_size=4).map(tuple)),
    st.builds(PlainHead, lines=st.lists(text_of(6), max_size=3).map(tuple), garuda=st.booleans()),
    st.builds(
        SignatureBlock,
        step=st.sampled_from([step.id for step in STEPS]),
        heading=text_of(5),
        signs=text_of(3),
        boxed=st.booleans(),
        align=st.sampled_from(Align),
    ),
    st.builds(Space, height=st.integers(0, 60)),
)
SIDES = st.builds(
    Side, blocks=st.lists(SIMPLE, max_size=4).map(tuple), share=st.sampled_from([1, 1.25])
)
COLUMNS = st.builds(
    Columns,
    columns=st.lists(SIDES, min_size=2, max_size=4).map(tuple),
    gap=st.integers(0, 6),
    space_before=st.integers(0, 20),
)
ANY_BLOCK = st.one_of(
    SIMPLE,
    COLUMNS,
    st.builds(MemoHead, rows=BLANK_ROWS, garuda=st.booleans()),
    st.builds(PageBreak),
)


@settings(max_examples=40)
@given(
    blocks=st.lists(ANY_BLOCK, max_size=8),
    names=st.dictionaries(st.sampled_from(STEPS), st.builds(PrintedName, text_of(4), text_of(6))),
    blank=st.booleans(),
)
def test_any_form_that_an_office_may_write_is_set_whole(
    blocks: list[AnyBlock], names: dict[Step, PrintedName], blank: bool
) -> None:
    printed = {step.id: name for step, name in names.items()}
    layout = composed(form_with(*blocks, steps=STEPS), Filled(names=printed, blank=blank))
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=30, right=20)) == []
    for page in layout.pages:
        for box in items_of(page, Box):
            assert box.y + box.height <= page.height - 20 + 0.05
    wanted = Counter(to_arabic("".join("".join(running_text(blocks)).split())))
    assert wanted - Counter(to_arabic(said(layout))) == Counter()


def running_text(blocks: Iterable[AnyBlock]) -> Iterator[str]:
    """The paragraphs, clauses and headings of blocks, with those in columns."""
    for block in blocks:
        for side in getattr(block, "columns", ()):
            yield from running_text(side.blocks)
        yield getattr(block, "text", "")
        yield getattr(block, "heading", "")
        yield from getattr(block, "clauses", ())
        yield from getattr(block, "lines", ())
