"""The acts of the settings, each with its undo: the office, units, registers."""

from collections.abc import Callable
from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.officeediting import edit_office
from clerkdesk.desk.pastedunits import add_pasted_units, read_pasted_units
from clerkdesk.desk.registerediting import (
    RegisterCard,
    read_registers,
    set_last_used,
    void_running,
)
from clerkdesk.desk.staff import find_unit, list_units, load_office
from clerkdesk.desk.undo import Done
from clerkdesk.desk.unitediting import edit_unit, new_unit, read_units
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.thai.digits import Digits
from tests.office import a_memo


def undo(done: Done | None) -> None:
    assert done is not None
    assert done.undo is not None
    assert str(done.undo.title)
    done.undo.run()


def sound(desk: Desk) -> bool:
    """Whether the journal agrees with all rows."""
    return not [finding for finding in desk.store.check() if finding.serious]


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("name", " สำนักงานใหม่ ", "สำนักงานใหม่"),
        ("digits", "arabic", Digits.ARABIC),
        ("website", "https://example.go.th", "https://example.go.th"),
    ],
)
def test_what_the_office_says_is_changed_and_put_back(
    desk: Desk, key: str, typed: str, value: object
) -> None:
    before = load_office(desk)
    done = edit_office(desk, key, typed)
    assert getattr(load_office(desk), key) == value
    undo(done)
    assert load_office(desk) == before
    assert sound(desk)


def test_what_the_office_said_already_is_no_act(desk: Desk) -> None:
    assert edit_office(desk, "short_name", "สพป.มุกดาหาร ") is None
    with pytest.raises(ClerkError, match="ชื่อบุคคล"):
        edit_office(desk, "head", "นายมารุต ที่ดี")


def test_a_new_unit_knows_its_kind_by_its_name_and_can_be_taken_back(desk: Desk) -> None:
    done = new_unit(desk, "โรงเรียนบ้านน้ำใส")
    assert find_unit(desk, "โรงเรียนบ้านน้ำใส").kind is UnitKind.SCHOOL
    undo(done)
    assert [unit.name for unit in list_units(desk)] == ["กลุ่มอำนวยการ"]
    assert sound(desk)


def test_a_unit_in_use_is_not_taken_out(desk: Desk) -> None:
    done = new_unit(desk, "กลุ่มกฎหมาย")
    line = next(line for line in read_units(desk) if line.unit.id == done.made)
    edit_unit(desk, find_unit(desk, "กลุ่มอำนวยการ").id, "name", "กลุ่มอำนวยการเดิม")
    assert line.people == 0
    from clerkdesk.desk.peopleediting import new_person

    new_person(desk, "นายใหม่ มาแล้ว", "นิติกร", "กลุ่มกฎหมาย")
    with pytest.raises(ClerkError, match="ใส่วันสิ้นสุด"):
        undo(done)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("name", "กลุ่มอำนวยการและประสาน"),
        ("kind", UnitKind.SCHOOL_GROUP),
        ("prefix", "ศธ ๐๔๑๐๐.๑"),
        ("ended_on", date(2018, 4, 30)),
    ],
)
def test_each_part_of_a_unit_is_changed_and_put_back(desk: Desk, part: str, value: object) -> None:
    before = find_unit(desk, "กลุ่มอำนวยการ")
    done = edit_unit(desk, before.id, part, value)
    [unit] = list_units(desk)
    assert getattr(unit, part) == value
    undo(done)
    assert list_units(desk) == [before]
    assert edit_unit(desk, before.id, "name", before.name) is None
    assert sound(desk)


def test_a_unit_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="ยังไม่ได้พิมพ์ชื่อ"):
        edit_unit(desk, 1, "name", " \n ")


def test_units_that_ended_come_last_and_all_know_their_people(desk: Desk) -> None:
    new_unit(desk, "กลุ่มใหม่")
    edit_unit(desk, 1, "ended_on", date(2018, 1, 1))
    assert [(line.unit.name, line.people) for line in read_units(desk)] == [
        ("กลุ่มใหม่", 0),
        ("กลุ่มอำนวยการ", 3),
    ]


