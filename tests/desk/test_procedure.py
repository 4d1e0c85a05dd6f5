"""The ten steps of a year, told from what was recorded alone."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in, take_in_memo
from clerkdesk.desk.intakeediting import start_intake
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.monthrows import read_month
from clerkdesk.desk.plan import CellKey, plan
from clerkdesk.desk.planview import read_plan
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.publicationlife import Place, read_places, replace_publication
from clerkdesk.desk.publishing import Publication, complete_publication, hand_over, publish
from clerkdesk.desk.roundreports import Arriving, record_arrived
from clerkdesk.desk.signatures import Signed, cancel_entry, sign, withdraw_memo
from clerkdesk.desk.topics import add_topic
from clerkdesk.desk.units import add_unit
from clerkdesk.desk.writing import start_report
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.procedure import Stage
from tests.office import FakeClock, a_memo, an_allowed_memo

ORDER = "นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ | reporter | รายงานผล"


def step(desk: Desk, number: int, year: int | None = None) -> ProcedureStep:
    return read_procedure(desk, FiscalYear(year) if year else None).steps[number - 1]


def said(told: ProcedureStep) -> str:
    return " / ".join(str(each.said) for each in told.done)


def missing(told: ProcedureStep) -> str:
    return " / ".join(map(str, told.missing))


def announcement(desk: Desk, **texts: str) -> Memo:
    return new_memo(desk, "measures", Typed({"date": "1 ต.ค. 2560", **texts}))


def test_an_office_that_has_done_nothing_is_blamed_for_nothing(desk: Desk) -> None:
    told = read_procedure(desk)
    assert [each.number for each in told.steps] == list(range(1, 11))
    assert {each.stage for each in told.steps} == {Stage.NOT_BEGUN}
    assert told.years == (FiscalYear(2561),)


def test_the_announcement_goes_from_missing_to_under_way_to_done(desk: Desk) -> None:
    a_memo(desk)
    assert step(desk, 1).stage is Stage.MISSING
    made = announcement(desk)
    told = step(desk, 1)
    assert (told.stage, told.next_memo) == (Stage.GOING, made.id)
    assert (told.done[0].open, told.last) == (True, None)
    sign(desk, made.id, Signed("director", on=date(2017, 10, 2)))
    told = step(desk, 1)
    assert (told.stage, told.last, told.missing) == (Stage.DONE, date(2017, 10, 2), ())
    assert told.done[0].by == "นายมารุต ที่ดี"
    assert told.documents == (made.id,)


def test_what_was_announced_before_holds_in_later_years_and_a_briefing_does_not(
    desk: Desk, clock: FakeClock
) -> None:
    sign(desk, announcement(desk).id, Signed("director"))
    texts = {"briefer": "นายเว็บ ผู้ดูแล", "recorder": "นายฐิติ ฎีกา", "present": "นางปั๊ม กู้เกียรติ | รอง"}
    briefing = new_memo(desk, "briefing", Typed(texts))
    for each in ("recorder", "briefer"):
        sign(desk, briefing.id, Signed(each))
    assert "เข้ารับการชี้แจง 1 คน: นางปั๊ม กู้เกียรติ" in said(step(desk, 3))
    clock.forward(365)
    a_memo(desk)
    assert step(desk, 1).stage is Stage.DONE
    assert step(desk, 3).stage is Stage.MISSING
    assert step(desk, 1, 2560).stage is Stage.NOT_BEGUN


def test_a_void_announcement_is_none(desk: Desk) -> None:
    a_memo(desk)
    made = announcement(desk)
    sign(desk, made.id, Signed("director"))
    withdraw_memo(desk, made.id, "ออกฉบับใหม่")
    assert step(desk, 1).stage is Stage.MISSING


def test_an_order_says_whom_it_appoints(desk: Desk) -> None:
    made = new_memo(desk, "order", Typed({"people": ORDER, "date": "1 พ.ค. 2561"}))
    sign(desk, made.id, Signed("director"))
    assert "แต่งตั้ง 1 คน: นายเว็บ ผู้ดูแล" in said(step(desk, 2))


def test_a_plan_names_what_is_missing_of_it(desk: Desk) -> None:
    topic = add_topic(desk, "แผนปฏิบัติการ", "๑.๕").made
    plan(desk, [CellKey(topic, "กลุ่มอำนวยการ", Month(2018, 4))])
    told = step(desk, 4)
    assert told.stage is Stage.MISSING
    assert "แผนปฏิบัติการ" in missing(told)
    assert "กลุ่มอำนวยการ" in missing(told)


def test_a_memo_goes_through_the_steps_from_asking_to_publishing(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    a_memo(desk)
    assert "ขออนุญาต 2 เรื่อง อนุญาตแล้ว 1" in said(step(desk, 5))
    assert (step(desk, 5).stage, missing(step(desk, 5))) == (Stage.GOING, "ยังลงนามไม่ครบ 1 เรื่อง")
    assert (step(desk, 6).stage, step(desk, 6).next_memo) == (Stage.GOING, memo.id)
    hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "AMSS++")
    assert step(desk, 6).stage is Stage.DONE
    assert step(desk, 6).done[1].by == "นายเว็บ ผู้ดูแล"
    assert step(desk, 7).next_memo == memo.id
    take_in_memo(desk, memo.id, Incoming())
    assert step(desk, 7).stage is Stage.DONE
    assert step(desk, 8).stage is Stage.GOING
    publish(desk, memo.id, Publication(url="https://a.go.th/1"), date(2018, 5, 14))
    told = step(desk, 8)
    assert (told.stage, told.last, told.memos) == (Stage.DONE, date(2018, 5, 14), (memo.id,))


def test_what_was_published_without_hand_over_or_intake_is_missing_both(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, Publication(url="https://a.go.th/1"))
    assert "โดยไม่มีบันทึกการส่ง 1" in missing(step(desk, 6))
    assert "โดยไม่ได้ลงทะเบียนรับ 1" in missing(step(desk, 7))
    assert {step(desk, 6).stage, step(desk, 7).stage} == {Stage.MISSING}


@pytest.mark.parametrize("taken", [date(2018, 9, 30), date(2018, 10, 1)])
def test_what_was_handed_over_before_the_fiscal_year_began_is_not_missing_in_it(
    desk: Desk, clock: FakeClock, taken: date
) -> None:
    memo = an_allowed_memo(desk)
    clock.forward(150)  # October 2561: the next fiscal year
    hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "AMSS++", on=date(2018, 9, 30))
    take_in_memo(desk, memo.id, Incoming(), taken)
    assert missing(step(desk, 7, 2561)) == ""
    publish(desk, memo.id, Publication(url="https://a.go.th/1"), date(2018, 10, 1))
    for year in (2561, 2562):
        assert (missing(step(desk, 6, year)), missing(step(desk, 7, year))) == ("", ""), year


def test_what_was_taken_back_did_not_happen(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    done = publish(desk, memo.id, Publication(url="https://a.go.th/1"))
    cancel_entry(desk, memo.id, done.entry.id, "ผิดเรื่อง")
    assert "เผยแพร่แล้ว" not in said(step(desk, 8))
    assert step(desk, 8).stage is Stage.GOING


@pytest.fixture
def replaced(desk: Desk, clock: FakeClock) -> Memo:
    """A memo planned for March, published in May, and replaced in June, which was planned too."""
    topic = add_topic(desk, "แผนปฏิบัติการ").made
    memo = an_allowed_memo(desk, topic="แผนปฏิบัติการ")
    plan(desk, [CellKey(topic, "", Month(2018, month)) for month in (3, 6)])
    first = publish(desk, memo.id, Publication(url="https://a.go.th/1")).entry.id
    clock.forward(30)
    replace_publication(desk, memo.id, first, Place(Publication(url="https://a.go.th/2")))
    return memo


def test_a_memo_counts_in_the_month_of_its_first_publication_alone(
    desk: Desk, replaced: Memo
) -> None:
    may, june = (read_month(desk, Month(2018, each)).keys for each in (5, 6))
    assert ([each.memo for each in may], june) == ([replaced.id], ())
    (row,) = read_plan(desk, 2561).rows
    assert [cell.month.month for cell in row.cells if cell.published] == [5]
    assert "วางแผนไว้ 2 ช่อง เผยแพร่ตามแผน 0 หลังกำหนด 1" in said(step(desk, 4))
    told = step(desk, 8)
    assert (told.done[0].on, told.done[1].on) == (date(2018, 5, 15), date(2018, 5, 15))
    assert "แทนที่แล้ว 1 เรื่อง" in said(told)
    months = said(step(desk, 10))
    assert "เผยแพร่ 1 เรื่อง" in months.partition("พฤษภาคม")[2]
    assert "มิถุนายน" not in months


def test_a_publication_of_an_earlier_year_is_not_counted_again_when_it_is_replaced(
    desk: Desk, clock: FakeClock, replaced: Memo
) -> None:
    clock.forward(200)
    second = read_places(desk, replaced.id)[1].first
    replace_publication(desk, replaced.id, second, Place(Publication(url="https://a.go.th/3")))
    told = step(desk, 8)
    assert "เผยแพร่แล้ว" not in said(told)
    assert "แทนที่แล้ว 1 เรื่อง" in said(told)


def test_a_corrected_day_counts_and_a_cancelled_one_does_not(desk: Desk, replaced: Memo) -> None:
    said_of_board = Publication(channel="ป้ายประกาศ")
    board = publish(desk, replaced.id, said_of_board, date(2018, 4, 30)).entry.id
    assert "เมษายน" in said(step(desk, 10))
    cancel_entry(desk, replaced.id, board, "ผิดเรื่อง")
    assert "พฤษภาคม" in said(step(desk, 10))
    first = read_places(desk, replaced.id)[0].first
    complete_publication(desk, replaced.id, first, Publication(), "วันผิด", date(2018, 6, 1))
    assert "มิถุนายน" in said(step(desk, 10))


def test_what_came_in_without_a_memo_is_told_of(desk: Desk) -> None:
    take_in(desk, Incoming("ข่าวประชาสัมพันธ์", sender="โรงเรียนบ้านน้ำใส"))
    assert "ไม่มีบันทึก 1 เรื่อง" in said(step(desk, 7))


def test_the_last_step_says_plainly_what_is_not_recorded(desk: Desk, clock: FakeClock) -> None:
    publish(desk, an_allowed_memo(desk).id, Publication(url="https://a.go.th/1"))
    told = step(desk, 10)
    assert told.stage is Stage.GOING
    assert "พฤษภาคม 2561: เผยแพร่ 1 เรื่อง" in said(told).translate(str.maketrans("๑๒๕๖", "1256"))
    assert "ยังไม่ได้บันทึก" in missing(told)
    clock.forward(365)
    assert step(desk, 10, 2561).stage is Stage.MISSING


def test_a_report_is_begun_for_the_first_month_that_lacks_one(desk: Desk, clock: FakeClock) -> None:
    month = step(desk, 9).month
    assert month == Month(2017, 10)
    start = start_report(desk, "report", month, "k")
    assert start.draft.texts["month"].endswith("2560")
    new_memo(desk, "report", Typed({"month": "ต.ค. 2560", "reporter": "นายเว็บ ผู้ดูแล"}))
    assert step(desk, 9).month == Month(2017, 11)
    assert start_report(desk, "order", month, "k").form.id == "order"


def test_one_can_go_back_to_the_year_of_the_first_sheet_or_intake(
    desk: Desk, clock: FakeClock
) -> None:
    record_arrived(desk, Month(2016, 11), add_unit(desk, "โรงเรียนบ้านคำสร้อย").name, Arriving())
    clock.forward(365)
    assert [year.name for year in read_procedure(desk).years] == [2562, 2561, 2560]
    start_intake(desk, 2559, 12)
    take_in(desk, Incoming(subject="ก"), on=date(2016, 2, 1))
    assert read_procedure(desk).years[-1] == FiscalYear(2559)


@pytest.mark.parametrize("year", [2555, 2570])
def test_years_without_records_can_be_asked_for(desk: Desk, year: int) -> None:
    told = read_procedure(desk, FiscalYear(year))
    assert told.year == FiscalYear(year)
    assert FiscalYear(year) in told.years
