"""What a clerk mistypes is said in words of what was typed, with its line."""

from pathlib import Path

import pytest

from clerkdesk.forms import FormMistakes, read_form
from clerkdesk.forms.parse import read_text
from tests.forms.forms import SMALL, mistake

LABEL = 'label = "ผู้ลา"'


@pytest.mark.parametrize(
    ("typed", "what", "do"),
    [
        ("label = “ผู้ลา”", "เครื่องหมายคำพูด “ เป็นแบบโค้ง", 'พิมพ์ "'),
        ("label = ‘ผู้ลา’", "เครื่องหมายคำพูด ‘ เป็นแบบโค้ง", 'พิมพ์ "'),
        ("label\u00a0= 'ผู้ลา'", "อักขระที่มองไม่เห็น (U+00A0)", "พิมพ์ใหม่"),
        ("\u200blabel = 'ผู้ลา'", "อักขระที่มองไม่เห็น (U+200B)", "พิมพ์ใหม่"),
        ("label ＝ 'ผู้ลา'", "เครื่องหมาย ＝ เป็นแบบกว้าง", "พิมพ์ ="),
        (f"{LABEL}\nrequired = True", "“True” ใช้ตรงนี้ไม่ได้", "เขียน = true"),
        (f"{LABEL}\nrequired = ไม่ใช่", "“ไม่ใช่” ใช้ตรงนี้ไม่ได้", "เขียน = false"),
        (f"{LABEL}\nshare = ๒.๕", "ตัวเลข ๒.๕", "เขียน = 2.5"),
        (f"{LABEL} // ชื่อ", "//", "ใช้ #"),
        ('label = "ผู้"ลา"นี้"', 'มีเครื่องหมาย " อยู่ในข้อความ', "“ ”"),
        ('options = [{ key = "a", label = "ก", ]', "วงเล็บปีกกาในบรรทัดนี้ไม่ครบคู่", "ให้ครบคู่"),
    ],
)
def test_a_slip_says_what_was_typed_and_what_to_type(typed: str, what: str, do: str) -> None:
    said = mistake(LABEL, typed)
    assert what in said
    assert do in said
    line = 15 + (typed.startswith(LABEL + "\n"))
    assert f"บรรทัด {line}:" in said


def test_curly_marks_and_braces_inside_a_text_are_no_slip() -> None:
    said = mistake(LABEL, 'label = "คำว่า “ผู้ลา” { // True"\nx = ')
    assert "โค้ง" not in said
    assert "ปีกกา" not in said


@pytest.mark.parametrize("left", ["[steps]", "[ steps ] # ขั้น"])
def test_single_brackets_are_noted_where_they_stand(left: str) -> None:
    said = mistake("[[steps]]", left)
    assert "บรรทัด 17: [steps] มีวงเล็บชั้นเดียว" in said
    assert "เขียน [[steps]]" in said


def test_an_unknown_list_is_noted_at_its_first_entry() -> None:
    with pytest.raises(FormMistakes) as raised:
        read_form(SMALL + '\n[[feilds]]\nid = "x"\n', "leave.toml", ["director"])
    assert f"บรรทัด {SMALL.count(chr(10)) + 2}: feilds" in str(raised.value.mistakes[0])


@pytest.mark.parametrize("begins", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.4", b"{\\rtf1"])
def test_a_document_of_word_is_said_to_be_one(begins: bytes, tmp_path: Path) -> None:
    path = tmp_path / "leave.toml"
    path.write_bytes(begins + b"\x00" * 20)
    with pytest.raises(FormMistakes) as raised:
        read_text(path)
    assert "Word" in raised.value.mistakes[0].what
