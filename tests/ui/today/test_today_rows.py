"""What needs doing as rows, without a window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import Draft, save_draft
from clerkdesk.desk.signatures import Signed, return_memo, sign
from clerkdesk.desk.todo import LATE_AFTER, MonthSoFar, read_todo
from clerkdesk.domain.calendar.months import Month
from clerkdesk.settings import load_words
from clerkdesk.ui.today.model import Role, TodayModel
from clerkdesk.ui.today.rows import month_words, past_rows, work_rows
from clerkdesk.ui.today.rowtypes import Heading, Line, PileHead, Row
from clerkdesk.ui.voice import Voice
from tests.office import FakeClock, a_memo, an_allowed_memo

VOICE = Voice(load_words("th"))


def rows_of(desk: Desk) -> list[Row]:
    return list(work_rows(VOICE, read_todo(desk), desk.today()))


def a_waiting_memo(desk: Desk, subject: str) -> int:
    return sign(desk, a_memo(desk, subject=subject).id, Signed("requester")).memo.id


def test_what_hurts_most_comes_first(desk: Desk) -> None:
    returned = a_waiting_memo(desk, "คืน")
    return_memo(desk, returned, "requester", "ขอให้แนบคำสั่ง")
    a_waiting_memo(desk, "รอ")
    an_allowed_memo(desk, subject="อนุญาต")
    a_memo(desk, subject="ร่าง")
    save_draft(desk, Draft("1", "memo", {"subject": "พิมพ์ค้าง"}))
    rows = rows_of(desk)
    assert [row.text for row in rows if isinstance(row, Heading)] == [
        "รอลงนาม",
        "อนุญาตแล้ว ยังไม่เผยแพร่",
        "คืนให้แก้ไข",
        "ร่างที่ยังไม่เสนอ",
    ]
    lines = {row.text: row for row in rows if isinstance(row, Line)}
    assert list(lines) == ["รอ", "อนุญาต", "คืน", "พิมพ์ค้าง", "ร่าง"]
    assert lines["อนุญาต"].second == "อนุญาตแล้ว · นายเว็บ ผู้ดูแล"
    assert lines["คืน"].second == "ขอให้แนบคำสั่ง · นางสาวน้ำทิพย์ ญี่ปุ่น"
    assert lines["พิมพ์ค้าง"].draft == "1"


def test_a_pile_is_headed_by_who_holds_it(desk: Desk) -> None:
    a_waiting_memo(desk, "รอ")
    heading, pile, line = rows_of(desk)
    assert isinstance(heading, Heading)
    assert (pile, heading.count) == (PileHead("นายฐิติ ฎีกา", "ผอ.กลุ่มฯ/นิติกร"), 1)
    assert isinstance(line, Line)
    assert (line.aside, line.end, line.late) == ("", "วันนี้", False)


def test_late_lines_are_counted_in_their_heading(desk: Desk, clock: FakeClock) -> None:
    a_waiting_memo(desk, "เก่า")
    clock.forward(LATE_AFTER + 1)
    a_waiting_memo(desk, "ใหม่")
    heading, _, old, new, *_rounds = rows_of(desk)
    assert isinstance(heading, Heading)
    assert (heading.count, heading.late) == (2, 1)
    assert isinstance(old, Line)
    assert isinstance(new, Line)
    assert (old.end, old.late, new.late) == ("๘ วัน", True, False)


def test_what_was_done_stands_under_its_day(desk: Desk, clock: FakeClock) -> None:
    a_memo(desk, subject="เมื่อวาน")
    clock.forward(1)
    a_memo(desk, subject="วันนี้")
    rows = list(past_rows(VOICE, read_todo(desk).lately, desk.today()))
    texts = [row.text for row in rows[:4]]
    assert texts == ["วันนี้", "ทำบันทึกใหม่", "๑๕ พ.ค. ๒๕๖๑", "ทำบันทึกใหม่"]
    assert isinstance(rows[1], Line)
    assert (rows[1].second, rows[1].end) == ("วันนี้", "๐๙.๓๐ น.")


@pytest.mark.parametrize(
    ("days_left", "words"),
    [(16, "เผยแพร่แล้ว ๒ รายการ · เหลืออีก ๑๖ วัน"), (0, "เผยแพร่แล้ว ๒ รายการ · สิ้นเดือนวันนี้")],
)
def test_the_month_says_how_long_it_lasts(days_left: int, words: str) -> None:
    assert month_words(VOICE, MonthSoFar(Month(2018, 5), 2, days_left)) == words


@pytest.fixture
def model(qtbot: QtBot) -> TodayModel:
    made = TodayModel(VOICE)
    QAbstractItemModelTester(made, made)
    return made


def test_headings_and_piles_cannot_be_chosen(desk: Desk, model: TodayModel) -> None:
    a_waiting_memo(desk, "รอ")
    model.show(rows_of(desk))
    enabled = Qt.ItemFlag.ItemIsEnabled
    assert [bool(model.flags(model.index(row)) & enabled) for row in range(3)] == [
        False,
        False,
        True,
    ]
    assert isinstance(model.index(2).data(Role.ROW), Line)


def test_a_line_is_read_aloud_whole(desk: Desk, model: TodayModel, clock: FakeClock) -> None:
    a_waiting_memo(desk, "รอ")
    clock.forward(9)
    model.show(rows_of(desk))
    aloud = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(row).data(aloud) for row in range(3)] == [
        "รอลงนาม ๑",
        "นายฐิติ ฎีกา ผอ.กลุ่มฯ/นิติกร",
        "รอ, ๙ วัน, ช้า, บันทึกการลงนาม",
    ]


def test_the_same_rows_are_no_change(desk: Desk, model: TodayModel, qtbot: QtBot) -> None:
    a_waiting_memo(desk, "รอ")
    assert model.show(rows_of(desk))
    with qtbot.assertNotEmitted(model.modelReset):
        assert not model.show(rows_of(desk))


def test_a_line_is_found_again_or_the_one_in_its_place(model: TodayModel) -> None:
    first, second, third = (Line("waiting", f"memo {n}", str(n), "x", memo=n) for n in (1, 2, 3))
    model.show([Heading("ก", 3), first, second, third])
    assert model.place_of(third, 0) == 3
    model.show([Heading("ก", 2), first, third])
    assert model.place_of(second, 2) == 2
    assert model.place_of(None, 9) == 2
    model.show([])
    assert model.place_of(first, 1) == -1


def test_english_words_stand_on_an_english_screen(desk: Desk) -> None:
    a_waiting_memo(desk, "รอ")
    voice = Voice(load_words("en"))
    heading, pile, _ = list(work_rows(voice, read_todo(desk), date(2018, 5, 15)))
    assert heading.text == "Waiting for a signature"
    assert pile == PileHead("นายฐิติ ฎีกา", "Group head or legal officer")
