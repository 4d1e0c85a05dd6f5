from datetime import date, datetime

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.plan import CellKey, copy_last_year, note_cell, plan, read_last_year, unplan
from clerkdesk.desk.planfile import plan_sheet
from clerkdesk.desk.planpaste import add_pasted_plan, read_pasted_plan
from clerkdesk.desk.planview import read_missing, read_plan
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.topics import add_topic, end_topic
from clerkdesk.desk.units import add_unit, end_unit, find_unit, rename_unit
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.plan import CellStatus, Counts
from tests.office import FakeClock, a_memo, an_allowed_memo

UNIT = "กลุ่มอำนวยการ"
APRIL, MAY = Month(2018, 4), Month(2018, 5)


@pytest.fixture
def topic(desk: Desk) -> int:
    """The id of the office's only topic."""
    return add_topic(desk, "แผนปฏิบัติการ", "๑.๕").made


def test_what_is_missing_until_today_is_gone_once_it_was_published(desk: Desk, topic: int) -> None:
    plan(desk, [CellKey(topic, UNIT, APRIL), CellKey(topic, UNIT, MAY)])
    note_cell(desk, CellKey(topic, UNIT, APRIL), "รอลงนาม")
    (missing,) = read_missing(desk)
    assert (missing.month, missing.unit, missing.note, missing.days) == (APRIL, UNIT, "รอลงนาม", 15)
    memo = an_allowed_memo(desk, topic="แผนปฏิบัติการ")
    publish(desk, memo.id, Publication(url="https://a.go.th/1"), date(2018, 4, 30))
    assert read_missing(desk) == ()


SEPTEMBER, OCTOBER = Month(2018, 9), Month(2018, 10)


def test_on_the_first_of_october_what_september_owes_is_still_missing(
    desk: Desk, topic: int, clock: FakeClock
) -> None:
    plan(desk, [CellKey(topic, UNIT, month) for month in (MAY, SEPTEMBER, OCTOBER)])
    clock.now = datetime(2018, 10, 1, 8, 0)
    assert [each.month for each in read_missing(desk)] == [MAY, SEPTEMBER]
    clock.now = datetime(2019, 6, 1, 8, 0)
    assert [each.month for each in read_missing(desk)] == [SEPTEMBER, OCTOBER]


def test_what_was_planned_for_september_may_come_late_in_the_next_fiscal_year(
    desk: Desk, topic: int, clock: FakeClock
) -> None:
    plan(desk, [CellKey(topic, UNIT, SEPTEMBER), CellKey(topic, UNIT, Month(2018, 11))])
    clock.now = datetime(2018, 10, 4, 8, 0)
    memo = an_allowed_memo(desk, topic="แผนปฏิบัติการ")
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    (row,) = read_plan(desk, 2561).rows
    assert (row.cells[11].status, row.cells[11].late) == (CellStatus.LATE, date(2018, 10, 4))
    assert read_missing(desk) == ()
    assert read_plan(desk, 2561).unlisted == ()
    plan(desk, [CellKey(topic, UNIT, OCTOBER)])
    assert [each.month for each in read_missing(desk)] == [SEPTEMBER]


def test_what_comes_in_the_year_after_makes_no_row_of_the_year_before(
    desk: Desk, topic: int, clock: FakeClock
) -> None:
    clock.now = datetime(2018, 10, 4, 8, 0)
    memo = an_allowed_memo(desk, topic="แผนปฏิบัติการ")
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    plan(desk, [CellKey(topic, "กลุ่มอำนวยการ", OCTOBER)])
    assert [(row.unit, row.counts) for row in read_plan(desk, 2561).rows] == [("", Counts())]


def test_a_unit_that_was_closed_owes_nothing_afterwards(
    desk: Desk, topic: int, clock: FakeClock
) -> None:
    school = add_unit(desk, "โรงเรียนบ้าน ก")
    plan(desk, [CellKey(topic, school.name, month) for month in (APRIL, MAY, Month(2018, 6))])
    end_unit(desk, school.id, date(2018, 5, 10))
    clock.forward(days=60)
    assert [each.month for each in read_missing(desk)] == [APRIL]


def test_the_grid_of_a_unit_has_every_topic_and_of_all_what_there_is(
    desk: Desk, topic: int
) -> None:
    add_topic(desk, "ข่าว")
    plan(desk, [CellKey(topic, UNIT, MAY), CellKey(topic, "", MAY)])
    assert [(row.topic.id, row.unit) for row in read_plan(desk, 2561).rows] == [
        (topic, ""),
        (topic, UNIT),
        (topic + 1, ""),
    ]
    view = read_plan(desk, 2561, [UNIT])
    assert [row.unit for row in view.rows] == [UNIT, UNIT]
    assert (view.counts.planned, view.totals[7].planned, UNIT in view.units) == (1, 1, True)
    with pytest.raises(ClerkError, match="กลุ่มผี"):
        read_plan(desk, 2561, ["กลุ่มผี"])


def test_what_the_office_plans_as_a_whole_is_answered_by_a_unit(desk: Desk, topic: int) -> None:
    plan(desk, [CellKey(topic, "", MAY)])
    memo = an_allowed_memo(desk, topic="แผนปฏิบัติการ")
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    for units in ([], [""]):
        assert [row.counts.published for row in read_plan(desk, 2561, units).rows] == [1]
    assert read_plan(desk, 2561, [UNIT]).rows[0].cells[7].published == (memo.id,)


