"""Units by command line."""

import pytest

from tests.cli.runner import Terminal

UNIT = "กลุ่มอำนวยการ"


def test_a_unit_is_renamed_and_found_by_both_names(office: Terminal) -> None:
    assert "กลุ่มบริหารทั่วไป" in office.run("units", "rename", UNIT, "กลุ่มบริหารทั่วไป").out
    for name in (UNIT, "กลุ่มบริหารทั่วไป"):
        assert office.json("units", "set", name, "--kind", "group")["former"] == [UNIT]
    head, *lines = office.run("units", "list").out.splitlines()
    assert head.split() == ["หน่วย", "ประเภท", "เลขนำหน้า", "หมายเหตุ"]
    assert any("เดิมชื่อ กลุ่มอำนวยการ" in line for line in lines)


def test_a_unit_ends_and_opens_again(office: Terminal) -> None:
    assert office.json("units", "end", UNIT, "--on", "1/2/2569")["ended_on"] == "2026-02-01"
    assert "ปิดเมื่อ ๑ ก.พ. ๒๕๖๙" in office.run("units", "list").out
    assert office.json("units", "end", UNIT)["ended_on"]
    assert office.json("units", "reopen", UNIT)["ended_on"] is None


def test_a_unit_gets_and_loses_a_prefix(office: Terminal) -> None:
    assert office.json("units", "set", UNIT, "--prefix", "ศธ ๐๔๐๓๐.๑")["prefix"] == "ศธ ๐๔๐๓๐.๑"
    assert office.json("units", "set", UNIT, "--prefix", "")["prefix"] == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["rename", "กลุ่มไม่มี", "กลุ่มใหม่"], "กลุ่มอำนวยการ"),
        (["add", UNIT], "อยู่แล้ว"),
        (["set", UNIT, "--prefix", "ศธ 04030"], "อยู่แล้ว"),
        (["set", UNIT, "--kind", "galaxy"], "school"),
        (["set", UNIT], "--prefix"),
        (["end", UNIT, "--on", "31/12/2599"], "ยังมาไม่ถึง"),
    ],
)
def test_a_sentence_and_exit_1(office: Terminal, words: list[str], says: str) -> None:
    before = office.json("units", "list")
    said = office.run("units", *words)
    assert said.code == 1
    assert says in said.err
    assert office.json("units", "list") == before


def test_the_sheet_of_a_unit_that_a_memo_brought_is_exported(office: Terminal) -> None:
    who = ["requester=นางสาวใหม่ จริง", "subject=แผน", "unit=กลุ่มที่พิมพ์เอง"]
    assert office.run("memo", "new", "memo", *who).code == 0
    out = office.folder / "m.xlsx"
    said = office.run("sheet", "export", "เดือนนี้", "--unit", "กลุ่มที่พิมพ์เอง", "--out", str(out))
    assert (said.code, out.exists()) == (0, True), said.err


def test_a_unit_reports_from_the_month_that_is_said(office: Terminal) -> None:
    said = office.json("units", "set", UNIT, "--reports-from", "เม.ย. 2569")
    assert said["reports_from"] == "2026-04"
    assert "รายงานตั้งแต่ เม" in office.run("units", "list").out
    assert office.json("units", "set", UNIT, "--reports-from", "")["reports_from"] is None
