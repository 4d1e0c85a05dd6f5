"""Announcements, orders and briefings by command line: the same commands as for memos."""

import io
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Terminal

PEOPLE = "people=นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัยข้อมูล"


class Keyboard(io.StringIO):
    """Somebody sits there and types."""

    def isatty(self) -> bool:
        return True


def order(office: Terminal) -> str:
    return office.run("memo", "new", "order", "number=next", PEOPLE).out.strip()


def test_an_order_from_number_to_force(office: Terminal, tmp_path: Path) -> None:
    number = order(office)
    assert office.run("memo", "print", number, "--out", str(tmp_path / "o.pdf")).code == 0
    assert office.json("memo", "show", number)["status"] == "waiting"
    said = office.run("memo", "sign", number, "director", "--yes")
    assert "มีผลใช้" in said.out
    assert "เพิ่มในรายชื่อบุคลากรแล้ว: นางใหม่ มาดี" in said.err
    assert "นางใหม่ มาดี" in office.run("people", "list").out
    shown = office.run("memo", "show", number).out
    assert "นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร" in shown
    assert office.run("memo", "withdraw", number, "--reason", "พิมพ์ผิด").code == 0
    assert office.json("memo", "show", number)["status"] == "void"


def test_memos_and_documents_are_listed_apart(office: Terminal) -> None:
    document = order(office)
    memo = ("memo", "new", "memo", "requester=นางสาวน้ำทิพย์ ญี่ปุ่น", "subject=แผน")
    asked = office.run(*memo).out.strip()
    for kind, wanted in (("document", document), ("เอกสาร", document), ("memo", asked)):
        assert [str(each["id"]) for each in office.json("memo", "list", "--kind", kind)] == [wanted]
    assert "เลือกหนึ่งข้อ" in office.run("memo", "list", "--kind", "ใบลา").err


def test_the_forms_are_listed_with_their_kinds(office: Terminal) -> None:
    lines = office.run("forms", "list").out.splitlines()
    assert lines[0].split()[:2] == ["memo", "บันทึก"]
    assert any(line.split()[:2] == ["order", "เอกสาร"] for line in lines)
    assert lines[-1].split()[:2] == ["tracking", "ตาราง"]


@pytest.mark.parametrize(("answer", "status"), [("n\n", "draft"), ("y\n", "in_force")])
def test_who_sits_at_the_keyboard_is_asked_about_people_that_nobody_knows(
    office: Terminal, monkeypatch: pytest.MonkeyPatch, answer: str, status: str
) -> None:
    number = order(office)
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    said = office.run("memo", "sign", number, "director")
    assert "จะเพิ่มในรายชื่อบุคลากร: นางใหม่ มาดี" in said.err
    assert office.json("memo", "show", number)["status"] == status


def test_a_role_that_nobody_knows_is_said_at_once_and_a_part_of_a_known_one_is_enough(
    office: Terminal,
) -> None:
    row = "people=นายเว็บ ผู้ดูแล | นักวิชาการ | {role} | ดูแล"
    said = office.run("memo", "new", "order", row.format(role="นิติการ"))
    assert said.code == 0
    assert "ไม่มีหน้าที่ “นิติการ” ในโปรแกรม (นิติกร?)" in said.err
    changed = office.run("memo", "change", said.out.strip(), row.format(role="ผู้ดูแลระบบ"))
    assert "ไม่มีหน้าที่" not in changed.err
    office.run("memo", "sign", said.out.strip(), "director")
    assert office.json("memo", "show", said.out.strip())["status"] == "in_force"
    held = [each for each in office.json("people", "list") if each["name"] == "นายเว็บ ผู้ดูแล"]
    assert "publisher" in str(held)
