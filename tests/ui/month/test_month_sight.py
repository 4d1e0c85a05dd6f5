"""Where somebody works on the sheet stays in sight."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSlider

from clerkdesk.desk.desk import Desk
from tests.ui.conftest import OpenWindow
from tests.ui.month.helping import go_to, month_page


def test_what_was_pasted_below_the_others_stays_in_sight(
    desk: Desk, published: list[int], open_window: OpenWindow
) -> None:
    window = open_window(desk, size=(1024, 640))
    page = month_page(window)
    for rest in ("", "\tเอกสารแนบท้ายประกาศ\t31/2/61"):  # columns change their widths
        QGuiApplication.clipboard().setText(f"{'ข่าวกิจกรรมของโรงเรียน ' * 4}{rest}\n" * 9)
        go_to(window, page, page.table.sheet.end, 1)
        window.hands.press("Ctrl+V")
        window.hands.until(lambda: page.table.fitting.ready)
    shown = page.table.visualRect(page.table.currentIndex())
    assert page.table.currentIndex().row() == 12
    assert page.table.viewport().rect().intersects(shown)
    window.hands.press("Ctrl+Home")
    page.table.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    window.hands.rest()
    place = page.table.verticalScrollBar().value()
    window.window.resize(1024, 660)
    window.hands.rest()
    assert page.table.verticalScrollBar().value() >= place - 20, "scrolled there on purpose"
