"""A report on screen fills its table from the month, and leaves what the clerk wrote."""

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.writing import Start, start_change, start_new
from clerkdesk.ui.services import Services
from clerkdesk.ui.writing.formfields import FormFields
from tests.office import an_allowed_memo


class Screen:
    """The fields of a report, with the keys in the month."""

    def __init__(self, qtbot: QtBot, services: Services, start: Start) -> None:
        self.fields = FormFields(services, start)
        self._qtbot, self._work = qtbot, services.work
        self._pause = self.fields._proposing._pause
        self._pause.setInterval(0)  # else each month waits as long as a clerk pauses
        qtbot.addWidget(self.fields)

    def shows_of(self, month: str) -> str:
        """What stands in the table's first cell once this month was typed."""
        editor = self.fields.rows["month"].editor
        editor.set_text(month)
        editor.edited.emit()
        self._qtbot.waitUntil(lambda: not self._pause.isActive())
        self._qtbot.waitUntil(lambda: self._work.idle)
        return self.fields.texts()["published"].split(" | ")[0]


@pytest.fixture
def office(desk: Desk, services: Services) -> Services:
    """An office that published in April and in May."""
    for subject, day in (("แผน", date(2018, 4, 30)), ("ข่าว", date(2018, 5, 14))):
        memo = an_allowed_memo(desk, subject=subject)
        publish(desk, memo.id, Publication(url="https://a.go.th/1"), day)
    return replace(services, desk=desk)


def test_the_table_follows_the_month_until_the_clerk_writes_into_it(
    qtbot: QtBot, office: Services
) -> None:
    screen = Screen(qtbot, office, start_new(office.desk, "report", "k"))
    assert screen.shows_of("เม.ย. 2561") == "แผน"
    assert screen.shows_of("พ.ค. 2561") == "ข่าว"
    assert screen.shows_of("มี.ค. 2561") == "ไม่มี"
    assert screen.shows_of("ไม่ใช่เดือน") == ""
    screen.fields.rows["published"].editor.set_text("เขียนเอง")
    assert screen.shows_of("พ.ค. 2561") == "เขียนเอง"


def test_what_was_saved_stays_when_it_is_opened_again(qtbot: QtBot, office: Services) -> None:
    typed = {"reporter": "นายเว็บ ผู้ดูแล", "month": "พ.ค. 61", "published": "เขียนเอง"}
    made = new_memo(office.desk, "report", Typed(typed))
    screen = Screen(qtbot, office, start_change(office.desk, made.id, "k"))
    assert screen.shows_of("เม.ย. 2561") == "เขียนเอง"
