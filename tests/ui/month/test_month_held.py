"""What could not be kept waits on its sheet, and complaints stay with the sheet they are of."""

from PySide6.QtCore import Qt

from clerkdesk.desk.desk import Desk
from clerkdesk.ui.month.page import MonthPage
from tests.ui.month.helping import OnMay, go_to

NUMBER, SUBJECT, DAY = 0, 1, 3


def test_a_new_row_that_was_refused_waits_on_its_sheet_while_another_is_shown(
    desk: Desk, may: OnMay
) -> None:
    window, page = may
    go_to(window, page, 3, DAY)
    window.hands.type("วันโน้น")
    window.hands.press("Return")
    assert window.window.complaint.isVisible()
    window.hands.press("Ctrl+PgUp")
    assert not window.window.complaint.isVisible(), "it belongs to its month"
    assert "พฤษภาคม ๒๕๖๑ ยังมี ๑ แถว" in window.messages.sentences[-1]
    assert page.table.sheet.end == 0
    window.hands.press("Ctrl+PgDown")
    assert page.table.sheet.text(3, DAY) == "วันโน้น"
    assert page.table.sheet.unsaved(3, DAY)
    assert window.messages.sentences[-1].startswith("ยังมี ๑ แถวที่ยังไม่ได้บันทึก")
    window.hands.press("Ctrl+PgUp")
    window.house.services.look.wear("dark")
    window.hands.rest()
    anew = window.window.page
    assert isinstance(anew, MonthPage)
    assert anew is not page
    assert anew.choosing.months.month.month == 4, "the month that was looked at"
    window.hands.press("Ctrl+PgDown")
    go_to(window, anew, 3, DAY)
    window.hands.type("7/5/61")
    window.hands.press("Return")
    assert not anew.table.sheet.unsaved(3, DAY)
    assert anew.table.sheet.text(3, DAY) == "๗ พ.ค. ๒๕๖๑"
    assert anew.table.sheet.end == 4


def test_a_cell_that_is_locked_says_why_and_where_to_change_it(desk: Desk, may: OnMay) -> None:
    window, page = may
    for place, said in ((SUBJECT, "กด Enter เปิดบันทึก"), (NUMBER, "Alt+↑")):
        for key in ("ก", "F2", "Delete"):
            go_to(window, page, 0, place)
            window.messages.sentences.clear()
            window.hands.type(key) if len(key) == 1 else window.hands.press(key)
            assert said in window.messages.sentences[-1]
    assert not page.table.writing
    assert window.window.header.search.text() == ""


def test_an_exported_file_is_still_offered_in_another_look(desk: Desk, may: OnMay) -> None:
    window, _page = may
    window.hands.press("Ctrl+E")
    window.hands.until(lambda: "ส่งออก" in window.messages.sentences[-1])
    offers = window.window.foot.offers
    assert [each.text() for each in offers.buttons] == ["เปิดไฟล์", "เปิดโฟลเดอร์"]
    window.hands.press("Ctrl+=")
    assert [each.text() for each in offers.buttons] == ["เปิดไฟล์", "เปิดโฟลเดอร์"]
    window.hands.press("Ctrl+0", "Ctrl+Shift+S")
    page = window.window.page
    assert isinstance(page, MonthPage)
    panel = page.panel
    assert panel is not None
    assert panel.with_file.isVisible()  # type: ignore[attr-defined]
    offers.buttons[0].click()
    assert window.messages.opened[-1].endswith(".xlsx")


def test_a_screen_reader_is_told_of_the_row_that_waits(desk: Desk, may: OnMay) -> None:
    window, page = may
    sheet = page.table.sheet
    sheet.setData(sheet.index(3, DAY), "วันโน้น")
    window.hands.rest()
    spoken = sheet.index(3, DAY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "วันโน้น" in spoken
    assert "ยังไม่ได้บันทึก" in spoken
