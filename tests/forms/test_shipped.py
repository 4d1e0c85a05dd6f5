"""The forms that come with the program say what the offices' own papers say, word for word."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from clerkdesk.domain.form.blocks import (
    AnyBlock,
    Blank,
    Blanks,
    Choices,
    Columns,
    MemoHead,
    Paragraph,
    SignatureBlock,
)
from clerkdesk.domain.form.form import Ask, Form, Meaning
from clerkdesk.domain.form.values import default_value, missing_fields, read_value
from clerkdesk.forms import load_forms
from clerkdesk.forms.describe import signing_order
from tests.forms.forms import SHIPPED

OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒"

# The permission memo of an area office, as it was published on paper.
MEMO_ON_PAPER = f"""
บันทึกข้อความ
ส่วนราชการ {OFFICE}
ที่ วันที่
เรื่อง ขออนุญาตเผยแพร่ข้อมูลบนเว็บไซต์{OFFICE}
เรียน ผู้อำนวยการ{OFFICE}
ข้าพเจ้า..... ตำแหน่ง.....
กลุ่ม..... ขออนุญาตเผยแพร่ข้อมูล เรื่อง.....
ตามรายละเอียดดังแนบ โดยจัดส่งข้อมูลที่ต้องการเผยแพร่ ให้ผู้ที่มีหน้าที่เผยแพร่ข้อมูลฯ
ในรูปแบบไฟล์อิเล็กทรอนิกส์ ทางช่องทาง e-mail: ระบบ Amss++ อื่น ๆ.....
จึงเรียนมาเพื่อโปรดพิจารณาอนุญาต
ลงชื่อ.....ผู้ขออนุญาต (.....) ตำแหน่ง.....
ลงชื่อ.....ผอ.กลุ่มฯ/นิติกร (.....) ตำแหน่ง.....
ผู้มีหน้าที่เผยแพร่ข้อมูล/ผู้ดูแลระบบ
ข้าพเจ้าขอรับรองว่าข้อมูลที่ได้รับ ผ่านการตรวจสอบความถูกต้องเรียบร้อยแล้ว
และขออนุญาตเผยแพร่บนเว็บไซต์ของ{OFFICE}
ลงชื่อ.....ผู้เผยแพร่ข้อมูล/ผู้ดูแลระบบ (.....) ตำแหน่ง.....
ความเห็นของผู้อำนวยการกลุ่ม/รอง ผอ.สพป.ชบ.๒
เห็นควรอนุญาต เห็นควรไม่อนุญาต
ลงชื่อ..... (.....) ตำแหน่ง..... วันที่.....
ความเห็นของผู้อำนวยการ สพป.ชบ.๒
อนุญาต ไม่อนุญาต
ลงชื่อ..... (.....) ตำแหน่ง..... วันที่.....
"""

SHEET_ON_PAPER = (
    "ลำดับ",
    "เรื่อง",
    "เอกสาร/ไฟล์ที่แนบ (ระบุ)",
    "วัน/เดือน/ปี ที่เผยแพร่",
    "ผู้รับผิดชอบ",
    "ผลการดำเนินการ",
    "หมายเหตุ",
)


@pytest.fixture(scope="module")
def memo() -> Form:
    return load_forms([SHIPPED]).get("memo")


@pytest.fixture(scope="module")
def tracking() -> Form:
    return load_forms([SHIPPED]).get("tracking")


def letters(text: str) -> str:
    """The text without spaces and dotted lines, which are the paper's affair."""
    return re.sub(r"[\s.]", "", text)


def printed(form: Form, blocks: tuple[AnyBlock, ...]) -> Iterator[str]:
    """Every fixed word of the blocks in printed order, the office's words filled in."""
    for block in blocks:
        for words in words_of(form, block):
            filled = words.replace("{office.name}", OFFICE)
            filled = filled.replace("{office.head}", f"ผู้อำนวยการ{OFFICE}")
            yield filled.replace("{office.short_name}", "สพป.ชบ.๒")


def words_of(form: Form, block: AnyBlock) -> Iterator[str]:
    if isinstance(block, MemoHead):
        yield block.title
    if isinstance(block, MemoHead | Blanks):
        yield from (words for row in block.rows for blank in row for words in of_blank(blank))
    if isinstance(block, Paragraph):
        yield block.text
    if isinstance(block, Choices):
        field = form.field(block.field)
        assert field is not None
        yield from (block.text, *(option.label for option in field.options))
    if isinstance(block, SignatureBlock):
        yield from of_signature(form, block)
    if isinstance(block, Columns):
        for side in block.columns:
            yield from printed(form, side.blocks)


