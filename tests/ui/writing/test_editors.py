"""Every type of field has an editor; what it is given to edit comes out of it as it was."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clerkdesk.domain.form.form import Field, FieldType, Option
from clerkdesk.domain.form.values import edit_text, read_value
from clerkdesk.ui.services import Services
from clerkdesk.ui.writing.choices import ChoiceEditor
from clerkdesk.ui.writing.editor import Making
from clerkdesk.ui.writing.editors import EDITORS, make_editor
from clerkdesk.ui.writing.files import FilesEditor
from clerkdesk.ui.writing.tables import TableEditor
from tests.ui.hands import type_letters

OPTIONS = (
    Option("email", "e-mail", detail=True),
    Option("other", "อื่น ๆ", detail=True, options=(Option("line", "LINE"), Option("usb", "USB"))),
)
COLUMNS = (
    Field("name", FieldType.TEXT, "ชื่อ"),
    Field("day", FieldType.DATE, "วันที่"),
)

TYPED = {
    FieldType.TEXT: "น้ำทิพย์ ญี่ปุ่น",
    FieldType.LONG_TEXT: "ปั๊ม\nบรรทัดที่สอง",
    FieldType.DATE: "22/11/2569",
    FieldType.DATE_RANGE: "22/11/2569 ถึง 25/11/2569",
    FieldType.MONTH: "มิถุนายน 2561",
    FieldType.NUMBER: "12",
    FieldType.MONEY: "1,234.50",
    FieldType.BOOK_NUMBER: "ศธ 04100/45",
    FieldType.CHOICE: "email:a@b.go.th, other.line",
    FieldType.PERSON: "นายฐิติ ฎีกา",
    FieldType.UNIT: "กลุ่มอำนวยการ",
    FieldType.TOPIC: "๑.๕ ข้อมูล",
    FieldType.TABLE: "สมชาย | 1/1/2569 ; สมหญิง |",
}


def field_of(kind: FieldType) -> Field:
    choice = kind is FieldType.CHOICE
    return Field(
        "it",
        kind,
        "ช่อง",
        many=choice,
        options=OPTIONS if choice else (),
        columns=COLUMNS if kind is FieldType.TABLE else (),
        first="day" if kind is FieldType.DAYS else "",
    )


@pytest.fixture
def making(services: Services) -> Making:
    return Making(services, services.desk.shelf.get("memo"), field_of(FieldType.TEXT))


def test_every_type_of_field_has_an_editor() -> None:
    assert set(EDITORS) == set(FieldType)


@pytest.mark.parametrize("kind", list(TYPED))
def test_what_an_editor_is_given_comes_out_as_it_was(
    making: Making, qtbot: QtBot, kind: FieldType
) -> None:
    field = field_of(kind)
    today = making.services.desk.today()
    value = read_value(field, TYPED[kind], today)
    editor = make_editor(Making(making.services, making.form, field))
    qtbot.addWidget(editor)
    editor.set_text(edit_text(field, value))
    assert read_value(field, editor.text(), today) == value
    editor.set_text("")
    assert read_value(field, editor.text(), today) is None


def test_an_option_below_another_ticks_that_one_too(making: Making, qtbot: QtBot) -> None:
    editor = ChoiceEditor(Making(making.services, making.form, field_of(FieldType.CHOICE)))
    qtbot.addWidget(editor)
    editor.boxes["other.line"].click()
    assert editor.boxes["other"].isChecked()
    editor.boxes["other"].click()
    assert editor.text() == ""


def test_words_beside_an_option_are_written_where_it_is_ticked(
    making: Making, qtbot: QtBot
) -> None:
    editor = ChoiceEditor(Making(making.services, making.form, field_of(FieldType.CHOICE)))
    qtbot.addWidget(editor)
    assert not editor.details["email"].isEnabled()
    editor.boxes["email"].click()
    type_letters(editor.details["email"], "ก, ข")
    assert read_value(editor.making.field, editor.text(), making.services.desk.today()) == {
        "email": "ก, ข"
    }


def test_files_are_taken_once_and_can_be_taken_out(
    making: Making, qtbot: QtBot, tmp_path: Path
) -> None:
    editor = FilesEditor(Making(making.services, making.form, field_of(FieldType.FILES)))
    qtbot.addWidget(editor)
    plan = tmp_path / "แผนปฏิบัติการ.pdf"
    editor.add([plan, plan])
    editor.add([plan])
    assert editor.names() == ["แผนปฏิบัติการ.pdf"]
    editor._remove(plan)
    assert editor.names() == []


def test_rows_are_added_to_a_table_and_taken_out(making: Making, qtbot: QtBot) -> None:
    editor = TableEditor(Making(making.services, making.form, field_of(FieldType.TABLE)))
    qtbot.addWidget(editor)
    editor.set_text("ก | 1/1/2569")
    editor.add_button.click()
    assert editor.table.rowCount() == 2
    editor.remove_button.click()
    assert editor.text() == "ก | 1/1/2569"


def test_tab_goes_on_to_the_next_row_and_writes_over_nothing(making: Making, qtbot: QtBot) -> None:
    editor = TableEditor(Making(making.services, making.form, field_of(FieldType.TABLE)))
    qtbot.addWidget(editor)
    editor.show()
    last = editor.table.columnCount() - 1
    editor.set_text("ก" + " | " * last)
    editor.table.setCurrentCell(0, last)
    editor.table.edit(editor.table.currentIndex())
    for _turn in range(2):
        line = editor.table.viewport().findChildren(QLineEdit)[-1]
        QTest.keyClick(line, Qt.Key.Key_Tab)
        QApplication.processEvents()
    assert editor.table.rowCount() == 2
    assert (editor.table.currentRow(), editor.table.currentColumn()) == (1, min(1, last))
    assert editor.text().startswith("ก")
