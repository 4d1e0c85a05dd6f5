"""Topics, plan, intake and publications by command line."""

from pathlib import Path

import pytest

from tests.cli.runner import Terminal
from tests.cli.test_english import THAI

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"
TOPIC = "ข้อมูลการจัดซื้อจัดจ้าง"
UNIT = "กลุ่มอำนวยการ"


@pytest.fixture
def memo(office: Terminal) -> str:
    """The id of an allowed memo of a topic that the office has in its list."""
    office.run("topics", "take", "nine")
    made = office.run("memo", "new", "memo", WHO, "subject=แผนซื้อ", f"topic={TOPIC}").out.strip()
    office.run("memo", "sign", made, "director", "--choice", "allow", "--yes")
    return made


def test_a_list_of_topics_is_taken_over_and_changed(office: Terminal) -> None:
    assert [each["id"] for each in office.json("topics", "lists")] == ["nine", "oit-2566", "twenty"]
    taken = office.json("topics", "take", "twenty")
    assert [topic["label"] for topic in taken].count("๑.๔") == 2
    assert office.json("topics", "rename", TOPIC, "จัดซื้อจัดจ้าง")["former"] == [TOPIC]
    assert office.json("topics", "label", TOPIC, "๑.๗")["label"] == "๑.๗"
    assert office.json("topics", "move", TOPIC, "๑")["place"] == 1
    assert office.json("topics", "end", "จัดซื้อจัดจ้าง", "--on", "1/2/2569")["ended_on"]
    head, *lines = office.run("topics", "list").out.splitlines()
    assert head.split() == ["ลำดับ", "เลขหัวข้อ", "หัวข้อ", "หมายเหตุ"]
    assert any("เดิมคือ" in line for line in lines)
    assert office.json("topics", "reopen", "จัดซื้อจัดจ้าง")["ended_on"] is None
    assert office.json("topics", "add", "ใหม่", "--label", "๑.๒๐", "--at", "2")["place"] == 2


def test_codes_are_taken_over_linked_and_copied_to_a_new_year(office: Terminal) -> None:
    office.run("topics", "take", "nine")
    codes = office.json("codes", "take", "2566")["codes"]
    assert (len(codes), codes[0]["code"], len(codes[0]["topics"])) == (43, "O1", 1)
    office.run("codes", "link", TOPIC, "2566", "O1")
    copied = office.json("codes", "copy", "2566", "2567")
    assert len(copied["codes"][0]["topics"]) == 2
    assert office.run("codes", "add", "2567", "O44", "ใหม่").code == 0
    assert office.json("codes", "unlink", TOPIC, "2566", "o1")["codes"][0]["topics"] != [1, 5]
    assert len(office.json("codes", "show", "2567")["codes"]) == 44


def test_the_plan_says_what_is_missing_and_what_came_of_it(office: Terminal, memo: str) -> None:
    words = ("plan", "add", TOPIC, "ต.ค. 2568", "ม.ค. 2569", "--unit", UNIT)
    assert [cell["planned"] for cell in office.json(*words)] == [True, True]
    office.run("plan", "note", TOPIC, "ต.ค. 2568", "รอพัสดุ", "--unit", UNIT)
    assert office.json("plan", "missing", "2569")[0]["note"] == "รอพัสดุ"
    office.run("publish", memo, "--url", "https://www.example.go.th/1", "--on", "9/11/2568")
    counts = office.json("plan", "show", "2569")["counts"]
    assert (counts["planned"], counts["late"], counts["published"]) == (2, 1, 1)
    assert "เผยแพร่หลังกำหนด" in office.run("plan", "show", "2569", "--unit", UNIT).out
    assert office.json("plan", "copy", "2570")["planned"] == 2
    assert not any(cell["planned"] for cell in office.json(*("plan", "remove"), *words[2:]))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_plan_is_pasted_as_windows_programs_save_it(
    office: Terminal, tmp_path: Path, encoding: str
) -> None:
    office.run("topics", "add", TOPIC)
    sheet = tmp_path / "แผน.txt"
    sheet.write_bytes(f"หัวข้อ\tต.ค.\tพ.ย.\r\n{TOPIC}\t/\t-\r\n".encode(encoding))
    assert office.json("plan", "paste", "2569", str(sheet), "--check")["cells"] == 1


def test_a_picture_is_no_plan(office: Terminal, tmp_path: Path) -> None:
    picture = tmp_path / "แผน.png"
    picture.write_bytes(b"\x89PNG\xff\xfe\xdb")
    refused = office.run("plan", "paste", "2569", str(picture))
    assert (refused.code, "Unicode Text" in refused.err) == (1, True)


