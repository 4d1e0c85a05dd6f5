"""The list of memos as a model, without a window."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.desk.views import MemoLine
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.words import Wording, Words
from clerkdesk.ui.memos.model import Column, MemoModel, Role
from clerkdesk.ui.voice import Voice


def line(memo_id: int, status: Status = Status.WAITING, days: int | None = 3) -> MemoLine:
    holder = Wording("ผู้อำนวยการ", "Director")
    subject = f"แผนปฏิบัติการ {memo_id}"
    number = f"ศธ 04100/{memo_id}"
    day = date(2018, 5, 15)
    return MemoLine(
        memo_id, number, "memo", subject, "มานี", "", day, status, holder, "นายมารุต", days
    )


@pytest.fixture
def model(qtbot: QtBot) -> MemoModel:
    model = MemoModel(Voice(Words()))
    model.setProperty("tester", QAbstractItemModelTester(model, model))
    model.show([line(3), line(2, Status.PUBLISHED, None), line(1)])
    return model


def texts(model: MemoModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_columns_hold_what_the_clerk_reads(model: MemoModel) -> None:
    assert texts(model, Column.NUMBER) == ["ศธ ๐๔๑๐๐/๓", "ศธ ๐๔๑๐๐/๒", "ศธ ๐๔๑๐๐/๑"]
    assert texts(model, Column.STATUS)[1] == "เผยแพร่แล้ว"
    assert texts(model, Column.DAYS) == ["๓ วัน", "", "๓ วัน"]
    assert texts(model, Column.HOLDER)[0] == "ผู้อำนวยการ นายมารุต"
    headings = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for column in Column
    ]
    assert headings == ["ที่", "เรื่อง", "สถานะ", "อยู่ที่", "จำนวนวัน"]


def test_a_row_is_one_sentence_for_who_listens(model: MemoModel) -> None:
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "ศธ ๐๔๑๐๐/๓, แผนปฏิบัติการ 3, กำลังเสนอ, ผู้อำนวยการ นายมารุต, ๓ วัน"


def test_one_status_alone_can_be_wanted_and_counts_stay(model: MemoModel) -> None:
    model.want(Status.PUBLISHED)
    assert [model.index(0, 0).data(Role.ID)] == [2]
    assert model.rowCount() == 1
    assert model.counts() == {Status.WAITING: 2, Status.PUBLISHED: 1}
    model.want(None)
    assert model.rowCount() == 3


def test_the_same_memos_change_in_their_place(model: MemoModel, qtbot: QtBot) -> None:
    changed = [line(3, Status.ALLOWED), line(2, Status.PUBLISHED, None), line(1)]
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.show(changed)
    assert texts(model, Column.STATUS)[0] == "อนุญาตแล้ว"


def test_a_memo_is_found_again_after_others_came(model: MemoModel) -> None:
    model.show([line(4), *(replace(each) for each in (line(3), line(1)))])
    assert model.row_of(1) == 2
    assert model.row_of(2) == -1
