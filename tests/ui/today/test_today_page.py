"""The page of today's work, worked with by keyboard in a whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, save_draft
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import Signed, return_memo, sign, withdraw_memo
from clerkdesk.desk.staff import set_office
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.settings import load_preferences
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.recording.moves import PublishPanel
from clerkdesk.ui.recording.sign import SignPanel
from clerkdesk.ui.today.delegate import TodayDelegate
from clerkdesk.ui.today.page import TodayPage
from clerkdesk.ui.today.practice import command_for, open_practice
from clerkdesk.ui.today.rows import Line
from clerkdesk.ui.writing.page import WritingPage
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow


def today_page(window: Open) -> TodayPage:
    page = window.house.page(Place.TODAY)
    assert isinstance(page, TodayPage)
    return page


def shown_memo(window: Open) -> int:
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert window.window.page is page
    assert page.view.card is not None
    return page.view.card.memo.id


def a_waiting_memo(desk: Desk, subject: str) -> int:
    return sign(desk, a_memo(desk, subject=subject).id, Signed("requester")).memo.id


def chosen(page: TodayPage) -> str:
    return page.lines.line.text if page.lines.line else ""


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


def test_a_draft_is_gone_on_with(desk: Desk, open_window: OpenWindow) -> None:
    save_draft(desk, Draft("1", "memo", {"subject": "พิมพ์ค้าง"}))
    window = open_window(desk)
    assert chosen(today_page(window)) == "พิมพ์ค้าง"
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.WRITING)


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


def test_what_was_done_stands_beside_and_leads_to_its_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    page = today_page(window)
    page.beside.past.setFocus()
    window.hands.press("Ctrl+O")
    assert shown_memo(window) == memo


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


def panel_of(window: Open) -> object:
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    return page.view.panel


def test_enter_on_a_memo_that_waits_opens_it_ready_to_be_signed(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    window.hands.press("Return")
    assert shown_memo(window) == memo
    assert isinstance(panel_of(window), SignPanel)
    window.hands.press("Return")
    assert len(state_of(get_memo(desk, memo)).signatures) == 2


def test_enter_on_an_allowed_memo_opens_its_publication(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk, subject="อนุญาต")
    window = open_window(desk)
    window.hands.press("Return")
    assert shown_memo(window) == memo.id
    assert isinstance(panel_of(window), PublishPanel)


def test_enter_on_a_returned_memo_opens_it_to_be_corrected(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_waiting_memo(desk, "คืน")
    return_memo(desk, memo, "requester", "แก้ชื่อ")
    window = open_window(desk)
    window.hands.press("Return")
    page = window.window.page
    assert isinstance(page, WritingPage)
    assert page.start is not None
    assert page.start.draft.change == memo


def test_enter_on_the_month_opens_its_sheet(desk: Desk, open_window: OpenWindow) -> None:
    a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    window.window.setMinimumSize(700, 500)
    window.window.resize(800, 600)
    window.hands.rest()
    rows = today_page(window).lines.rows.rows
    lines = [row for row in rows if isinstance(row, Line)]
    place = next(place for place, line in enumerate(lines) if line.month is not None)
    window.hands.press("Home", *["Down"] * place)
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.MONTH)


def test_a_click_on_the_verb_is_the_act_and_a_click_elsewhere_shows_the_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    lines = today_page(window).lines
    row = lines.visualRect(lines.currentIndex())
    assert lines.line is not None
    verb = TodayDelegate(window.window.voice, window.window.look).verb_place(
        row, lines.font(), lines.line
    )
    assert row.contains(verb)
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=row.topLeft() + QPoint(40, 9))
    window.hands.rest()
    assert panel_of(window) is None
    window.hands.press("Ctrl+1")
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=verb.center())
    window.hands.rest()
    assert isinstance(panel_of(window), SignPanel)


def test_what_a_line_wants_is_read_aloud(desk: Desk, open_window: OpenWindow) -> None:
    a_waiting_memo(desk, "รอ")
    lines = today_page(open_window(desk)).lines
    aloud = lines.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "บันทึกการลงนาม" in aloud
