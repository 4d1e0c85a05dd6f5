"""People and roles by command line."""

import pytest

from tests.cli.runner import Terminal

DIRECTOR = "นายเอก ที่ดี"


def roles(office: Terminal, name: str) -> list[dict[str, object]]:
    return [role for p in office.json("people", "list") if p["name"] == name for role in p["roles"]]


def test_a_director_ends_and_the_next_one_begins(office: Terminal) -> None:
    said = office.run("people", "end", DIRECTOR, "--role", "director", "--on", "30/9/2569")
    assert "๓๐ ก.ย. ๒๕๖๙" in said.out
    new = ["นางใหม่ มาแทน", "--role", "director", "--from", "1/10/2569"]
    assert office.run("people", "add", *new).code == 0
    assert roles(office, DIRECTOR)[0]["to"] == "2026-09-30"
    assert roles(office, "นางใหม่ มาแทน")[0]["from"] == "2026-10-01"


def test_a_person_is_changed(office: Terminal) -> None:
    changed = office.json(
        "people", "change", DIRECTOR, "--name", "นายเอก ดีมาก", "--position", "ที่ปรึกษา"
    )
    assert (changed["name"], changed["position"]) == ("นายเอก ดีมาก", "ที่ปรึกษา")


def test_two_of_one_name_are_told_apart_by_their_number(office: Terminal) -> None:
    other = office.json("people", "add", DIRECTOR, "--position", "ครู", "--another")
    said = office.run("people", "change", DIRECTOR, "--position", "ครูชำนาญการ")
    assert said.code == 1
    assert str(other["id"]) in said.err
    changed = office.json("people", "change", str(other["id"]), "--position", "ครูชำนาญการ")
    assert changed["id"] == other["id"]


def test_a_role_is_corrected_and_taken_out(office: Terminal) -> None:
    who = [DIRECTOR, "--role", "director"]
    held = office.json("people", "correct", *who, "--from", "1/10/2568", "--capacity", "acting")
    assert (held["from"], held["capacity"]) == ("2025-10-01", "acting")
    assert office.run("people", "cancel", *who).code == 0
    assert roles(office, DIRECTOR) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["add", DIRECTOR, "--position", "ครู"], "อยู่แล้ว"),
        (["add", DIRECTOR, "--role", "director"], "อยู่แล้ว"),
        (["add", "นายกลาง ทาง", "--role", "group_head"], "หน่วยใด"),
        (["end", DIRECTOR, "--role", "deputy", "--on", "วันนี้"], "ไม่มีหน้าที่"),
        (["end", DIRECTOR, "--role", "boss", "--on", "วันนี้"], "director"),
        (["change", "นายไม่มี ตัวตน", "--position", "ครู"], "ไม่มีบุคลากร"),
    ],
)
def test_a_sentence_and_exit_1(office: Terminal, words: list[str], says: str) -> None:
    before = office.json("people", "list")
    said = office.run("people", *words)
    assert said.code == 1
    assert says in said.err
    assert "Traceback" not in said.err
    assert office.json("people", "list") == before
