"""The date field: every key of it, typed as people type, in พ.ศ."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Words
from clerkdesk.ui.look.dress import Look
from clerkdesk.ui.voice import Voice
from clerkdesk.ui.widgets.dateedit import DateEdit, month_later
from tests.ui.hands import type_letters

TODAY = date(2026, 11, 22)
Key = Qt.Key


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[DateEdit]:
    window = QWidget()
    layout = QVBoxLayout(window)
    edit = DateEdit(Voice(Words(), Digits.ARABIC), Look("light"), lambda: TODAY)
    layout.addWidget(edit)
    layout.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    edit.setFocus()
    yield edit
    window.close()


def leave(field: DateEdit) -> None:
    QTest.keyClick(field, Key.Key_Tab)


@pytest.mark.parametrize(
    "typed",
    ["22/11/2569", "22/11/69", "๒๒/๑๑/๒๕๖๙", "22 พ.ย. 69", "22 พฤศจิกายน 2569", "2026-11-22"],
)
def test_what_is_typed_is_shown_in_buddhist_years(field: DateEdit, typed: str) -> None:
    type_letters(field, typed)
    leave(field)
    assert field.day == TODAY
    assert field.text() == "22 พ.ย. 2569"


def test_what_is_no_date_stays_and_says_what_to_type(field: DateEdit, qtbot: QtBot) -> None:
    said: list[str] = []
    field.checked.connect(said.append)
    type_letters(field, "31 ก.พ. 69")
    leave(field)
    assert field.text() == "31 ก.พ. 69"
    assert field.day is None
    assert "ไม่มีวันที่ 31" in said[-1]
    assert field.property("wrong") is True


def test_a_pause_in_typing_checks_the_date(field: DateEdit, qtbot: QtBot) -> None:
    said: list[str] = []
    field.checked.connect(said.append)
    type_letters(field, "45 ธ.ค. 69")
    qtbot.waitUntil(lambda: bool(said))
    assert "ไม่มีวันที่ 45" in said[-1]


@pytest.mark.parametrize(
    ("key", "after"),
    [
        (Key.Key_Up, date(2026, 2, 1)),
        (Key.Key_Down, date(2026, 1, 30)),
        (Key.Key_PageUp, date(2026, 2, 28)),
        (Key.Key_PageDown, date(2025, 12, 31)),
    ],
)
def test_arrows_change_the_day_and_page_keys_the_month(
    field: DateEdit, key: Qt.Key, after: date
) -> None:
    field.set_day(date(2026, 1, 31))
    QTest.keyClick(field, key)
    assert field.day == after


@pytest.mark.parametrize("letter", ["t", "T", "ะ", "ธ"])
def test_t_is_today_on_every_keyboard(field: DateEdit, letter: str) -> None:
    field.set_day(date(2020, 1, 1))
    type_letters(field, letter)
    assert field.day == TODAY


def test_t_is_a_letter_inside_of_a_date_in_words(field: DateEdit) -> None:
    type_letters(field, "1 ธันวาคม 2569")
    leave(field)
    assert field.day == date(2026, 12, 1)


def test_an_empty_field_is_no_date_and_not_wrong(field: DateEdit) -> None:
    field.set_day(TODAY)
    field.clear()
    leave(field)
    assert field.day is None
    assert not field.property("wrong")


def test_f4_opens_a_calendar_that_is_gone_through_by_keys(field: DateEdit) -> None:
    field.set_day(date(2026, 11, 30))
    picked: list[object] = []
    field.day_changed.connect(picked.append)
    QTest.keyClick(field, Key.Key_F4)
    assert field.popup is not None
    days = field.popup.days
    assert field.popup.year.currentText() == "2569"
    assert field.popup.month.currentText() == "พฤศจิกายน"
    days.setSelectedDate(QDate(2026, 12, 1))
    days.activated.emit(days.selectedDate())
    assert field.day == date(2026, 12, 1)
    assert picked == [date(2026, 12, 1)]


@pytest.mark.parametrize(("months", "after"), [(1, date(2028, 2, 29)), (-1, date(2027, 12, 31))])
def test_a_month_later_is_the_last_day_where_there_is_no_such_day(months: int, after: date) -> None:
    assert month_later(date(2028, 1, 31), months) == after
