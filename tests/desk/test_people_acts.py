"""People and roles as the settings change them, each act with its undo."""

from datetime import date

import pytest

from clerkdesk.desk.appointing import (
    NewAppointment,
    appoint,
    edit_appointment,
    remove_appointment,
)
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.pastedpeople import Fate, add_pasted_people, read_pasted_people
from clerkdesk.desk.peopleediting import bare_name, edit_person, new_person, read_staff
from clerkdesk.desk.staff import list_units
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Appointment, Capacity, Person
from tests.desk.test_settings_acts import sound, undo


def person(desk: Desk, name: str) -> Person:
    return next(each for each in read_staff(desk).people if each.name == name)


def director(desk: Desk) -> Appointment:
    [held] = read_staff(desk).holding("director")
    return held


def test_people_come_by_their_names_without_titles() -> None:
    names = ["นายเอก", "นางสาวน้ำทิพย์", "นายโอ๋", "นางกู้", "เก่ง"]
    assert sorted(names, key=bare_name) == ["นางกู้", "เก่ง", "นางสาวน้ำทิพย์", "นายเอก", "นายโอ๋"]


def test_a_new_person_brings_a_new_unit_and_both_can_be_taken_back(desk: Desk) -> None:
    before = read_staff(desk)
    done = new_person(desk, " นายใหม่  มาแล้ว ", "ครู", "โรงเรียนบ้านกู่")
    assert "โรงเรียนบ้านกู่" in read_staff(desk).units
    assert person(desk, "นายใหม่  มาแล้ว").position == "ครู"
    undo(done)
    assert read_staff(desk) == before
    assert sound(desk)


def test_somebody_of_a_known_name_is_refused_unless_told_apart(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="มี นายมารุต ที่ดี อยู่แล้ว"):
        new_person(desk, "นายมารุต  ที่ดี", "ครู")
    done = new_person(desk, "นายมารุต ที่ดี", "ครู", another=True)
    with pytest.raises(ClerkError, match="มี นายมารุต ที่ดี อยู่แล้ว"):
        new_person(desk, "นายมารุต ที่ดี", "ครู", another=True)
    assert len(read_staff(desk).named("นายมารุต ที่ดี")) == 2
    undo(done)
    assert len(read_staff(desk).named("นายมารุต ที่ดี")) == 1


def test_a_person_is_never_without_a_name(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="ยังไม่ได้พิมพ์ชื่อ"):
        edit_person(desk, 1, "name", " ")


@pytest.mark.parametrize(
    ("part", "text"), [("name", "นายมารุต ที่ดียิ่ง"), ("position", "ผอ."), ("unit", "กลุ่มใหม่")]
)
def test_each_part_of_a_person_is_changed_and_put_back(desk: Desk, part: str, text: str) -> None:
    before = person(desk, "นายมารุต ที่ดี")
    done = edit_person(desk, before.id, part, text)
    [after] = [each for each in read_staff(desk).people if each.id == before.id]
    assert getattr(after, part) == text
    assert edit_person(desk, before.id, part, f" {text} ") is None
    undo(done)
    assert person(desk, before.name) == before
    assert [unit.name for unit in list_units(desk)] == ["กลุ่มอำนวยการ"]
    with desk.store.read() as tx:  # what was taken back with it is one act, done or not
        (last, *_rest) = tx.journal.newest(1)
    assert last.act == "people.change"
    assert sound(desk)


def test_a_new_director_ends_the_earlier_one_the_day_before_and_one_undo_takes_both_back(
    desk: Desk,
) -> None:
    before, heir = director(desk), person(desk, "นางปั๊ม กู้เกียรติ")
    new = NewAppointment(heir.id, "director", first=date(2018, 10, 1), ends=(before.id,))
    done = appoint(desk, new)
    held = {
        each.person.name: (each.first, each.last) for each in read_staff(desk).holding("director")
    }
    assert held == {
        "นายมารุต ที่ดี": (None, date(2018, 9, 30)),
        "นางปั๊ม กู้เกียรติ": (date(2018, 10, 1), None),
    }
    undo(done)
    assert director(desk) == before
    assert sound(desk)


