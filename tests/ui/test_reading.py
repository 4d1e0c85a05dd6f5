"""Records that can only be looked at: what the window says, and how it goes on."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import load_drafts
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.errors import ClerkError
from clerkdesk.settings import load_words
from clerkdesk.store.database import FILE
from clerkdesk.ui.heldby import held_by
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.places import Place
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.reading import Reading
from clerkdesk.ui.restoring.card import RestoreCard
from clerkdesk.ui.services import Services, Writing
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.single import Holder, SingleWindow
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.waiting import Waiting
from clerkdesk.ui.writing.page import WritingPage
from tests.office import a_memo
from tests.ui.conftest import AnsweringMessages, OpenWindow
from tests.ui.test_single import elsewhere


class Slow(SingleWindow):
    """The lock lies on another machine's drive: whoever asks whose it is may have to wait."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked_on: set[int] = set()

    def holder(self) -> Holder:
        self.asked_on.add(threading.get_ident())
        return super().holder()


def reading_window(
    qtbot: QtBot, folder: Path, single: SingleWindow, launched: list[Path]
) -> tuple[Window, Opening, Callable[[Callable[[], Desk]], None]]:
    """A window as it is put together at the start, whose program is not started once more."""
    window = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(window)
    messages = AnsweringMessages(window.voice, folder)
    opening = Opening(window, KeptPreferences(folder), lambda _error: "", messages)

    def launch(where: Path, _language: str) -> bool:
        launched.append(where)
        return True

    reading = Reading(window, opening.work, single, folder, launch, open_desk)
    window.closing.connect(opening.close)
    window.show()
    return window, opening, lambda desk: opening.open(reading.watched(desk))


def test_the_holder_is_named_and_work_goes_on_here_when_that_machine_is_off(
    qtbot: QtBot, desk: Desk
) -> None:
    elsewhere(desk.folder, "สมศรี")
    single = Slow(desk.folder)
    launched: list[Path] = []
    window, opening, open_it = reading_window(qtbot, desk.folder, single, launched)
    why = held_by(single.holder())
    single.asked_on.clear()
    open_it(lambda: open_desk(desk.folder, desk.clock, reading=why))
    assert window.frame is not None
    strip = window.frame.reading
    qtbot.waitUntil(strip.isVisible)
    assert "สมศรี เปิดข้อมูลนี้อยู่ที่เครื่อง PC-ธุรการ-03" in strip.sentence.text()
    strip.again_button.click()
    qtbot.waitUntil(lambda: "ยังเปิดอยู่ที่เครื่อง" in strip.sentence.text())
    strip.instead_button.click()
    qtbot.waitUntil(lambda: launched == [desk.folder])
    qtbot.waitUntil(lambda: not window.isVisible())
    assert opening.house is not None
    assert threading.get_ident() not in single.asked_on


def test_an_act_is_refused_with_the_reason_while_the_records_are_looked_at(desk: Desk) -> None:
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    looking = open_desk(desk.folder, desk.clock, reading=why)
    with pytest.raises(ClerkError) as refused:
        a_memo(looking)
    assert refused.value is why
    looking.close()


def test_a_window_that_may_write_says_nothing_of_it(qtbot: QtBot, desk: Desk) -> None:
    single = SingleWindow(desk.folder)
    window, opening, open_it = reading_window(qtbot, desk.folder, single, [])
    open_it(lambda: desk)
    qtbot.waitUntil(lambda: opening.house is not None)
    assert window.frame is not None
    assert not window.frame.reading.isVisible()
    window.close()
    single.close()


