"""Registers of book numbers by command line."""

import pytest

from tests.cli.runner import Terminal

WHO = ("requester=นางสาวน้ำทิพย์ ญี่ปุ่น", "subject=แผน")


def new_memo(office: Terminal, number: str) -> dict[str, object]:
    memo: dict[str, object] = office.json("memo", "new", "memo", *WHO, f"number={number}")
    return memo


def test_a_register_goes_on_and_says_which_number_comes_next(office: Terminal) -> None:
    assert office.json("register", "start", "44")["next"] == 45
    assert new_memo(office, "Next")["number"] == "ศธ ๐๔๐๓๐/๔๕"
    assert "45" in office.run("register", "show").out
    said = office.run("register", "start", "5")
    assert said.code == 1
    assert "45" in said.err


def test_a_slip_is_taken_back(office: Terminal) -> None:
    office.run("register", "start", "44")
    memo = new_memo(office, "ศธ 04030/45000")
    assert office.run("register", "void", "45000", "--reason", "พิมพ์ผิด").code == 1
    assert office.run("memo", "change", str(memo["id"]), "number=ศธ 04030/45").code == 0
    assert office.run("register", "void", "45000", "--reason", "พิมพ์ผิด").code == 0
    assert new_memo(office, "next")["number"] == "ศธ ๐๔๐๓๐/๔๖"
    (shown,) = office.json("register", "show")
    assert (shown["last"], shown["void"], shown["gaps"]) == (46, [45_000], [])
    assert shown["reasons"] == {"45000": "พิมพ์ผิด"}
    assert office.json("check")["ok"] is True


def test_gaps_are_shown_as_ranges(office: Terminal) -> None:
    new_memo(office, "ศธ 04030/4")
    new_memo(office, "ศธ 04030/6")
    assert "1–3, 5" in office.run("register", "show").out
    assert office.json("register", "show")[0]["gaps"] == [[1, 3], [5, 5]]


def test_asking_twice_for_a_number_burns_none(office: Terminal) -> None:
    memo = new_memo(office, "next")
    for _ in range(2):
        office.run("memo", "change", str(memo["id"]), "number=next")
    assert office.json("memo", "show", str(memo["id"]))["number"] == memo["number"]
    assert office.json("register", "show")[0]["void"] == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["start", "abc"], "abc"),
        (["start", "100000"], "99,999"),
        (["start", "5", "abc"], "ไม่ใช่ปี"),
        (["start", "5", "2700"], "ยังมาไม่ถึง"),
        (["void", "0", "--reason", "เสีย"], "เลข"),
        (["void", "77", "--reason", "เสีย"], "ยังไม่ถึง"),
        (["void", "1", "--reason", "เสีย", "--register", "x"], "letters"),
    ],
)
def test_a_sentence_and_exit_1(office: Terminal, words: list[str], says: str) -> None:
    said = office.run("register", *words)
    assert said.code == 1
    assert says in said.err
    assert office.json("register", "show") == []


@pytest.mark.parametrize("running", ["3000000000", "99999999999999999999"])
def test_a_number_larger_than_any_offices_is_a_sentence(office: Terminal, running: str) -> None:
    said = office.run("memo", "new", "memo", *WHO, f"number=ศธ 04030/{running}")
    assert said.code == 1
    assert "99,999" in said.err


def test_a_register_may_begin_at_nothing(office: Terminal) -> None:
    office.run("register", "start", "44")
    assert office.json("register", "start", "๐")["next"] == 1


def test_a_void_number_is_shown_with_its_reason_and_a_year_alone_may_be_asked_for(
    office: Terminal,
) -> None:
    office.run("register", "start", "44", "2568")
    new_memo(office, "next")
    office.run("register", "start", "7")
    office.run("register", "void", "44", "2568", "--reason", "เปื้อน")
    assert "44 (เปื้อน)" in office.run("register", "show", "2568").out
    years = {each["year"] for each in office.json("register", "show", "2568")}
    assert years == {2568}
