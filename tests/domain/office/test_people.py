"""Who holds a role on a day, and which unit a name means."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.office.people import (
    Appointment,
    Capacity,
    Person,
    Unit,
    holders,
    same_role,
    signer_at_foot,
    unit_named,
)

OLD, NEW, DEPUTY = (Person(i, name, "") for i, name in enumerate(("เก่า", "ใหม่", "รอง"), start=1))
DAYS = st.dates(date(2026, 1, 1), date(2026, 2, 10))


def held(person: Person, role: str = "director", **more: object) -> Appointment:
    return Appointment(person.id * 10, person, role, **more)  # type: ignore[arg-type]


def names(found: list[Appointment]) -> list[str]:
    return [each.person.name for each in found]


DIRECTORS = [
    held(OLD, first=date(2017, 10, 1)),
    held(NEW, first=date(2026, 10, 1)),
    held(
        DEPUTY, first=date(2026, 11, 1), last=date(2026, 12, 30), capacity=Capacity.ACTING
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("day", "signs"),
    [
        (date(2026, 9, 30), "เก่า"),
        (date(2026, 10, 1), "ใหม่"),
        (date(2026, 11, 1), "รอง"),
        (date(2026, 12, 30), "รอง"),
        (date(2026, 12, 31), "ใหม่"),
    ],
)
def test_who_acts_goes_first_and_a_successor_before_the_predecessor(day: date, signs: str) -> None:
    for order in (DIRECTORS, DIRECTORS[::-1]):
        assert names(holders(order, ["director"], day))[0] == signs


def test_who_acts_without_an_end_makes_room_for_the_next_appointed() -> None:
    acting = held(DEPUTY, first=date(2026, 11, 1), capacity=Capacity.ACTING)
    assert names(holders([acting, *DIRECTORS[:2]], ["director"], date(2026, 12, 1)))[0] == "รอง"
    later = held(NEW, first=date(2027, 1, 1))
    assert names(holders([acting, later], ["director"], date(2027, 1, 1)))[0] == "ใหม่"


def test_of_two_without_days_the_one_written_down_later_holds() -> None:
    assert names(holders([held(OLD), held(NEW)], ["director"], date(2026, 1, 1))) == ["ใหม่", "เก่า"]


def test_the_units_own_comes_before_the_offices_and_another_units_never() -> None:
    found = holders(
        [held(OLD, "head", unit="ข"), held(NEW, "head"), held(DEPUTY, "head", unit="ก")],
        ["head"],
        date(2026, 1, 1),
        "ก",
    )
    assert names(found) == ["รอง", "ใหม่"]


def test_the_role_named_first_goes_first() -> None:
    both = [held(OLD, "deputy"), held(NEW, "head")]
    day = date(2026, 1, 1)
    assert names(holders(both, ["head", "deputy"], day)) == ["ใหม่", "เก่า"]
    assert names(holders(both, ["deputy", "head"], day)) == ["เก่า", "ใหม่"]


@pytest.mark.parametrize(
    ("unit", "among", "signs"),
    [
        ("", [held(OLD, "head", unit="ก")], OLD),
        ("", [held(OLD, "head", unit="ก"), held(OLD, "head", unit="ข")], OLD),
        ("", [held(OLD, "head", unit="ก"), held(NEW, "head", unit="ก")], NEW),
        ("", [held(OLD, "head", unit="ก"), held(NEW, "head", unit="ข")], None),
        ("", [held(OLD, "head", unit="ก"), held(NEW, "head")], NEW),
        ("", [held(OLD, "head", unit="ก", last=date(2025, 1, 1))], None),
        ("ก", [held(OLD, "head", unit="ก"), held(NEW, "head")], OLD),
        ("ข", [held(OLD, "head", unit="ก"), held(NEW, "head")], NEW),
        ("ข", [held(OLD, "head", unit="ก")], None),
    ],
)
def test_below_a_sheet_stands_who_alone_can_be_meant(
    unit: str, among: list[Appointment], signs: Person | None
) -> None:
    assert signer_at_foot(among, "head", date(2026, 1, 1), unit) == signs


@given(st.lists(st.tuples(DAYS | st.none(), DAYS | st.none(), st.booleans()), max_size=5), DAYS)
def test_only_who_holds_the_role_on_that_day_is_found(
    spans: list[tuple[date | None, date | None, bool]], day: date
) -> None:
    appointments = [
        Appointment(
            place,
            Person(place, str(place), ""),
            "director",
            first=first,
            last=last,
            capacity=Capacity.ACTING if acting else Capacity.OWN,
        )
        for place, (first, last, acting) in enumerate(spans)
    ]
    found = holders(appointments, ["director"], day)
    assert sorted(each.id for each in found) == [e.id for e in appointments if e.covers(day)]


@given(DAYS | st.none(), DAYS | st.none(), DAYS | st.none(), DAYS | st.none())
def test_appointments_overlap_when_some_day_is_in_both(
    first: date | None, last: date | None, other_first: date | None, other_last: date | None
) -> None:
    one, other = held(OLD, first=first, last=last), held(NEW, first=other_first, last=other_last)
    days = [date(2025, 12, 1) + timedelta(days=each) for each in range(120)]
    real = all(_real(each) for each in (one, other))
    if real:
        assert one.overlaps(other) == any(one.covers(day) and other.covers(day) for day in days)
    assert one.overlaps(other) == other.overlaps(one)


def _real(each: Appointment) -> bool:
    return each.first is None or each.last is None or each.first <= each.last


def test_the_same_role_is_held_once_at_a_time() -> None:
    now = held(NEW, first=date(2026, 1, 1), last=date(2026, 6, 30))
    again = Appointment(0, NEW, "director", first=date(2026, 6, 30))
    assert same_role([now], again) == now
    assert same_role([now], Appointment(0, NEW, "director", first=date(2026, 7, 1))) is None
    assert same_role([now], Appointment(0, OLD, "director")) is None
    assert same_role([now], Appointment(0, NEW, "director", "ก")) is None
    assert same_role([now], now) is None


def test_a_unit_is_found_by_the_name_it_has_and_had() -> None:
    units = [Unit(1, "กลุ่มใหม่", former=("กลุ่มเดิม",)), Unit(2, "กลุ่ม ๒")]
    assert unit_named(units, "กลุ่มใหม่") == unit_named(units, "กลุ่มเดิม") == units[0]
    assert unit_named(units, " กลุ่ม  2 ") == units[1]
    assert unit_named(units, "กลุ่ม") is None


def test_the_name_that_a_unit_has_goes_before_one_that_another_had() -> None:
    units = [Unit(1, "ข", former=("ก",)), Unit(2, "ก")]
    assert unit_named(units, "ก") == units[1]
