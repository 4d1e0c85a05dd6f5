"""Choosing a month: typed in any shape, or stepped to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clerkdesk.domain.calendar.months import Month
from clerkdesk.settings import load_words
from clerkdesk.ui.month.chooser import EARLIEST, LATEST, MonthEdit, moved
from clerkdesk.ui.voice import Voice

TODAY = date(2018, 5, 15)


@pytest.fixture
def edit(qtbot: QtBot) -> MonthEdit:
    made = MonthEdit(Voice(load_words("th")), lambda: TODAY)
    made.show_month(Month(2018, 5))
    qtbot.addWidget(made)
    return made


def type_into(edit: MonthEdit, text: str) -> None:
    edit.selectAll()
    for letter in text:
        pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(edit, pressed)
    QTest.keyClick(edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("ก.พ. ๖๑", Month(2018, 2)),
        ("2/2561", Month(2018, 2)),
        ("กุมภาพันธ์ 2561", Month(2018, 2)),
        ("2018-02", Month(2018, 2)),
        ("เดือนที่แล้ว", Month(2018, 4)),
        ("มีนาคม", Month(2018, 3)),
    ],
)
def test_a_month_is_typed_in_any_shape(edit: MonthEdit, typed: str, month: Month) -> None:
    chosen: list[Month] = []
    edit.chosen.connect(chosen.append)
    type_into(edit, typed)
    assert chosen == [month]
    assert edit.text().endswith("๒๕๖๑")


def test_what_is_no_month_says_what_to_type_and_changes_nothing(edit: MonthEdit) -> None:
    wrong: list[str] = []
    edit.checked.connect(wrong.append)
    type_into(edit, "13/2561")
    assert edit.month == Month(2018, 5)
    assert edit.text() == "13/2561"
    assert edit.property("wrong")
    assert wrong[-1]
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert (edit.text(), wrong[-1]) == ("พฤษภาคม ๒๕๖๑", "")


@pytest.mark.parametrize(
    ("key", "month"),
    [
        (Qt.Key.Key_Up, Month(2018, 6)),
        (Qt.Key.Key_Down, Month(2018, 4)),
        (Qt.Key.Key_PageUp, Month(2019, 5)),
        (Qt.Key.Key_PageDown, Month(2017, 5)),
    ],
)
def test_keys_step_by_months_and_years(edit: MonthEdit, key: Qt.Key, month: Month) -> None:
    QTest.keyClick(edit, key)
    assert edit.month == month


@given(st.integers(1900, 2200), st.integers(1, 12), st.integers(-500, 500))
def test_stepping_is_as_going_month_by_month(year: int, month: int, months: int) -> None:
    start = stepped = Month(year, month)
    for _ in range(abs(months)):
        stepped = stepped.next() if months > 0 else stepped.previous()
    assert moved(start, months) == min(LATEST, max(EARLIEST, stepped))