def test_memos_outside_the_list_are_counted_beside_the_grid(desk: Desk, topic: int) -> None:
    a_memo(desk, topic="เรื่องอื่น")
    a_memo(desk)
    view = read_plan(desk, 2561)
    assert (view.unlisted, view.untold) == ((1,), 1)
    assert read_plan(desk, 2560).untold == 0


def test_taking_back_leaves_what_others_said_of_the_plan_since(desk: Desk, topic: int) -> None:
    mine = plan(desk, [CellKey(topic, UNIT, APRIL), CellKey(topic, UNIT, MAY)])
    note_cell(desk, CellKey(topic, UNIT, APRIL), "รอลงนาม")
    unplan(desk, [CellKey(topic, UNIT, MAY)])
    rename_unit(desk, find_unit(desk, UNIT).id, "กลุ่มบริหารทั่วไป")
    assert mine is not None
    assert mine.undo is not None
    mine.undo.run()
    (row,) = (row for row in read_plan(desk, 2561).rows if row.unit)
    assert [(cell.planned, cell.note) for cell in row.cells[6:8]] == [
        (False, "รอลงนาม"),
        (False, ""),
    ]


def test_the_plan_follows_a_unit_that_is_renamed(desk: Desk, topic: int) -> None:
    plan(desk, [CellKey(topic, UNIT, APRIL)])
    memo = an_allowed_memo(desk, topic="๑.๕ แผนปฏิบัติการ")
    publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    rename_unit(desk, find_unit(desk, UNIT).id, "กลุ่มบริหารทั่วไป")
    (row,) = read_plan(desk, 2561, [UNIT]).rows
    assert (row.unit, row.cells[6].status) == ("กลุ่มบริหารทั่วไป", CellStatus.LATE)
    assert row.cells[7].published == (memo.id,)


def test_a_unit_that_has_a_plan_is_not_taken_out(desk: Desk, topic: int) -> None:
    unit = add_unit(desk, "กลุ่มใหม่")
    plan(desk, [CellKey(topic, unit.name, MAY)])
    with desk.store.write("units.remove") as tx, pytest.raises(ClerkError, match="แผน"):
        tx.units.remove(unit.id)


def test_planning_twice_is_nothing_and_undo_leaves_notes(desk: Desk, topic: int) -> None:
    key = CellKey(topic, UNIT, MAY)
    done = plan(desk, [key, key])
    assert done
    assert done.undo
    assert plan(desk, [key]) is None
    note_cell(desk, key, "ก")
    assert unplan(desk, [key])
    assert unplan(desk, [key]) is None
    (row,) = read_plan(desk, 2561, [UNIT]).rows
    assert (row.cells[7].planned, row.cells[7].note) == (False, "ก")


def test_last_year_comes_along_but_for_what_ended(desk: Desk, topic: int) -> None:
    gone = add_topic(desk, "เก่า").made
    school = add_unit(desk, "โรงเรียนบ้าน ก")
    keys = [CellKey(topic, UNIT, MAY), CellKey(gone, UNIT, MAY), CellKey(topic, school.name, MAY)]
    plan(desk, keys)
    end_topic(desk, gone)
    end_unit(desk, school.id, date(2018, 5, 1))
    copied = read_last_year(desk, 2562)
    assert [change.key.month for change in copied.changes] == [Month(2019, 5)]
    assert [(key.topic, key.unit) for key, _ in copied.left] == [(gone, UNIT), (topic, school.name)]
    done = copy_last_year(desk, 2562)
    assert done
    assert done.undo
    assert copy_last_year(desk, 2562) is None
    done.undo.run()
    assert read_plan(desk, 2562).counts.planned == 0
    assert copy_last_year(desk, 2562, ["กลุ่มอื่น"]) is None


def test_a_pasted_plan_changes_only_what_it_says(desk: Desk, topic: int) -> None:
    plan(desk, [CellKey(topic, UNIT, APRIL), CellKey(topic, UNIT, MAY)])
    note_cell(desk, CellKey(topic, UNIT, MAY), "ฉบับร่าง")
    text = "หัวข้อ\tเม.ย. 61\tพ.ค.\tมิ.ย.\tก.ค.\nแผนปฏิบัติการ\t-\t/\t✓\t"
    pasted = read_pasted_plan(desk, text, 2561, UNIT)
    assert ([cell.month.month for cell in pasted.cells], pasted.same) == ([4, 6], 1)
    done = add_pasted_plan(desk, pasted)
    (row,) = read_plan(desk, 2561, [UNIT]).rows
    assert [cell.planned for cell in row.cells[6:10]] == [False, True, True, False]
    assert row.cells[7].note == "ฉบับร่าง"
    assert done
    assert done.undo
    done.undo.run()
    assert read_plan(desk, 2561).counts.planned == 2


def test_the_plan_is_a_table_of_fifteen_columns(desk: Desk, topic: int, clock: FakeClock) -> None:
    plan(desk, [CellKey(topic, UNIT, APRIL), CellKey(topic, UNIT, Month(2018, 6))])
    sheet = plan_sheet(desk, 2561)
    assert [column.title for column in sheet.columns[2:4]] == ["ต.ค. ๖๐", "พ.ย. ๖๐"]
    assert sheet.rows[0][:2] == ("๑.๕ แผนปฏิบัติการ", UNIT)
    assert (sheet.rows[0][8], sheet.rows[0][10], sheet.rows[0][14]) == ("ขาด", "แผน", "๐/๒")
    assert len(sheet.columns) == 15
