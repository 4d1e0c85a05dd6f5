"""The settings of rounds by keyboard: days moved and explained, days off, who reports."""

from datetime import date

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.rounds import keep_proposal, read_rounds
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.ui.settings.page import SettingsPage
from clerkdesk.ui.settings.people import ROLES, PeopleSection
from clerkdesk.ui.settings.rounds import RoundsSection
from clerkdesk.ui.settings.roundsmodel import Column
from tests.desk.rounds import settings_now, two_units
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write

MAY, APRIL = 8, 7  # rounds of the fiscal year 2561; the tests live on 15 May


def rounds_section(window: Open) -> RoundsSection:
    section = settings_of(window, "rounds").section
    assert isinstance(section, RoundsSection)
    section.take_focus()
    return section


def press(window: Open, button: QPushButton) -> None:
    button.click()
    window.hands.rest()


def kept(desk: Desk, number: int, year: int = 2561) -> CalendarRound:
    return read_rounds(desk, year).rounds[number - 1]


def put_on(section: RoundsSection, number: int, column: Column = Column.DUE) -> None:
    section.calendar.table.choose(number - 1, column)


def test_the_next_round_has_the_keys_and_its_day_is_typed_over(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    assert section.calendar.table.number == MAY
    window.hands.type("28/5/61")
    window.hands.press("Return")
    assert kept(desk, MAY).due == date(2018, 5, 28)
    assert window.messages.sentences[-1].startswith("รอบที่ ๘ ปีงบประมาณ ๒๕๖๑ ครบกำหนด")
    window.hands.press("Ctrl+Z")
    assert not kept(desk, MAY).kept


def test_a_round_whose_day_has_come_is_moved_with_its_reason(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    put_on(section, APRIL)
    window.hands.type("18/5/61")
    window.hands.press("Return")
    assert "เหตุผล" in section.calendar.wrong.text()
    assert not kept(desk, APRIL).kept
    window.hands.type("ระบบล่ม")
    window.hands.press("Return")
    now = kept(desk, APRIL)
    assert (now.due, now.reason) == (date(2018, 5, 18), "ระบบล่ม")
    assert section.calendar.wrong.isHidden()
    assert section.calendar.table.rounds.pending == {}


def test_what_is_no_day_of_the_round_is_refused_above_the_table(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    for typed, why in (("31/2/61", "กุมภาพันธ์"), ("1/5/2570", "อยู่ไกลจากเดือน")):
        put_on(section, MAY)
        window.hands.type(typed)
        window.hands.press("Return")
        assert section.calendar.wrong.isVisible(), typed
        assert why in section.calendar.wrong.text(), typed
        assert not kept(desk, MAY).kept


def test_delete_lets_a_round_be_due_as_proposed(desk: Desk, open_window: OpenWindow) -> None:
    keep_proposal(desk, 2561)
    window = open_window(desk)
    rounds_section(window)
    assert kept(desk, MAY).kept
    window.hands.press("Delete")
    assert not kept(desk, MAY).kept
    window.hands.press("Ctrl+Z")
    assert kept(desk, MAY).kept


def test_a_year_is_proposed_and_the_example_of_2561_is_taken(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    press(window, section.calendar.propose)
    assert read_rounds(desk, 2561).kept
    assert section.calendar.propose.isHidden()
    (example,) = read_rounds(desk, 2561).examples
    section.calendar._take_example(example.id)
    window.hands.rest()
    assert kept(desk, 1).due == date(2017, 10, 30)
    window.hands.press("Ctrl+Z")
    assert kept(desk, 1).due == date(2017, 10, 31)


def test_another_year_can_be_chosen(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    names = [year.name for year in section.calendar.board.years] if section.calendar.board else []
    assert names == [2562, 2561, 2560]
    section.calendar.years.chosen.emit(FiscalYear(2562))
    window.hands.rest()
    assert section.calendar.table.rounds.rounds[0].year == 2562
    press(window, section.calendar.propose)
    assert read_rounds(desk, 2562).kept
    assert not read_rounds(desk, 2561).kept


def test_a_day_of_the_office_is_added_and_taken_out(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    assert kept(desk, MAY).proposed == date(2018, 5, 31)
    press(window, section.days.add_button)
    panel = section.days.panel
    assert panel is not None
    window.hands.press("Return")
    assert "ยังไม่มีวันที่" in panel.wrong.text()
    window.hands.type("31/5/61")
    window.hands.press("Tab")
    window.hands.type("วันสถาปนา")
    window.hands.press("Return")
    assert panel.isHidden()
    assert kept(desk, MAY).proposed == date(2018, 5, 30)
    press(window, section.days.buttons[date(2018, 5, 31)])
    assert section.days.buttons == {}
    window.hands.press("Ctrl+Z")
    assert list(section.days.buttons) == [date(2018, 5, 31)]


def test_who_reports_is_chosen_by_kind(desk: Desk, open_window: OpenWindow) -> None:
    two_units(desk)
    window = open_window(desk)
    section = rounds_section(window)
    box = section.units.boxes[UnitKind.GROUP]
    assert box.isChecked()
    box.click()
    window.hands.rest()
    assert settings_now(desk).kinds == (UnitKind.SCHOOL_GROUP,)
    window.hands.press("Ctrl+Z")
    assert box.isChecked()


def test_the_reminder_is_a_number_of_days(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    write(window, section.remind.line, "๓")
    assert settings_now(desk).remind == 3
    for typed in ("พรุ่งนี้", "99"):
        write(window, section.remind.line, typed)
        assert section.remind.wrong.isVisible(), typed
    assert settings_now(desk).remind == 3


def test_the_model_keeps_the_rules_of_qt(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    model = rounds_section(window).calendar.table.rounds
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    aloud = model.index(MAY - 1, Column.DUE).data(11)  # Qt.AccessibleTextRole
    assert aloud == "ครบกำหนด ๓๑ พ.ค. ๒๕๖๑, พฤษภาคม ๒๕๖๑"


def test_who_reports_is_said_in_the_section_of_people(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    press(window, section.units.people_button)
    page = window.window.page
    assert isinstance(page, SettingsPage)
    assert isinstance(page.section, PeopleSection)
    assert page.section.view == ROLES
    assert page.section.role.role == "reporter"
    assert page.section.browser.list.hasFocus()


def test_a_column_of_days_is_pasted_as_the_calendar(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    put_on(section, 1)
    QGuiApplication.clipboard().setText("30 ต.ค. 60\n30/11/2560\n\n30 ม.ค. 61")
    window.hands.press("Ctrl+V")
    dues = [kept(desk, number).due for number in (1, 2, 4)]
    assert dues == [date(2017, 10, 30), date(2017, 11, 30), date(2018, 1, 30)]
    assert not kept(desk, 3).kept
    QGuiApplication.clipboard().setText("29 ต.ค. 60\n29/11/2560")
    window.hands.press("Ctrl+V")
    assert "ถึงกำหนดเดิมแล้ว" in section.calendar.wrong.text()
    window.hands.press("Ctrl+Z")
    assert not any(each.kept for each in read_rounds(desk, 2561).rounds)


def test_one_day_that_is_pasted_is_as_one_that_is_typed(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = rounds_section(window)
    QGuiApplication.clipboard().setText("28/5/61")
    window.hands.press("Ctrl+V")
    assert kept(desk, MAY).due == date(2018, 5, 28)
    assert section.calendar.wrong.isHidden()
