"""How far an office is set up, computed from the records alone."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.outlook import look_ahead
from clerkdesk.desk.roleholding import propose_holders, read_holding
from clerkdesk.desk.rolekeeping import hold_roles
from clerkdesk.desk.setup import Part, is_untouched, read_setup
from clerkdesk.desk.setupacts import keep_numbers, keep_office
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.domain.office.people import Person
from tests.office import a_memo


def test_an_office_with_its_people_is_ready(desk: Desk) -> None:
    setup = read_setup(desk)
    assert all(setup.done(part) for part in Part)
    assert setup.following is Part.PAPER
    assert setup.head is not None
    assert setup.head.role.key == "director"
    assert not is_untouched(desk)


def test_a_step_without_a_signer_is_named(desk: Desk) -> None:
    setup = read_setup(desk)
    [publisher] = [place for place in setup.places if place.role.key == "publisher"]
    done = hold_roles(desk, [read_holding(publisher, "", setup.office)])
    assert done is not None
    assert done.undo is not None
    assert [step.id for step in read_setup(desk).open_steps] == ["publisher"]
    done.undo.run()
    assert read_setup(desk).ready


def test_only_one_whose_position_speaks_of_a_role_is_proposed(desk: Desk) -> None:
    setup = read_setup(desk)
    free = [place for place in setup.places if place.role.key == "legal_officer"]
    roles = desk.roles.values()
    one = Person(0, "นายก ข", "นิติกรชำนาญการ")
    assert propose_holders(free, [one], roles) == {("legal_officer", ""): "นายก ข"}
    assert propose_holders(free, [one, Person(0, "นายค ง", "นิติกร")], roles) == {}


def test_a_role_is_held_by_a_known_person_without_adding_one(desk: Desk) -> None:
    add_person(desk, NewPerson("นายก ข"))
    setup = read_setup(desk)
    [legal] = [place for place in setup.places if place.role.key == "legal_officer"]
    hold_roles(desk, [read_holding(legal, "นายก ข, นิติกร", setup.office)])
    after = read_setup(desk)
    assert len(after.people) == len(setup.people)
    [held] = [place for place in after.places if place.role.key == "legal_officer"]
    assert held.held is not None
    assert held.held.person.position == "นิติกร"


def test_a_prefix_loses_its_stroke_and_nothing_new_is_no_act(desk: Desk) -> None:
    register = read_setup(desk).register
    assert register is not None
    assert keep_numbers(desk, register.key, "ศธ ๐๔๑๐๐/", "") is None
    assert keep_office(desk, {"name": read_setup(desk).office.name}, None) is None


def test_the_outlook_names_who_signs_and_writes_nothing(desk: Desk) -> None:
    form = read_setup(desk).form
    assert form is not None
    outlook = look_ahead(desk, form)
    assert outlook.signers["requester"] == "นางสาวน้ำทิพย์ ญี่ปุ่น"
    assert outlook.signers["director"] == "นายมารุต ที่ดี"
    assert outlook.pdf.startswith(b"%PDF")
    assert a_memo(desk).id == 1