def test_a_plan_is_pasted_from_a_file(office: Terminal, tmp_path: Path) -> None:
    office.run("topics", "take", "nine")
    sheet = tmp_path / "แผน.txt"
    sheet.write_text(f"หัวข้อ\tกลุ่ม\tต.ค. 68\tพ.ย.\n{TOPIC}\t{UNIT}\t/\t2\n", "utf-8")
    checked = office.run("plan", "paste", "2569", str(sheet), "--check", "--json")
    assert (checked.code, checked.data["cells"], checked.data["doubts"][0]["column"]) == (1, 1, 4)
    assert office.json("plan", "show", "2569")["counts"]["planned"] == 0
    pasted = office.run("plan", "paste", "2569", str(sheet))
    assert (pasted.code, "แถวที่ 2 คอลัมน์ที่ 4" in pasted.err) == (0, True)
    assert office.json("plan", "show", "2569")["counts"]["planned"] == 1


def test_the_publisher_takes_in_what_was_handed_over_and_what_has_no_memo(
    office: Terminal, memo: str, tmp_path: Path
) -> None:
    office.run("memo", "handover", memo, "--to", "นายเว็บ ผู้ดูแล", "--channel", "Amss++")
    assert office.json("intake", "list")["waiting"][0]["memo"] == int(memo)
    office.run("intake", "start", "40")
    shown = office.json("intake", "add", memo)
    assert (shown["status"], shown["running"], shown["year"]) == ("handed_over", 41, 2569)
    assert shown["history"][-1]["running"] == 41
    paper = tmp_path / "ประกาศ.pdf"
    paper.write_bytes(b"%PDF")
    line = office.json("intake", "add", "--subject", "ประกาศ", "--file", str(paper))
    assert (line["running"], line["files"][0]["name"]) == (42, "ประกาศ.pdf")
    changed = office.json("intake", "correct", "42", "--unit", UNIT)
    assert (changed["unit"], changed["corrected"]) == (UNIT, True)
    assert office.json("intake", "void", "41", "--reason", "รับผิดเรื่อง")["void"] == "รับผิดเรื่อง"
    assert office.json("intake", "add", memo)["history"][-1]["running"] == 43
    assert office.run("check").code == 0


def test_a_slip_lists_what_waits_to_be_handed_over(office: Terminal, memo: str) -> None:
    slip = ("memo", "new", "handover", WHO.replace("requester", "sender"))
    assert [row["subject"] for row in office.json(*slip)["values"]["items"]] == ["แผนซื้อ"]
    office.run("memo", "handover", memo)
    assert "เรื่องที่ส่ง" in office.run(*slip).err


def test_a_publication_is_replaced_and_taken_down_and_its_one_row_stays(
    office: Terminal, memo: str
) -> None:
    first, second = "https://www.example.go.th/1", "https://www.example.go.th/2"
    assert len(office.json("publication", "add", memo, first, second)) == 2
    asked = office.run("publication", "down", memo, "--reason", "หมดเวลา")
    assert (asked.code, first in asked.err) == (1, True)
    entry = str(office.json("publication", "list", memo)[0]["entry"])
    new = "https://www.example.go.th/3"
    places = office.json("publication", "replace", memo, entry, "--url", new)
    assert [place["up"] for place in places] == [False, True, True]
    entry = str(places[1]["entry"])
    places = office.json("publication", "down", memo, entry, "--reason", "หมดเวลา")
    assert places[1]["down"]["reason"] == "หมดเวลา"
    assert "นำลงเมื่อ" in office.run("publication", "list", memo).out
    out = office.folder / "m.xlsx"
    assert office.json("sheet", "export", "เดือนนี้", "--out", str(out))["rows"] == 1
    assert office.json("memo", "show", memo)["publications"] == places


def test_channels_are_added_and_hidden(office: Terminal) -> None:
    assert office.json("channels", "add", "วิทยุชุมชน")[-1] == {
        "name": "วิทยุชุมชน", "own": True, "hidden": False,
    }  # fmt: skip
    assert "เลิกใช้แล้ว" not in office.run("channels", "list").out
    office.run("channels", "hide", "ไลน์")
    assert "เลิกใช้แล้ว" in office.run("channels", "list").out


def test_who_takes_a_memo_in_is_told_its_number(office: Terminal, memo: str) -> None:
    assert "รับเรื่องแล้วเป็นเลข 1/2569" in office.run("intake", "add", memo).out
    office.run("intake", "void", "1", "2569", "--reason", "ก")
    assert "2/2569" in office.run("intake", "add", memo, "--language", "en").out


