"""An announcement proposes the office's calendar of the year, until it is typed."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, new_memo
from clerkdesk.desk.rounds import move_due
from clerkdesk.desk.writing import start_new
from clerkdesk.domain.memo.memo import Memo


def days(memo: Memo) -> list[str]:
    return [row["day"] for row in memo.values.get("rounds") or []]


@pytest.mark.parametrize("typed", [{"year": "๒๕๖๑"}, {"date": "2 ต.ค. 2560"}])
def test_the_twelve_rounds_of_the_year_stand_in_the_annex(
    desk: Desk, typed: dict[str, str]
) -> None:
    move_due(desk, 2561, 1, date(2017, 10, 27), "ตามประกาศ")
    memo = new_memo(desk, "measures", Typed(typed))
    assert len(days(memo)) == 12
    assert (days(memo)[0], days(memo)[-1]) == ("2017-10-27", "2018-09-28")
    assert memo.values["year"] in ("๒๕๖๑", "2561")
    changed = change_memo(desk, memo.id, Typed({"subject": "ใหม่"}))
    assert days(changed) == days(memo)


def test_what_was_typed_stays_and_a_year_that_is_none_proposes_nothing(desk: Desk) -> None:
    typed = Typed({"rounds": "1 พ.ย. 2560", "year": "2561"})
    assert days(new_memo(desk, "measures", typed)) == ["2017-11-01"]
    assert days(new_memo(desk, "measures", Typed({"year": "ปีนี้"}))) == []


@pytest.mark.parametrize("year", ["2561", "ปีนี้"])
def test_another_year_brings_its_own_calendar_where_nobody_wrote_in_the_rows(
    desk: Desk, year: str
) -> None:
    memo = new_memo(desk, "measures", Typed({"year": year}))
    changed = change_memo(desk, memo.id, Typed({"year": "2562"}))
    assert (days(changed)[0], days(changed)[-1]) == ("2018-10-31", "2019-09-30")
    again = change_memo(desk, memo.id, Typed({"rounds": "1 พ.ย. 2560"}))
    assert days(change_memo(desk, again.id, Typed({"year": "2563"}))) == ["2017-11-01"]


def test_one_like_an_earlier_one_has_the_calendar_of_its_own_year(desk: Desk) -> None:
    earlier = new_memo(desk, "measures", Typed({"date": "2 ต.ค. 2559"}))
    later = new_memo(desk, "measures", Typed({"date": "2 ต.ค. 2560"}), earlier.id)
    assert later.values["year"] == "2561"
    assert days(later)[0].startswith("2017-10")


def test_the_window_begins_with_the_calendar_of_this_year(desk: Desk) -> None:
    texts = start_new(desk, "measures", "k").draft.texts
    assert texts["year"] == "2561"
    assert texts["rounds"].count(";") + texts["rounds"].count("\n") >= 11
