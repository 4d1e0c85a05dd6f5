"""The year by command line: as lines, as JSON, as the report."""

from pathlib import Path

from tests.cli.runner import Terminal

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_the_year_is_told(office: Terminal, tmp_path: Path) -> None:
    made = office.run("memo", "new", "memo", WHO, "subject=แผน").out.strip()
    office.run("memo", "sign", made, "director", "--choice", "allow", "--yes")
    office.run("publish", made, "--url", "https://example.go.th")
    told = office.json("overview")
    assert len(told["months"]) == 12
    assert told["total"]["published"] == [int(made)]
    assert [stage["count"] for stage in told["days"]["spans"].values()] == [1, 1, 1]
    assert told["missing"]["topic_count"] == 0
    assert len(told["rounds"]["due"]) == 12
    lines = office.run("overview").out
    assert "จากอนุญาตถึงเผยแพร่" in lines
    out = tmp_path / "r.pdf"
    assert office.json("overview", "--out", str(out))["pages"] >= 2
    assert out.read_bytes().startswith(b"%PDF")


def test_another_year_and_a_year_that_is_none(office: Terminal) -> None:
    assert office.json("overview", "2561")["year"] == 2561
    assert office.run("overview", "ปีนี้").code == 1
