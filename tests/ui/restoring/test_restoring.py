"""Damaged records come back at a start, and a backup comes back from the settings."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.backuplists import Listed, backups_of
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.lately import PastAct
from clerkdesk.desk.restoring import restore
from clerkdesk.desk.returning import Candidate
from clerkdesk.domain.words import Sentence
from clerkdesk.settings import load_words
from clerkdesk.settings.backupplaces import KeptPlace
from clerkdesk.store.backups.sealed import Sealed
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.opening import Opening
from clerkdesk.ui.preferences import KeptPreferences
from clerkdesk.ui.restoring.atstart import RestoreAtStart
from clerkdesk.ui.restoring.card import RestoreCard
from clerkdesk.ui.restoring.panel import Now, RestorePanel
from clerkdesk.ui.shell.window import Window
from clerkdesk.ui.voice import Voice
from tests.office import FakeClock, a_memo
from tests.ui.conftest import AnsweringMessages, OpenWindow


def test_a_start_on_a_damaged_database_offers_what_can_come_back(
    qtbot: QtBot, desk: Desk, clock: FakeClock
) -> None:
    a_memo(desk)
    catch_up(desk)
    desk.close()
    (desk.folder / "clerkdesk.db").write_bytes(b"noise" * 9000)
    window = Window(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(window)
    messages = AnsweringMessages(window.voice, desk.folder)
    opening = Opening(window, KeptPreferences(desk.folder), lambda _error: "", messages)
    opening.elsewhere = (lambda folder: open_desk(folder, clock), clock)
    window.show()
    opening.open(lambda: open_desk(desk.folder, clock))
    qtbot.waitUntil(lambda: opening.restoring is not None)
    assert isinstance(opening.restoring, RestoreAtStart)
    panel = opening.restoring.panel
    qtbot.waitUntil(lambda: panel.button.isEnabled())
    assert "มีบันทึก ๑ เรื่อง" in panel.facts.text()
    panel.button.click()
    qtbot.waitUntil(lambda: opening.house is not None, timeout=20_000)
    assert opening.restoring is None
    assert not window.findChildren(RestoreAtStart)
    window.close()
    (kept,) = (desk.folder / "replaced").glob("*/clerkdesk.db")
    assert kept.read_bytes().startswith(b"noise")


def test_a_backup_is_tried_while_the_window_is_open_and_comes_back_at_the_next_start(
    qtbot: QtBot, desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    catch_up(desk)
    a_memo(desk)
    window = open_window(desk)
    services = window.house.services
    services.open_at = lambda folder: open_desk(folder, clock)
    launched: list[object] = []
    card = RestoreCard(services, lambda folder, _language: launched.append(folder) is None)
    card.show()
    card.show_panel()
    qtbot.waitUntil(lambda: card.panel.button.isEnabled())
    assert "การทำงานหลังจากนั้น ๑ รายการ" in card.panel.lost.text()
    assert "ทำบันทึกใหม่" in card.panel.lost.text()
    card.panel.button.click()
    delete(card)  # the page is made anew in another language
    qtbot.waitUntil(lambda: not window.window.isVisible(), timeout=20_000)
    with desk.store.read() as tx:
        assert len(tx.memos.all()) == 1
    again = open_desk(desk.folder, clock)
    with again.store.read() as tx:
        assert tx.memos.all() == []
    assert again.replaced is not None
    assert (again.replaced / "clerkdesk.db").is_file()
    opened = open_window(again)
    assert any("ข้อมูลเดิมเก็บไว้ใน" in each for each in opened.messages.sentences)
    again.close()


class Staying(QWidget):
    """A window with something typed that could not be kept."""

    asked = False

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  Qt's name
        self.asked = True
        event.ignore()


def test_where_the_window_stays_open_its_records_are_not_replaced_later(
    qtbot: QtBot, desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    catch_up(desk)
    services = open_window(desk).house.services
    restore(desk.folder, backups_of(desk.folder)[0][0], reopened, clock(), later=True)
    window = Staying()
    qtbot.addWidget(window)
    card = RestoreCard(services, lambda _folder, _language: True)
    services.messages.window = window
    card._go(Sentence("กู้คืน"))
    assert window.asked
    assert not (desk.folder / "restoring").exists()


def reopened(folder: Path) -> Desk:
    return open_desk(folder, FakeClock())


def test_enter_behind_the_passphrase_brings_back_what_is_chosen(
    qtbot: QtBot, clock: FakeClock
) -> None:
    panel = RestorePanel(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(panel)
    panel.show_candidates([Candidate(clock(), 12, 1, 0, 9, None)])
    with qtbot.waitSignal(panel.wanted, timeout=1000) as wanted:
        qtbot.keyClicks(panel.secret, "four long words")
        qtbot.keyClick(panel.secret, Qt.Key.Key_Return)
    assert wanted.args == [panel.chosen, "four long words"]


def test_a_sealed_backup_is_looked_into_before_it_is_brought_back(
    qtbot: QtBot, clock: FakeClock, tmp_path: Path
) -> None:
    file = Sealed(tmp_path / "one.age", clock(), "ours", 9)
    sealed = Candidate(clock(), size=9, listed=Listed(KeptPlace(tmp_path), file.path, sealed=file))
    panel = RestorePanel(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(panel)
    panel.show_candidates([sealed], Now(100))
    with (
        qtbot.waitSignal(panel.unknown, timeout=1000),
        qtbot.assertNotEmitted(panel.wanted),
    ):
        qtbot.keyClick(panel.secret, Qt.Key.Key_Return)
    panel.show_inside(replace(sealed, acts=12, memos=1, looked_into=True))
    assert "มีบันทึก" in panel.facts.text()
    assert "๘๘ รายการจะไม่อยู่ในนี้" in panel.lost.text()
    with qtbot.waitSignal(panel.wanted, timeout=1000):
        panel.button.click()


def test_enter_in_the_list_goes_on_to_what_brings_it_back(qtbot: QtBot, clock: FakeClock) -> None:
    panel = RestorePanel(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(panel)
    panel.show()
    panel.show_candidates([Candidate(clock(), 12, 1, 0, 9, None)])
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.button
    panel._show_secret(wanted=True)
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.secret


def test_the_keys_are_where_they_were_when_a_restore_has_failed(
    qtbot: QtBot, clock: FakeClock
) -> None:
    panel = RestorePanel(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(panel)
    panel.show()
    panel.activateWindow()
    panel.show_candidates([Candidate(clock(), 12, 1, 0, 9, None)])
    qtbot.waitUntil(panel.isActiveWindow)
    panel.button.setFocus()
    panel.set_busy(True)
    assert panel.hasFocus()  # one Enter too many presses nothing
    panel.set_busy(False)
    assert panel.button.hasFocus()


def act(seq: int, about: str) -> PastAct:
    at = datetime.fromisoformat("2026-11-20T10:30:00+07:00")
    return PastAct(seq, at, "clerk", "office", Sentence("แก้ข้อมูลสำนักงาน"), about)


def test_the_last_acts_that_a_backup_does_not_have_are_named(
    qtbot: QtBot, clock: FakeClock
) -> None:
    panel = RestorePanel(Voice(load_words("th")), Look("light"))
    qtbot.addWidget(panel)
    older, newer = (Candidate(clock(), acts) for acts in (12, 18))
    lately = (act(20, "ใหม่สุด"), act(19, "ก" * 90), act(15, "เก่าสุด"))
    panel.show_candidates([newer, older], Now(20, lately))
    said = panel.lost.text().split("\n")
    assert len(said) == 3
    assert said[0].startswith("การทำงานหลังจากนั้น ๒ รายการ")
    assert "ใหม่สุด" in said[1]
    assert said[2].endswith("ก…")
    panel.list.setCurrentIndex(panel.model.index(1, 0))
    said = panel.lost.text().split("\n")
    assert "เก่าสุด" in said[3]
    assert said[0].startswith("การทำงานหลังจากนั้น ๘ รายการ")  # of which three are told
    assert said[4].startswith("และอีก ๕ รายการ")


def test_who_thinks_better_of_a_restore_goes_back_and_nothing_typed_stays(
    qtbot: QtBot, desk: Desk, open_window: OpenWindow
) -> None:
    card = RestoreCard(open_window(desk).house.services, lambda _folder, _language: True)
    qtbot.addWidget(card)
    card.show()
    card.show_panel()
    assert card.panel.close_button.isVisible()
    card.panel.secret.setText("four long words")
    qtbot.keyClick(card.panel, Qt.Key.Key_Escape)
    assert card.panel.isHidden()
    assert card.closed.isVisible()
    assert card.panel.secret.text() == ""
