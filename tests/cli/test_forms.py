"""Forms by command line: checked with a preview, begun, sent, taken in."""

from pathlib import Path

from tests.cli.runner import Terminal
from tests.forms.forms import SHIPPED
from tests.paper.readers import READERS


def test_a_right_file_is_ok_with_what_the_clerk_will_see(office: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "look.pdf"
    said = office.run("forms", "check", str(SHIPPED / "memo.toml"), "--out", str(out))
    assert said.code == 0
    assert "memo.toml: ใช้ได้" in said.out
    assert "subject*  ขออนุญาตเผยแพร่ข้อมูล เรื่อง" in said.out
    assert out.read_bytes().startswith(b"%PDF")
    assert (tmp_path / "look-blank.pdf").exists()


def test_a_folder_is_checked_file_by_file(office: Terminal, tmp_path: Path) -> None:
    data = office.json("forms", "check", str(SHIPPED), "--out", str(tmp_path / "all"))
    assert all(each["ok"] for each in data)
    assert (tmp_path / "all" / "tracking.xlsx").exists()
    said = office.run("forms", "check", str(SHIPPED), "--out", str(tmp_path / "one.pdf"))
    assert said.code == 1
    assert "--out เป็นชื่อโฟลเดอร์" in said.err


def test_a_mistake_names_file_line_and_the_nearest_word(office: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(
        (SHIPPED / "memo.toml").read_text("utf-8").replace("dated =", "datd =", 1), "utf-8"
    )
    said = office.run("forms", "check", str(path), "--out", str(tmp_path / "wrong.pdf"))
    assert said.code == 1
    assert "wrong.toml บรรทัด" in said.out
    assert "(dated?)" in said.out
    assert not (tmp_path / "wrong.pdf").exists()


def test_a_form_is_begun_sent_and_taken_in_by_another_office(
    office: Terminal, tmp_path: Path
) -> None:
    assert office.run("forms", "new", "leave", "--like", "memo", "--title", "ใบลา").code == 0
    sent = tmp_path / "leave.toml"
    assert office.run("forms", "send", "leave", "--out", str(sent)).code == 0
    other = Terminal(tmp_path / "other", office._capsys)
    look = other.run("forms", "take", str(sent), "--look")
    assert "แบบใหม่ ไม่แทนแบบใด" in look.out
    assert "leave" not in other.run("forms", "list").out
    assert other.json("forms", "take", str(sent))["taken"]
    assert "ใบลา" in other.run("forms", "list").out
    sent.write_text(sent.read_text("utf-8").replace("revision = 1", "revision = 2", 1), "utf-8")
    assert "ฉบับที่ 2 แทนฉบับที่ 1 ของแบบ leave" in other.run("forms", "take", str(sent)).out


def test_a_broken_file_is_not_taken_in(office: Terminal, tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"[[[")
    said = office.run("forms", "take", str(broken))
    assert said.code == 1
    assert "บรรทัด 1" in said.out


def published(office: Terminal, subject: str, day: str) -> None:
    """A memo that was allowed on 1 April 2561 and published on a day."""
    requester = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"
    assert office.run("memo", "new", "memo", requester, f"subject={subject}").code == 0
    memo = str(office.json("memo", "list")[0]["id"])
    for step, *choice in STEPS:
        signed = office.run("memo", "sign", memo, step, *choice, "--on", "1/4/2561")
        assert signed.code == 0, signed.err
    put = office.run("publish", memo, "--on", day, "--url", "https://x.go.th")
    assert put.code == 0, put.err


STEPS = (
    ("requester",),
    ("head",),
    ("opinion", "--choice", "for", "--by", "นางฐิติ กู้เกียรติ"),
    ("director", "--choice", "allow"),
)


def test_a_sheet_of_several_months_is_drawn_in_groups(office: Terminal, tmp_path: Path) -> None:
    published(office, "แผน", "10/04/2561")
    published(office, "ข่าว", "11/05/2561")
    out = tmp_path / "months.pdf"
    data = office.json("sheet", "export", "เม.ย. 61", "--to", "พ.ค. 61", "--out", str(out))
    assert (data["rows"], data["month"], data["to"]) == (2, "2018-04", "2018-05")
    text = "".join("".join(READERS["pdfium"](out.read_bytes())).split())
    assert "ประจำเดือนเมษายน๒๕๖๑–พฤษภาคม๒๕๖๑" in text
    assert text.index("เดือนพฤษภาคม๒๕๖๑๒ข่าว") > text.index("เดือนเมษายน๒๕๖๑๑แผน")
    said = office.run("sheet", "export", "เม.ย. 61", "--to", "พ.ค. 61", "--out", str(out))
    assert "เมษายน ๒๕๖๑ – พฤษภาคม ๒๕๖๑ ๒ รายการ" in said.out
    backwards = office.run("sheet", "export", "พ.ค. 61", "--to", "เม.ย. 61", "--out", str(out))
    assert "อยู่ก่อนเดือนแรก" in backwards.err
