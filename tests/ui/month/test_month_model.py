"""The month's rows as a model, without a window."""

from collections.abc import Callable
from datetime import date
from time import thread_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthrows import MonthRows, RowKey, read_month
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.rounds.entries import SentRow
from clerkdesk.domain.rounds.state import Changes
from clerkdesk.settings import load_words
from clerkdesk.ui.month.lines import Kind, Marks
from clerkdesk.ui.month.model import MonthModel, Role, Written
from clerkdesk.ui.voice import Voice
from tests.office import an_allowed_memo

MAY = Month(2018, 5)
RESULT, REMARK = 5, 6
URL = Publication(url="https://www.example.go.th/1")


@pytest.fixture
def rows(desk: Desk) -> Callable[[], MonthRows]:
    for subject, day in (("แผน ๑", 2), ("แผน ๒", 14)):
        publish(desk, an_allowed_memo(desk, subject=subject).id, URL, date(2018, 5, day))
    return lambda: read_month(desk, MAY)


@pytest.fixture
def model(qtbot: QtBot, rows: Callable[[], MonthRows]) -> MonthModel:
    made = MonthModel(Voice(load_words("th")))
    QAbstractItemModelTester(made, made)
    made.show(rows())
    return made


def written(model: MonthModel) -> list[Written]:
    told: list[Written] = []
    model.written.connect(told.extend)
    return told


def texts(model: MonthModel, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_the_columns_are_those_of_the_form_and_dates_are_in_the_buddhist_era(
    model: MonthModel,
) -> None:
    heads = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(7)]
    assert heads[0] == "ลำดับ"
    assert heads[-2:] == ["ผลการดำเนินการ", "หมายเหตุ"]
    assert texts(model, 1) == ["๒", "แผน ๒", "", "๑๔ พ.ค. ๒๕๖๑", "นายเว็บ ผู้ดูแล", "เผยแพร่แล้ว", ""]


def test_on_an_english_screen_figures_and_heads_are_english(
    qtbot: QtBot, rows: Callable[[], MonthRows]
) -> None:
    model = MonthModel(Voice(load_words("en")))
    model.show(rows())
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Published on"
    assert texts(model, 0)[0] == "1"
    assert texts(model, 0)[3] == "2 May 2561"


def test_thousands_of_new_rows_are_taken_in_a_moment(
    qtbot: QtBot, rows: Callable[[], MonthRows]
) -> None:
    model = MonthModel(Voice(load_words("th")))
    told, took = written(model), []
    for _time in range(3):
        model.show(rows(), Marks(adding=True))
        block = {(model.end + row, place): f"{row}" for row in range(2000) for place in (1, 3, 6)}
        began = thread_time()
        model.write(block)
        whole = model.whole(told)
        took.append(thread_time() - began)
        assert len(whole) == 6000
        for name in {each.row for each in told}:
            model.own.forget_row(name)
        told.clear()
    assert min(took) < 0.1


