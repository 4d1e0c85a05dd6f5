"""The month leaves the house: as a mail draft, in other ways, of several months, of all units."""

from email import message_from_bytes, policy
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import set_mail_words
from clerkdesk.desk.publishing import publish
from clerkdesk.desk.roundreports import Sending, record_sent
from clerkdesk.desk.roundview import read_round
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.rounds.entries import Channel
from clerkdesk.ui.month.lines import Change
from clerkdesk.ui.month.monthspanel import MonthsPanel
from clerkdesk.ui.month.sentpanel import SentPanel
from clerkdesk.ui.services import Services
from tests.office import an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.month.helping import MAY, REMARK, URL, OnMay, go_to, month_page

TO = "area@example.go.th"


def press_with_the_mouse(window: Open, button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window.hands.rest()


def test_from_the_month_to_the_mail_draft_in_three_keys(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    set_mail_words(desk, {"to": TO})
    window = open_window(desk)
    with window.hands.counting() as count:
        window.hands.press("Ctrl+3", "Ctrl+Shift+E")
    assert count.keys <= 4
    [opened] = window.messages.opened
    mail = message_from_bytes(Path(opened).read_bytes(), policy=policy.default)
    assert (mail["To"], mail["X-Unsent"]) == (TO, "1")
    [sheet] = mail.iter_attachments()
    assert sheet.get_filename() == "แบบติดตาม พฤษภาคม ๒๕๖๑.xlsx"
    sent = read_round(desk, MAY).state.sent
    assert sent is not None
    assert (sent.channel, sent.to, len(sent.files)) == (Channel.MAIL, TO, 2)
    page = month_page(window)
    assert window.messages.sentences[-1] == "บันทึกว่าส่งแบบติดตามเดือน พฤษภาคม ๒๕๖๑ แล้ว"
    assert page.round.word.text() == "รายงานแล้ว"
    assert page.round.more.text().startswith(f"ส่งแล้ว ๑๕ พ.ค. ๒๕๖๑ ทางอีเมล ถึง {TO}")
    window.hands.press("Ctrl+Z")
    assert not read_round(desk, MAY).state.reported


def test_without_a_mail_program_nothing_is_recorded_and_another_way_is_offered(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    window.messages.open_outside = lambda place: False  # type: ignore[method-assign]
    window.hands.press("Ctrl+Shift+E")
    assert "เว็บเมล" in window.messages.complaints[-1]
    assert not read_round(desk, MAY).state.reported
    [by_web] = window.window.complaint.offers.buttons
    press_with_the_mouse(window, by_web)
    assert "เรียน" in QGuiApplication.clipboard().text()
    assert str(desk.folder) in window.messages.complaints[-1], "the folder could not be shown"
    press_with_the_mouse(window, window.window.complaint.offers.buttons[0])
    assert not window.window.complaint.isVisible()
    assert page.table.hasFocus(), "not the side bar"
    assert read_round(desk, MAY).state.reported


def test_for_web_mail_the_words_are_copied_and_the_file_is_shown(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+Shift+C")
    assert "พฤษภาคม ๒๕๖๑" in QGuiApplication.clipboard().text()
    [folder] = window.messages.opened
    assert list(Path(folder).glob("*.xlsx"))
    assert not read_round(desk, MAY).state.reported
    window.window.foot._fade.timeout.emit()  # sending takes longer than a sentence stays
    press_with_the_mouse(window, window.window.foot.offers.buttons[0])
    assert read_round(desk, MAY).state.reported
    assert page.table.hasFocus(), "not the side bar"


def test_what_was_sent_on_paper_is_recorded_with_the_file_that_was_exported(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    window.hands.press("Ctrl+E", "Ctrl+Shift+S")
    assert isinstance(page.panel, SentPanel)
    window.hands.press("2", "Return")
    assert page.panel is None
    sent = read_round(desk, MAY).state.sent
    assert sent is not None
    assert sent.channel is Channel.WEB
    assert [file.name for file in sent.files] == ["แบบติดตาม พฤษภาคม ๒๕๖๑.xlsx"]
    window.hands.press("Ctrl+Shift+S", "Escape")
    assert page.panel is None


def test_it_is_proposed_to_be_sent_as_the_month_before(desk: Desk, may: OnMay) -> None:
    window, page = may
    record_sent(desk, Month(2018, 4), "", Sending(Channel.MAIL, TO))
    window.hands.press("Ctrl+Shift+S")
    assert isinstance(page.panel, SentPanel)
    assert (page.panel.channel.key, page.panel.to.text()) == ("mail", TO)


def test_in_october_the_year_that_has_just_ended_is_offered(services: Services) -> None:
    panel = MonthsPanel(services, Month(2017, 10), "")
    panel.spans[2].click()
    assert (panel.begin.month, panel.end.month) == (Month(2016, 10), Month(2017, 9))


def test_with_a_file_that_was_exported_go_the_rows_that_stand_in_it(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+E")
    go_to(window, page, 0, REMARK)
    window.hands.type("ปักหมุด")
    window.hands.press("Return", "Ctrl+Shift+S", "2", "Return")
    assert page.table.sheet.sent(0, REMARK) == ""
    window.hands.press("Ctrl+Shift+S")
    assert isinstance(page.panel, SentPanel)
    page.panel.with_file.setChecked(False)
    window.hands.press("Return")
    assert page.table.sheet.sent(0, REMARK) is None, "without the file it is the sheet of now"


def test_what_changed_since_it_was_sent_is_marked_and_sent_anew(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+Return")
    window.hands.type("ข่าว")
    window.hands.press("Return", "Ctrl+Shift+E")
    assert not page.round.again.isVisible()
    go_to(window, page, 0, REMARK)
    window.hands.type("ปักหมุด")
    window.hands.press("Return")
    go_to(window, page, 3, 1)
    window.hands.press("Ctrl+Delete")
    memo = an_allowed_memo(desk, subject="ใหม่")
    publish(desk, memo.id, URL, desk.today())
    window.hands.press("F5")
    marks = [line.change for line in page.table.sheet.lines]
    assert marks == [Change.CHANGED, None, None, Change.REMOVED, Change.ADDED, None] or marks == [
        Change.CHANGED, None, None, Change.ADDED, Change.REMOVED, None,
    ]  # fmt: skip
    assert page.table.sheet.sent(0, REMARK) == ""
    assert "แก้หลังส่ง ๓ แถว" in page.round.more.text()
    assert page.round.again.isVisible()
    page.round.again.click()
    window.hands.rest()
    assert not any(line.change for line in page.table.sheet.lines)


def test_all_units_go_into_one_file(desk: Desk, may: OnMay, tmp_path: Path) -> None:
    window, _page = may
    window.hands.press("Ctrl+Shift+B")
    book = load_workbook(tmp_path / "แบบติดตาม พฤษภาคม ๒๕๖๑ ทุกหน่วย.xlsx")
    assert book.sheetnames == ["สรุป", "กลุ่มอำนวยการ"]


def test_a_fiscal_year_goes_into_one_file(desk: Desk, may: OnMay, tmp_path: Path) -> None:
    window, page = may
    window.hands.press("Ctrl+Shift+Y")
    assert isinstance(page.panel, MonthsPanel)
    page.panel.spans[1].click()
    assert (page.panel.begin.month, page.panel.end.month) == (Month(2017, 10), MAY)
    window.hands.press("Tab")
    page.panel.submit()
    window.hands.rest()
    [file] = tmp_path.glob("*.xlsx")
    cells = [cell.value for row in load_workbook(file).active for cell in row]
    assert "แผน 3" in cells


def test_a_range_that_ends_before_it_begins_is_refused_in_the_panel(desk: Desk, may: OnMay) -> None:
    window, page = may
    window.hands.press("Ctrl+Shift+Y", "Up")
    window.hands.press("Tab")
    assert isinstance(page.panel, MonthsPanel)
    page.panel.submit()
    assert "ก่อนเดือนแรก" in page.panel.wrong.text()


def test_the_rounds_state_follows_the_clock(desk: Desk, may: OnMay) -> None:
    _window, page = may
    assert page.round.word.text() == "ยังไม่ถึงรอบ"
    assert page.round.more.text().startswith("ครบกำหนด ๓๑ พ.ค. ๒๕๖๑ (อีก ๑๖ วัน)")
