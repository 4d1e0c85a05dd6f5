"""Sheets that came in, by keyboard and by drop: looked at, mended, taken in, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.takinginfolder import watch_folder
from clerkdesk.domain.rounds.arriving.proposal import Stand
from clerkdesk.domain.rounds.state import RoundStatus
from clerkdesk.ui.places import Place
from clerkdesk.ui.takingin.page import ArrivalsPage
from clerkdesk.ui.today.page import TodayPage
from tests.desk.arriving import DONGLUANG, KAMSOI, a_line, a_sheet
from tests.desk.rounds import APRIL, state, two_units
from tests.ui.conftest import Open, OpenWindow
from tests.ui.test_names import unnamed


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def drop(window: Open, *paths: Path) -> ArrivalsPage:
    """Drops files on the window, as from the file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    inside = window.window.centralWidget()
    entered = QDragEnterEvent(inside.rect().center(), copy, data, left, none)
    QApplication.sendEvent(inside, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPointF(9, 9), copy, data, left, none)
    QApplication.sendEvent(inside, dropped)
    window.hands.rest()
    page = window.window.page
    assert isinstance(page, ArrivalsPage)
    return page


def stands(page: ArrivalsPage) -> dict[str, str]:
    return {each.file.name: each.stand.value for each in page.tray.proposals}


