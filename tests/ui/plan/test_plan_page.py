"""The publication plan by keyboard: planned, noted, pasted, filled, led to its memos."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.plan import CellKey, plan
from clerkdesk.desk.planview import PlanView, read_plan
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.topics import add_topic
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.plan import CellStatus, MonthCell, PlanRow
from clerkdesk.domain.office.topics import Topic
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.plan.model import PlanModel
from clerkdesk.ui.plan.page import PlanPage
from clerkdesk.ui.plan.pasting import with_heads
from clerkdesk.ui.services import Services
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.writing.page import WritingPage
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

MAY = 7  # the column of May, in which the tests live
FIRST, SECOND = "แผนปฏิบัติการประจำปี", "ข้อมูลการจัดซื้อจัดจ้าง"


def with_topics(desk: Desk) -> list[int]:
    return [add_topic(desk, FIRST, "๑.๑").made, add_topic(desk, SECOND, "๑.๒").made]


def plan_page(window: Open) -> PlanPage:
    window.hands.press("Ctrl+M")
    page = window.window.page
    assert isinstance(page, PlanPage)
    return page


def view(desk: Desk, year: int = 2561) -> PlanView:
    return read_plan(desk, year)


def status(desk: Desk, row: int, column: int) -> CellStatus:
    return view(desk).rows[row].cells[column].status


def test_the_cursor_begins_on_this_month_and_space_plans(
    desk: Desk, open_window: OpenWindow
) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    assert page.table.at == (0, MAY)
    window.hands.press("Space")
    assert status(desk, 0, MAY) is CellStatus.PLANNED
    assert page.table.plan.text(0, MAY) == "แผน"
    window.hands.press("Space")
    assert status(desk, 0, MAY) is CellStatus.NOTHING


def test_what_is_selected_is_planned_together_and_taken_back_by_one_key(
    desk: Desk, open_window: OpenWindow
) -> None:
    with_topics(desk)
    window = open_window(desk)
    plan_page(window)
    window.hands.press("Shift+Right", "Shift+Down", "Space")
    assert view(desk).counts.planned == 4
    window.hands.press("Ctrl+Z")
    assert view(desk).counts.planned == 0
    assert "แผนกลับเป็นอย่างเดิมแล้ว" in window.messages.sentences


def test_typing_writes_a_note_and_enter_goes_down(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    window.hands.type("รอตัวเลข")
    window.hands.press("Return")
    assert view(desk).rows[0].cells[MAY].note == "รอตัวเลข"
    assert page.table.at == (1, MAY)
    window.hands.press("Ctrl+Z")
    assert view(desk).rows[0].cells[MAY].note == ""


def test_escape_gives_a_note_up(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    window.hands.type("ผิด")
    window.hands.press("Escape")
    assert view(desk).rows[0].cells[MAY].note == ""
    assert page.table.hasFocus()


def test_enter_leads_to_the_only_memo_of_a_cell(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    memo = an_allowed_memo(desk, topic=FIRST)
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    window = open_window(desk)
    page = plan_page(window)
    row = next(place for place, each in enumerate(page.table.plan.rows) if each.counts.published)
    page.table.choose(row, MAY)
    assert page.table.plan.rows[row].cells[MAY].status is CellStatus.PUBLISHED
    window.hands.press("Return")
    shown = window.window.page
    assert isinstance(shown, MemosPage)
    assert shown.view.card is not None
    assert shown.view.card.memo.id == memo.id


def test_several_memos_of_a_cell_are_offered_in_a_menu(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    memos = [a_memo(desk, topic=FIRST, subject=subject) for subject in ("เรื่องหนึ่ง", "เรื่องสอง")]
    for memo in memos:
        sign(desk, memo.id, Signed("requester"))
    window = open_window(desk)
    page = plan_page(window)
    row = next(place for place, each in enumerate(page.table.plan.rows) if each.counts.asked == 2)
    page.table.choose(row, MAY)
    window.hands.press("Return")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 2
    window.hands.press("Down", "Return")
    assert window.window.page is window.house.page(Place.MEMOS)


def test_a_memo_is_begun_with_the_topic_of_the_row(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    plan_page(window)
    window.hands.press("Down", "Ctrl+Shift+N")
    page = window.window.page
    assert isinstance(page, WritingPage)
    assert page.fields is not None
    assert page.fields.rows["topic"].editor.text() == SECOND


def test_a_block_is_pasted_at_the_cell_after_a_look(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    QGuiApplication.clipboard().setText("✓\t/\n\tรอผล")
    window.hands.press("Ctrl+V")
    panel = page.pasting.panel
    assert panel is not None
    assert panel.board.count == 3
    assert panel.board.summary.text() == "จะวางแผน ๓"
    assert view(desk).counts.planned == 0
    window.hands.press("Ctrl+Return")
    assert view(desk).counts.planned == 3
    assert view(desk).rows[1].cells[MAY + 1].note == "รอผล"
    assert page.table.hasFocus()
    window.hands.press("Ctrl+Z")
    assert view(desk).counts.planned == 0


def test_a_table_with_heads_says_what_is_doubtful(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    text = f"หัวข้อ\tพ.ค. 61\tมิ.ย. 61\n{FIRST}\t✓\t?\nไม่มีในรายการ\t✓\t"
    QGuiApplication.clipboard().setText(text)
    window.hands.press("Ctrl+V")
    panel = page.pasting.panel
    assert panel is not None
    assert (panel.board.count, panel.board.wrong) == (1, 2)
    assert "ไม่ชัดเจน" in panel.mistakes.text()
    window.hands.press("Escape")
    assert page.table.hasFocus()
    assert view(desk).counts.planned == 0


def test_what_is_copied_can_be_pasted_again(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    plan_page(window)
    window.hands.press("Space", "Shift+Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "✓\n"
    window.hands.press("Home", "Ctrl+V", "Ctrl+Return")
    assert view(desk).rows[1].cells[0].planned


def test_the_plan_of_last_year_is_taken_over(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    first, _second = with_topics(desk)
    plan(desk, [CellKey(first, "", Month(2018, 5)), CellKey(first, "", Month(2018, 8))])
    clock.forward(365)
    window = open_window(desk)
    page = plan_page(window)
    page.acts.buttons["last_year"].click()
    window.hands.rest()
    assert view(desk, 2562).counts.planned == 2
    window.hands.press("Ctrl+Z")
    assert view(desk, 2562).counts.planned == 0


def test_another_year_is_a_key_away(desk: Desk, open_window: OpenWindow) -> None:
    first, _second = with_topics(desk)
    plan(desk, [CellKey(first, "", Month(2017, 9))])
    window = open_window(desk)
    page = plan_page(window)
    window.hands.press("Ctrl+PgUp")
    assert page.choosing.years.box.currentText() == "ปีงบประมาณ ๒๕๖๐"
    assert page.table.plan.rows[0].cells[11].missing


def test_one_unit_has_its_own_plan(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    page = plan_page(window)
    place = page.choosing.units.findData("กลุ่มอำนวยการ")
    page.choosing.units.setCurrentIndex(place)
    page.choosing.units.activated.emit(place)
    window.hands.rest()
    page.table.setFocus()
    window.hands.press("Space")
    [planned] = [row for row in view(desk).rows if row.counts.planned]
    assert (planned.topic.name, planned.unit) == (FIRST, "กลุ่มอำนวยการ")


@pytest.mark.parametrize(("keys", "suffix"), [("Ctrl+E", ".xlsx"), ("Ctrl+Shift+P", ".pdf")])
def test_the_plan_is_exported(desk: Desk, open_window: OpenWindow, keys: str, suffix: str) -> None:
    with_topics(desk)
    window = open_window(desk)
    plan_page(window)
    window.hands.press("Space", keys)
    [written] = window.messages.folder.glob(f"*{suffix}")
    assert written.stat().st_size > 1000
    assert "ส่งออก" in window.messages.sentences[-1]


def test_an_office_without_topics_is_led_to_them(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = plan_page(window)
    assert page.empty.isVisible()
    window.hands.press("Return")
    shown = window.window.page
    assert isinstance(shown, SettingsPage)
    assert shown.section.accessibleName() == "หัวข้อที่เผยแพร่"


def test_memos_without_a_known_topic_are_told_of(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    a_memo(desk, topic="เรื่องที่ไม่มีในรายการ")
    page = plan_page(open_window(desk))
    assert "มี ๑ เรื่องที่หัวข้อไม่อยู่ในรายการ" in page.unlisted.text()


def test_cells_are_read_aloud_with_topic_and_month(desk: Desk, services: Services) -> None:
    first, _second = with_topics(desk)
    plan(desk, [CellKey(first, "", Month(2018, 5))])
    model = PlanModel(services.voice)
    tester = QAbstractItemModelTester(model)
    model.show(view(desk))
    assert model.aloud(0, MAY) == f"{FIRST}, พฤษภาคม ๒๕๖๑, วางแผนไว้"
    assert tester.model() is model


def test_a_block_with_no_room_is_left_as_it_is(desk: Desk, services: Services) -> None:
    with_topics(desk)
    model = PlanModel(services.voice)
    model.show(view(desk))
    assert with_heads(model, (1, 0), "✓\n✓") == "✓\n✓"
    assert with_heads(model, (0, 11), "✓\t✓") == "✓\t✓"


def test_forty_units_with_thirty_topics_are_shown(desk: Desk, services: Services) -> None:
    cells = tuple(MonthCell(month, planned=True) for month in FiscalYear(2561).months())
    rows = tuple(
        PlanRow(Topic(topic, f"หัวข้อ {topic}"), f"หน่วย {unit}", cells)
        for topic in range(30)
        for unit in range(40)
    )
    model = PlanModel(services.voice)
    model.show(replace(view(desk), rows=rows))
    assert model.rowCount() == 1200
    assert model.row_of(29, "หน่วย 39") == 1199


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_speaks_both_languages(desk: Desk, open_window: OpenWindow, language: str) -> None:
    with_topics(desk)
    window = open_window(desk, language)
    page = plan_page(window)
    wanted = {"th": "แผนการเผยแพร่", "en": "The publication plan"}[language]
    assert window.window.header.title.text() == wanted
    assert page.table.plan.month_name(0) == {"th": "ต.ค. ๖๐", "en": "Oct 60"}[language]
