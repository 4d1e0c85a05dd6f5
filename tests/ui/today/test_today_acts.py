"""Enter or a click on a line of today does what the line wants."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, save_draft
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import return_memo
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.recording.moves import PublishPanel
from clerkdesk.ui.recording.sign import SignPanel
from clerkdesk.ui.today.delegate import TodayDelegate
from clerkdesk.ui.today.rowtypes import Line
from clerkdesk.ui.writing.page import WritingPage
from tests.office import an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.today.helping import a_waiting_memo, chosen, shown_memo, today_page


def test_a_draft_is_gone_on_with(desk: Desk, open_window: OpenWindow) -> None:
    save_draft(desk, Draft("1", "memo", {"subject": "พิมพ์ค้าง"}))
    window = open_window(desk)
    assert chosen(today_page(window)) == "พิมพ์ค้าง"
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.WRITING)


def test_what_was_done_stands_beside_and_leads_to_its_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_waiting_memo(desk, "รอ")
    window = open_window(desk)
    page = today_page(window)
    page.beside.past.setFocus()
    window.hands.press("Ctrl+O")
    assert shown_memo(window) == memo


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
