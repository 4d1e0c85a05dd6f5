"""Sheets of all units, and mail, by command."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.runner import Terminal

MONTH = "พ.ค. 2561"


def test_all_units_go_into_one_file_for_a_fiscal_year(office: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    data = office.json("sheet", "export", "--year", "2561", "--all-units", "--out", str(out))
    assert (data["month"], data["to"]) == ("2017-10", "2018-09")
    assert load_workbook(out).sheetnames == ["สรุป", "กลุ่มอำนวยการ"]


def test_which_months_are_meant_has_to_be_said_once(office: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "a.xlsx")
    for words in ((), (MONTH, "--year", "2561")):
        said = office.run("sheet", "export", *words, "--out", out)
        assert said.code == 1
        assert "ยังไม่รู้ว่าเดือนใด" in said.err
    said = office.run("sheet", "export", MONTH, "--unit", "ก", "--all-units", "--out", out)
    assert "พร้อมกันไม่ได้" in said.err


def test_a_draft_is_written_and_shown(office: Terminal, tmp_path: Path) -> None:
    office.run("mail", "words", "to=up@example.go.th")
    done = office.json("mail", "draft", MONTH, "--unit", "กลุ่มอำนวยการ", "--out", str(tmp_path))
    assert done["to"] == "up@example.go.th"
    shown = office.json("mail", "show", done["mail"])
    assert shown["subject"] == done["subject"]
    assert [file["name"] for file in shown["attachments"]] == [Path(done["sheet"]).name]


def test_a_draft_goes_where_it_is_sent_for_once(office: Terminal, tmp_path: Path) -> None:
    words = ("--send-to", "other@example.go.th", "--all", "--out", str(tmp_path))
    assert office.json("mail", "draft", MONTH, *words)["to"] == "other@example.go.th"
    said = office.run("mail", "draft", MONTH, "--send-to", "ไม่ใช่")
    assert (said.code, "ไม่ใช่ที่อยู่อีเมล" in said.err) == (1, True)


def test_what_is_no_mail_is_said(office: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"PK\3\4")
    assert "ไม่ใช่อีเมล" in office.run("mail", "show", str(path)).err


def test_the_words_of_a_mail_are_shown_with_what_may_stand_in_them(office: Terminal) -> None:
    said = office.run("mail", "words", "subject=ส่งแบบ {month}")
    assert said.out.splitlines()[2].split() == ["subject", "เรื่องของอีเมล", "ส่งแบบ", "{month}"]
    assert "  เรียน ผู้รับผิดชอบแบบติดตาม" in said.out
    assert "reporter (ผู้รายงาน)" in said.out
