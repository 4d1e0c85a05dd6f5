"""Bad input gets a sentence that says what and what to do, exit 1, and records nothing."""

import errno
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import Terminal

WHO = "requester=นางสาวน้ำทิพย์ ญี่ปุ่น"


@pytest.fixture
def memo(office: Terminal) -> str:
    """The id of a memo."""
    return office.run("memo", "new", "memo", WHO, "subject=แผน").out.strip()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["sign", "{memo}", "boss"], "ไม่มีขั้น"),
        (["sign", "{memo}", "director", "--choice", "yes"], "ไม่มีความเห็น"),
        (["sign", "{memo}", "director"], "ต้องเลือก"),
        (["sign", "{memo}", "head", "--on", "31 ก.พ. 2561"], "กุมภาพันธ์"),
        (["sign", "{memo}", "head", "--on", "1/1/3104"], "3104"),
        (["sign", "{memo}", "head", "--capacity", "x"], "ไม่รู้จัก"),
        (["sign", "99", "head"], "99"),
        (["show", "abc"], "abc"),
        (["show", "๙๙๙๙๙๙๙๙๙๙๙๙"], "ไม่ใช่ลำดับ"),
        (["list", "--status", "lost"], "lost"),
        (["new", "meno", "subject=ก"], "memo"),
        (["new", "memo", "subject"], "subject"),
        (["new", "memo", "subject=ก", "subject=ข"], "สองครั้ง"),
        (["new", "tracking"], "แบบติดตาม"),
        (["new", "memo", WHO, "subject=ก", "--file", "/no/such.pdf"], "such.pdf"),
        (["print", "{memo}", "--out", "/no/such/folder/m.pdf"], "/no/such"),
        (["return", "{memo}", "--to", "head", "--reason", "แก้"], "คืนเรื่องไม่ได้"),
    ],
)
def test_a_sentence_and_exit_1(office: Terminal, memo: str, words: list[str], says: str) -> None:
    before = office.json("memo", "list")
    said = office.run("memo", *[word.format(memo=memo) for word in words])
    assert said.code == 1
    assert says in said.err
    assert "Traceback" not in said.err
    assert office.json("memo", "list") == before


@pytest.mark.parametrize(
    "words", [["memo", "sign"], ["memo", "fly", "1"], ["memo", "list", "--colour"], ["bogus"]]
)
def test_a_command_written_wrongly_is_exit_2(office: Terminal, words: list[str]) -> None:
    assert office.run(*words).code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["memo", "sign"], "ยังขาด ID, STEP"),
        (["memo", "fly", "1"], "ไม่มี fly ที่มีคือ new, change"),
        (["memo", "list", "--colour"], "ไม่รู้จัก --colour"),
        (["memo", "list", "--colour"], "clerkdesk memo list"),
        (["memo", "sing", "1"], "ไม่มี sing (sign?) ที่มีคือ"),
        (["plans"], "ไม่มี plans (plan?) ที่มีคือ"),
        (["memo", "list", "--find"], "หลัง --find ยังไม่มีค่า"),
        (["memo", "list", "--json=1"], "--json ไม่ต้องมีค่าตามหลัง (1)"),
        (["memo", "list", "--language", "lo"], "ไม่มี lo ที่มีคือ th, en"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_thai(
    terminal: Terminal, words: list[str], says: str
) -> None:
    said = terminal.run(*words)
    assert says in said.err
    assert said.err.startswith("วิธีใช้: ")


def test_help_speaks_the_language_that_was_asked_for(terminal: Terminal) -> None:
    assert "วิธีใช้: " in terminal.run("memo", "--help").out
    assert terminal.run("memo", "list", "--help", "--language", "en").out.isascii()


def test_an_error_in_json_is_json(office: Terminal) -> None:
    said = office.run("memo", "show", "99", "--json")
    assert said.code == 1
    assert "99" in json.loads(said.out)["error"]


def test_a_damaged_form_file_is_named_and_the_others_serve(office: Terminal) -> None:
    own = office.folder / "forms"
    own.mkdir()
    (own / "ours.toml").write_text('id = "ours"\nrevision = = 1', encoding="utf-8")
    said = office.run("forms", "list")
    assert said.code == 0
    assert "memo" in said.out
    assert "ours.toml" in said.err


def test_forms_check_says_ok_or_where(office: Terminal, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('id = "bad"\ntitel = "x"\n', encoding="utf-8")
    said = office.run("forms", "check", str(bad))
    assert said.code == 1
    assert "title" in said.out


def test_an_unknown_office_setting_names_the_nearest(office: Terminal) -> None:
    said = office.run("office", "set", "shortname=สพป.")
    assert said.code == 1
    assert "short_name" in said.err


def test_a_persons_name_as_head_is_refused_with_what_to_do(office: Terminal) -> None:
    said = office.run("office", "set", "head=นายเอก ที่ดี")
    assert said.code == 1
    assert "บุคลากร" in said.err


def test_a_folder_that_is_a_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("x")
    said = Terminal(tmp_path / "file", capsys).run("memo", "list")
    assert said.code == 1
    assert "Traceback" not in said.err


def test_a_database_that_is_not_ours_is_left_alone(terminal: Terminal) -> None:
    terminal.folder.mkdir()
    database = terminal.folder / "clerkdesk.db"
    database.write_bytes(b"not a database at all" * 100)
    said = terminal.run("memo", "list")
    assert said.code == 1
    assert database.read_bytes().startswith(b"not a database")


def test_a_bug_becomes_a_report_without_a_traceback(
    office: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = "เรื่องลับ"

    def broken(*_: object) -> None:
        raise RuntimeError(typed)

    monkeypatch.setattr("clerkdesk.cli.memo.memos.find_memos", broken)
    said = office.run("memo", "list")
    assert said.code == 1
    assert "Traceback" not in said.err
    report = Path(said.err.split()[-1]).read_text(encoding="utf-8")
    assert "RuntimeError" in report
    assert typed not in report


def test_a_reader_that_has_read_enough_is_no_error(office: Terminal) -> None:
    words = [sys.executable, "-m", "clerkdesk", "forms", "show", "memo"]
    words += ["--data", str(office.folder)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""


class Left(io.StringIO):
    """Output that nobody reads any more, as Windows tells of it."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self._file = place.open("w")

    def flush(self) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    def fileno(self) -> int:
        return self._file.fileno()

    def close(self) -> None:
        self._file.close()


def test_on_windows_too_a_reader_may_have_read_enough(
    office: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = Left(tmp_path / "left")
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", left)
        said = office.run("forms", "show", "memo")
    left.close()
    assert said.err == ""
