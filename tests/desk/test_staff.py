"""People added, told apart, changed; roles given, ended, corrected, taken out."""

from datetime import date

import pytest

from clerkdesk.desk.appointments import (
    correct_appointment,
    end_appointment,
    find_appointment,
    withdraw_appointment,
)
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.staff import (
    NewPerson,
    add_person,
    change_person,
    find_person,
    load_office,
    people_and_roles,
    set_office,
)
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.office.people import Appointment, Capacity
from tests.office import FakeClock, a_memo

DIRECTOR = "นายมารุต ที่ดี"
DEPUTY = "นางปั๊ม กู้เกียรติ"


def director_signs(desk: Desk) -> str:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("director", choice="allow"))
    return state_of(get_memo(desk, memo.id)).signatures["director"].signer


def held(desk: Desk, name: str, role: str, unit: str = "") -> Appointment:
    return find_appointment(desk, find_person(desk, name), role, unit)


def test_a_successor_and_who_acts_for_a_time_sign_in_their_days(
    desk: Desk, clock: FakeClock
) -> None:
    end_appointment(desk, held(desk, DIRECTOR, "director").id, date(2018, 5, 31))
    new = NewPerson("นายใหม่ มาแทน", "ผู้อำนวยการ", "", "director", date(2018, 6, 1))
    add_person(desk, new)
    add_person(
        desk,
        NewPerson(
            DEPUTY, "", "", "director", date(2018, 7, 1), date(2018, 7, 31), Capacity.ACTING
        ),
    )  # fmt: skip
    found = []
    for days in (0, 17, 30, 31):  # 15 May, 1 June, 1 July, 1 August
        clock.forward(days)
        found.append(director_signs(desk))
    assert found == [DIRECTOR, "นายใหม่ มาแทน", DEPUTY, "นายใหม่ มาแทน"]


def test_a_role_that_ended_is_not_signed_for(desk: Desk) -> None:
    ended = end_appointment(desk, held(desk, DIRECTOR, "director").id, date(2018, 5, 14))
    assert ended.last == date(2018, 5, 14)
    with pytest.raises(ClerkError, match="ยังไม่รู้ว่าใครลงนาม"):
        director_signs(desk)
    end_appointment(desk, ended.id, None)
    assert director_signs(desk) == DIRECTOR


def test_a_role_cannot_end_before_it_began(desk: Desk) -> None:
    role = correct_appointment(desk, held(desk, DIRECTOR, "director").id, first=date(2018, 5, 1))
    with pytest.raises(ClerkError, match="ก่อนวันเริ่มต้น"):
        end_appointment(desk, role.id, date(2018, 4, 30))
    acting = correct_appointment(desk, role.id, capacity=Capacity.ACTING)
    assert (acting.first, acting.capacity) == (date(2018, 5, 1), Capacity.ACTING)


def test_the_same_role_is_not_given_twice(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="อยู่แล้ว"):
        add_person(desk, NewPerson(DIRECTOR, role="director", first=date(2018, 1, 1)))
    end_appointment(desk, held(desk, DIRECTOR, "director").id, date(2018, 5, 1))
    add_person(desk, NewPerson(DIRECTOR, role="director", first=date(2018, 5, 2)))
    assert held(desk, DIRECTOR, "director").first == date(2018, 5, 2)


def test_a_role_that_was_never_held_is_taken_out(desk: Desk) -> None:
    add_person(desk, NewPerson(DEPUTY, role="director"))
    withdraw_appointment(desk, held(desk, DEPUTY, "director").id)
    assert director_signs(desk) == DIRECTOR
    with pytest.raises(ClerkError, match=DEPUTY):
        held(desk, DEPUTY, "director")


def test_a_role_of_each_unit_needs_its_unit(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="หน่วยใด"):
        add_person(desk, NewPerson("นายกลาง ทาง", "ครู", role="group_head"))
    assert all(person.name != "นายกลาง ทาง" for person in people_and_roles(desk)[0])
    add_person(desk, NewPerson("นางสาวน้ำทิพย์ ญี่ปุ่น", role="reporter"))
    assert held(desk, "นางสาวน้ำทิพย์ ญี่ปุ่น", "reporter").unit == "กลุ่มอำนวยการ"


