"""The paper while a memo is being typed: what will print, whatever is still missing."""

from io import BytesIO

from pypdf import PdfReader

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.previews import preview_typed
from clerkdesk.desk.printing import preview_memo
from tests.office import a_memo

TYPED = {
    "requester": "นางสาวน้ำทิพย์ ญี่ปุ่น",
    "position": "นักประชาสัมพันธ์",
    "unit": "กลุ่มอำนวยการ",
    "subject": "แผนปฏิบัติการ ๒๕๖๑",
    "date": "วันนี้",
}


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_what_is_typed_shows_the_words_that_will_print(desk: Desk) -> None:
    printed = text_of(preview_memo(desk, a_memo(desk).id)).splitlines()
    typed = text_of(preview_typed(desk, desk.shelf.get("memo"), TYPED)).splitlines()
    assert [line for line in printed if line not in typed] == [printed[-1]]
    assert "ลำดับ" in printed[-1]


def test_a_field_that_cannot_be_read_yet_stays_empty(desk: Desk) -> None:
    form = desk.shelf.get("memo")
    text = text_of(preview_typed(desk, form, {**TYPED, "date": "32 ม.ค."}, ["แผน.pdf"]))
    assert "นางสาวน้ำทิพย์" in text


def test_the_number_to_come_is_of_the_year_of_its_paper(desk: Desk) -> None:
    form = desk.shelf.get("order")
    typed = {"number": "next", "date": "2/10/2568", "subject": "แต่งตั้ง"}
    assert "๑/๒๕๖๘" in text_of(preview_typed(desk, form, typed))