def test_a_role_of_a_unit_needs_its_unit_and_an_end_needs_a_beginning(desk: Desk) -> None:
    heir = person(desk, "นางปั๊ม กู้เกียรติ")
    with pytest.raises(ClerkError, match="เลือกหน่วย"):
        appoint(desk, NewAppointment(heir.id, "group_head"))
    with pytest.raises(ClerkError, match="วันเริ่มต้น"):
        appoint(desk, NewAppointment(heir.id, "director", ends=(director(desk).id,)))
    turned = NewAppointment(heir.id, "director", first=date(2018, 2, 1), last=date(2018, 1, 1))
    with pytest.raises(ClerkError, match="วันสิ้นสุดอยู่ก่อน"):
        appoint(desk, turned)
    assert sound(desk)


@pytest.mark.parametrize(
    "parts",
    [
        {"first": date(2017, 10, 1)},
        {"last": date(2018, 9, 30)},
        {"capacity": Capacity.ACTING},
    ],
)
def test_each_part_of_an_appointment_is_changed_and_put_back(
    desk: Desk, parts: dict[str, object]
) -> None:
    before = director(desk)
    done = edit_appointment(desk, before.id, parts)
    after = director(desk)
    assert {key: getattr(after, key) for key in parts} == parts
    assert edit_appointment(desk, before.id, parts) is None
    undo(done)
    assert director(desk) == before
    assert sound(desk)


def test_a_role_that_was_never_held_is_taken_out_and_given_again_by_undo(desk: Desk) -> None:
    before = director(desk)
    done = remove_appointment(desk, before.id)
    assert read_staff(desk).holding("director") == ()
    with pytest.raises(ClerkError, match="ไม่มีหน้าที่นี้แล้ว"):
        remove_appointment(desk, before.id)
    undo(done)
    assert director(desk).person == before.person
    assert sound(desk)


PASTED = (
    "ลำดับ\tคำนำหน้า\tชื่อ\tสกุล\tตำแหน่ง\tสังกัด\tหน้าที่\n"
    "๑\tนาย\tใหม่\tมาแล้ว\tครู\tโรงเรียนบ้านกู่\tผู้รายงาน\n"
    "๒\tนาย\tมารุต\tที่ดี\tผอ.สพป.\t\t\n"
    "๓\tนาย\tฐิติ\tฎีกา\t\t\t\n"
    "๔\tนาย\tใหม่\tมาแล้ว\tครู\t\t\n"
    "๔\tนาย\tใหม่\tมาแล้ว\tภารโรง\t\t\n"
    "๕\tนาง\tผิด\tพลาด\t\t\tหน้าที่อะไรก็ไม่รู้\n"
    "๖\t\t\t\tครู\t\t\n"
)


def test_a_pasted_list_of_people_says_what_becomes_of_each_row(desk: Desk) -> None:
    rows = read_pasted_people(desk, PASTED)
    assert [(row.person.name, row.fate) for row in rows] == [
        ("นายใหม่ มาแล้ว", Fate.NEW),
        ("นายมารุต ที่ดี", Fate.CHANGED),
        ("นายฐิติ ฎีกา", Fate.SAME),
        ("นายใหม่ มาแล้ว", Fate.SAME),
        ("นายใหม่ มาแล้ว", Fate.WRONG),
        ("นางผิด พลาด", Fate.WRONG),
        ("", Fate.WRONG),
    ]
    assert "ผู้รายงาน" in str(rows[5].wrong)


def test_a_pasted_list_is_one_act_that_one_undo_takes_back(desk: Desk) -> None:
    before = read_staff(desk)
    done = add_pasted_people(desk, read_pasted_people(desk, PASTED))
    after = read_staff(desk)
    assert person(desk, "นายมารุต ที่ดี").position == "ผอ.สพป."
    [held] = after.holding("reporter")
    assert (held.person.name, held.unit) == ("นายใหม่ มาแล้ว", "โรงเรียนบ้านกู่")
    undo(done)
    assert read_staff(desk) == before
    assert sound(desk)


def test_a_second_paste_of_the_same_list_changes_nothing(desk: Desk) -> None:
    add_pasted_people(desk, read_pasted_people(desk, PASTED))
    fates = {row.fate for row in read_pasted_people(desk, PASTED)}
    assert fates == {Fate.SAME, Fate.WRONG}


def test_a_row_that_may_be_one_of_two_people_is_not_guessed(desk: Desk) -> None:
    new_person(desk, "นายมารุต ที่ดี", "ครู", another=True)
    alike, doubtful = (
        read_pasted_people(desk, "นายมารุต ที่ดี\tครู"),
        read_pasted_people(desk, "นายมารุต ที่ดี\tนิติกร"),
    )
    assert [row.fate for row in (*alike, *doubtful)] == [Fate.SAME, Fate.WRONG]
