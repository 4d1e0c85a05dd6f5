"""The page of today's work, worked with by keyboard in a whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import Signed, sign, withdraw_memo
from clerkdesk.desk.staff import set_office
from clerkdesk.settings import load_preferences
from clerkdesk.ui.actions import Place
from clerkdesk.ui.today.practice import command_for, open_practice
from tests.office import FakeClock, a_memo
from tests.ui.conftest import OpenWindow
from tests.ui.today.helping import a_waiting_memo, chosen, shown_memo, today_page


def test_the_first_line_has_the_keys_at_the_start_and_enter_opens_its_memo(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    oldest = a_waiting_memo(desk, "เก่า")
    clock.forward(3)
    a_waiting_memo(desk, "ใหม่")
    window = open_window(desk)
    page = today_page(window)
    assert page.lines.hasFocus()
    assert chosen(page) == "เก่า"
    window.hands.press("Return")
    assert shown_memo(window) == oldest


def test_arrows_pass_over_headings(desk: Desk, open_window: OpenWindow) -> None:
    a_waiting_memo(desk, "รอ")
    a_memo(desk, subject="ร่าง")
    window = open_window(desk)
    page = today_page(window)
    seen = [chosen(page)]
    for key in ("Down", "Home", "End", "Up", "PgDown", "PgUp"):
        window.hands.press(key)
        seen.append(chosen(page))
    assert seen == ["รอ", "ร่าง", "รอ", "ร่าง", "รอ", "ร่าง", "รอ"]


def test_one_click_opens_a_memo(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    lines = today_page(window).lines
    place = lines.visualRect(lines.rows.index(2, 0)).center()
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.hands.rest()
    assert shown_memo(window) == memo


def test_place_and_selection_stay_when_something_changes(
    desk: Desk, open_window: OpenWindow
) -> None:
    memos = [a_waiting_memo(desk, f"เรื่อง {place}") for place in range(4)]
    window = open_window(desk)
    page = today_page(window)
    window.hands.press("Down", "Down")
    assert chosen(page) == "เรื่อง 2"
    sign(desk, memos[0], Signed("head"))
    window.house.services.ways.memo_changed.emit(memos[0])
    window.hands.rest()
    assert chosen(page) == "เรื่อง 2"
    sign(desk, memos[2], Signed("head"))
    window.house.services.ways.memo_changed.emit(memos[2])
    window.hands.rest()
    assert chosen(page) == "เรื่อง 2"


def test_in_a_narrow_window_all_is_in_one_list(desk: Desk, open_window: OpenWindow) -> None:
    a_waiting_memo(desk, "รอ")
    window = open_window(desk, size=(1024, 640))
    page = today_page(window)
    assert page.beside.isVisible()
    rows = page.lines.rows.rowCount()
    window.window.setMinimumSize(0, 0)
    window.window.resize(800, 600)
    window.hands.rest()
    assert not page.beside.isVisible()
    assert page.lines.rows.rowCount() > rows
    window.hands.press("End")
    assert chosen(page).startswith("เพิ่ม")


def test_nothing_to_do_says_so(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_waiting_memo(desk, "รอ")
    withdraw_memo(desk, memo, "ซ้ำ")
    page = today_page(open_window(desk))
    assert page.nothing.isVisible()
    assert page.nothing.sentence.text().startswith("ไม่มีเรื่องค้าง")
    assert page.beside.isVisible()


@pytest.fixture
def empty(tmp_path: Path, clock: FakeClock) -> Desk:
    return open_desk(tmp_path / "empty", clock)


def test_an_empty_office_says_what_to_do_first(empty: Desk, open_window: OpenWindow) -> None:
    window = open_window(empty)
    steps = today_page(window).first_steps
    window.house.show(Place.TODAY)
    window.hands.rest()
    assert steps.isVisible()
    assert steps.office.button.hasFocus()
    assert [step.done for step in (steps.office, steps.memo)] == [False] * 2
    assert steps.practice.isVisible()
    set_office(empty, {"name": "สพป.ทดลอง", "head": "ผู้อำนวยการ"})
    window.house.services.ways.office_changed.emit()
    window.hands.rest()
    assert [step.done for step in (steps.office, steps.memo)] == [False] * 2
    assert "ชื่อสำนักงาน" not in steps.office.why.text()
    assert "เลขนำหน้าหนังสือ" in steps.office.why.text()
    assert not steps.practice.isVisible()
    steps.memo.button.click()
    window.hands.rest()
    assert window.window.page is window.house.page(Place.WRITING)
    empty.close()


def test_the_practice_office_opens_in_a_window_of_its_own(
    empty: Desk, open_window: OpenWindow
) -> None:
    (empty.folder / "practice").mkdir()
    (empty.folder / "practice" / "clerkdesk.db").touch()
    window = open_window(empty)
    launched: list[tuple[Path, str]] = []

    def launch(folder: Path, language: str) -> bool:
        launched.append((folder, language))
        return len(launched) == 1

    services, page = window.house.services, today_page(window)
    services.preferences.note(look="contrast", text_size=150)
    open_practice(services, page, launch)
    window.hands.rest()
    open_practice(services, page, launch)
    window.hands.rest()
    assert launched == [(empty.folder / "practice", "th")] * 2
    worn = load_preferences(empty.folder / "practice")[0]
    assert (worn.look, worn.text_size) == ("contrast", 150)
    assert window.messages.sentences == ["เปิดสำนักงานฝึกหัดในหน้าต่างใหม่แล้ว"]
    [complaint] = window.messages.complaints
    assert str(empty.folder / "practice") in complaint
    assert command_for(empty.folder)[1:] == ["-m", "clerkdesk", "--data", str(empty.folder)]
    empty.close()


def test_the_month_is_one_click_away(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = today_page(window)
    assert page.beside.month_words.text() == "เผยแพร่แล้ว ๐ รายการ · เหลืออีก ๑๖ วัน"
    page.beside.sheet_button.click()
    window.hands.rest()
    assert window.window.page is window.house.page(Place.MONTH)


def test_everything_that_takes_the_keys_has_a_name(desk: Desk, open_window: OpenWindow) -> None:
    a_waiting_memo(desk, "รอ")
    page = today_page(open_window(desk, language="en"))
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and widget is not page.nothing.button
        and widget is not page.wrong.button
    ]
    assert nameless == []


def test_what_was_done_gives_way_before_the_month_is_clipped(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    window = open_window(desk)
    beside = today_page(window).beside
    assert beside.past.isVisible()
    intake = beside.ways.buttons["intake"]
    for height in (300, 240):
        beside.setFixedHeight(height)
        window.hands.rest()
    assert not beside.past.isVisible()
    below = beside.mapFromGlobal(intake.mapToGlobal(intake.rect().bottomLeft())).y()
    assert below < beside.height()
    assert intake.height() >= intake.minimumSizeHint().height()
