from dataclasses import replace
from datetime import date

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Appointment, Capacity, Person, Unit, UnitKind
from clerkdesk.domain.office.registers import RegisterKey
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.store.database import Store
from tests.store.samples import TODAY, add_memo


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
        assert tx.units.today("กลุ่มเดิม") == "กลุ่มใหม่"
        for subject in ("person 1", "appointment 1", "register 1"):
            told = tx.journal.about(subject)[-1]
            assert (told.before, told.after) == ({"unit": "กลุ่มเดิม"}, {"unit": "กลุ่มใหม่"})


def rename(store: Store, unit_id: int, name: str) -> Unit:
    with store.write("units.change") as tx:
        return tx.units.change(replace(tx.units.get(unit_id), name=name))


def test_a_rename_that_was_taken_back_leaves_the_name_to_others(store: Store) -> None:
    with store.write("units.add") as tx:
        first, second = tx.units.add(Unit(0, "กลุ่ม ก")), tx.units.add(Unit(0, "กลุ่ม ข"))
    rename(store, first.id, "กลุ่ม ค")
    assert rename(store, first.id, "กลุ่ม ก").former == ()
    assert rename(store, second.id, "กลุ่ม ค").former == ("กลุ่ม ข",)


def test_a_name_that_a_memo_carries_stays_the_units_own(store: Store) -> None:
    with store.write("units.add") as tx:
        unit = tx.units.add(Unit(0, "กลุ่ม ก"))
    rename(store, unit.id, "กลุ่ม ค")
    add_memo(store, unit="กลุ่ม ค")
    assert rename(store, unit.id, "กลุ่ม ก").former == ("กลุ่ม ค",)
    with pytest.raises(ClerkError, match="กลุ่ม ค"), store.write("units.add") as tx:
        tx.units.add(Unit(0, "กลุ่ม ค"))


def test_a_unit_that_a_memo_carries_is_not_taken_out(store: Store) -> None:
    with store.write("units.add") as tx:
        used, unused = tx.units.add(Unit(0, "กลุ่ม ก")), tx.units.add(Unit(0, "กลุ่ม ข"))
    add_memo(store, unit="กลุ่ม ก")
    with store.write("units.remove") as tx:
        tx.units.remove(unused.id)
    with pytest.raises(ClerkError, match="กลุ่ม ก"), store.write("units.remove") as tx:
        tx.units.remove(used.id)


def test_two_owners_cannot_have_one_prefix(store: Store) -> None:
    with store.write("office.set") as tx:
        tx.office.save(Office(short_name="สพป.มุกดาหาร", prefix="ศธ ๐๔๑๐๐"))
        unit = tx.units.add(Unit(0, "กลุ่ม ก", prefix="ศธ 04100.1"))
        other = tx.units.add(Unit(0, "กลุ่ม ข"))
    for taken, name in (("ศธ 04100", "สพป.มุกดาหาร"), ("ศธ๐๔๑๐๐.๑", "กลุ่ม ก")):
        with pytest.raises(ClerkError, match=name), store.write("units.change") as tx:
            tx.units.change(replace(other, prefix=taken))
    with pytest.raises(ClerkError, match="กลุ่ม ก"), store.write("office.set") as tx:
        tx.office.save(Office(prefix=unit.prefix))


def test_a_role_is_not_given_twice_at_a_time(store: Store) -> None:
    with store.write("people.appoint") as tx:
        person = tx.people.add(Person(0, "ก", "ครู"))
        held = tx.people.appoint(Appointment(0, person, "director", last=TODAY))
    with pytest.raises(ClerkError, match="อยู่แล้ว"), store.write("people.appoint") as tx:
        tx.people.appoint(Appointment(0, person, "director"))
    with store.write("people.appoint") as tx:
        tx.people.change_appointment(replace(held, last=date(2025, 12, 31)))
        tx.people.appoint(Appointment(0, person, "director", first=TODAY))


def test_the_journal_tells_of_every_row_before_and_after(store: Store) -> None:
    with store.write("people.add") as tx:
        person = tx.people.add(Person(0, "ก", "ครู", "กลุ่ม"))
        held = tx.people.appoint(Appointment(0, person, "head", "กลุ่ม"))
    with store.write("people.change") as tx:
        tx.people.change(replace(person, position="ครูชำนาญการ"))
        tx.people.withdraw(held.id)
        told = {entry.subject: entry for entry in tx.journal.all()[-2:]}
    assert told["person 1"].before == {"id": 1, "name": "ก", "position": "ครู", "unit": "กลุ่ม"}
    assert told["person 1"].after["position"] == "ครูชำนาญการ"
    assert told["appointment 1"].after is None
    assert told["appointment 1"].before["role"] == "head"


def test_what_an_act_told_is_not_told_twice(store: Store) -> None:
    with store.write("people.add") as tx:
        person = tx.people.add(Person(0, "ก", "ครู"))
        tx.journal.note("person 1", None, {"id": 1, "name": "ก", "position": "ครู", "unit": ""})
        assert len(tx.journal.all()) == 1
        tx.people.change(replace(person, name="ข"))
        assert len(tx.journal.all()) == 2


def test_writing_what_is_so_already_is_no_act(store: Store) -> None:
    with store.write("people.add") as tx:
        person, unit = tx.people.add(Person(0, "ก", "ครู")), tx.units.add(Unit(0, "กลุ่ม"))
        tx.office.save(Office(name="สพป."))
        tx.office.put("topics", ["O1"])
    with store.write("again") as tx:
        tx.people.change(person)
        tx.units.change(unit)
        tx.office.save(Office(name="สพป."))
        tx.office.put("topics", ["O1"])
        assert {entry.act for entry in tx.journal.all()} == {"people.add"}