def of_blank(blank: Blank) -> tuple[str, str]:
    return blank.label, blank.text


def of_signature(form: Form, block: SignatureBlock) -> Iterator[str]:
    step = form.step(block.step)
    assert step is not None
    yield from (block.heading, step.statement, *(choice.label for choice in step.choices))
    yield from ("ลงชื่อ", block.signs, "()", "ตำแหน่ง", "วันที่" if step.dated else "")


def test_no_shipped_file_has_a_mistake() -> None:
    assert load_forms([SHIPPED]).mistakes == []


def test_the_memo_is_complete_word_for_word(memo: Form) -> None:
    assert memo.paper is not None
    said = "".join(printed(memo, memo.paper.blocks))
    assert letters(said) == letters(MEMO_ON_PAPER)


def test_the_memo_is_signed_in_the_order_of_the_procedure(memo: Form) -> None:
    assert [step.id for step in memo.steps] == [
        "requester",
        "head",
        "publisher",
        "opinion",
        "director",
    ]
    assert [step.id for step in signing_order(memo)] == [
        "requester",
        "head",
        "opinion",
        "director",
        "publisher",
    ]


def test_who_may_sign_the_memo(memo: Form) -> None:
    signers = {step.id: step.signed_by or step.signed_by_field for step in memo.steps}
    assert signers == {
        "requester": "requester",
        "head": ("group_head", "legal_officer"),
        "publisher": ("publisher",),
        "opinion": ("group_head", "deputy"),
        "director": ("director",),
    }


def test_only_the_directors_word_ends_the_matter(memo: Form) -> None:
    means = {c.key: c.means for step in memo.steps for c in step.choices}
    assert means == {
        "for": Meaning.FOR,
        "against": Meaning.AGAINST,
        "allow": Meaning.ALLOWS,
        "refuse": Meaning.REFUSES,
    }


def test_only_the_two_opinions_are_dated_and_none_asks_for_more(memo: Form) -> None:
    assert [step.id for step in memo.steps if step.dated] == ["opinion", "director"]
    assert {ask for step in memo.steps for ask in (step.reason, step.amount)} == {Ask.NO}


def test_the_publisher_signs_only_what_was_allowed(memo: Form) -> None:
    publisher = memo.step("publisher")
    assert publisher is not None
    assert publisher.only_if is not None
    assert publisher.only_if.means is Meaning.ALLOWS


def test_a_new_memo_asks_for_two_things_and_knows_its_date(memo: Form) -> None:
    assert [field.id for field in missing_fields(memo, {})] == ["requester", "subject"]
    day = memo.field("date")
    assert day is not None
    assert default_value(day, date(2026, 11, 22)) == "2026-11-22"


def test_all_channels_can_be_ticked(memo: Form) -> None:
    channel = memo.field("channel")
    assert channel is not None
    ticked = read_value(channel, "email:a@b.go.th,amss,other:Google Drive", date(2026, 11, 22))
    assert ticked == {"email": "a@b.go.th", "amss": "", "other": "Google Drive"}


def test_the_sheet_has_its_seven_columns(tracking: Form) -> None:
    assert tracking.sheet is not None
    assert tuple(column.title for column in tracking.sheet.columns) == SHEET_ON_PAPER
    assert [column.id for column in tracking.sheet.columns if column.editable] == [
        "result",
        "remark",
    ]


def test_the_sheet_has_its_titles_and_one_place_to_sign(tracking: Form) -> None:
    assert tracking.sheet is not None
    assert tracking.sheet.titles == (
        "แบบติดตามการดำเนินการเผยแพร่ประชาสัมพันธ์ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์",
        "{office.name}",
        "{unit_line}",
        "ประจำเดือน {month}",
    )
    assert [place.signs for place in tracking.sheet.signatures] == ["ผู้รายงาน"]


def test_words_that_were_misread_from_scans_appear_nowhere() -> None:
    for text in load_forms([SHIPPED]).texts.values():
        assert not re.search("ชุมพวง|ชุมพร|ชุมพุก|สปป|แจ้าง", text)
