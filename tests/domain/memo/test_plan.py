"""What came of a plan: computed from memos alone."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.entries import Published, Signature, Withdrawn
from clerkdesk.domain.memo.plan import (
    CellStatus,
    Counts,
    Done,
    Named,
    PlanCell,
    done_of,
)
from clerkdesk.domain.memo.planrows import plan_rows, totals
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.office.topics import Topic
from tests.samples import memo_of, recording

YEAR = FiscalYear(2561)
TOPICS = [Topic(1, "แผน", "๑.๑", 1, former=("แผนเดิม",)), Topic(2, "ข่าว", "๑.๑", 2)]
UNITS = [Unit(1, "กลุ่มใหม่", former=("กลุ่มเก่า",))]
TODAY = date(2018, 5, 15)
STAMP = recording().stamp


def cell(month: int, planned: bool = True) -> PlanCell:
    return PlanCell(month, 1, "กลุ่มใหม่", Month(2018, month), planned, "ก")


def done(published: date | None = None, asked: date | None = None) -> Done:
    return Done(7, 1, "กลุ่มใหม่", asked, None, published)


def statuses(cells: list[PlanCell], *happened: Done) -> dict[int, CellStatus]:
    rows = plan_rows(YEAR, cells, happened, TOPICS, ["กลุ่มใหม่"], TODAY)
    return {each.month.month: each.status for each in rows[0].cells}


def test_a_month_that_is_over_is_missing_and_this_one_is_only_planned() -> None:
    found = statuses([cell(4), cell(5), cell(3, planned=False)])
    assert (found[3], found[4], found[5]) == (
        CellStatus.NOTHING,
        CellStatus.MISSING,
        CellStatus.PLANNED,
    )


def test_what_comes_after_its_month_is_late_until_the_next_one_planned() -> None:
    found = statuses([cell(1), cell(2), cell(4)], done(date(2018, 3, 20)))
    assert (found[1], found[2], found[3], found[4]) == (
        CellStatus.MISSING,
        CellStatus.LATE,
        CellStatus.PUBLISHED,
        CellStatus.MISSING,
    )


def test_what_was_asked_in_its_month_and_comes_beside_the_next_one_planned_is_late() -> None:
    cells = [cell(1), cell(2), cell(3)]
    late = Done(8, 1, "กลุ่มใหม่", date(2018, 1, 20), None, date(2018, 2, 3))
    own = Done(9, 1, "กลุ่มใหม่", date(2018, 2, 10), None, date(2018, 2, 26))
    found = statuses(cells, late, own)
    assert [found[month] for month in (1, 2, 3)] == [
        CellStatus.LATE,
        CellStatus.PUBLISHED,
        CellStatus.MISSING,
    ]
    assert statuses(cells, late)[1] is CellStatus.MISSING
    assert statuses(cells, late, replace(own, asked=None))[1] is CellStatus.LATE


def test_what_the_office_plans_is_answered_by_any_unit_without_a_plan_of_its_own() -> None:
    happened = [done(date(2018, 4, 2)), Done(8, 1, "อื่น", None, None, date(2018, 4, 3))]
    office = replace(cell(4), unit="")
    rows = plan_rows(YEAR, [office], happened, TOPICS[:1], [], TODAY)
    assert [(row.unit, row.counts.published) for row in rows] == [("", 2)]
    rows = plan_rows(YEAR, [office, cell(4)], happened, TOPICS[:1], [], TODAY)
    assert [(row.unit, row.cells[6].published) for row in rows] == [("", (8,)), ("กลุ่มใหม่", (7,))]


def test_a_memo_that_asks_shows_in_its_month() -> None:
    found = statuses([cell(5)], done(asked=date(2018, 5, 2)))
    assert found[5] is CellStatus.ASKED


def test_a_memo_finds_its_topic_and_unit_under_earlier_names() -> None:
    memo = replace(memo_of(), topic="๑.๑ แผนเดิม", unit="กลุ่มเก่า")
    found = done_of(memo, Named(TOPICS, UNITS))
    assert found is not None
    assert (found.topic, found.unit, found.asked) == (1, "กลุ่มใหม่", None)
    assert done_of(replace(memo, topic="อื่น"), Named(TOPICS, UNITS)) is None


def test_asked_allowed_and_published_are_read_from_what_was_recorded() -> None:
    signed = [
        Signature(**STAMP, step=step, signer="ก", choice=choice)
        for step, choice in (("opinion", "for"), ("director", "allow"))
    ]
    published = Published(**{**STAMP, "on": date(2018, 5, 20)}, url="https://a.go.th")
    memo = replace(memo_of(None, *signed, published), topic="ข่าว", dated=date(2018, 4, 30))
    found = done_of(memo, Named(TOPICS, UNITS))
    assert found == Done(1, 2, "", date(2018, 4, 30), STAMP["on"], date(2018, 5, 20))
    withdrawn = done_of(
        replace(memo_of(None, Withdrawn(**STAMP)), topic="ข่าว"), Named(TOPICS, UNITS)
    )
    assert withdrawn == Done(1, 2, "", None, None)


def test_what_replaces_a_publication_is_no_work_of_the_plan() -> None:
    days = (date(2018, 4, 3), date(2018, 2, 5))
    entries = (Published(**{**STAMP, "on": day}, url=f"https://a.go.th/{day}") for day in days)
    found = done_of(replace(memo_of(None, *entries), topic="ข่าว"), Named(TOPICS, UNITS))
    assert found is not None
    assert found.published == date(2018, 2, 5)
    rows = plan_rows(
        YEAR, [replace(cell(3), topic=2, unit="")], [found], TOPICS, [""], date(2018, 5, 1)
    )
    counts = rows[1].counts
    assert (counts.planned, counts.published, counts.kept, counts.late) == (1, 1, 0, 0)


def test_every_topic_in_use_has_a_row_and_one_that_ended_only_with_something() -> None:
    ended = [*TOPICS, Topic(3, "เก่า", "", 3, date(2018, 1, 1))]
    rows = plan_rows(YEAR, [cell(5)], [], ended, [], TODAY)
    assert [(row.topic.id, row.unit) for row in rows] == [(1, "กลุ่มใหม่"), (2, "")]
    rows = plan_rows(YEAR, [replace(cell(5), topic=3)], [], ended, [], TODAY)
    assert [row.topic.id for row in rows] == [1, 2, 3]


@given(
    st.sets(st.sampled_from(YEAR.months())),
    st.lists(st.dates(YEAR.first, YEAR.last), max_size=8),
    st.dates(YEAR.first, YEAR.last),
)
def test_a_planned_month_is_published_late_missing_or_still_to_come(
    planned: set[Month], days: list[date], today: date
) -> None:
    cells = [PlanCell(0, 1, "", month, True) for month in planned]
    came = [Done(place, 1, "", None, None, day) for place, day in enumerate(days)]
    rows = plan_rows(YEAR, cells, came, TOPICS, [""], today)
    for each in rows[0].cells:
        here = any(map(each.month.contains, days))
        assert bool(each.published) is here
        assert not (each.missing and (here or each.late or each.month.last >= today))
        if each.planned and each.month.last < today:
            assert each.missing or here or each.late
        assert not (each.missing or each.late) or each.planned
    counted = sum(totals(rows), Counts())
    kept = {month for month in planned if any(map(month.contains, days))}
    assert (counted.planned, counted.kept) == (len(planned), len(kept))
