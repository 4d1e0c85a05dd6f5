"""Backups by command line."""

import re
from pathlib import Path

from pypdf import PdfReader

from tests.cli.runner import Terminal


def test_a_backup_is_made_listed_and_found_true(office: Terminal, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    places = office.json("backup", "place", "add", str(tmp_path / "stick"))
    assert [each["own"] for each in places] == [True, False]
    made = office.json("backup", "make")
    assert [each["trouble"] for each in made] == ["", ""]
    listed = office.json("backup", "list")
    assert [each["name"] for each in listed] == [each["name"] for each in made]
    assert "ครบถ้วน" in office.run("backup", "check", made[0]["name"]).out
    assert made[0]["name"] in office.run("backup", "list").out


def test_a_place_that_is_away_is_said_and_the_other_counts(
    office: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    office.run("backup", "place", "add", str(tmp_path / "stick"))
    (tmp_path / "stick").rename(tmp_path / "pocket")
    said = office.run("backup", "make")
    assert said.code == 1
    assert "ไม่พบที่เก็บสำเนา" in said.err
    assert "สำรองและตรวจแล้ว" in said.out
    assert "ยังไม่ได้เสียบ" in office.run("backup", "place").out
    assert office.run("backup", "make", "--place", str(office.folder / "backups")).code == 0


def test_a_damaged_backup_is_named(office: Terminal) -> None:
    (made,) = office.json("backup", "make")
    kept = office.folder / "backups" / made["name"] / "clerkdesk.db"
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    said = office.run("backup", "check", made["name"])
    assert said.code == 1
    assert "ถูกแก้ไขหรือเสีย" in said.out
    assert "backup list" in office.run("backup", "check", "yesterday").err


def test_a_backup_comes_back_over_a_spoilt_database(office: Terminal, tmp_path: Path) -> None:
    (made,) = office.json("backup", "make")
    (office.folder / "clerkdesk.db").write_bytes(b"spoilt " * 1000)
    assert office.run("people", "list").code == 1
    said = office.json("backup", "restore")
    assert said["backup"] == made["name"]
    assert (Path(said["kept"]) / "clerkdesk.db").read_bytes().startswith(b"spoilt")
    assert len(office.json("people", "list")) == 5
    assert office.json("check")["aside"]["count"] == 1
    assert "90 วัน" in office.run("check").out
    assert office.run("backup", "restore", "2018").code == 1
    assert office.run("backup", "restore", "--from", str(tmp_path / "nowhere")).code == 1


def test_the_newest_backup_that_can_be_read_comes_back(office: Terminal) -> None:
    (made,) = office.json("backup", "make")
    (office.folder / "backups" / "เก่า เก็บเอง").mkdir()
    assert office.json("backup", "restore")["backup"] == made["name"]


def test_a_lost_database_is_made_anew_from_what_lies_beside_it(office: Terminal) -> None:
    (office.folder / "clerkdesk.db").unlink()
    assert "(rebuild)" in office.run("people", "list").err
    assert office.json("rebuild")["findings"] == []
    assert "store.rebuild" in office.run("journal", "show").out
    assert len(office.json("people", "list")) == 5


def test_everything_goes_out_as_open_files_and_comes_back(office: Terminal, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert office.json("export-all", out)["missing"] == []
    assert "ไม่ว่าง" in office.run("export-all", out).err
    people = office.json("people", "list")
    office.folder = tmp_path / "new"
    assert office.json("import-all", out)["findings"] == []
    assert office.json("people", "list") == people
    assert "ไม่ว่าง" in office.run("import-all", out).err


def test_the_key_as_it_stands_on_its_paper_brings_a_sealed_backup_back(
    office: Terminal, tmp_path: Path
) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "words").write_text("ม้า แบตเตอรี่ ลวดเย็บ\n", "utf-8")
    share, words = str(tmp_path / "share"), str(tmp_path / "words")
    asked = ("--sealed", "--passphrase-file", words, "--paper", str(tmp_path / "key.pdf"))
    office.json("backup", "place", "add", share, *asked)
    paper = PdfReader(tmp_path / "key.pdf").pages[0].extract_text()
    groups = re.findall(r"^[A-Z0-9]{2,4}$", paper, re.MULTILINE)
    office.run("backup", "make")
    people = office.json("people", "list")
    (tmp_path / "typed").write_text(f"age-secret-key-1 {' '.join(groups).lower()}\n", "utf-8")
    office.folder = tmp_path / "new machine"
    typed = ("--passphrase-file", str(tmp_path / "typed"))
    assert office.json("backup", "restore", "--from", share, *typed)["missing"] == []
    assert office.json("people", "list") == people
