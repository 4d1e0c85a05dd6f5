"""The line that suggests what may be meant."""

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.desk.suggestions import Suggestion
from clerkdesk.ui.widgets.suggesting import SuggestingEdit, SuggestionModel
from tests.ui.hands import type_letters

PEOPLE = [
    Suggestion("นางสาวน้ำทิพย์ ญี่ปุ่น", "นักประชาสัมพันธ์", (("position", "นักประชาสัมพันธ์"),)),
    Suggestion("นายฐิติ ฎีกา", "ผู้อำนวยการกลุ่ม"),
    Suggestion("เอกสาร ๒๕๖๙"),
]


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = SuggestionModel(PEOPLE)
    tester = QAbstractItemModelTester(model)
    model.fill(PEOPLE[:1])
    model.fill([])
    model.fill(PEOPLE)
    assert tester.model() is model
    assert model.index(0).data() == "นางสาวน้ำทิพย์ ญี่ปุ่น  ·  นักประชาสัมพันธ์"


def test_any_part_of_a_name_finds_it_and_figures_are_the_same(qtbot: QtBot) -> None:
    edit = SuggestingEdit(PEOPLE)
    qtbot.addWidget(edit)
    edit.show()
    for typed, found in (("ญี่ปุ่น", PEOPLE[0].text), ("2569", PEOPLE[2].text)):
        edit.clear()
        type_letters(edit, typed)
        shown = edit.findChild(type(edit._matching)) or edit._matching
        assert [shown.index(row, 0).data(2) for row in range(shown.rowCount())] == [found]


def test_what_is_taken_brings_along_what_belongs_to_it(qtbot: QtBot) -> None:
    edit = SuggestingEdit(PEOPLE)
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.picked) as taken:
        edit._take(PEOPLE[0].text)
    assert edit.text() == PEOPLE[0].text
    assert taken.args == [PEOPLE[0]]


def test_two_of_the_same_name_are_not_taken_for_one(qtbot: QtBot) -> None:
    edit = SuggestingEdit([Suggestion("สมชาย", "ก"), Suggestion("สมชาย", "ข")])
    qtbot.addWidget(edit)
    assert edit.known("สมชาย") is None
