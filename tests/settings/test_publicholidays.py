"""Which days close an office of the state."""

from datetime import date

from clerkdesk.settings.publicholidays import public_holidays


def test_a_year_has_its_holidays_in_thai_with_those_given_instead() -> None:
    found = public_holidays(2018)
    assert found[date(2018, 3, 1)] == "วันมาฆบูชา"
    assert found[date(2018, 10, 15)].startswith("ชดเชยวัน")
    assert date(2018, 5, 14) in found, "offices of the state rest on the day of ploughing"
    assert list(found) == sorted(found)


def test_the_days_of_children_and_of_labour_do_not_close_an_office() -> None:
    assert date(2018, 1, 13) not in public_holidays(2018)
    assert date(2018, 5, 1) not in public_holidays(2018)
    assert date(2027, 5, 3) not in public_holidays(2027), "nor the day given instead"


def test_the_day_of_teachers_closes_schools_alone() -> None:
    assert date(2018, 1, 16) not in public_holidays(2018)
