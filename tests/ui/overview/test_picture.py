"""The year as a picture, by keyboard: to the memos behind a part, to the sheet of a round."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.domain.calendar.month import Month
from clerkdesk.ui.month.page import MonthPage
from clerkdesk.ui.overview.page import OverviewPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.preferences import KeptPreferences
from tests.desk.rounds import two_units
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

ROUNDS, MONTHS, DAYS, GAPS = range(4)


def overview(window: Open) -> OverviewPage:
    window.hands.press("Ctrl+4")
    page = window.house.page(Place.OVERVIEW)
    assert isinstance(page, OverviewPage)
    return page


def a_published_memo(desk: Desk) -> int:
    memo = an_allowed_memo(desk)
    publish(desk, memo.id, Publication(url="https://example.go.th/a"))
    return memo.id


def behind(page: OverviewPage) -> list[int]:
    return list(page.behind.model.rows.places)


def test_the_picture_is_shown_first_and_figures_when_they_were_chosen(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_published_memo(desk)
    window = open_window(desk)
    page = overview(window)
    assert page.picture.isVisible()
    assert not page.figures.isVisible()
    window.hands.press("Ctrl+G")
    assert page.figures.isVisible()
    assert window.hands.focus() is page.figures.tables[0]
    window.house.services.preferences.change()
    assert KeptPreferences(desk.folder).now.overview == "figures"


def test_enter_on_a_column_goes_to_its_memos(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_published_memo(desk)
    a_memo(desk)
    window = open_window(desk)
    page = overview(window)
    card = page.picture.cards[MONTHS]
    card.view.setFocus()
    assert page.behind.title.text() == "พฤษภาคม ๒๕๖๑ · ไม่ได้ระบุหัวข้อ"
    assert behind(page) == [memo]
    window.hands.press("Return")
    assert window.hands.focus() is page.behind.view
    window.hands.press("Escape")
    assert window.hands.focus() is card.view


def test_tab_goes_from_plot_to_plot_that_has_something(desk: Desk, open_window: OpenWindow) -> None:
    a_published_memo(desk)
    window = open_window(desk)
    page = overview(window)
    seen = []
    for _ in range(7):
        seen.append(window.hands.focus())
        window.hands.press("Tab")
    assert page.picture.cards[DAYS].view in seen
    assert page.picture.cards[MONTHS].view in seen
    assert page.picture.cards[GAPS].view not in seen


def test_enter_on_a_round_opens_the_sheet_of_its_unit(desk: Desk, open_window: OpenWindow) -> None:
    two_units(desk)
    a_memo(desk)
    window = open_window(desk)
    page = overview(window)
    view = page.picture.cards[ROUNDS].view
    assert window.hands.focus() is view
    said = view.accessibleName()
    assert "เมษายน ๒๕๖๑" in said
    assert "ยังขาด" in said
    window.hands.press("Return")
    month = window.house.page(Place.MONTH)
    assert isinstance(month, MonthPage)
    assert window.window.page is month
    assert month.choosing.asked.month == Month(2018, 4)
    assert month.choosing.asked.unit == said.removeprefix(f"{view.plot.name}: ").split(" · ")[0]


def test_ctrl_c_copies_the_plot_as_a_picture(desk: Desk, open_window: OpenWindow) -> None:
    a_published_memo(desk)
    window = open_window(desk)
    overview(window)
    QGuiApplication.clipboard().clear()
    window.hands.press("Ctrl+C")
    assert not QGuiApplication.clipboard().image().isNull()
    assert "คัดลอกภาพ" in window.messages.sentences[-1]
    window.hands.press("Ctrl+G", "Ctrl+C")
    assert QGuiApplication.clipboard().text().startswith("เดือน\tบันทึกที่ทำ")


def test_the_report_is_written(desk: Desk, open_window: OpenWindow, tmp_path: Path) -> None:
    a_published_memo(desk)
    window = open_window(desk)
    overview(window)
    window.hands.press("Ctrl+Shift+P")
    [pdf] = tmp_path.glob("รายงานภาพรวม*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert window.messages.complaints == []


def test_another_year_keeps_the_picture(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    memo = a_published_memo(desk)
    clock.forward(365)
    window = open_window(desk)
    page = overview(window)
    assert page.picture.cards[MONTHS].view.plot.empty
    window.hands.press("Ctrl+PgUp")
    assert not page.picture.cards[MONTHS].view.plot.empty
    page.picture.cards[MONTHS].view.setFocus()
    assert behind(page) == [memo]


def test_an_office_without_memos_is_told_how_to_begin(desk: Desk, open_window: OpenWindow) -> None:
    page = overview(open_window(desk))
    assert page.empty.isVisible()


def test_every_part_can_be_reached_and_is_said(desk: Desk, open_window: OpenWindow) -> None:
    a_published_memo(desk)
    window = open_window(desk)
    page = overview(window)
    view = page.picture.cards[DAYS].view
    view.setFocus()
    names = set()
    for _ in range(len(view.spots)):
        names.add(view.accessibleName())
        window.hands.press("Down")
    assert len(names) == len(view.spots) > 3
