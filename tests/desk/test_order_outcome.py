"""Whom an order really appointed, and which roles nobody holds, as the procedure tells of it."""

from datetime import date

import pytest

from clerkdesk.desk.appointments import end_appointment
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.desk.staff import change_person, people_and_roles
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.procedure import Stage
from tests.office import FakeClock, a_memo

MIXED = """
นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัยข้อมูล
นายฐิติ ฎีกา | | ผู้ถือกุญแจ | ถือกุญแจ
นางอีก คนใหม่ | | ผู้รายงาน | รายงาน"""


def appointing(desk: Desk, year: int = 2561) -> ProcedureStep:
    return read_procedure(desk, FiscalYear(year)).steps[1]


def said(told: ProcedureStep) -> str:
    return " / ".join(str(each.said) for each in told.done)


def missing(told: ProcedureStep) -> str:
    return " / ".join(map(str, told.missing))


def signed_order(desk: Desk, people: str) -> None:
    made = new_memo(desk, "order", Typed({"people": people, "date": "1 พ.ค. 2561"}))
    sign(desk, made.id, Signed("director"))


def end_role(desk: Desk, role: str, last: date) -> None:
    held = next(each for each in people_and_roles(desk)[1] if each.role == role)
    end_appointment(desk, held.id, last)


def test_only_those_who_were_given_a_role_are_counted(desk: Desk) -> None:
    signed_order(desk, MIXED)
    told = appointing(desk)
    assert "แต่งตั้ง 1 คน: นางใหม่ มาดี" in said(told)
    assert "หน้าที่อื่นตามคำสั่ง 1 คน: นายฐิติ ฎีกา (ผู้ถือกุญแจ)" in said(told)
    assert "ผู้ถือกุญแจ" not in missing(told)
    assert "นางอีก คนใหม่: ไม่รู้ว่าเป็น ผู้รายงาน ของหน่วยใด" in missing(told)
    assert told.stage is Stage.MISSING


def test_a_mistyped_duty_is_missing_beside_those_that_were_given(desk: Desk) -> None:
    signed_order(desk, "นางใหม่ มาดี | นิติกร | นิติกร | วินิจฉัย; นายฐิติ ฎีกา | | นิติการ | วินิจฉัย")
    assert "(นิติกร?)" in missing(appointing(desk))


def test_an_order_that_gave_nobody_a_role_appointed_nobody(desk: Desk) -> None:
    signed_order(desk, "นายฐิติ ฎีกา | | ผู้ถือกุญแจ | ถือกุญแจ")
    told = appointing(desk)
    assert " คน: " not in said(told)
    assert "ผู้ถือกุญแจ" in missing(told)


def test_who_held_the_role_already_is_told_apart(desk: Desk) -> None:
    signed_order(desk, "นายเว็บ ผู้ดูแล | | publisher | เผยแพร่; นางใหม่ มาดี | นิติกร | นิติกร | วินิจฉัย")
    told = appointing(desk)
    assert "แต่งตั้ง 1 คน: นางใหม่ มาดี" in said(told)
    assert "ทำหน้าที่นั้นอยู่ก่อนแล้ว 1 คน: นายเว็บ ผู้ดูแล" in said(told)
    assert missing(told) == ""


def test_who_was_appointed_and_took_another_name_is_still_counted(desk: Desk) -> None:
    signed_order(desk, "นางใหม่ มาดี | นิติกร | นิติกร | วินิจฉัย")
    person = next(each for each in people_and_roles(desk)[0] if each.name == "นางใหม่ มาดี")
    change_person(desk, person.id, name="นางใหม่ มาดียิ่ง")
    told = appointing(desk)
    assert "แต่งตั้ง 1 คน" in said(told)
    assert missing(told) == ""


@pytest.mark.parametrize("role", ["publisher", "director"])
def test_a_role_that_memos_need_and_nobody_holds_is_missing(desk: Desk, role: str) -> None:
    signed_order(desk, "นางใหม่ มาดี | นิติกร | นิติกร | วินิจฉัย")
    end_role(desk, role, date(2018, 5, 10))
    told = appointing(desk)
    assert told.stage is Stage.MISSING
    assert str(desk.role_title(role)) in missing(told)


def test_a_past_year_is_judged_by_its_last_day(desk: Desk, clock: FakeClock) -> None:
    signed_order(desk, "นางใหม่ มาดี | นิติกร | นิติกร | วินิจฉัย")
    a_memo(desk)
    clock.forward(365)
    end_role(desk, "publisher", date(2018, 12, 1))
    assert missing(appointing(desk, 2561)) == ""
    assert str(desk.role_title("publisher")) in missing(appointing(desk, 2562))
