"""The self-test: it passes here, each of its checks can fail, and its page tells what was seen."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from clerkdesk.app.checks import paper, parts, records, window
from clerkdesk.app.checks.trial import WORDS, CheckError, Parts, Trial, inside_words
from clerkdesk.app.joining import open_desk
from clerkdesk.app.selfreport import Report
from clerkdesk.app.selftest import CHECKS, Check, run_checks, run_self_test, usual_page
from clerkdesk.desk.backupplaces import add_place
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.practice import PracticeClock
from clerkdesk.desk.press import Press
from clerkdesk.desk.staff import add_person, set_office
from clerkdesk.desk.undo import Done
from clerkdesk.domain.words import Words
from clerkdesk.scans.reading import Limits, ScanReader
from clerkdesk.settings.lock import Tried
from clerkdesk.sheet.reading.reader import Reader
from clerkdesk.store.backups.sealed import new_key
from clerkdesk.ui.trying import Seen
from clerkdesk.updates.manifest import Update
from tests.office import PEOPLE, FakeClock, a_memo, open_office

if TYPE_CHECKING:
    from clerkdesk.paper.placed import Layout

NOW = datetime(2026, 11, 22, 9, 30)


@pytest.fixture
def trial(tmp_path: Path) -> Iterator[Trial]:
    clock = PracticeClock(FakeClock().now)
    desk = open_office(tmp_path / "data", FakeClock())
    a_memo(desk, number="1")
    yield Trial(desk, clock, Words(), tmp_path, Parts(open_desk=open_desk))
    desk.close()


def a_small_office(desk: Desk, _clock: PracticeClock) -> int:
    place = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง"
    set_office(desk, {"name": place, "short_name": "สพป.ตัวอย่าง", "prefix": "ศธ ๐๔๐๐๐"})
    for person in PEOPLE:
        add_person(desk, person)
    a_memo(desk, number="1")
    return 1


def test_the_program_passes_its_own_test(tmp_path: Path) -> None:
    said: list[str] = []
    page = tmp_path / "page.html"
    parts = Parts(fill=a_small_office)  # the large one is filled by the tour
    assert run_self_test(Words(), said.append, page, parts=parts) == 0, "".join(said)
    assert len([line for line in said if line.startswith("✓")]) == len(CHECKS)
    assert page.read_text("utf-8").count('class="passed"') == len(CHECKS)


class BlankPress(Press):
    """Prints nothing."""

    def pdf(self, layout: "Layout", created: datetime) -> bytes:
        from clerkdesk.paper.placed import Layout, Page

        return super().pdf(Layout(layout.title, (Page(()),)), created)


class SplittingPress(Press):
    """Knows no word of Thai, and so breaks lines anywhere."""

    @property
    def breaker(self):  # type: ignore[no-untyped-def]  # noqa: ANN201
        from clerkdesk.domain.thai.linebreak import LineBreaker

        return LineBreaker(list("กขคงจชซดตถทธนบปผพภมยรลวศสหอฮ"))


def with_press(trial: Trial, press: type[Press]) -> Trial:
    known = trial.desk.press
    asked = (known.fonts_folder, list, known.thai_words, known.office_words)
    trial.desk.press = press(*asked)
    return trial


@pytest.mark.parametrize(
    "check", [paper.paper_text_is_exact, paper.codes_are_read, paper.page_is_shown]
)
def test_a_press_that_prints_nothing_is_found_out(trial: Trial, check: Check) -> None:
    assert check(trial)
    blank = Trial(trial.desk, trial.clock, trial.words, trial.folder)
    with pytest.raises(CheckError):
        check(with_press(blank, BlankPress))


def test_lines_that_break_in_words_on_paper_are_found_out(trial: Trial) -> None:
    with pytest.raises(CheckError):
        paper.paper_wraps_thai(with_press(trial, SplittingPress))


def test_lines_that_break_in_words_or_lose_letters_are_found_out() -> None:
    text = "".join(WORDS)
    assert inside_words([text[:8], text[8:]]) == []
    assert inside_words([text[:5], text[5:]]) == [5]
    with pytest.raises(CheckError):
        inside_words([text[:9], text[10:]])


def test_a_machine_without_fonts_is_found_out(trial: Trial, tmp_path: Path) -> None:
    trial.desk.press = Press(tmp_path / "none", list, list, list)
    report = run({"fonts": paper.fonts_are_found}, trial)
    assert not report.passed


def run(checks: dict[str, Check], trial: Trial, page: Path | None = None) -> Report:
    report = Report(Words(), NOW, len, page)
    run_checks(checks, trial, report)
    report.end()
    return report


def test_reading_processes_that_do_not_start_are_found_out(trial: Trial) -> None:
    def launch(*_limits: object):  # type: ignore[no-untyped-def]  # noqa: ANN202
        from clerkdesk.apart.launch import launch as start

        return start(["false"], 100)

    trial.parts.books = lambda: Reader(launch=launch)
    trial.parts.scans = lambda: ScanReader(Limits(), launch)
    checks = {"sheet": paper.sheet_is_read_back, "scan": paper.scans_are_read_apart}
    assert [line.sign for line in run(checks, trial).lines] == ["✗", "✗"]


def test_a_sheet_that_lacks_its_columns_is_found_out(trial: Trial) -> None:
    class Empty(Reader):
        def read(self, source: Path | bytes, name: str = ""):  # type: ignore[no-untyped-def]  # noqa: ANN202
            return SimpleNamespace(tabs=())

    trial.parts.books = Empty
    with pytest.raises(CheckError, match="lacks the columns"):
        paper.sheet_is_read_back(trial)


def test_a_spoilt_backup_and_a_wrong_database_are_found_out(trial: Trial) -> None:
    assert records.backup_is_true(trial)
    [kept] = (trial.desk.folder / "backups").glob("*/clerkdesk.db")
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    with pytest.raises(CheckError):
        records._refuse_untrue(trial, kept.parent.name)


def test_a_seal_that_any_passphrase_opens_is_found_out(trial: Trial) -> None:
    secret, recipient = new_key()

    def seal(desk: Desk, chosen: Path, _passphrase: str) -> tuple[Done | None, str]:
        return add_place(desk, chosen, recipient), secret

    trial.parts.seal = seal  # without the seconds that a passphrase takes
    trial.parts.look = lambda *_asked: []
    with pytest.raises(CheckError, match="a wrong passphrase"):
        records.sealed_backup_opens(trial)


@pytest.mark.parametrize("opened", [True, False])
def test_a_lock_that_opens_always_or_never_is_found_out(trial: Trial, opened: bool) -> None:
    trial.parts.unlock = lambda *_asked: Tried(opened)
    with pytest.raises(CheckError, match="password"):
        records.lock_holds(trial)


def test_records_beside_that_lack_a_memo_are_found_out(trial: Trial) -> None:
    trial.desk.store.keep_beside()
    for path in (trial.desk.folder / "records" / "memos").glob("*.json"):
        path.unlink()
    with pytest.raises(CheckError):
        records.records_beside_are_enough(trial)


def test_an_office_that_was_meddled_with_is_found_out(trial: Trial) -> None:
    def meddle(desk: Desk, _clock: PracticeClock) -> int:
        with closing(sqlite3.connect(desk.folder / "clerkdesk.db")) as db, db:
            triggers = db.execute("select name from sqlite_master where type = 'trigger'")
            for (name,) in triggers.fetchall():
                db.execute(f"drop trigger {name}")
            db.execute("update journal set who = 'x'")
        return 1

    trial.parts.fill = meddle
    with pytest.raises(CheckError, match="findings"):
        records.records_are_made(trial)
    trial.parts.fill = lambda _desk, _clock: 0
    with pytest.raises(CheckError, match="no memo"):
        records.records_are_made(trial)


@pytest.mark.parametrize(
    ("exposed", "colours", "said"), [(False, 500, "not shown"), (True, 3, "came out empty")]
)
def test_a_window_that_does_not_come_up_or_stays_empty_is_found_out(
    trial: Trial, exposed: bool, colours: int, said: str
) -> None:
    trial.parts.see = lambda *_asked: Seen("windows", exposed, 1366, 700, 1.0, colours)
    with pytest.raises(CheckError, match=said):
        window.window_is_painted(trial)


def test_a_window_without_letters_or_words_of_thai_is_found_out(trial: Trial) -> None:
    trial.parts.font = lambda: ("Arial", "กข")
    with pytest.raises(CheckError, match="Arial: กข"):
        window.window_font_has_thai(trial)
    text = "".join(WORDS)
    for lines in ([text[:5], text[5:]], [text], [text[:8], text[9:]]):
        trial.parts.lines = lambda *_asked, lines=lines: {"cell": lines}
        with pytest.raises(CheckError):
            window.window_wraps_thai(trial)


def test_a_notice_that_is_believed_though_changed_is_found_out(trial: Trial) -> None:
    believed = Update("1.2.3", 1, NOW.date(), NOW.date(), {}, "https://a/", ())
    trial.parts.read_notice = lambda _content, _key: believed
    with pytest.raises(CheckError, match="believed"):
        parts.notices_are_verified(trial)


def test_a_lacking_part_is_named(trial: Trial) -> None:
    def version(name: str) -> str:
        if name == "reportlab":
            raise PackageNotFoundError(name)
        return "1"

    trial.parts.version = version
    with pytest.raises(CheckError, match="reportlab"):
        parts.parts_are_there(trial)


def test_what_does_not_come_out_of_the_printer_is_found_out(trial: Trial) -> None:
    with_press(trial, BlankPress)
    with pytest.raises(CheckError):
        window.printing_keeps_true_size(trial)


def test_a_check_in_which_the_program_dies_is_named_on_the_page(tmp_path: Path) -> None:
    page = tmp_path / "sub" / "page.txt"
    report = Report(Words(), NOW, len, page)
    report.begin("ก้าวแรก")
    report.succeed("เรียบร้อย", 0.1)
    report.begin("ก้าวที่สอง")
    assert "✓ ก้าวแรก (0.1 s): เรียบร้อย" in page.read_text("utf-8")
    assert "… ก้าวที่สอง" in page.read_text("utf-8")
    assert "ยังตรวจไม่จบ" in page.read_text("utf-8")
    assert not report.passed


def test_one_failed_check_fails_the_test_and_stops_no_other(trial: Trial) -> None:
    def fails(_trial: Trial) -> str:
        raise OSError("<gone>")

    page = trial.folder / "page.html"
    report = run({"one": fails, "two": lambda _trial: "fine"}, trial, page)
    assert [line.sign for line in report.lines] == ["✗", "✓"]
    assert not report.passed
    assert "OSError: &lt;gone&gt;" in page.read_text("utf-8")
    assert not Report(Words(), NOW, len, None).passed


def test_without_a_console_the_page_lies_beside_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert usual_page(tmp_path) is None
    monkeypatch.setattr("sys.stdout", None)
    page = usual_page(tmp_path)
    assert page is not None
    assert page.parent == tmp_path
    elsewhere = usual_page(tmp_path / "none")
    assert elsewhere is not None
    assert elsewhere.parent != tmp_path / "none"
