"""A pasted plan is looked at and written without scrolling, however many mistakes it has."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.topics import add_topic
from clerkdesk.ui.plan.page import PlanPage
from tests.ui.conftest import OpenWindow

_MISTAKES = "".join(f"ไม่มีในรายการ {place}\t✓\t\n" for place in range(30))


@pytest.mark.parametrize("size", [(1366, 700), (1024, 640)])
def test_what_writes_a_pasted_plan_is_seen_without_scrolling(
    desk: Desk, open_window: OpenWindow, size: tuple[int, int]
) -> None:
    add_topic(desk, "แผนปฏิบัติการประจำปี", "๑.๑")
    window = open_window(desk, size=size)
    window.hands.press("Ctrl+M")
    page = window.window.page
    assert isinstance(page, PlanPage)
    text = f"หัวข้อ\tพ.ค. 61\tมิ.ย. 61\nแผนปฏิบัติการประจำปี\t✓\t?\n{_MISTAKES}"
    QGuiApplication.clipboard().setText(text)
    window.hands.press("Ctrl+V")
    panel = page.pasting.panel
    assert panel is not None
    assert panel.board.wrong == 31
    (area,) = page.pasting.findChildren(QScrollArea)
    bottom = panel.main.mapTo(area.viewport(), panel.main.rect().bottomLeft()).y()
    assert bottom < area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0
