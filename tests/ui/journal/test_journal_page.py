"""The journal by keyboard: found, opened, brought back, exported."""

from dataclasses import replace

from PySide6.QtTest import QAbstractItemModelTester

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.journalfile import CHECKER
from clerkdesk.desk.journalview import BIN, JournalView
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import withdraw_memo
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.journal.page import JournalPage
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.work import Job
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.test_names import unnamed


def journal(window: Open) -> JournalPage:
    window.hands.press("Ctrl+Shift+J")
    page = window.window.page
    assert isinstance(page, JournalPage)
    return page


def test_what_was_done_to_a_memo_is_found_and_leads_to_it(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, subject="อื่น")
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = journal(window)
    QAbstractItemModelTester(page.table.journal)
    assert len(page.table.journal.lines) > 8
    assert unnamed(window.window) == []
    page.asking.text.setFocus()
    window.hands.type("#2")
    page.read()
    window.hands.rest()
    assert {line.done.memo for line in page.table.journal.lines} == {memo.id}
    page.table.setFocus()
    window.hands.press("Return")
    assert isinstance(window.window.page, MemosPage)


def test_a_memo_leads_to_all_that_was_done_to_it(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    a_memo(desk, subject="อื่น")
    window = open_window(desk)
    page = journal(window)
    page.asking.kind.setCurrentIndex(2)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.window.commands.all["who_did"].trigger()
    window.hands.rest()
    assert window.window.page is page
    assert {line.done.memo for line in page.table.journal.lines} == {memo.id}
    assert page.table.journal.lines[-1].done.act == "memo.new"
    assert page.table.hasFocus()


def test_the_bin_brings_a_withdrawn_memo_back(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    withdraw_memo(desk, memo.id, "ไม่ขอแล้ว")
    window = open_window(desk)
    page = journal(window)
    window.hands.press("Ctrl+G")
    assert [line.done.act for line in page.table.journal.lines] == ["memo.withdraw"]
    assert "กด เอากลับ" in page.way.text()
    window.window.commands.all["bring_back"].trigger()
    window.hands.rest()
    assert state_of(get_memo(desk, memo.id)).status is not Status.WITHDRAWN
    assert not page.table.journal.lines
    assert not window.window.commands.all["bring_back"].isEnabled()
    window.hands.press("Ctrl+Z")
    assert state_of(get_memo(desk, memo.id)).status is Status.WITHDRAWN
    window.hands.press("Ctrl+G")
    assert page.table.journal.lines[0].done.act == "memo.withdraw"
    assert not window.window.commands.all["bring_back"].isEnabled()


def test_a_year_is_exported_with_its_checker(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    journal(window)
    window.hands.press("Ctrl+E")
    out = window.messages.folder / "journal-2561.jsonl"
    assert out.read_text("utf-8").startswith('{"seq": 1, ')
    assert (out.parent / CHECKER).exists()


def test_a_cancelled_export_leaves_nothing_and_one_whose_page_went_is_told(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = journal(window)
    work, out = window.opening.work, window.messages.folder / "journal-2561.jsonl"

    def cancel(job: Job) -> None:
        assert job.progress is not None
        job.progress.cancel()

    work.began.connect(cancel)
    page._export()
    window.hands.rest()
    work.began.disconnect(cancel)
    assert not out.exists()
    page._export()
    window.house.services.look.wear("dark")  # the pages are made anew
    window.hands.rest()
    window.house.services.look.wear("light")
    assert out.exists()
    assert any("journal-2561.jsonl" in each for each in window.messages.sentences)


def test_letters_on_the_list_look_for_lines_of_the_journal(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, subject="แผน")
    a_memo(desk, subject="อื่น")
    window = open_window(desk)
    page = journal(window)
    assert page.table.hasFocus()
    window.hands.type("แผ")
    window.hands.until(lambda: {line.done.about for line in page.table.journal.lines} == {"แผน"})
    assert page.asking.text.hasFocus()
    assert page.asking.text.text() == "แผ"


def test_numbers_are_read_whole_at_every_size_of_text(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk, number="ออกเลข")
    window = open_window(desk)
    table = journal(window).table
    number = next(line for line in table.journal.lines if line.number)
    for room in (700, 1_200):
        assert table.needs(room)[4] >= table.width_of(table.journal.text(number, 4))
        assert table.needs(room)[1] <= max(room // 5, table.width_of("ใคร"))


def test_an_empty_journal_does_not_say_that_something_was_looked_for(
    read_desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(read_desk)
    page = journal(window)
    nobody = JournalView(page.asking.wanted, (), (page.asking.year,), ())
    page._show(nobody)
    assert "ยังไม่มีใครทำอะไร" in page.empty.sentence.text()
    page._show(replace(nobody, wanted=replace(nobody.wanted, kind=BIN)))
    assert "ถังว่าง" in page.empty.sentence.text()
    page._show(replace(nobody, wanted=replace(nobody.wanted, text="แผน")))
    assert "ที่หา" in page.empty.sentence.text()
