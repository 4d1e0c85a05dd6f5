"""The twelve rounds of a year: proposed, kept, moved; working days; who reports."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit, UnitKind
from clerkdesk.domain.rounds.calendar import (
    KeptDue,
    OfficeHoliday,
    calendar_of,
    check_due,
    check_number,
    days_off,
    is_working,
    reporting_kinds,
    reporting_units,
    round_of,
    working_days_until,
)

YEAR = FiscalYear(2561)
NEW_YEAR = date(2018, 1, 1)


def test_what_the_calendar_keeps_goes_before_what_is_proposed() -> None:
    kept = [KeptDue(2561, 5, date(2018, 2, 27), "ก่อนวันมาฆบูชา"), KeptDue(2560, 1, NEW_YEAR)]
    rounds = calendar_of(YEAR, kept, {})
    assert [each.number for each in rounds if each.kept] == [5]
    assert (rounds[4].due, rounds[4].proposed) == (date(2018, 2, 27), date(2018, 2, 28))
    assert rounds[4].moved
    assert not rounds[0].moved


def test_a_day_on_which_nobody_works_is_told_with_why() -> None:
    kept = [KeptDue(2561, 3, date(2017, 12, 31)), KeptDue(2561, 4, NEW_YEAR)]
    rounds = calendar_of(YEAR, kept, {NEW_YEAR: "วันขึ้นปีใหม่"})
    assert [each.closed for each in rounds[1:4]] == ["", "วันเสาร์–อาทิตย์", "วันขึ้นปีใหม่"]


def test_the_offices_own_days_lie_on_top_of_the_public_ones() -> None:
    own = [OfficeHoliday(NEW_YEAR, working=True), OfficeHoliday(date(2017, 12, 29), "สัมมนา")]
    off = days_off({NEW_YEAR: "วันขึ้นปีใหม่"}, own)
    assert off == {date(2017, 12, 29): "สัมมนา"}
    assert calendar_of(YEAR, (), off)[2].due == date(2017, 12, 28)
    assert is_working(NEW_YEAR, off)


@given(st.integers(2500, 2600), st.sets(st.integers(0, 364), max_size=40))
def test_every_proposed_day_is_a_working_day_of_its_month(year: int, closed: set[int]) -> None:
    first = FiscalYear(year).first
    off = {first + timedelta(days=day): "ปิด" for day in closed}
    for each in calendar_of(FiscalYear(year), (), off):
        assert each.month.contains(each.due)
        assert is_working(each.due, off)
        assert round_of(each.month) == (FiscalYear(year), each.number)


@given(st.dates(date(2018, 1, 1), date(2018, 12, 31)), st.integers(-5, 40))
def test_working_days_are_counted_up_to_the_day_itself(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    counted = working_days_until(day, today, {})
    assert counted <= max(0, ahead)
    if day.weekday() < 5 and ahead > 0:
        assert counted == working_days_until(day - timedelta(days=1), today, {}) + 1


def test_a_day_far_from_the_month_is_refused() -> None:
    check_due(Month(2018, 5), 8, date(2018, 6, 5))
    for due in (date(2018, 4, 30), date(2019, 5, 30), date(2561, 5, 30)):
        with pytest.raises(ClerkError, match="รอบที่ 8"):
            check_due(Month(2018, 5), 8, due)
    with pytest.raises(ClerkError, match="รอบที่ 13"):
        check_number(13)


def test_schools_report_themselves_only_where_no_school_group_does() -> None:
    group, school = Unit(1, "กลุ่ม"), Unit(2, "โรงเรียน", UnitKind.SCHOOL)
    schools = Unit(3, "กลุ่มโรงเรียน", UnitKind.SCHOOL_GROUP)
    assert reporting_kinds([group, school]) == (UnitKind.GROUP, UnitKind.SCHOOL)
    assert reporting_kinds([group, school, schools]) == (UnitKind.GROUP, UnitKind.SCHOOL_GROUP)


def test_a_closed_unit_reports_until_it_was_closed() -> None:
    closed = Unit(1, "ก", ended_on=date(2018, 5, 2))
    for month, there in ((Month(2018, 5), [closed]), (Month(2018, 6), [])):
        assert reporting_units([closed], [UnitKind.GROUP], month) == there