def test_only_the_columns_that_the_form_opens_can_be_written(model: MonthModel) -> None:
    editable = [
        place
        for place in range(model.columnCount())
        if model.index(0, place).flags() & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable == [RESULT, REMARK]
    assert not model.setData(model.index(0, 1), "อื่น")


def test_what_is_written_shows_at_once_and_is_told(model: MonthModel) -> None:
    told = written(model)
    assert model.setData(model.index(1, REMARK), "ปักหมุด")
    assert model.index(1, REMARK).data() == "ปักหมุด"
    [change] = told
    assert (change.row, change.column.id, change.text) == (
        model.key(1).key,
        "remark",
        "ปักหมุด",
    )


def test_the_same_text_again_is_no_act(model: MonthModel) -> None:
    told = written(model)
    assert not model.setData(model.index(0, RESULT), "เผยแพร่แล้ว")
    assert told == []


def test_a_refused_text_stays_in_sight_and_can_be_tried_again(model: MonthModel) -> None:
    told = written(model)
    at = model.index(0, REMARK)
    model.setData(at, "ปักหมุด")
    model.refused(told)
    assert (at.data(), at.data(Role.UNSAVED)) == ("ปักหมุด", True)
    assert "F2" in at.data(Qt.ItemDataRole.ToolTipRole)
    assert model.setData(at, "ปักหมุด")
    assert len(told) == 2


def test_a_refused_text_survives_reading_anew_but_a_saved_one_gives_way(
    model: MonthModel, rows: Callable[[], MonthRows]
) -> None:
    told = written(model)
    model.setData(model.index(0, REMARK), "เก็บไม่ได้")
    model.refused(told[:1])
    model.setData(model.index(1, REMARK), "เก็บแล้ว")
    model.saved(told[1:], {model.key(1).key: 99})
    assert model.key(1).entry == 99
    model.show(rows())
    assert [model.index(row, REMARK).data() for row in (0, 1)] == ["เก็บไม่ได้", ""]


def test_a_later_text_is_not_taken_for_an_earlier_one_that_was_saved(model: MonthModel) -> None:
    told = written(model)
    at = model.index(0, REMARK)
    model.setData(at, "ก่อน")
    model.setData(at, "หลัง")
    model.saved(told[:1], {})
    model.refused(told[1:])
    assert at.data() == "หลัง"
    assert at.data(Role.UNSAVED)


def test_the_same_rows_read_anew_are_no_reset(
    model: MonthModel, rows: Callable[[], MonthRows], qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(rows())


def test_other_rows_are_a_reset(desk: Desk, model: MonthModel, qtbot: QtBot) -> None:
    publish(desk, an_allowed_memo(desk).id, URL, date(2018, 5, 3))
    with qtbot.waitSignal(model.modelReset):
        assert model.show(read_month(desk, MAY))
    assert [model.index(row, 0).data() for row in range(3)] == ["๑", "๒", "๓"]


def test_a_row_is_found_by_what_stays_the_same(model: MonthModel) -> None:
    assert model.row_of(model.key(1).key) == 1
    assert model.row_of(12345) == -1
    gone = Written(RowKey(9, 12345, "p12345"), model.columns[REMARK], "x")
    assert model.key_now(gone) == gone.key


def test_what_is_written_below_the_last_row_makes_new_ones(
    model: MonthModel, rows: Callable[[], MonthRows]
) -> None:
    model.show(rows(), Marks(adding=True))
    told = written(model)
    assert model.write({(2, 1): "ก", (4, 1): "ข", (4, 6): "", (0, 1): "x"}) == 2
    assert [line.kind for line in model.lines] == [Kind.ROW] * 2 + [Kind.NEW] * 2 + [Kind.EMPTY]
    names = [each.row for each in told]
    model.saved(told[:1], {}, {names[0]: "h9"})
    assert (model.row_of("h9"), model.row_of(names[0])) == (2, 2)
    assert (model.is_new("h9"), model.is_new(names[1])) == (False, True)
    model.drop(names[1])
    assert model.rowCount() == 4


def test_many_cells_are_told_to_the_view_in_one_go(
    model: MonthModel, rows: Callable[[], MonthRows]
) -> None:
    model.show(rows(), Marks(adding=True))
    told: list[object] = []
    model.dataChanged.connect(lambda *at: told.append(at))
    model.write({(row, column): "ก" for row in range(2, 300) for column in (1, 2)})
    assert len(told) == 1


def test_rows_that_are_gone_stand_where_they_stood(
    model: MonthModel, rows: Callable[[], MonthRows]
) -> None:
    month = rows()
    one, two = (key.key for key in month.keys)
    gone = [SentRow(key, {"subject": key, "published_on": "2018-05-01"}) for key in ("x", "y")]
    sent = [gone[0], SentRow(one, {}), gone[1], SentRow(two, {})]
    model.show(month, Marks(False, Changes(removed=tuple(gone)), sent))
    assert [model.text(row, 1) for row in range(4)] == ["x", "แผน ๑", "y", "แผน ๒"]
    assert model.text(0, 3) == "๑ พ.ค. ๒๕๖๑"
    assert not any(model.editable(0, column) for column in range(7))
