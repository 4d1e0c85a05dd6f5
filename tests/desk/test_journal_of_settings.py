"""The acts of the settings pages, each taken back: told in the journal, before and after."""

from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from clerkdesk.desk.appointing import (
    NewAppointment,
    appoint,
    edit_appointment,
    remove_appointment,
)
from clerkdesk.desk.appointments import find_appointment
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.locking import missing_lock, remove_lock, set_lock
from clerkdesk.desk.officeediting import edit_office
from clerkdesk.desk.paperediting import remove_garuda, set_garuda
from clerkdesk.desk.pastedpeople import add_pasted_people, read_pasted_people
from clerkdesk.desk.pastedunits import add_pasted_units, read_pasted_units
from clerkdesk.desk.peopleediting import edit_person, new_person
from clerkdesk.desk.registerediting import set_last_used, void_running
from clerkdesk.desk.staff import find_person
from clerkdesk.desk.undo import Done
from clerkdesk.desk.unitediting import edit_unit, new_unit
from clerkdesk.desk.units import find_unit
from clerkdesk.domain.office.registers import LETTERS, RegisterKey
from clerkdesk.settings.lock import NAME, Cost, Lock, hash_of, save_lock
from tests.desk.watching import Watch, acts_of

MODULES = (
    *("officeediting", "peopleediting", "unitediting", "registerediting", "paperediting"),
    *("appointing", "pastedpeople", "pastedunits", "locking"),
)
DAY = date(2018, 5, 1)
REGISTER = RegisterKey(LETTERS, "", 2561)


def undo(watch: Watch, done: Done | None) -> None:
    assert done
    assert done.undo
    watch.do(done.undo.run)


def edit_units(desk: Desk, watch: Watch) -> None:
    undo(watch, watch.do(lambda: new_unit(desk, "กลุ่ม ค")))
    unit = find_unit(desk, "กลุ่มอำนวยการ")
    for part, value in (("name", "กลุ่ม ง"), ("ended_on", DAY), ("prefix", "ศธ ๙")):
        undo(watch, watch.do(lambda part=part, value=value: edit_unit(desk, unit.id, part, value)))
    rows = read_pasted_units(desk, "ชื่อ\tเลขนำหน้า\nกลุ่ม จ\tศธ ๙\nกลุ่ม ฉ\t")
    undo(watch, watch.do(lambda: add_pasted_units(desk, rows)))


def edit_people(desk: Desk, watch: Watch) -> None:
    done = watch.do(lambda: new_person(desk, "นางสาวใหม่ จริง", "ครู", "กลุ่ม ช"))
    for part, text in (("position", "นิติกร"), ("unit", "กลุ่ม ซ")):
        changed = watch.do(lambda part=part, text=text: edit_person(desk, done.made, part, text))
        undo(watch, changed)
    undo(watch, done)
    text = "ชื่อ\tตำแหน่ง\tหน่วย\tหน้าที่\nนายสอง คน\tครู\tกลุ่ม ฌ\tนิติกร"
    pasted = read_pasted_people(desk, text)
    undo(watch, watch.do(lambda: add_pasted_people(desk, pasted)))


def edit_roles(desk: Desk, watch: Watch) -> None:
    deputy = find_person(desk, "นางปั๊ม กู้เกียรติ")
    director = find_appointment(desk, find_person(desk, "นายมารุต ที่ดี"), "director")
    new = NewAppointment(deputy.id, "director", first=DAY, ends=(director.id,))
    done = watch.do(lambda: appoint(desk, new))
    parts = {"last": DAY + timedelta(days=9)}
    undo(watch, watch.do(lambda: edit_appointment(desk, done.made, parts)))
    undo(watch, watch.do(lambda: remove_appointment(desk, done.made)))


def edit_the_rest(desk: Desk, watch: Watch, picture: Path) -> None:
    Image.new("L", (700, 700), "black").save(picture)
    undo(watch, watch.do(lambda: edit_office(desk, "website", "https://www.example.go.th")))
    watch.do(lambda: set_garuda(desk, picture))
    undo(watch, watch.do(lambda: remove_garuda(desk)))
    undo(watch, watch.do(lambda: set_last_used(desk, REGISTER, "100")))
    watch.do(lambda: void_running(desk, REGISTER, "๑", "พิมพ์เสีย"))


def keep_the_lock(desk: Desk, watch: Watch) -> None:
    watch.do(lambda: set_lock(desk, "รหัสแรกของเรา"))
    (desk.folder / NAME).unlink()
    watch.do(lambda: missing_lock(desk))
    watch.do(lambda: set_lock(desk, "รหัสแรกของเรา"))
    save_lock(desk.folder, Lock(hash_of("รหัสแรกของเรา", Cost(1, 8, 1))))  # is opened at once
    watch.do(lambda: remove_lock(desk, "รหัสแรกของเรา"))


def every_act(desk: Desk, watch: Watch, folder: Path) -> None:
    edit_units(desk, watch)
    edit_people(desk, watch)
    edit_roles(desk, watch)
    edit_the_rest(desk, watch, folder / "ครุฑ.png")
    keep_the_lock(desk, watch)


def test_every_act_of_the_settings_is_told_before_and_after(desk: Desk, tmp_path: Path) -> None:
    watch = Watch(desk)
    every_act(desk, watch, tmp_path)
    assert acts_of(*MODULES) <= watch.acts
    assert [finding for finding in desk.store.check() if finding.serious] == []
