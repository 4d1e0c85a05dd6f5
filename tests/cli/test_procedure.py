"""The ten steps and their evidence by command line."""

from pathlib import Path

from tests.cli.runner import Terminal
from tests.cli.test_english import THAI

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_the_steps_say_what_is_done_and_what_is_missing(office: Terminal) -> None:
    made = office.run("memo", "new", "memo", WHO, "subject=แผนซื้อ").out.strip()
    office.run("memo", "sign", made, "director", "--choice", "allow", "--yes")
    steps = office.json("procedure", "show")["steps"]
    assert [each["step"] for each in steps] == list(range(1, 11))
    assert (steps[0]["stage"], steps[5]["stage"], steps[5]["next_memo"]) == (
        "missing",
        "going",
        int(made),
    )
    assert steps[4]["memos"] == [int(made)]
    said = office.run("procedure", "show").out
    assert "6. ส่งให้ผู้มีหน้าที่เผยแพร่: กำลังทำ" in said
    assert "ยังไม่มีประกาศที่ลงนามแล้ว" in said


def test_the_evidence_is_one_file(office: Terminal, tmp_path: Path) -> None:
    office.run("memo", "new", "memo", WHO, "subject=แผนซื้อ")
    office.run("memo", "print", "1", "--out", str(tmp_path / "a.pdf"))
    done = office.json("procedure", "evidence", "--out", str(tmp_path / "e.pdf"))
    assert (done["papers"], done["pages"], done["lost"]) == (1, 13, [])
    assert (tmp_path / "e.pdf").read_bytes().startswith(b"%PDF")
    assert office.run("procedure", "evidence", "--out", str(tmp_path / "e.txt")).code == 1


def test_an_english_terminal_speaks_english(office: Terminal) -> None:
    said = office.run("procedure", "show", "--language", "en").out
    assert "Announce the measures: Not begun" in said
    assert not THAI.search(said)
