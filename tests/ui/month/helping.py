"""What tests of the month share."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.publishing import Publication
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.domain.calendar.months import Month
from clerkdesk.ui.actions import Place
from clerkdesk.ui.month.page import MonthPage
from tests.ui.conftest import Open

OnMay = tuple[Open, MonthPage]
MAY = Month(2018, 5)
RESULT, REMARK = 5, 6
URL = Publication(url="https://www.example.go.th/1")


def month_page(window: Open) -> MonthPage:
    window.hands.press("Ctrl+3")
    page = window.house.page(Place.MONTH)
    assert isinstance(page, MonthPage)
    return page


def go_to(window: Open, page: MonthPage, row: int, column: int) -> None:
    page.table.setFocus()
    page.table.choose(row, column)
    window.hands.rest()


def remarks(desk: Desk) -> list[object]:
    return [row[REMARK] for row in sheet_of(desk, MAY).rows]
