"""The year in figures, by keyboard: from a figure to the memos behind it, to a memo, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.overview import read_overview
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.overview.figures import month_figures
from clerkdesk.ui.overview.model import FiguresModel
from clerkdesk.ui.overview.page import OverviewPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

MONTHS, WAITING, UNITS, TOPICS = range(4)
MAY = 7  # the row of May: October is the first


def overview(window: Open) -> OverviewPage:
    """The page of the year in figures."""
    window.hands.press("Ctrl+4")
    page = window.house.page(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    if not page.figures.isVisibleTo(page):
        window.hands.press("Ctrl+G")
    return page


def texts(page: OverviewPage, table: int, row: int) -> list[str]:
    model = page.figures.tables[table].figures
    return [model.index(row, column).data() for column in range(model.columnCount())]


def behind(page: OverviewPage) -> list[int]:
    return list(page.behind.model.rows.places)


def test_the_year_is_counted_by_month(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    an_allowed_memo(desk)
    page = overview(open_window(desk))
    assert texts(page, MONTHS, MAY) == ["พฤษภาคม ๒๕๖๑", "๒", "๑", "–", "๒"]
    assert texts(page, MONTHS, 12) == ["รวมทั้งปี", "๒", "๑", "–", "๒"]


def test_enter_goes_to_the_memos_behind_a_figure_and_to_one_of_them(
    desk: Desk, open_window: OpenWindow
) -> None:
    waiting, allowed = a_memo(desk), an_allowed_memo(desk)
    window = open_window(desk)
    page = overview(window)
    assert behind(page) == [allowed.id, waiting.id]
    window.hands.press("Left", "Left")
    assert page.behind.title.text() == "พฤษภาคม ๒๕๖๑ · อนุญาตแล้ว"
    assert behind(page) == [allowed.id]
    window.hands.press("Return", "Return")
    memos = window.house.page(Place.MEMOS)
    assert isinstance(memos, MemosPage)
    assert window.window.page is memos
    assert memos.view.card is not None
    assert memos.view.card.memo.id == allowed.id


def test_escape_goes_back_to_the_figure(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = overview(window)
    window.hands.press("Return")
    assert window.hands.focus() is page.behind.view
    window.hands.press("Escape")
    assert window.hands.focus() is page.figures.tables[MONTHS]


def test_a_click_on_a_figure_shows_its_memos(
    desk: Desk, open_window: OpenWindow, qtbot: QtBot, clock: FakeClock
) -> None:
    memo = a_memo(desk)
    clock.forward(9)
    window = open_window(desk)
    page = overview(window)
    table = page.figures.tables[WAITING]
    place = table.visualRect(table.figures.index(0, 3)).center()

    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    window.hands.rest()
    assert texts(page, WAITING, 0)[1:] == ["๑", "๙ วัน", "๙ วัน"]
    assert page.behind.title.text().startswith("รออยู่ที่")
    assert behind(page) == [memo.id]
    assert page.figures.tables[MONTHS].selectionModel().selectedIndexes() == []


def test_tab_goes_from_table_to_table_and_to_the_list(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = overview(window)
    seen = []
    for _ in range(3):
        seen.append(window.hands.focus().accessibleName())
        window.hands.press("Tab")
    assert seen == ["รายเดือน", "รออยู่ที่ใครวันนี้", "แยกตามหน่วยงาน"]
    assert window.hands.focus() is page.behind.view


def test_another_year_is_a_key_away(desk: Desk, open_window: OpenWindow, clock: FakeClock) -> None:
    memo = a_memo(desk)
    clock.forward(365)
    window = open_window(desk)
    page = overview(window)
    assert page.years.box.currentText() == "ปีงบประมาณ ๒๕๖๒"
    window.hands.press("Ctrl+PgUp")
    assert page.years.box.currentText() == "ปีงบประมาณ ๒๕๖๑"
    assert page.figures.tables[MONTHS].figures.figures.rows[MAY][1].memos == (memo.id,)
    window.hands.press("Ctrl+PgUp")
    assert page.years.box.currentText() == "ปีงบประมาณ ๒๕๖๑"


def test_what_is_recorded_meanwhile_is_counted(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    page = overview(window)
    before = texts(page, WAITING, 0)[0]
    sign(desk, memo.id, Signed("requester"))
    window.house.services.ways.memo_changed.emit(memo.id)
    window.hands.rest()
    assert texts(page, WAITING, 0)[0] != before
    assert get_memo(desk, memo.id).entries


def test_an_office_without_memos_is_told_how_to_begin(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = overview(window)
    assert page.empty.isVisible()
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.WRITING)


def test_the_figures_are_read_aloud_with_row_and_column(
    desk: Desk, services: Services, qtbot: QtBot
) -> None:
    a_memo(desk)
    model = FiguresModel()
    tester = QAbstractItemModelTester(model)
    model.show(month_figures(services.voice, read_overview(desk)))

    said = model.index(MAY, 4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "พฤษภาคม ๒๕๖๑, ยังไม่เผยแพร่ ๑"
    assert tester.model() is model


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_page_is_drawn_in_both_languages(
    desk: Desk, open_window: OpenWindow, language: str
) -> None:
    a_memo(desk)
    page = overview(open_window(desk, language))
    wanted = {"th": "รายเดือน", "en": "By month"}[language]
    assert page.figures.tables[MONTHS].accessibleName() == wanted


def test_figures_that_lack_room_beside_the_memos_stand_above_them(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, unit="กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษาของสถานศึกษาทุกแห่งในเขตพื้นที่")
    window = open_window(desk, size=(1024, 640))
    page = overview(window)
    assert page.behind.x() > page.figures.tables[0].x()
    assert page.behind.y() == 0
    window.hands.press("Ctrl+=", "Ctrl+=", "Ctrl+=")
    window.hands.rest()
    page = overview(window)
    table = page.figures.tables[0]
    assert table.width() >= table.wanted_width()
    assert page.behind.y() > 0


def test_one_button_is_filled_the_report_or_on_an_empty_page_the_first_memo(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = overview(window)
    assert filled(window) == ["บันทึกใหม่"]
    a_memo(desk)
    window.hands.press("F5")
    assert page.body.isVisible()
    assert filled(window) == ["ส่งออก PDF"]


def filled(window: Open) -> list[str]:
    """The words of the filled buttons that can be seen."""
    buttons = window.window.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and each.property("kind") == "main"]
