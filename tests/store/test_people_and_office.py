from dataclasses import replace
from datetime import date

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Appointment, Capacity, Person, Unit, UnitKind
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.store.database import Store
from tests.store.samples import TODAY


def test_an_office_that_said_nothing_yet_is_a_new_one(store: Store) -> None:
    with store.read() as tx:
        assert tx.office.load() == Office()
        assert tx.office.setting("topics", []) == []


def test_the_office_and_other_settings_come_back(store: Store) -> None:
    office = Office(name="สพป.มุกดาหาร", digits=Digits.ARABIC, practice=True)
    with store.write("office.set") as tx:
        tx.office.save(Office(name="เดิม", website="https://x"))
        tx.office.save(office)
        tx.office.put("topics", ["O1", "O2"])
        tx.journal.note("office")
    with store.read() as tx:
        assert tx.office.load() == office
        assert tx.office.load().digits is Digits.ARABIC
        assert tx.office.setting("topics") == ["O1", "O2"]


def test_people_come_back_and_change(store: Store) -> None:
    with store.write("people.add") as tx:
        one = tx.people.add(Person(0, "ฐิติ ฎีกา", "นิติกร", "กลุ่มกฎหมาย"))
        two = tx.people.add(Person(0, "ฐิติ ฎีกา", "ครู"))
        two = tx.people.change(replace(two, position="ครูชำนาญการ"))
        tx.journal.note("people")
    with store.read() as tx:
        assert tx.people.all() == tx.people.named("ฐิติ ฎีกา") == [one, two]
        assert tx.people.get(2).position == "ครูชำนาญการ"
        assert tx.people.named("ฐิติ") == []


def test_roles_are_held_from_to(store: Store) -> None:
    with store.write("people.appoint") as tx:
        person = tx.people.add(Person(0, "ก", "รองผู้อำนวยการ"))
        held = tx.people.appoint(
            Appointment(0, person, "director", first=TODAY, capacity=Capacity.ACTING)
        )
        ended = tx.people.change_appointment(replace(held, last=date(2026, 12, 31)))
        tx.journal.note("people")
    with store.read() as tx:
        assert tx.people.appointments() == [ended]
    assert ended.id == 1


def test_who_is_not_there_is_a_sentence(store: Store) -> None:
    with store.read() as tx:
        with pytest.raises(ClerkError, match="ไม่มีบุคลากร"):
            tx.people.get(1)
        with pytest.raises(ClerkError, match="ไม่มีหน่วย"):
            tx.units.get(1)
    with pytest.raises(ClerkError, match="ไม่มีบุคลากร"), store.write("people.change") as tx:
        tx.people.change(Person(7, "ก", "ข"))


def test_two_units_cannot_have_one_name(store: Store) -> None:
    unit = Unit(0, "กลุ่มอำนวยการ", UnitKind.GROUP, "ศธ ๐๔๐๕๖.๑", date(2027, 1, 1))
    with store.write("units.add") as tx:
        unit = tx.units.add(unit)
        tx.journal.note("units")
    with pytest.raises(ClerkError, match="อยู่แล้ว"), store.write("units.add") as tx:
        tx.units.add(Unit(0, "กลุ่มอำนวยการ"))
    with store.read() as tx:
        assert tx.units.all() == [unit]
        assert tx.units.named("กลุ่มอำนวยการ") == tx.units.get(unit.id) == unit


def test_a_new_name_of_a_unit_goes_to_its_people_and_registers(store: Store) -> None:
    with store.write("units.change") as tx:
        unit = tx.units.add(Unit(0, "กลุ่มเดิม"))
        person = tx.people.add(Person(0, "ก", "ครู", "กลุ่มเดิม"))
        tx.people.appoint(Appointment(0, person, "head", "กลุ่มเดิม"))
        tx.registers.issue(RegisterKey("letters", "กลุ่มเดิม", 2569), TODAY)
        tx.units.change(replace(unit, name="กลุ่มใหม่"))
        tx.journal.note("units")
    with store.read() as tx:
        assert tx.people.get(person.id).unit == "กลุ่มใหม่"
        assert tx.people.appointments()[0].unit == "กลุ่มใหม่"
        assert tx.registers.next(RegisterKey("letters", "กลุ่มใหม่", 2569)) == 2
