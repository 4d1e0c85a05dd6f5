"""Rows that are typed into the month: added, changed, moved, taken off, each undone by one key."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import add_row
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.units import add_unit, list_units
from clerkdesk.ui.month.lines import Kind
from clerkdesk.ui.month.page import MonthPage
from tests.office import FakeClock
from tests.ui.conftest import Open, OpenWindow
from tests.ui.month.helping import MAY, OnMay, go_to, month_page

SUBJECT, DAY = 1, 3


def subjects(desk: Desk) -> list[object]:
    return [row[SUBJECT] for row in sheet_of(desk, MAY).rows]


def type_rows(window: Open, page: MonthPage, *texts: str) -> None:
    window.hands.press("Ctrl+Return")
    for text in texts:
        window.hands.type(text)
        window.hands.press("Return")


def test_a_row_is_typed_into_the_empty_last_line(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 3, SUBJECT)
    window.hands.type("ข่าวปิดภาคเรียน")
    window.hands.press("Tab", "Right")
    window.hands.type("๗ พ.ค. ๖๑")
    window.hands.press("Return")
    row = sheet_of(desk, MAY).rows[3]
    assert row[:4] == (4, "ข่าวปิดภาคเรียน", "", date(2018, 5, 7))
    assert page.table.sheet.end == 4
    assert page.titles.rows.text() == "๔ รายการ"
    assert window.messages.complaints == []


def test_rows_are_typed_one_below_another_and_each_is_undone(desk: Desk, may: OnMay) -> None:
    window, page = may
    type_rows(window, page, "ข่าว ก", "ข่าว ข")
    assert subjects(desk)[3:] == ["ข่าว ก", "ข่าว ข"]
    assert "ไม่ระบุหน่วย" in window.messages.sentences[-1], "a row of the whole office says so"
    window.hands.press("Ctrl+Z")
    assert subjects(desk)[3:] == ["ข่าว ก"]


def test_the_next_row_is_begun_while_one_is_written(desk: Desk, may: OnMay) -> None:
    window, _page = may
    for text in ("ข่าว ก", "ข่าว ข"):
        window.hands.press("Ctrl+Return")
        window.hands.type(text)
    window.hands.press("Return")
    assert subjects(desk)[3:] == ["ข่าว ก", "ข่าว ข"]


def test_cells_written_faster_than_they_are_saved_stand_in_one_row(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk)
    sheet = month_page(window).table.sheet
    sheet.setData(sheet.index(3, SUBJECT), "ข่าว ก")
    sheet.setData(sheet.index(3, DAY), "7/5/61")
    sheet.setData(sheet.index(4, SUBJECT), "ข่าว ข")
    window.hands.rest()
    rows = [(row[SUBJECT], row[DAY]) for row in sheet_of(desk, MAY).rows[3:]]
    assert rows == [("ข่าว ก", date(2018, 5, 7)), ("ข่าว ข", "")]
    assert [line.kind for line in sheet.lines] == [Kind.ROW] * 5 + [Kind.EMPTY]


def test_every_cell_of_a_typed_row_but_its_number_can_be_changed(desk: Desk, may: OnMay) -> None:
    window, page = may
    type_rows(window, page, "ข่าว ก")
    sheet = page.table.sheet
    assert [sheet.editable(3, place) for place in range(7)] == [False] + [True] * 6
    assert [sheet.editable(0, place) for place in range(7)] == [False] * 5 + [True] * 2
    go_to(window, page, 3, SUBJECT)
    window.hands.press("F2")
    window.hands.type(" แก้")
    window.hands.press("Return")
    assert subjects(desk)[3] == "ข่าว ก แก้"


def test_a_row_that_cannot_be_kept_stays_in_sight_until_it_can(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 3, DAY)
    window.hands.type("วันโน้น")
    window.hands.press("Return")
    assert window.messages.complaints
    window.hands.press("F5")
    assert page.table.sheet.text(3, DAY) == "วันโน้น"
    assert len(subjects(desk)) == 3
    go_to(window, page, 3, SUBJECT)
    window.hands.type("ข่าว")
    window.hands.press("Return")
    assert subjects(desk)[3] == "ข่าว"
    assert page.table.sheet.unsaved(3, DAY)


def test_rows_are_moved_by_keys_and_by_dragging(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 2, SUBJECT)
    window.hands.press("Alt+Up", "Alt+Up")
    assert subjects(desk) == ["แผน 3", "แผน 1", "แผน 2"]
    assert page.table.currentIndex().row() == 0
    window.hands.press("Alt+Up")
    assert "แถวนี้เลื่อนไปทางนั้นไม่ได้" in window.messages.sentences[-1]
    drag(page, 0, 2)
    window.hands.rest()
    assert subjects(desk) == ["แผน 1", "แผน 2", "แผน 3"]
    window.hands.press("Ctrl+Z")
    assert subjects(desk) == ["แผน 3", "แผน 1", "แผน 2"]


def drag(page: MonthPage, row: int, below: int) -> None:
    heads = page.table.heads
    start = QPoint(8, heads.sectionViewportPosition(row) + 10)
    end = QPoint(8, heads.sectionViewportPosition(below) + heads.sectionSize(below) - 2)
    QTest.mousePress(heads.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(heads.viewport(), (start + end) / 2)
    QTest.mouseMove(heads.viewport(), end)
    QTest.mouseRelease(heads.viewport(), Qt.MouseButton.LeftButton, pos=end)


def test_rows_of_two_units_do_not_change_places_on_the_offices_sheet(
    desk: Desk, open_window: OpenWindow
) -> None:
    for unit in ("กลุ่มอำนวยการ", "กลุ่มนโยบายและแผน"):
        if unit not in {each.name for each in list_units(desk)}:
            add_unit(desk, unit)
        for subject in "กข":
            add_row(desk, MAY, unit, {"subject": subject})
    window = open_window(desk)
    page = month_page(window)
    go_to(window, page, 2, SUBJECT)
    window.hands.press("Alt+Up")
    assert "หน่วยเดียวกัน" in window.messages.sentences[-1]
    window.hands.press("Alt+Down")
    assert subjects(desk) == ["ก", "ข", "ข", "ก"]


def test_the_empty_last_line_is_not_copied_with_the_others(desk: Desk, may: OnMay) -> None:
    window, page = may
    go_to(window, page, 2, SUBJECT)
    window.hands.press("Shift+Down", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "แผน 3"


def test_a_typed_row_is_taken_off_and_comes_back_but_a_publication_stays(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    type_rows(window, page, "ข่าว ก")
    go_to(window, page, 3, SUBJECT)
    window.hands.press("Ctrl+Delete")
    assert len(subjects(desk)) == 3
    window.hands.press("Ctrl+Z")
    assert subjects(desk)[3] == "ข่าว ก"
    go_to(window, page, 0, SUBJECT)
    window.hands.press("Ctrl+Delete")
    assert "มาจากการเผยแพร่" in window.messages.complaints[-1]
    assert len(subjects(desk)) == 4


def test_delete_empties_typed_cells_as_one_act(desk: Desk, may: OnMay) -> None:
    window, page = may
    type_rows(window, page, "ข่าว ก", "ข่าว ข")
    go_to(window, page, 3, SUBJECT)
    window.hands.press("Shift+Down", "Shift+Down", "Delete")
    assert subjects(desk)[3:] == ["", ""]
    window.hands.press("Ctrl+Z")
    assert subjects(desk)[3:] == ["ข่าว ก", "ข่าว ข"]


def test_a_row_says_where_it_came_from(desk: Desk, may: OnMay) -> None:
    window, page = may
    type_rows(window, page, "ข่าว ก")
    sheet = page.table.sheet
    tips = [
        sheet.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)
        for row in (0, 3)
    ]
    assert tips == ["มาจากบันทึกที่เผยแพร่ · กลุ่มอำนวยการ", "พิมพ์เอง"]
    spoken = sheet.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "๔, พิมพ์เอง"


def test_in_a_month_to_come_no_row_can_be_typed(desk: Desk, may: OnMay, clock: FakeClock) -> None:
    window, page = may
    window.hands.press("Ctrl+PgDown", "Ctrl+Return")
    assert not page.table.writing
    assert page.table.sheet.rowCount() == 0