def test_pages_are_read_while_acts_wait_for_another_program(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    work, foot = window.opening.work, window.window.foot
    desk.store._dialect.patience = Waiting(foot, window.window.voice, work.threads)
    said, read = list[object](), list[object]()
    with closing(sqlite3.connect(desk.folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for _each in range(3):
            work.run(window.window, lambda: a_memo(desk), said.append, said.append)
        qtbot.waitUntil(foot.cancel_button.isVisible)
        work.run(window.window, lambda: load_office(desk), read.append)
        qtbot.waitUntil(lambda: bool(read), timeout=2_000)
        assert said == []
    qtbot.waitUntil(lambda: len(said) == 3)


def test_waiting_for_another_program_shows_at_the_foot_and_can_be_cancelled(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(desk)
    desk.store._dialect.patience = Waiting(window.window.foot, window.window.voice)
    foot, work, said = window.window.foot, window.opening.work, list[Exception]()
    with closing(sqlite3.connect(desk.folder / FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        work.run(window.window, lambda: a_memo(desk), said.append, said.append)
        qtbot.waitUntil(foot.cancel_button.isVisible)
        assert foot.busy.text() == "โปรแกรมอื่นกำลังใช้ข้อมูลนี้อยู่ กำลังรอ…"
        foot.cancel_button.click()
        qtbot.waitUntil(lambda: bool(said))
    assert isinstance(said[0], ClerkError)
    assert "มีโปรแกรมอื่นกำลังบันทึก" in str(said[0])
    qtbot.waitUntil(lambda: not foot.cancel_button.isVisible())


def test_no_backup_takes_the_place_of_records_that_another_window_has(
    services: Services, desk: Desk
) -> None:
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    looking = open_desk(desk.folder, desk.clock, reading=why)
    card = RestoreCard(replace(services, desk=looking))
    card.panel.wanted.emit(None, "")
    assert isinstance(services.messages, AnsweringMessages)
    assert services.messages.complaints == ["เปิดอยู่ที่เครื่องอื่น"]
    looking.close()


def test_what_was_typed_where_nothing_could_be_written_is_there_in_the_window_that_comes(
    qtbot: QtBot, desk: Desk
) -> None:
    elsewhere(desk.folder)
    single, launched = SingleWindow(desk.folder), list[Path]()
    window, opening, open_it = reading_window(qtbot, desk.folder, single, launched)
    why = held_by(single.holder())
    open_it(lambda: open_desk(desk.folder, desk.clock, reading=why))
    qtbot.waitUntil(lambda: opening.house is not None)
    assert opening.house is not None
    opening.house.services.ways.writing_wanted.emit(Writing())
    page = opening.house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    qtbot.waitUntil(lambda: page.fields is not None)
    assert page.fields is not None
    page.take_focus()
    qtbot.keyClicks(window.focusWidget(), "Manee")
    page.leave()
    qtbot.waitUntil(lambda: page.unkept)
    (desk.folder / "clerkdesk.lock").unlink()
    assert window.frame is not None
    window.frame.reading.again_button.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert launched == [desk.folder]
    [draft] = load_drafts(desk)
    assert draft.texts["requester"] == "Manee"


def test_what_records_something_is_not_offered_where_that_cannot_be_and_says_why(
    qtbot: QtBot, desk: Desk
) -> None:
    a_memo(desk)
    why = ClerkError("เปิดอยู่ที่เครื่องอื่น")
    single = SingleWindow(desk.folder)
    window, opening, open_it = reading_window(qtbot, desk.folder, single, [])
    open_it(lambda: open_desk(desk.folder, desk.clock, reading=why))
    qtbot.waitUntil(lambda: opening.house is not None)
    assert opening.house is not None
    opening.house.show_memo(1)
    page = opening.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    row = page.view.acts
    qtbot.waitUntil(row.buttons["print"].isVisible)
    for button in (window.header.main, row.buttons["print"], row.buttons["change"]):
        assert not button.isEnabled()
        assert "เปิดอยู่ที่เครื่องอื่น" in button.toolTip()
    commands = window.commands.all
    assert [commands[each].isEnabled() for each in ("new", "pdf", "paper")] == [False, False, True]
    messages = opening.house.services.messages
    assert isinstance(messages, AnsweringMessages)
    messages.complain(why)
    assert messages.complaints == []
    assert messages.sentences[-1].startswith("ที่นี่ดูได้อย่างเดียว")
    window.close()
    single.close()
