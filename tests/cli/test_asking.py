"""What has to be looked at first: asked at a keyboard, refused without one, accepted by --yes."""

import sys

import pytest

from tests.cli.runner import Terminal
from tests.cli.test_documents import Keyboard

PEOPLE = "people=นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัย; นายปั๊ม ฎีกา | | ผู้ถือกุญแจ | ถือกุญแจ"
MEMO = ("memo", "new", "memo", "requester=นางสาวน้ำทิพย์ ญี่ปุ่น", "subject=แผน")
ODD = "number=สิบสองทับสาม"


def order(office: Terminal) -> str:
    return office.run("memo", "new", "order", "number=next", PEOPLE).out.strip()


@pytest.mark.parametrize("step", ["director", "1", "ผู้อำนวยการลงนาม"])
def test_an_order_with_people_and_roles_that_nobody_knows_is_not_recorded_unseen(
    office: Terminal, step: str
) -> None:
    number = order(office)
    said = office.run("memo", "sign", number, step)
    assert said.code == 1
    for word in ("จะเพิ่มในรายชื่อบุคลากร: นางใหม่ มาดี", "ผู้ถือกุญแจ", "--yes"):
        assert word in said.err
    assert office.json("memo", "show", number)["status"] == "draft"
    assert "นางใหม่ มาดี" not in office.run("people", "list").out
    done = office.run("memo", "sign", number, step, "--yes")
    assert done.code == 0
    assert "ผู้ถือกุญแจ" in done.err
    assert office.json("memo", "show", number)["status"] == "in_force"


def test_in_a_pile_such_an_order_is_left(office: Terminal) -> None:
    number = order(office)
    said = office.run("memo", "sign-pile", "director", "--memos", f"#{number}")
    assert said.code == 1
    assert "ผู้ถือกุญแจ" in said.err
    assert office.json("memo", "show", number)["status"] == "draft"
    done = office.run("memo", "sign-pile", "director", "--memos", f"#{number}", "--yes")
    assert done.code == 0
    assert office.json("memo", "show", number)["status"] == "in_force"


def test_a_number_that_looks_like_none_is_not_recorded_unseen(office: Terminal) -> None:
    said = office.run(*MEMO, ODD)
    assert said.code == 1
    assert "“สิบสองทับสาม” ไม่เหมือนเลขที่หนังสือ" in said.err
    assert "--yes" in said.err
    assert office.json("memo", "list") == []
    memo = office.run(*MEMO, ODD, "--yes").out.strip()
    assert office.json("memo", "show", memo)["number"] == "สิบสองทับสาม"
    assert office.run("memo", "change", memo, ODD, "subject=แก้").code == 0
    assert office.run("memo", "change", memo, "number=อีกเลข").code == 1
    assert office.run("memo", "change", memo, "number=ศธ ๐๔๐๓๐/๗").code == 0


@pytest.mark.parametrize(("answer", "made"), [("n\n", 0), ("y\n", 1)])
def test_who_sits_at_the_keyboard_is_asked_about_such_a_number(
    office: Terminal, monkeypatch: pytest.MonkeyPatch, answer: str, made: int
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    said = office.run(*MEMO, ODD)
    assert (said.code, "(y/n)" in said.err) == (0, True)
    assert len(office.json("memo", "list")) == made
