"""Rounds on the page of today: told as their day comes, gone when they are reported."""

from datetime import date, datetime

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundreports import Sending, record_sent
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.rounds import keep_example, move_due
from clerkdesk.desk.roundsettings import set_reporting_kinds
from clerkdesk.desk.todo import read_todo
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.rounds.entries import Channel
from clerkdesk.settings import load_words
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.look.fonts import base_font, sized
from clerkdesk.ui.look.measures import HALF_ROOM, SMALL_PT
from clerkdesk.ui.today.delegate import TodayDelegate
from clerkdesk.ui.today.rows import work_rows
from clerkdesk.ui.today.rowtypes import Heading, Line, Row
from clerkdesk.ui.voice import Voice
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT, two_units
from tests.office import FakeClock, a_memo
from tests.ui.conftest import OpenWindow
from tests.ui.today.helping import today_page

VOICE = Voice(load_words("th"))


def a_year(desk: Desk) -> None:
    """Two school groups report by the calendar of 2561; April is due on the 30th."""
    two_units(desk)
    set_reporting_kinds(desk, [UnitKind.SCHOOL_GROUP])
    keep_example(desk, 2561, "mukdahan-2561")


def rows_of(desk: Desk) -> list[Row]:
    return list(work_rows(VOICE, read_todo(desk), desk.today()))


def rounds_of(desk: Desk) -> list[Line]:
    return [row for row in rows_of(desk) if isinstance(row, Line) and row.section == "rounds"]


def test_a_late_round_stands_first_and_leads_to_its_month(desk: Desk) -> None:
    a_year(desk)
    a_memo(desk)
    rows = rows_of(desk)
    assert rows[0] == Heading("รอบรายงาน", 1)
    (line,) = rounds_of(desk)
    assert (line.text, line.end, line.late) == ("แบบติดตาม เมษายน ๒๕๖๑", "ช้า ๑๕ วัน", True)
    assert line.second == "ครบกำหนด ๓๐ เม.ย. ๒๕๖๑ · รายงานแล้ว ๐ จาก ๒ หน่วย"
    assert line.month == APRIL


def test_who_is_missing_is_named_once_somebody_has_reported(desk: Desk) -> None:
    a_year(desk)
    declare_nothing(desk, APRIL, UNIT)
    (line,) = rounds_of(desk)
    assert line.second.endswith(f"รายงานแล้ว ๑ จาก ๒ หน่วย · ขาด {OTHER}")


def test_a_round_comes_near_is_due_and_is_late(desk: Desk, clock: FakeClock) -> None:
    a_year(desk)
    for unit in (UNIT, OTHER):
        declare_nothing(desk, APRIL, unit)
    assert rounds_of(desk) == []
    said = {}
    for day in (22, 23, 30, 31):
        clock.now = datetime(2018, 5, day, 9)
        said[day] = [line.end for line in rounds_of(desk)]
    assert said == {
        22: ["อีก ๕ วันทำการ"],
        23: ["อีก ๔ วันทำการ"],
        30: ["ครบกำหนดวันนี้"],
        31: ["ช้า ๑ วัน"],
    }


def test_what_comes_soon_stands_below_the_memos(desk: Desk) -> None:
    a_year(desk)
    for unit in (UNIT, OTHER):
        declare_nothing(desk, APRIL, unit)
    move_due(desk, 2561, 8, date(2018, 5, 18))
    a_memo(desk)
    headings = [row.text for row in rows_of(desk) if isinstance(row, Heading)]
    assert headings == ["รอบรายงาน", "ร่างที่ยังไม่เสนอ"]
    assert rounds_of(desk)[0].end == "อีก ๓ วันทำการ"


def test_an_office_that_sends_its_own_sheet_is_told_that_it_did_not(desk: Desk) -> None:
    a_year(desk)
    for unit in (UNIT, OTHER):
        declare_nothing(desk, APRIL, unit)
    record_sent(desk, MAY, "", Sending(Channel.MAIL))
    (line,) = rounds_of(desk)
    assert line.second.endswith("ทุกหน่วยรายงานแล้ว ยังไม่ได้ส่งต่อ")
    record_sent(desk, APRIL, "", Sending(Channel.MAIL))
    assert rounds_of(desk) == []


def test_enter_on_a_round_opens_its_month(desk: Desk, open_window: OpenWindow) -> None:
    a_year(desk)
    window = open_window(desk)
    wanted: list[object] = []
    page = today_page(window)
    page._services.ways.month_wanted.disconnect()
    page._services.ways.month_wanted.connect(wanted.append)
    assert page.lines.hasFocus()
    window.hands.press("Return")
    assert wanted == [APRIL]


def test_the_verb_stands_before_the_days_however_long_they_are(qapp: QApplication) -> None:
    delegate, row = TodayDelegate(VOICE, Look("light")), QRect(0, 0, 700, 52)
    font = base_font()
    for end, late in (("ช้า ๒๑ วัน", True), ("อีก ๑๕ วันทำการ", False), ("in 15 working days", False)):
        line = Line(
            "rounds", "2561-4", "แบบติดตาม", "calendar", end=end, late=late, verb="ดูแบบติดตาม"
        )
        days = QFontMetrics(sized(font, SMALL_PT, late)).horizontalAdvance(end)
        assert delegate.verb_place(row, font, line).right() < row.right() - HALF_ROOM - days
