"""Empty words, odd places, and files that are not what they should be."""

from pathlib import Path

import pytest

from tests.cli.runner import Terminal

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"
URL = "https://www.example.go.th/1"


@pytest.fixture
def memo(office: Terminal) -> str:
    """The id of a memo that the director has allowed."""
    made = office.run("memo", "new", "memo", WHO, "subject=แผน").out.strip()
    office.run("memo", "sign", made, "director", "--choice", "allow", "--yes")
    return made


@pytest.mark.parametrize(
    "words",
    [
        ["memo", "sign", "{memo}", ""],
        ["memo", "sign", "{memo}", "head", "--by", " "],
        ["memo", "new", "memo", WHO, "subject=ก", "--like", ""],
        ["memo", "print", "{memo}", "--out", ""],
        ["forms", "check", ""],
        ["sheet", "export", "เดือนนี้", "--unit", "", "--out", "x.xlsx"],
    ],
)
def test_an_empty_word_is_a_mistake_and_nothing_is_done(
    office: Terminal, memo: str, words: list[str]
) -> None:
    before = office.json("memo", "list")
    said = office.run(*[word.format(memo=memo) for word in words])
    assert said.code == 2
    assert "ว่าง" in said.err
    assert office.json("memo", "list") == before


def test_an_empty_data_folder_name_makes_no_database_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from clerkdesk.app.start import start

    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        start(["memo", "list", "--data", ""])
    assert ended.value.code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_data_folder_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    said = Terminal(tmp_path / "file", capsys).run("memo", "list")
    assert said.code == 1
    assert "ไม่ใช่โฟลเดอร์" in said.err


@pytest.mark.parametrize("words", [["memo", "print", "1"], ["form", "print", "memo", "--blank"]])
def test_a_print_is_written_into_a_pdf_alone(
    office: Terminal, memo: str, tmp_path: Path, words: list[str]
) -> None:
    said = office.run(*words, "--out", str(tmp_path / "p.txt"))
    assert said.code == 1
    assert ".pdf" in said.err
    assert not (tmp_path / "p.txt").exists()
    assert office.json("memo", "show", memo)["status"] == "allowed"


def test_a_folder_without_forms_is_said(office: Terminal, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = office.run("forms", "check", str(tmp_path / "empty"))
    assert said.code == 1
    assert ".toml" in said.out


def test_forms_that_are_no_folder_are_said(office: Terminal) -> None:
    (office.folder / "forms").write_text("x")
    said = office.run("forms", "list")
    assert said.code == 0
    assert "ไม่ใช่โฟลเดอร์" in said.err


def test_a_report_of_a_bug_lies_in_the_folder_that_was_given(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("clerkdesk.cli.memo.memos.find_memos", broken)
    said = office.run("memo", "list")
    assert str(office.folder) in said.err
    assert (office.folder / "clerkdesk-report.txt").exists()


@pytest.mark.parametrize("language", ["xx", "../th"])
def test_an_unknown_language_is_no_traceback(
    office: Terminal, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    assert office.run("memo", "list", "--language", language).code == 2
    monkeypatch.setenv("CLERKDESK_LANGUAGE", language)
    assert office.run("memo", "list").code == 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["register", "start", "abc"], "เลขลำดับ"),
        (["register", "void", "0", "--reason", "x"], "เลขลำดับ"),
        (["memo", "cancel", "1", "0", "--reason", "x"], "เลขลำดับ"),
        (["register", "start", "5", "abc"], "abc"),
        (["journal", "show", "--last", "0"], "เลขลำดับ"),
    ],
)
def test_a_number_that_is_none_is_called_what_it_should_be(
    office: Terminal, memo: str, words: list[str], says: str
) -> None:
    said = office.run(*words)
    assert said.code == 1
    assert says in said.err
    assert "ลำดับของบันทึก" not in said.err
    assert "1/abc" not in said.err


def test_a_publication_is_corrected_and_stays_the_only_one(office: Terminal, memo: str) -> None:
    office.run("publish", memo, "--url", "https://www.example.go.th/wrong")
    without = office.run("publication", "correct", memo, "--url", URL)
    assert without.code == 1
    assert "เหตุผล" in without.err
    done = office.run("publication", "correct", memo, "--url", URL, "--reason", "พิมพ์ผิด")
    assert done.code == 0
    history = office.json("memo", "show", memo)["history"]
    assert [each.get("url") for each in history if each["kind"] == "published"][-1] == URL
    assert office.run("publish", memo).code == 1
    assert office.run("publication", "correct", memo, "--reason", "x").code == 1
    assert len(office.json("memo", "show", memo)["history"]) == len(history)


def test_of_two_publications_the_one_to_correct_is_named(office: Terminal, memo: str) -> None:
    office.run("publish", memo, "--url", URL)
    second = office.run("publish", memo, "--channel", "ป้ายประกาศ")
    assert "2 แห่ง" in second.err
    asked = office.run("publication", "correct", memo, "--remark", "ก")
    assert asked.code == 1
    entries = [e for e in office.json("memo", "show", memo)["history"] if e["kind"] == "published"]
    entry = str(entries[0]["id"])
    assert entry in asked.err
    assert office.run("publication", "correct", memo, entry, "--remark", "ก").code == 0


@pytest.mark.parametrize("said", [("--remark", "ก"), ("--result", "ผู้อ่าน ๑๒ คน")])
def test_what_is_said_of_two_addresses_at_once_is_refused_by_their_names(
    office: Terminal, memo: str, said: tuple[str, str]
) -> None:
    first, second = f"{URL}/1", f"{URL}/2"
    office.run("publication", "add", memo, first, second)
    before = office.json("memo", "show", memo)["history"]
    asked = office.run("publish", memo, *said)
    assert asked.code == 1
    assert all(each in asked.err for each in (first, second, f"publication correct {memo}"))
    assert office.json("memo", "show", memo)["history"] == before


def test_a_file_is_taken_off_by_command(office: Terminal, tmp_path: Path) -> None:
    paper = tmp_path / "แผน.pdf"
    paper.write_bytes(b"%PDF")
    made = office.run("memo", "new", "memo", WHO, "subject=ก", f"materials={paper}").out.strip()
    assert office.json("memo", "show", made)["materials"][0]["name"] == "แผน.pdf"
    assert office.run("memo", "change", made, "--without", "แผน.pdf").code == 0
    assert office.json("memo", "show", made)["materials"] == []


def test_the_journal_and_the_check_are_shown(office: Terminal, memo: str, tmp_path: Path) -> None:
    assert office.run("memo", "print", memo, "--out", str(tmp_path / "m.pdf")).code == 0
    acts = [entry["act"] for entry in office.json("journal", "show", "--memo", memo)]
    assert acts == ["memo.new", "memo.sign", "memo.print"]
    assert "memo.print" in office.run("journal", "show").out
    assert office.run("check").code == 0
    assert office.run("check", "--contains", "x").code == 1