def test_a_role_in_another_unit_does_not_move_the_person(desk: Desk) -> None:
    add_person(desk, NewPerson("นายฐิติ ฎีกา", unit="กลุ่มนโยบายและแผน", role="group_head"))
    assert find_person(desk, "นายฐิติ ฎีกา").unit == "กลุ่มอำนวยการ"
    assert held(desk, "นายฐิติ ฎีกา", "group_head", "กลุ่มนโยบายและแผน").unit == "กลุ่มนโยบายและแผน"
    with pytest.raises(ClerkError, match="หลายหน่วย"):
        held(desk, "นายฐิติ ฎีกา", "group_head")


def test_a_known_person_is_never_overwritten(desk: Desk) -> None:
    for other in (NewPerson(DIRECTOR, "ครู"), NewPerson(DIRECTOR, "ครู", role="deputy")):
        with pytest.raises(ClerkError, match="อยู่แล้ว"):
            add_person(desk, other)
    with pytest.raises(ClerkError, match="อยู่แล้ว"):
        add_person(desk, NewPerson(DIRECTOR))
    assert find_person(desk, DIRECTOR).position == "ผู้อำนวยการ"


def test_what_a_known_person_lacks_is_filled_in(desk: Desk) -> None:
    person = add_person(desk, NewPerson(DIRECTOR, "ผู้อำนวยการ", "ฝ่ายบริหาร"))
    assert person == find_person(desk, DIRECTOR)
    assert person.unit == "ฝ่ายบริหาร"


def test_two_people_may_have_one_name(desk: Desk) -> None:
    other = add_person(desk, NewPerson(DIRECTOR, "ครู", "กลุ่มอำนวยการ", another=True))
    with pytest.raises(ClerkError, match=f"{other.id} ครู กลุ่มอำนวยการ"):
        find_person(desk, DIRECTOR)
    assert find_person(desk, f"#{other.id}") == other
    with pytest.raises(ClerkError, match="อยู่แล้ว"):
        add_person(desk, NewPerson(DIRECTOR, "ครู", "กลุ่มอำนวยการ", another=True))
    add_person(desk, NewPerson(DIRECTOR, "ครู", "กลุ่มอำนวยการ", "publisher"))
    assert find_appointment(desk, other, "publisher").person == other
    assert a_memo(desk, requester=DIRECTOR, position="ครู").values["position"] == "ครู"


def test_a_person_is_changed_and_what_was_signed_stays(desk: Desk) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("director", choice="allow"))
    person = find_person(desk, DIRECTOR)
    changed = change_person(
        desk, person.id, name="นายมารุต ดีมาก", position="ที่ปรึกษา", unit="กลุ่ม\nใหม่"
    )
    assert (changed.name, changed.position, changed.unit) == ("นายมารุต ดีมาก", "ที่ปรึกษา", "กลุ่ม ใหม่")
    signature = state_of(get_memo(desk, memo.id)).signatures["director"]
    assert (signature.signer, signature.position) == (DIRECTOR, "ผู้อำนวยการ")
    assert change_person(desk, person.id, position="").position == ""


def test_a_change_cannot_leave_no_name_or_two_alike(desk: Desk) -> None:
    person = find_person(desk, DIRECTOR)
    with pytest.raises(ClerkError, match="ชื่อ"):
        change_person(desk, person.id, name=" ")
    with pytest.raises(ClerkError, match="อยู่แล้ว"):
        change_person(desk, person.id, name=DEPUTY, position="รองผู้อำนวยการ")
    assert find_person(desk, DIRECTOR) == person


def test_who_is_not_there_is_said_with_the_nearest_name(desk: Desk) -> None:
    with pytest.raises(ClerkError, match=DIRECTOR):
        find_person(desk, "นายมารุต")


def test_what_the_office_says_of_itself_is_one_line(desk: Desk) -> None:
    set_office(desk, {"short_name": "สพป.\nมุกดาหาร"})
    assert load_office(desk).short_name == "สพป. มุกดาหาร"