def test_the_year_of_a_register_stands_bare_behind_the_command(office: Terminal) -> None:
    office.run("intake", "add", "--subject", "ประกาศ")
    assert office.json("intake", "list", "๒๕๖๙")["lines"][0]["running"] == 1
    assert office.json("intake", "list", "2568")["lines"] == []
    assert office.json("intake", "void", "1", "2569", "--reason", "ก")["void"] == "ก"
    assert office.json("intake", "start", "9", "2568") == {"year": 2568, "start": 9}
    assert office.json("register", "start", "12", "2568")["year"] == 2568


@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_plan_and_register_are_exported(office: Terminal, memo: str, kind: str) -> None:
    office.run("intake", "add", memo)
    for words in (["plan", "export", "2569"], ["intake", "export"]):
        out = office.folder / f"{words[0]}.{kind}"
        assert office.run(*words, "--out", str(out)).code == 0
        assert out.stat().st_size > 1000


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["topics", "take", "nin"], "nine"),
        (["topics", "rename", "ข้อมูลจัดซื้อ", "ก"], "การจัดซื้อจัดจ้าง"),
        (["topics", "add", TOPIC], "อยู่แล้ว"),
        (["topics", "end", "99"], "99"),
        (["codes", "take", "2599"], "2566"),
        (["codes", "link", TOPIC, "2566", "O99"], "O99"),
        (["plan", "add", TOPIC, "ต.ค. 2568", "--unit", "กลุ่มผี"], "กลุ่มผี"),
        (["plan", "paste", "2569", "/nowhere/x"], "x"),
        (["intake", "add"], "เรื่อง"),
        (["intake", "add", "{memo}", "--subject", "ก"], "--subject"),
        (["intake", "correct", "7"], "7"),
        (["intake", "void", "7", "--reason", "ก"], "7"),
        (["publication", "down", "{memo}", "--reason", "ก"], "ไม่มีการเผยแพร่ที่ยังอยู่"),
        (["publication", "replace", "{memo}", "1", "--url", "ก ข"], "ที่อยู่เว็บ"),
        (["channels", "add", "ไลน์"], "อยู่แล้ว"),
    ],
)
def test_a_mistake_is_a_sentence_in_either_language(
    office: Terminal, memo: str, words: list[str], says: str
) -> None:
    typed = [word.format(memo=memo) for word in words]
    said = office.run(*typed)
    assert said.code == 1
    assert says in said.err
    assert office.run(*typed, "--language", "en").code == 1


def test_who_asks_for_english_gets_english(office: Terminal) -> None:
    office.run("topics", "add", "Plans")
    for words in (
        ["topics", "end", "Plans"], ["topics", "list"], ["plan", "show"], ["intake", "list"],
        ["intake", "add", "--subject", "Notice"], ["codes", "show"], ["channels", "list"],
    ):  # fmt: skip
        said = office.run(*words, "--language", "en")
        assert said.code == 0
        assert not THAI.search(said.out), said.out


def test_a_topic_is_planned_by_its_label_where_one_alone_carries_it(office: Terminal) -> None:
    for name, label in (("แผน", "๑.๕"), ("ซื้อ", "๑.๗"), ("จ้าง", "๑.๗")):
        office.run("topics", "add", name, "--label", label)
    (cell,) = office.json("plan", "add", "1.5", "ต.ค. 2568", "--unit", UNIT)
    assert cell["planned"]
    said = office.run("plan", "add", "๑.๗", "ต.ค. 2568", "--unit", UNIT)
    assert said.code == 1
    for word in ("2 ๑.๗ ซื้อ", "3 ๑.๗ จ้าง", "topics list"):
        assert word in said.err


def test_a_number_given_for_an_earlier_day_than_the_one_before_is_remarked(
    office: Terminal, memo: str
) -> None:
    office.run("intake", "add", "--subject", "ภาพ", "--on", "20/10/2568")
    office.run("memo", "handover", memo, "--on", "9/10/2568")
    said = office.run("intake", "add", memo, "--on", "9/10/2568")
    assert said.code == 0
    assert "2/2568" in said.out
    assert "20 ต.ค. 2568" in said.err.replace("๒๐", "20").replace("๒๕๖๘", "2568")


def test_a_known_person_who_gets_another_role_is_not_said_to_be_added(office: Terminal) -> None:
    acting = ("--role", "director", "--from", "1/7/2569", "--capacity", "acting")
    said = office.run("people", "add", "นางฐิติ กู้เกียรติ", *acting)
    assert "ทำหน้าที่ ผู้อำนวยการ" in said.out
    assert "เพิ่ม" in office.run("people", "add", "นางใหม่ มาดี").out
