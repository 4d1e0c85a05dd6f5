"""Signatures by command line: who signed is said, and what is doubtful is asked before."""

import pytest

from tests.cli.runner import Terminal

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"


@pytest.fixture
def memo(office: Terminal) -> str:
    return office.run("memo", "new", "memo", WHO, "subject=แผน").out.strip()


def test_the_answer_names_who_signed_and_in_which_capacity(office: Terminal, memo: str) -> None:
    said = office.run("memo", "sign", memo, "requester")
    assert "ลงนามโดย นางสาวน้ำทิพย์ ญี่ปุ่น (นักประชาสัมพันธ์) ลงนามเอง" in said.out
    acting = ("--choice", "allow", "--by", "นางฐิติ กู้เกียรติ", "--capacity", "acting", "--yes")
    said = office.run("memo", "sign", memo, "director", *acting)
    assert "ลงนามโดย นางฐิติ กู้เกียรติ (รองผู้อำนวยการ) รักษาราชการแทน" in said.out
    pile = office.run("memo", "sign-pile", "head", "--memos", memo, "--yes")
    assert "นายปั๊ม ฎีกา (ผู้อำนวยการกลุ่มอำนวยการ) ลงนามเอง" in pile.out


def test_where_several_may_sign_they_are_named_and_nothing_is_recorded(
    office: Terminal, memo: str
) -> None:
    said = office.run("memo", "sign", memo, "opinion", "--choice", "for")
    assert said.code == 1
    for word in ("นายปั๊ม ฎีกา", "นางฐิติ กู้เกียรติ", "--by NAME"):
        assert word in said.err
    assert office.json("memo", "show", memo)["signatures"] == []
    by = ("--choice", "for", "--by", "นางฐิติ กู้เกียรติ", "--yes")
    assert "นางฐิติ กู้เกียรติ" in office.run("memo", "sign", memo, "opinion", *by).out
