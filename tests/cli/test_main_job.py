"""The whole main job by command line."""

from pathlib import Path

from openpyxl import load_workbook

from tests.cli.runner import Terminal

SUBJECT = "subject=แผนปฏิบัติการประจำปี"
WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_from_memo_to_sheet(office: Terminal, tmp_path: Path) -> None:
    memo = office.run("memo", "new", "memo", WHO, SUBJECT, "number=next").out.strip()
    assert office.run("memo", "print", memo, "--out", str(tmp_path / "m.pdf")).code == 0
    for step, *choice in (
        ("requester",),
        ("head",),
        ("opinion", "--choice", "against", "--by", "นางฐิติ กู้เกียรติ"),
        ("director", "--choice", "allow"),
        ("publisher",),
    ):
        assert office.run("memo", "sign", memo, step, *choice, "--on", "วันนี้").code == 0
    url = "https://www.example.go.th/1"
    assert office.run("publish", memo, "--on", "วันนี้", "--url", url).code == 0
    shown = office.json("memo", "show", memo)
    assert shown["status"] == "published"
    assert [each["step"] for each in shown["signatures"]] == [
        "requester", "head", "opinion", "director", "publisher",
    ]  # fmt: skip
    out = tmp_path / "sheet.xlsx"
    assert office.run("sheet", "export", "เดือนนี้", "--out", str(out)).code == 0
    values = [cell.value for row in load_workbook(out).active.iter_rows() for cell in row]  # type: ignore[union-attr]
    assert "แผนปฏิบัติการประจำปี" in values


def test_a_memo_in_json_has_what_other_programs_need(office: Terminal) -> None:
    memo = office.json("memo", "new", "memo", WHO, SUBJECT)
    keys = {"id", "number", "form", "subject", "status", "holder", "days", "signatures"}
    assert keys <= memo.keys()
    signed = office.json("memo", "sign", str(memo["id"]), "requester")["signatures"][0]
    wanted = {"step", "signer", "position", "capacity", "choice", "signed_on", "superseded"}
    assert wanted <= signed.keys()


def test_a_signature_out_of_order_is_refused_unseen_then_done_and_said(office: Terminal) -> None:
    memo = office.run("memo", "new", "memo", WHO, SUBJECT).out.strip()
    allow = ("memo", "sign", memo, "director", "--choice", "อนุญาต")
    refused = office.run(*allow)
    assert refused.code == 1
    assert "ยังไม่มีการลงนามของ" in refused.err
    assert "--yes" in refused.err
    assert office.json("memo", "show", memo)["signatures"] == []
    said = office.run(*allow, "--yes")
    assert said.code == 0
    assert "ผิดลำดับ" in said.err


def test_returned_signed_again_and_corrected(office: Terminal) -> None:
    memo = office.run("memo", "new", "memo", WHO, SUBJECT).out.strip()
    office.run("memo", "sign", memo, "requester")
    assert office.run("memo", "return", memo, "--to", "requester", "--reason", "แก้").code == 0
    assert office.json("memo", "show", memo)["status"] == "returned"
    assert office.run("memo", "change", memo, "subject=แก้แล้ว").code == 0
    office.run("memo", "sign", memo, "requester")
    correct = office.run(
        "memo", "correct", memo, "requester", "--by", "นายเอก ที่ดี", "--reason", "ผิดคน"
    )
    assert correct.code == 0
    shown = office.json("memo", "show", memo)
    assert [each["superseded"] for each in shown["signatures"]] == [False, True, False]


def test_the_last_publication_is_completed_without_another_one(office: Terminal) -> None:
    memo = office.run("memo", "new", "memo", WHO, SUBJECT).out.strip()
    office.run("memo", "sign", memo, "director", "--choice", "allow", "--yes")
    office.run("publish", memo, "--url", "https://www.example.go.th/1")
    assert office.run("publish", memo, "--result", "ผู้อ่าน ๑๒ คน").code == 0
    history = office.json("memo", "show", memo)["history"]
    assert [each["kind"] for each in history] == ["signature", "published", "published"]


def test_memos_are_listed_by_status_holder_and_text(office: Terminal) -> None:
    one = office.run("memo", "new", "memo", WHO, "subject=แผน ๒๕๖๑").out.strip()
    office.run("memo", "new", "memo", WHO, "subject=ประกาศ")
    office.run("memo", "sign", one, "requester")
    for words in (["--status", "waiting"], ["--holder", "นิติกร"], ["--find", "2561"]):
        assert [memo["id"] for memo in office.json("memo", "list", *words)] == [int(one)]


def test_the_practice_office_is_marked_and_whole(terminal: Terminal) -> None:
    made = terminal.json("demo")["memos"]
    assert terminal.json("office", "show")["practice"] is True
    memos = terminal.json("memo", "list", "--kind", "memo")
    assert len(memos) == made > 80
    assert len({memo["status"] for memo in memos}) >= 8
    assert len({memo["dated"][:7] for memo in memos}) == 13
    assert terminal.json("check")["ok"] is True


def test_a_practice_office_is_not_put_over_a_real_one(office: Terminal) -> None:
    said = office.run("demo")
    assert said.code == 1
    assert "--data" in said.err


def test_commands_speak_english_when_asked(office: Terminal) -> None:
    said = office.run("memo", "list", "--language", "en")
    assert "memo new" in said.out
    assert said.out.isascii()


def test_options_may_stand_before_and_between_the_pairs(office: Terminal, tmp_path: Path) -> None:
    paper = tmp_path / "แผน.pdf"
    paper.write_bytes(b"%PDF")
    memo = office.json("memo", "new", "memo", WHO, "--file", str(paper), SUBJECT)
    assert memo["materials"][0]["name"] == "แผน.pdf"
