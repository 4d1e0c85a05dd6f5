"""A form in a clerk's words."""

import json

from clerkdesk.domain.thai.columns import width
from clerkdesk.domain.words import Words
from clerkdesk.forms import describe_form, form_data, load_forms
from tests.forms.forms import DATA, SHIPPED, small


def described(form_id: str, words: Words | None = None) -> list[str]:
    shelf = load_forms([SHIPPED, DATA])
    text = describe_form(shelf.get(form_id), words or Words(), shelf.roles)
    return [line.strip() for line in text.split("\n")]


def test_fields_are_listed_with_how_to_type_them() -> None:
    lines = described("memo")
    assert "requester*  ข้าพเจ้า — ชื่อบุคคล" in lines
    assert "other  อื่น ๆ (เขียนเพิ่มได้)" in lines
    assert "ตัวอย่าง: email,other:Google Drive" in lines


def test_steps_are_listed_in_the_order_of_signing() -> None:
    lines = described("memo")
    numbered = [line.split(".")[1].split()[0] for line in lines if line[:2].rstrip(".").isdigit()]
    assert numbered == ["requester", "head", "opinion", "director", "publisher"]
    assert "1. requester  ผู้ขออนุญาต — ผู้ที่ระบุในช่อง “ข้าพเจ้า”" in lines
    assert "2. head  ผอ.กลุ่มฯ/นิติกร — ผู้อำนวยการกลุ่ม หรือ นิติกร" in lines
    assert "allow  อนุญาต (จบเรื่อง: อนุญาต)" in lines


def test_conditions_are_said_in_words() -> None:
    assert "เฉพาะเมื่อ “ความเห็นของผู้อำนวยการ” เป็น: อนุญาต" in described("memo")
    purchase, trip = described("purchase"), described("trip")
    assert "เฉพาะเมื่อ “วงเงิน” ตั้งแต่ 500,000 ขึ้นไป" in purchase
    assert "เฉพาะเมื่อ “แหล่งเงิน” เป็น เงินโครงการ" in purchase
    assert "เฉพาะเมื่อ “แหล่งเงิน” ไม่เป็น งบดำเนินงาน" in purchase
    assert "เฉพาะเมื่อ “ผู้อนุญาตเมื่อเกินห้าวัน” ลงนามแล้ว" in trip


def test_english_takes_the_words_that_the_form_brings() -> None:
    lines = described("memo", Words({"ชื่อบุคคล": "a name"}, "en"))
    assert lines[0] == "Memo asking for permission to publish on the website (memo)"
    assert "requester*  Requester — a name" in lines
    assert "allow  Allowed (จบเรื่อง: อนุญาต)" in lines
    assert any(
        line.startswith("2. head  Group head or legal officer — Group head") for line in lines
    )


def test_the_sample_of_a_table_stands_in_columns() -> None:
    lines = described("order")
    place = lines.index("ตัวอย่าง:")
    head, first, *_ = lines[place + 1 :]
    assert [part.strip() for part in head.split("  ") if part] == [
        "ชื่อ – สกุล", "ตำแหน่ง", "แต่งตั้งเป็น", "มีหน้าที่",
    ]  # fmt: skip
    assert width(head[: head.index("แต่งตั้งเป็น")]) == width(first[: first.rindex("รองผู้อำนวยการ")])
    assert "|" not in "".join(lines[place + 1 : place + 6])


def test_a_sheet_lists_its_columns() -> None:
    assert "responsible  ผู้รับผิดชอบ" in described("tracking")


def test_programs_get_the_same_as_json() -> None:
    data = form_data(load_forms([SHIPPED]).get("memo"))
    assert json.loads(json.dumps(data)) == data
    assert [step["id"] for step in data["steps"]][-1] == "publisher"
    assert data["fields"][6]["options"] == {
        "email": "e-mail:",
        "amss": "ระบบ Amss++",
        "other": "อื่น ๆ",
    }


def test_what_is_written_beside_a_signature_is_said() -> None:
    form = small('title = "ผู้อนุญาต"', 'title = "ผู้อนุญาต"\nreason = "when_against"')
    assert "เหตุผล ต้องเขียนเมื่อไม่เห็นด้วยหรือไม่อนุญาต" in describe_form(form, Words())


def test_a_choice_of_one_thing_is_not_said_to_take_commas() -> None:
    field = '\n[[fields]]\nid = "way"\ntype = "choice"\nlabel = "ทาง"\n'
    options = 'options = [{ key = "a", label = "ก" }, { key = "b", label = "ข" }]'
    assert "เลือกหนึ่งข้อ" in describe_form(small(more=field + options), Words())
