import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clerkdesk.desk.backuplists import list_backups
from clerkdesk.desk.backupplaces import add_place, read_places
from clerkdesk.desk.backups import catch_up
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.paperkey import typed_key
from clerkdesk.settings.backupplaces import OWN
from clerkdesk.store.backups.sealed import new_key
from clerkdesk.ui.leaving import keep_at_exit
from clerkdesk.ui.places import Place
from clerkdesk.ui.settings.sealpanel import SealPanel
from tests.office import FakeClock, a_memo
from tests.ui.conftest import Open, OpenWindow


def names(desk: Desk) -> list[str]:
    listed, _away = list_backups(desk)
    return [each.path.name for each in listed]


def keep(window: Open) -> None:
    assert window.opening.safekeeping is not None
    window.opening.safekeeping.run()
    window.hands.rest()


def test_the_window_backs_up_what_was_done_and_nothing_twice(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    window = open_window(desk)
    keep(window)
    keep(window)
    assert len(names(desk)) == 1
    a_memo(desk)
    keep(window)
    assert len(names(desk)) == 2
    assert window.messages.complaints == []


def test_what_was_done_last_is_backed_up_when_the_window_is_gone(desk: Desk) -> None:
    keep_at_exit(desk, longest=0)  # no time: nothing, and nothing half
    assert names(desk) == []
    keep_at_exit(desk)
    assert len(names(desk)) == 1


def test_a_drive_that_does_not_answer_keeps_no_program_from_ending(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, copied = threading.Event(), threading.Event()

    def hang(_path: Path) -> None:
        copied.set()
        gate.wait(10)
        raise ClerkError("ไดรฟ์ไม่ตอบสนอง")

    monkeypatch.setattr(desk.store, "copy_to", hang)
    try:
        assert not keep_at_exit(desk, longest=0.5)
        assert copied.is_set()
    finally:
        gate.set()
    monkeypatch.undo()
    assert keep_at_exit(desk)
    assert len(names(desk)) == 1


def test_a_bug_in_the_last_backup_is_no_secret(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk.store, "copy_to", lambda _path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        keep_at_exit(desk)


def test_a_drive_that_is_full_is_complained_of_once(desk: Desk, open_window: OpenWindow) -> None:
    (desk.folder / OWN).write_text("no folder", "utf-8")
    window = open_window(desk)
    keep(window)
    keep(window)
    assert len(window.messages.complaints) == 1


def test_after_three_working_days_today_says_so_with_what_mends_it(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    clock.forward(7)
    window = open_window(desk)
    assert window.opening.safekeeping is not None
    window.opening.safekeeping.look()
    window.hands.rest()
    assert "สามวันทำการ" in window.messages.complaints[0]
    now, show = window.window.complaint.offers.buttons
    now.click()
    window.hands.rest()
    assert len(names(desk)) == 1
    assert not window.window.complaint.isVisible()
    assert window.messages.sentences[-1] == "สำรองและตรวจแล้วทุกแห่ง"
    show.click()
    window.hands.rest()
    section = window.house.services.marks["settings"]
    assert section == "data"


def test_the_bar_tells_which_places_have_a_copy_and_names_all_that_are_away(
    desk: Desk, open_window: OpenWindow, clock: FakeClock, tmp_path: Path
) -> None:
    for name in ("red", "blue"):
        (tmp_path / name).mkdir()
        add_place(desk, tmp_path / name)
        (tmp_path / name).rename(tmp_path / f"{name} away")
    window = open_window(desk)
    keeping = window.opening.safekeeping
    assert keeping is not None
    keeping.run(asked=True)  # none is stale yet, and yet not every place has one
    window.hands.rest()
    first = window.messages.complaints[-1]
    clock.forward(7)
    keeping.look()
    window.hands.rest()
    for said in (first, window.messages.complaints[-1]):
        assert str(tmp_path / "red") in said
        assert str(tmp_path / "blue") in said
    now, _show = window.window.complaint.offers.buttons
    now.click()
    window.hands.rest()
    assert "เครื่องนี้" in first
    assert window.messages.complaints[-1] == first
    assert "สำรองและตรวจแล้วทุกแห่ง" not in window.messages.sentences
    desk.store._dialect.read_only = True
    keeping.run(asked=True)
    assert "สำรองจากที่นี่ไม่ได้" in window.messages.complaints[-1]


def test_a_damaged_page_that_no_start_reads_is_told_of_with_what_mends_it(
    desk: Desk, open_window: OpenWindow
) -> None:
    catch_up(desk)
    a_memo(desk)
    keep_at_exit(desk)
    wound(desk.folder / "clerkdesk.db")
    window = open_window(desk)
    assert window.opening.safekeeping is not None
    window.opening.safekeeping.stop()  # it would look by its own clock as well
    window.opening.safekeeping.look()
    window.hands.rest()
    (complaint,) = window.messages.complaints
    assert "ไฟล์ข้อมูลเสียหาย" in complaint
    (restore,) = window.window.complaint.offers.buttons
    restore.click()
    window.hands.rest()
    card = window.house.page(Place.SETTINGS).section.restore  # type: ignore[attr-defined]
    assert card.panel.isVisible()
    assert any(each.listed is None for each in card.panel.candidates)  # newer than any backup
    assert not card.panel.button.visibleRegion().isEmpty()


def wound(database: Path) -> None:
    """Zeros in a page of the index that memos are found by."""
    with closing(sqlite3.connect(database)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'memo_index'"
        ).fetchone()
    with database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))


def test_places_are_added_backed_up_to_and_given_up_in_the_settings(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    from clerkdesk.ui.settings.page import SettingsPage

    (tmp_path / "stick").mkdir()
    window = open_window(desk)
    page = window.house.page(Place.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.show_section("data")
    window.house.show(Place.SETTINGS)
    window.hands.rest()
    card = page.section.backups  # type: ignore[attr-defined]
    assert card.alone.isVisible()
    shown = card.lines[0]
    shown.line.open_button.setFocus()
    keep(window)  # by itself, while the clerk looks on
    assert "มีสำเนาที่ตรวจแล้ว" in card.lines[0].said.text()
    assert card.lines[0] is shown
    assert shown.line.open_button.hasFocus()
    window.messages.open_folder = lambda _title: tmp_path / "stick"  # type: ignore[method-assign]
    card.add_button.click()
    window.hands.rest()
    places = read_places(desk)
    assert [state.waiting for state in places] == [False, False]
    assert "มีสำเนาที่ตรวจแล้ว" in card.lines[1].said.text()
    assert card.alone.isVisible()  # it lies in this machine as well
    card.show_places([replace(state, elsewhere=not state.place.own) for state in places])
    assert not card.alone.isVisible()
    card.lines[1].remove_button.click()
    window.hands.rest()
    assert len(card.lines) == 1
    assert list((tmp_path / "stick").rglob("manifest.json"))


def test_a_sealed_place_tells_its_key_once_and_has_a_backup_then(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    secret, recipient = new_key()
    (tmp_path / "share").mkdir()
    window = open_window(desk)

    def add(desk: Desk, place: Path, _typed: str) -> tuple[Done | None, str]:
        return add_place(desk, place, recipient), secret

    panel = SealPanel(window.house.services, add)
    (parent := QWidget()).resize(800, 900)
    QVBoxLayout(parent).addWidget(panel)
    parent.show()
    panel.ask(tmp_path / "share")
    assert str(tmp_path / "share") in panel.where.text()
    panel.first.setText("ม้า แบตเตอรี่ ลวดเย็บ")
    panel.add_button.click()
    assert "ไม่ตรงกัน" in window.messages.complaints[0]
    panel.second.setText("ม้า แบตเตอรี่ ลวดเย็บ")
    panel.add_button.click()
    panel.cancel_button.click()  # too late: the place is there, and its key is told only now
    window.hands.rest()
    assert not panel.isHidden()
    assert (panel.key.secret, panel.first.text()) == (secret, "")
    assert typed_key(panel.key.lines.toPlainText()) == secret
    assert panel.focusWidget() is panel.key.print_button  # one Enter more must not lose the key
    assert panel.key.paper.page_count == 1
    assert not window.window.complaint.isVisible()
    panel.ask(tmp_path / "elsewhere")  # not before it was kept
    assert panel.key.isVisible()
    panel.key.print_button.click()
    window.hands.rest()
    assert window.messages.printed.read_bytes().startswith(b"%PDF")
    panel.key.pdf_button.click()
    window.hands.rest()
    assert (window.messages.folder / "กุญแจสำเนาสำรอง.pdf").read_bytes().startswith(b"%PDF")
    panel.key.kept_button.click()
    assert (panel.key.secret, panel.key.lines.toPlainText()) == ("", "")
    keep(window)
    assert [name for name in names(desk) if name.endswith(".age")]
