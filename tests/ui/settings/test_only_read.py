"""Where the records are only looked at, nothing among the settings asks to be changed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.domain.errors import ClerkError
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of

LOOKED_AT = ("office", "people", "rounds", "data")
"""One of each kind: lines, a list, a table, cards."""

GO_ON = (
    *(
        "ดูตาม",
        "ปีงบประมาณก่อน",
        "ปีงบประมาณถัด",
        "เปิดโฟลเดอร์",
        "คัดลอกที่อยู่",
        "รหัส ITA/OIT",
        "กำหนดผู้รายงาน",
    ),
    *("ตรวจตอนนี้", "คัดลอกรายงาน", "ส่งออกทั้งหมด", "เปิดสำนักงานฝึกหัด"),
)
"""How buttons begin that change nothing here."""


@pytest.fixture
def reading(desk: Desk) -> Iterator[Desk]:
    held = open_desk(desk.folder, desk.clock, reading=ClerkError("เปิดอยู่ที่อื่น", do="ปิดที่นั่นก่อน"))
    yield held
    held.close()


def asks(widget: QWidget) -> bool:
    """Whether it is seen, and changes something."""
    if not (widget.isVisible() and widget.isEnabled()):
        return False
    if isinstance(widget, QLineEdit):
        return not widget.isReadOnly() and widget.property("kind") != "search"
    return not named(widget).startswith(GO_ON)


def named(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QPushButton) else ""
    return widget.accessibleName() or words


def test_what_would_change_the_records_cannot_be_used(
    reading: Desk, open_window: OpenWindow
) -> None:
    window = open_window(reading)
    kinds = (QLineEdit, QPlainTextEdit, QCheckBox, QPushButton)
    left = []
    for key in LOOKED_AT:
        section = settings_of(window, key).section
        found = (widget for kind in kinds for widget in section.findChildren(kind))
        left += [(key, named(widget)) for widget in found if asks(widget)]
    assert left == []
    assert_keys_go_in(window)


def assert_keys_go_in(window: Open) -> None:
    """The keys find what can be read in a section of which nothing can be set."""
    page = settings_of(window, "data")
    page.list.setFocus()
    window.hands.press("Return")
    focused = window.window.focusWidget()
    assert focused is not None
    assert page.section.isAncestorOf(focused)