def test_a_pasted_list_of_units_is_seen_first_then_added_and_taken_back_at_once(
    desk: Desk,
) -> None:
    text = "ที่\tชื่อหน่วย\tประเภท\n1\tโรงเรียนบ้านกู่\t\n2\tกลุ่มอำนวยการ\t\n3\t\tครู\n4\tศูนย์ก\tไม่มี"
    rows = read_pasted_units(desk, text)
    assert [(row.name, row.unit is not None, row.wrong is not None) for row in rows] == [
        ("โรงเรียนบ้านกู่", True, False),
        ("กลุ่มอำนวยการ", False, False),
        ("", False, True),
        ("ศูนย์ก", False, True),
    ]
    done = add_pasted_units(desk, rows)
    assert {unit.name for unit in list_units(desk)} == {"กลุ่มอำนวยการ", "โรงเรียนบ้านกู่"}
    undo(done)
    assert [unit.name for unit in list_units(desk)] == ["กลุ่มอำนวยการ"]
    assert sound(desk)


def letters(desk: Desk) -> RegisterCard:
    return read_registers(desk)[0]


def test_a_register_not_begun_yet_says_what_comes_first(desk: Desk) -> None:
    cards = read_registers(desk)
    assert [(card.key.kind, card.next, card.last) for card in cards] == [
        ("letters", "ศธ ๐๔๑๐๐/๑", 0),
        ("circulars", "ศธ ๐๔๑๐๐/ว ๑", 0),
        ("orders", "๑/๒๕๖๑", 0),
        ("announcements", "๑/๒๕๖๑", 0),
    ]


def test_a_unit_with_a_prefix_has_registers_of_its_own(desk: Desk) -> None:
    edit_unit(desk, 1, "prefix", "ศธ ๐๔๑๐๐.๑")
    assert [card.next for card in read_registers(desk) if card.key.unit] == [
        "ศธ ๐๔๑๐๐.๑/๑",
        "ศธ ๐๔๑๐๐.๑/ว ๑",
    ]


def test_the_last_number_on_paper_is_said_and_taken_back(desk: Desk) -> None:
    done = set_last_used(desk, letters(desk).key, "๔๔")
    assert (letters(desk).start, letters(desk).next) == (44, "ศธ ๐๔๑๐๐/๔๕")
    assert set_last_used(desk, letters(desk).key, "44") is None
    undo(done)
    assert letters(desk).next == "ศธ ๐๔๑๐๐/๑"
    assert sound(desk)


def test_taking_the_last_number_back_never_issues_a_number_twice(desk: Desk) -> None:
    done = set_last_used(desk, letters(desk).key, "9")
    a_memo(desk, number="next")
    undo(done)
    assert letters(desk).next == "ศธ ๐๔๑๐๐/๑๑"


@pytest.mark.parametrize("typed", ["", "สิบ", "1.5", "-1", "100000", "9" * 14])
def test_a_last_number_that_cannot_be_is_refused(desk: Desk, typed: str) -> None:
    with pytest.raises(ClerkError):
        set_last_used(desk, letters(desk).key, typed)


@pytest.mark.parametrize(
    ("typed", "reason"), [("0", "เสีย"), ("7", "เสีย"), ("1", "เสีย"), ("2", " ")]
)
def test_a_number_is_not_made_void_by_a_slip(desk: Desk, typed: str, reason: str) -> None:
    a_memo(desk, number="next")
    with pytest.raises(ClerkError):
        void_running(desk, letters(desk).key, typed, reason)


def test_a_void_number_stays_with_its_reason_for_good(desk: Desk) -> None:
    done = void_running(desk, letters(desk).key, "๑", "พิมพ์เสีย")
    assert done.undo is None
    assert [(n.running, n.void_reason) for n in letters(desk).void] == [(1, "พิมพ์เสีย")]
    assert letters(desk).next == "ศธ ๐๔๑๐๐/๒"
    assert sound(desk)


def test_numbers_that_were_passed_over_are_shown_in_runs(desk: Desk) -> None:
    for number in ("ศธ ๐๔๑๐๐/๔", "ศธ ๐๔๑๐๐/๖"):
        a_memo(desk, number=number)
    assert letters(desk).gaps == ((1, 3), (5, 5))


def test_registers_of_earlier_years_follow_this_years(
    desk: Desk, clock: Callable[[], object]
) -> None:
    a_memo(desk, number="next")
    assert hasattr(clock, "forward")
    clock.forward(365)
    years = [card.key.year for card in read_registers(desk)]
    assert years == [2562, 2562, 2562, 2562, 2561]
