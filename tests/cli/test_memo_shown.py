"""How a memo or document is shown as text: its steps in their order, and things by their words."""

from pathlib import Path

from PIL import Image

from tests.cli.runner import Terminal

WHO = ("requester=นางสาวน้ำทิพย์ ญี่ปุ่น", "subject=แผน")
MEASURES = "ประกาศมาตรการเผยแพร่ข้อมูลข่าวสารบนเว็บไซต์"


def test_steps_are_numbered_in_the_order_of_signing(office: Terminal) -> None:
    office.run("memo", "new", "memo", *WHO)
    office.run("memo", "sign", "1", "requester")
    shown = office.run("memo", "show", "1").out.splitlines()
    steps = [line.split() for line in shown if line.strip()[:1].isdigit()]
    chain = [(words[0], words[2]) for words in steps if words[1] in "✓→·–?"]
    assert chain == [
        ("1", "requester"),
        ("2", "head"),
        ("3", "opinion"),
        ("4", "director"),
        ("5", "publisher"),
    ]


def test_the_history_calls_a_step_by_its_title(office: Terminal) -> None:
    office.run("memo", "new", "memo", *WHO)
    office.run("memo", "sign", "1", "requester")
    office.run("memo", "return", "1", "--to", "requester", "--reason", "แก้ชื่อ")
    shown = office.run("memo", "show", "1").out
    history = shown[shown.index("ประวัติ") :]
    assert "requester" not in history
    assert "คืนเรื่องแล้ว  ผู้ขออนุญาต แก้ชื่อ" in history


def test_a_document_is_called_by_the_word_of_its_form(office: Terminal) -> None:
    made = office.run("memo", "new", "measures")
    assert f"{MEASURES} ลำดับที่ 1" in made.err
    assert f"{MEASURES} ลำดับที่ 1" in office.run("memo", "show", "1").out
    signed = office.run("memo", "sign", "1", "director").out
    assert f"ของ{MEASURES} ลำดับที่ 1" in signed
    refused = office.run("memo", "change", "1", "date=1/5/2561").err
    assert f"{MEASURES}นี้อยู่ในสถานะ “ลงนามแล้ว มีผลใช้”" in refused


def test_a_memo_is_still_called_so(office: Terminal) -> None:
    assert "บันทึก ลำดับที่ 1" in office.run("memo", "new", "memo", *WHO).err


def test_the_signed_copy_is_attached_and_named_in_the_history(
    office: Terminal, tmp_path: Path
) -> None:
    office.run("memo", "new", "memo", *WHO)
    office.run("memo", "sign", "1", "requester")
    scan = tmp_path / "แผน ลงนาม.png"
    Image.new("L", (80, 110)).save(scan)
    assert office.run("memo", "attach-signed", "1", str(scan)).code == 0
    assert "แนบสำเนาที่ลงนามแล้ว  แผน ลงนาม.png" in office.run("memo", "show", "1").out
    scan.write_bytes(b"no picture")
    refused = office.run("memo", "attach-signed", "1", str(scan))
    assert refused.code == 1
    assert "แผน ลงนาม.png" in refused.err


def test_a_report_shows_its_month_and_a_memo_its_topic(office: Terminal) -> None:
    report = office.run("memo", "new", "report", "reporter=นายเอก ที่ดี", "month=พ.ค. 2561")
    assert "ประจำเดือน พฤษภาคม ๒๕๖๑" in office.run("memo", "show", report.out.strip()).out
    memo = office.run("memo", "new", "memo", *WHO, "topic=ข่าวประชาสัมพันธ์").out.strip()
    assert "หัวข้อ ข่าวประชาสัมพันธ์" in office.run("memo", "show", memo).out