def test_a_dropped_sheet_is_shown_and_taken_in_with_one_key(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าวหนึ่ง", "ข่าวสอง")
    window = open_window(desk)
    page = drop(window, path)
    assert page.preview.title.text() == KAMSOI
    assert page.preview.table.rows.text(1, 0) == "ข่าวสอง"
    assert state(desk).status is RoundStatus.LATE, "nothing is taken in by dropping"
    QAbstractItemModelTester(page.preview.table.rows)
    window.hands.press("Ctrl+Return")
    assert state(desk).status is RoundStatus.TAKEN_IN
    assert "รับแบบติดตามเดือน เมษายน ๒๕๖๑" in window.messages.sentences[-1]
    assert stands(page) == {"ก.xlsx": "known"}
    assert "sheet_take_all" not in page.handlers(), "nothing is left to be taken in"
    window.hands.press("Ctrl+Z")
    assert state(desk).status is RoundStatus.LATE
    assert stands(page) == {"ก.xlsx": "ready"}


def test_all_that_are_sure_are_taken_in_at_once(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    a_sheet(tmp_path / "in" / "ก.xlsx", "ข่าว")
    a_sheet(tmp_path / "in" / "ข.xlsx", lines=[a_line(1, "ข่าว", "31 เม.ย. 2561")], unit=DONGLUANG)
    (tmp_path / "in" / "ค.xlsx").write_bytes(b"%PDF")
    window = open_window(desk)
    page = drop(window, tmp_path / "in")
    assert "sheet_take_all" in page.handlers()
    window.hands.press("Ctrl+Shift+Return")
    assert stands(page) == {"ก.xlsx": "known", "ข.xlsx": "doubtful", "ค.xlsx": "refused"}


def test_a_doubtful_cell_is_mended_by_typing_or_said_to_be_right(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    lines = [a_line(1, "ก", "31 เม.ย. 2561"), a_line(2, "ข", "บ่ายวันจันทร์")]
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", lines=lines))
    window.hands.press("Return")
    assert page.preview.table.hasFocus()
    assert "แถว ๗ ช่อง D" in page.preview.reason.text()
    window.hands.type("เมื่อไร")
    window.hands.press("Return")
    assert "อ่าน" in window.messages.complaints[-1]
    rows = page.preview.table.rows
    assert rows.text(0, 2) == "เมื่อไร", "what was typed stays to be mended"
    window.hands.press("Up", "F6")
    assert "อ่าน “เมื่อไร”" in window.messages.complaints[-1]
    assert rows.text(0, 2) == "เมื่อไร"
    page.preview.table.choose(0, 2)
    window.hands.type("30/4/61")
    window.hands.press("Return")
    assert rows.text(0, 2) == "๓๐ เม.ย. ๒๕๖๑"
    assert window.messages.sentences[-1] == "แก้ช่องเป็น “๓๐ เม.ย. ๒๕๖๑” แล้ว ไฟล์ไม่เปลี่ยน"
    window.hands.type("๙ เม.ย. ๖๑")
    window.hands.press("Return")
    assert stands(page) == {"ก.xlsx": "ready"}
    window.hands.press("Ctrl+Return")
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ก", "ข"]


def test_a_doubtful_sheet_is_taken_in_only_once_its_doubts_were_told(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    lines = [a_line(1, "ก", "31 เม.ย. 2561"), a_line(2, "ข", "1 เม.ย. 2561")]
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", lines=lines))
    window.hands.press("Ctrl+Return")
    assert "๑ แห่ง" in window.messages.complaints[-1]
    assert stands(page) == {"ก.xlsx": "doubtful"}
    window.hands.press("Ctrl+Return")
    assert stands(page) == {"ก.xlsx": "known"}


def test_the_unit_and_the_month_are_chosen_where_the_file_does_not_say(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", "ข่าว", unit="กลุ่มโรงเรียนหนองสูง", month=""))
    assert page.proposal is not None
    assert page.proposal.stand is Stand.ASKS
    window.hands.press("Ctrl+Return")
    assert page.preview.units.hasFocus(), "what is to be chosen has the keys"
    window.hands.press("Down", "Down", "Down")
    window.hands.go_to("เป็นแบบของเดือน")
    window.hands.press("Return")
    assert page.proposal.stand is Stand.READY
    unit = page.proposal.unit
    window.hands.press("Ctrl+Return")
    assert state(desk, unit).status is RoundStatus.TAKEN_IN


def test_a_line_that_is_no_row_is_left_out(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", "ข่าว", "ลายเซ็นปนมา"))
    page.preview.table.choose(1, 0)
    page.preview.table.setFocus()
    window.hands.press("Shift+Delete")
    assert page.preview.table.rows.rowCount() == 1
    assert "เอาแถวออก" in window.messages.sentences[-1]
    window.hands.press("Ctrl+Z")
    assert page.preview.table.rows.rowCount() == 2
    window.hands.press("Ctrl+Y")
    assert page.preview.table.rows.rowCount() == 1, "what was taken back can be done again"


def test_a_chosen_file_that_was_taken_off_the_list_comes_back_as_it_was(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    page = drop(window, a_sheet(tmp_path / "ก.xlsx", "ข่าว", "ลายเซ็นปนมา"))
    page.preview.table.choose(1, 0)
    window.hands.press("Shift+Delete", "Ctrl+Delete")
    assert stands(page) == {}
    window.hands.press("Ctrl+Z")
    assert stands(page) == {"ก.xlsx": "ready"}
    assert page.preview.table.rows.rowCount() == 1


def test_the_header_has_the_only_filled_button(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    drop(window, a_sheet(tmp_path / "ก.xlsx", "ข่าว"))
    filled = [
        each.text()
        for each in window.window.findChildren(QPushButton)
        if each.isVisible() and each.property("kind") == "main"
    ]
    assert filled == ["รับทั้งหมดที่พร้อม"]


def test_new_files_of_the_watched_folder_come_by_themselves(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "เข้า"
    folder.mkdir()
    watch_folder(desk, folder)
    window = open_window(desk)
    window.hands.press("Ctrl+Shift+R")
    page = window.window.page
    assert isinstance(page, ArrivalsPage)
    assert str(folder) in page.incoming.folder.text()
    assert page.empty.isVisible()
    a_sheet(folder / "ก.xlsx", "ข่าว")
    window.hands.press("F5")
    window.hands.rest()
    assert stands(page) == {"ก.xlsx": "ready"}
    window.hands.press("Ctrl+Delete")
    assert stands(page) == {}
    window.hands.press("F5")
    assert stands(page) == {}, "what was set aside is not offered again"
    assert (folder / "ก.xlsx").exists()


def test_today_tells_of_new_files_and_leads_to_them(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    (tmp_path / "เข้า").mkdir()
    watch_folder(desk, tmp_path / "เข้า")
    a_sheet(tmp_path / "เข้า" / "ก.xlsx", "ข่าว")
    window = open_window(desk)
    today = window.window.page
    assert isinstance(today, TodayPage)
    assert today.lines.line is not None
    assert today.lines.line.text == "มีแบบติดตามเข้ามา ๑ ไฟล์"
    a_sheet(tmp_path / "เข้า" / "ข.xlsx", "งาน", unit=DONGLUANG)
    window.house.arriving.watch()
    window.hands.rest()
    assert today.lines.line.text == "มีแบบติดตามเข้ามา ๒ ไฟล์"
    window.hands.press("Return")
    page = window.window.page
    assert isinstance(page, ArrivalsPage)
    assert stands(page) == {"ก.xlsx": "ready", "ข.xlsx": "ready"}


def test_files_are_chosen_and_stay_when_the_window_is_made_anew(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    window.messages.files = [a_sheet(tmp_path / "ก.xlsx", "ข่าว")]
    window.hands.press("Ctrl+Shift+R", "Return")
    window.house.services.look.wear("dark")
    window.hands.rest()
    page = window.window.page
    assert isinstance(page, ArrivalsPage)
    assert stands(page) == {"ก.xlsx": "ready"}
    assert page.preview.title.text() == KAMSOI
    window.hands.press("Ctrl+O")
    assert window.messages.sentences[-1:] == ["ไฟล์ที่เลือกอยู่ในรายการแล้วทุกไฟล์"]
    assert len(page.tray.proposals) == 1
    window.house.show(Place.TODAY)


def test_two_parts_of_one_unit_are_both_taken_in(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(desk)
    a_sheet(tmp_path / "in" / "1.xlsx", "ก")
    a_sheet(tmp_path / "in" / "2.xlsx", "ข")
    page = drop(window, tmp_path / "in")
    assert "มีอีกแบบหนึ่ง" in page.preview.told.text()
    window.hands.press("Ctrl+Return", "Ctrl+Return")
    window.hands.press("Down", "Ctrl+Shift+D", "Ctrl+Return")
    assert stands(page) == {"1.xlsx": "known", "2.xlsx": "known"}
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ก", "ข"]


def test_every_control_has_a_name(desk: Desk, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(desk, "en")
    drop(window, a_sheet(tmp_path / "ก.xlsx", lines=[a_line(1, "ข่าว", "31 เม.ย. 2561")]))
    assert unnamed(window.window) == []
    window.hands.press("Ctrl+Shift+U")
    assert unnamed(window.window) == []
