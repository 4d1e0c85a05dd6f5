"""Units come with the memos that name them, are renamed and end, and what was theirs stays so."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, new_memo
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.staff import NewPerson, add_person, people_and_roles, set_office
from clerkdesk.desk.units import (
    add_unit,
    end_unit,
    find_unit,
    list_units,
    read_kind,
    rename_unit,
    set_unit_kind,
    set_unit_prefix,
)
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UnitKind
from tests.office import a_memo, an_allowed_memo

MAY = Month(2018, 5)
URL = Publication(url="https://www.example.go.th/1")


def names(desk: Desk) -> list[str]:
    return [unit.name for unit in list_units(desk)]


def test_a_new_unit_of_a_memo_becomes_a_unit(desk: Desk) -> None:
    memo = a_memo(desk, unit="โรงเรียนบ้านน้ำใส")
    assert find_unit(desk, "โรงเรียนบ้านน้ำใส").kind is UnitKind.SCHOOL
    change_memo(desk, memo.id, Typed({"unit": "กลุ่มใหม่"}))
    assert names(desk) == ["กลุ่มอำนวยการ", "โรงเรียนบ้านน้ำใส", "กลุ่มใหม่"]


def test_a_unit_written_a_little_otherwise_is_no_second_one(desk: Desk) -> None:
    add_unit(desk, "กลุ่มที่ ๒")
    memo = a_memo(desk, unit="กลุ่มที่  2")
    assert memo.unit == "กลุ่มที่ ๒"
    assert names(desk) == ["กลุ่มอำนวยการ", "กลุ่มที่ ๒"]
    with pytest.raises(ClerkError, match="กลุ่มที่ ๒"):
        add_unit(desk, "กลุ่มที่ 2")


def test_the_month_of_a_unit_that_nobody_added_can_be_exported(desk: Desk) -> None:
    texts = {"requester": "นางสาวใหม่ มาเอง", "subject": "แผน", "unit": "กลุ่มที่พิมพ์เอง"}
    memo = new_memo(desk, "memo", Typed(texts))
    sign(desk, memo.id, Signed("director", choice="allow"))
    publish(desk, memo.id, URL)
    assert len(sheet_of(desk, MAY, "กลุ่มที่พิมพ์เอง").rows) == 1


def test_a_renamed_unit_keeps_its_rows_and_is_found_by_both_names(desk: Desk) -> None:
    publish(desk, an_allowed_memo(desk).id, URL)
    unit = rename_unit(desk, find_unit(desk, "กลุ่มอำนวยการ").id, "กลุ่มบริหารทั่วไป")
    publish(desk, an_allowed_memo(desk).id, URL)
    for name in ("กลุ่มอำนวยการ", "กลุ่มบริหารทั่วไป"):
        assert find_unit(desk, name) == unit
        assert len(sheet_of(desk, MAY, name).rows) == 2
    assert "กลุ่มบริหารทั่วไป" in "".join(sheet_of(desk, MAY, "กลุ่มอำนวยการ").titles)


def test_who_signs_for_a_renamed_unit_signs_its_old_memos_too(desk: Desk) -> None:
    memo = a_memo(desk)
    rename_unit(desk, find_unit(desk, "กลุ่มอำนวยการ").id, "กลุ่มบริหารทั่วไป")
    sign(desk, memo.id, Signed("head"))
    assert {person.unit for person in people_and_roles(desk)[0]} == {"กลุ่มบริหารทั่วไป", ""}


def test_who_is_added_under_a_former_name_belongs_to_the_unit(desk: Desk) -> None:
    rename_unit(desk, find_unit(desk, "กลุ่มอำนวยการ").id, "กลุ่มบริหารทั่วไป")
    assert add_person(desk, NewPerson("ก", "ข", "กลุ่มอำนวยการ")).unit == "กลุ่มบริหารทั่วไป"
    with pytest.raises(ClerkError, match="กลุ่มบริหารทั่วไป"):
        add_unit(desk, "กลุ่มอำนวยการ")


def test_rows_of_one_unit_stand_together_in_the_offices_sheet(desk: Desk) -> None:
    add_unit(desk, "กลุ่ม ข")
    add_unit(desk, "กลุ่ม ก")
    for day, unit in ((2, "กลุ่ม ก"), (3, "กลุ่ม ข"), (4, "กลุ่มอำนวยการ"), (5, "กลุ่ม ก")):
        memo = a_memo(desk, unit=unit, subject=f"{unit} {day}")
        sign(desk, memo.id, Signed("director", choice="allow"))
        publish(desk, memo.id, URL, date(2018, 5, day))
    subjects = [row[1] for row in sheet_of(desk, MAY).rows]
    assert subjects == ["กลุ่มอำนวยการ 4", "กลุ่ม ข 3", "กลุ่ม ก 2", "กลุ่ม ก 5"]


def test_a_unit_ends_and_may_go_on_again(desk: Desk) -> None:
    unit = find_unit(desk, "กลุ่มอำนวยการ")
    assert end_unit(desk, unit.id, date(2018, 5, 1)).ended_on == date(2018, 5, 1)
    with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
        end_unit(desk, unit.id, date(2018, 6, 1))
    assert end_unit(desk, unit.id, None) == unit


def test_a_unit_gets_a_prefix_that_nobody_else_has(desk: Desk) -> None:
    unit, other = add_unit(desk, "กลุ่ม ก", prefix="ศธ ๐๔๑๐๐.๑"), add_unit(desk, "กลุ่ม ข")
    for taken in ("ศธ 04100.1", "ศธ ๐๔๑๐๐"):
        with pytest.raises(ClerkError, match="อยู่แล้ว"):
            set_unit_prefix(desk, other.id, taken)
    with pytest.raises(ClerkError, match="กลุ่ม ก"):
        set_office(desk, {"prefix": unit.prefix})
    assert set_unit_prefix(desk, unit.id, "").prefix == ""
    assert set_unit_prefix(desk, other.id, "ศธ 04100.1").prefix == "ศธ 04100.1"


def test_the_kind_of_a_unit_is_read_from_its_name_and_can_be_set(desk: Desk) -> None:
    unit = add_unit(desk, "กลุ่มโรงเรียนเมืองใหม่")
    assert unit.kind is UnitKind.SCHOOL_GROUP
    assert set_unit_kind(desk, unit.id, read_kind("สถานศึกษา")).kind is UnitKind.SCHOOL


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_unit_has_a_name_of_one_line(desk: Desk, name: str) -> None:
    unit = add_unit(desk, "กลุ่ม\nก ")
    assert unit.name == "กลุ่ม ก"
    with pytest.raises(ClerkError, match="ชื่อ"):
        rename_unit(desk, unit.id, name)
