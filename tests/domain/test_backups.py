from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.office.backups import USUAL, is_ahead, is_stale, kept_of

NOON = datetime(2026, 11, 20, 12)


def kept(made: list[datetime]) -> list[datetime]:
    newest_first = sorted(made, reverse=True)
    return [newest_first[place] for place in sorted(kept_of(newest_first, datetime(2030, 1, 1)))]


def test_of_an_old_day_the_newest_is_kept() -> None:
    today = [NOON - timedelta(minutes=20 * each) for each in range(8)]
    before = [NOON - timedelta(days=1, minutes=20 * each) for each in range(3)]
    assert kept(today + before) == [*today[: USUAL.newest], before[0]]


def test_after_days_come_weeks_months_and_fiscal_years() -> None:
    every_day = [NOON - timedelta(days=each) for each in range(3000)]
    left = kept(every_day)
    assert left[:14] == every_day[:14]
    assert 14 + 8 + 24 + 8 - 10 < len(left) < 14 + 8 + 24 + 9
    assert datetime(2019, 9, 30, 12) in left


def test_a_clock_that_jumps_ahead_takes_nothing_away() -> None:
    before = [NOON - timedelta(days=each) for each in range(5)]
    assert set(before) < set(kept([*before, NOON + timedelta(days=3650)]))


def test_backups_that_are_ahead_all_stay_and_take_the_place_of_none() -> None:
    ahead = [NOON + timedelta(days=3650 + each) for each in reversed(range(30))]
    here = [NOON - timedelta(minutes=20 * each) for each in range(7)]
    places = kept_of([*ahead, *here], NOON)
    assert places == {*range(30), *range(30, 30 + USUAL.newest)}
    assert not is_ahead(NOON + timedelta(hours=20), NOON)


@given(st.lists(st.datetimes(datetime(2015, 1, 1), datetime(2030, 1, 1)), max_size=60))
def test_what_is_left_would_be_left_again(made: list[datetime]) -> None:
    left = kept(made)
    assert kept(left) == left
    assert sorted(made, reverse=True)[:1] == left[:1]


def test_three_working_days_without_a_verified_backup_are_too_many() -> None:
    day = date(2026, 11, 20)
    assert not is_stale(day, day + timedelta(days=4), 2)
    assert is_stale(day, day + timedelta(days=5), 3)
    assert is_stale(None, day, 0)
    assert is_stale(day + timedelta(days=1), day, 0)
