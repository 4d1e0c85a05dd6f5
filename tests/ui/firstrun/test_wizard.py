"""The first run by keyboard alone, left and finished later, in a whole window."""

from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.registerediting import read_registers
from clerkdesk.desk.setup import Part, read_setup
from clerkdesk.desk.staff import list_units, load_office, set_office
from clerkdesk.ui.actions import Place
from clerkdesk.ui.firstrun.numberstep import NumberStep
from clerkdesk.ui.firstrun.officestep import OfficeStep
from clerkdesk.ui.firstrun.paperstep import PaperStep
from clerkdesk.ui.firstrun.peoplestep import PeopleStep
from clerkdesk.ui.today.page import TodayPage
from clerkdesk.ui.widgets.texts import Prose
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.firstrun.helping import PLACE, at, board, paste, step, wizard
from tests.ui.test_names import unnamed

PEOPLE = (
    "ชื่อ-สกุล\tตำแหน่ง\tกลุ่ม\n"
    "นายฐิติ ฎีกา\tผู้อำนวยการกลุ่มอำนวยการ\tกลุ่มอำนวยการ\n"
    "นางปั๊ม กู้เกียรติ\tรองผู้อำนวยการ สพป.มุกดาหาร\t\n"
    "นางสาวน้ำทิพย์ ญี่ปุ่น\tนักประชาสัมพันธ์\tกลุ่มอำนวยการ\n"
)


def name_the_office(window: Open) -> None:
    window.hands.type("สพป.มุกดาหาร")
    window.hands.press("Return")
    window.hands.type("นายมารุต ที่ดี")
    window.hands.press("Return", "Return")


def test_the_whole_first_run_is_done_by_keyboard(bare: Desk, open_window: OpenWindow) -> None:
    window = open_window(bare)
    assert unnamed(window.window) == []
    name_the_office(window)
    step(window, Part.NUMBERS)
    window.hands.type("ศธ ๐๔๑๐๐/๔๕")
    numbers = step(window, Part.NUMBERS)
    assert isinstance(numbers, NumberStep)
    assert numbers.next_number.text() == "ศธ ๐๔๑๐๐/๔๖"  # before the line is left
    window.hands.press("Return", "Return")
    step(window, Part.UNITS)
    window.hands.type("กลุ่มอำนวยการ")
    window.hands.press("Return")
    window.hands.type("กลุ่มโรงเรียนบ้านน้ำใส")
    window.hands.press("Ctrl+Return")
    people = step(window, Part.PEOPLE)
    paste(window, people, PEOPLE)
    window.hands.go_to("ผู้มีหน้าที่เผยแพร่ข้อมูล/ผู้ดูแลระบบ")
    window.hands.type("นายเว็บ ผู้ดูแล, นักวิชาการคอมพิวเตอร์")
    window.hands.press("Ctrl+Return")
    paper = step(window, Part.PAPER)
    assert isinstance(paper, PaperStep)
    assert paper.missing.count() == 0
    assert paper.paper.page_count == 1
    assert unnamed(window.window) == []
    setup = read_setup(bare)
    assert setup.ready
    assert setup.office.name == PLACE
    assert setup.office.short_name == "สพป.มุกดาหาร"
    assert setup.office.head == f"ผู้อำนวยการ{PLACE}"
    assert setup.register is not None
    assert setup.register.next == "ศธ ๐๔๑๐๐/๔๖"
    held = {place.key: place.name for place in setup.places if place.held}
    assert held == {
        ("deputy", ""): "นางปั๊ม กู้เกียรติ",
        ("director", ""): "นายมารุต ที่ดี",
        ("publisher", ""): "นายเว็บ ผู้ดูแล",
        ("group_head", "กลุ่มอำนวยการ"): "นายฐิติ ฎีกา",
    }
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.WRITING)


def test_it_is_shown_by_itself_at_the_first_start_alone(
    bare: Desk, desk: Desk, open_window: OpenWindow
) -> None:
    page = wizard(open_window(bare))
    assert isinstance(page.step, OfficeStep)
    assert page.step.choice.isVisible()
    assert page.step.lines["name"].line.hasFocus()
    assert open_window(desk).window.page is not None
    begun = open_window(desk)
    assert begun.window.page is begun.house.page(Place.TODAY)
    begun.house.services.commands.trigger("setup")
    begun.hands.rest()
    wizard(begun)


def test_it_is_left_by_esc_and_goes_on_where_something_is_missing(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    window.hands.type("สพป.มุกดาหาร")
    window.hands.press("Esc")
    assert load_office(bare).name == PLACE
    today = window.house.page(Place.TODAY)
    assert isinstance(today, TodayPage)
    assert window.window.page is today
    assert "เลขนำหน้าหนังสือ" in today.first_steps.office.why.text()
    assert today.first_steps.office.button.hasFocus()

    later = open_window(bare)
    assert later.window.page is later.house.page(Place.TODAY)
    later.hands.press("Return")
    shown = step(later, Part.NUMBERS)
    assert isinstance(shown, NumberStep)
    later.hands.type("ศธ ๐๔๑๐๐")
    later.hands.press("Alt+Left")
    office = step(later, Part.OFFICE)
    assert isinstance(office, OfficeStep)
    assert not office.choice.isVisible()
    assert load_office(bare).prefix == "ศธ ๐๔๑๐๐"
    ticked = [part for part in Part if read_setup(bare).done(part)]
    assert ticked == [Part.OFFICE, Part.NUMBERS]


def test_a_page_is_taken_back_by_one_undo(bare: Desk, open_window: OpenWindow) -> None:
    window = open_window(bare)
    name_the_office(window)
    assert window.messages.sentences[-1] == "บันทึกข้อมูลสำนักงานแล้ว"
    window.window.foot.run_undo()
    window.hands.rest()
    setup = read_setup(bare)
    assert setup.untouched
    assert setup.head is not None
    assert setup.head.held is None


def test_an_empty_name_and_a_person_as_position_are_refused_below_their_fields(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    wizard(window).next.click()
    window.hands.rest()
    office = step(window, Part.OFFICE)
    assert isinstance(office, OfficeStep)
    assert office.lines["name"].wrong.text().startswith("ยังไม่ได้พิมพ์ชื่อสำนักงาน")
    window.hands.type("สพป.มุกดาหาร")
    office.lines["head"].line.setFocus()
    office.lines["head"].line.selectAll()
    window.hands.type("นายมารุต ที่ดี")
    wizard(window).next.click()
    window.hands.rest()
    assert "เป็นชื่อบุคคล" in office.lines["head"].wrong.text()
    assert office.lines["head"].line.hasFocus()
    assert load_office(bare).name == ""


def test_a_last_number_that_is_none_is_refused_and_the_page_stays(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    numbers = at(window, Part.NUMBERS)
    assert isinstance(numbers, NumberStep)
    window.hands.type("ศธ ๐๔๑๐๐")
    window.hands.press("Tab")
    window.hands.type("สี่สิบ")
    window.hands.press("Ctrl+Return")
    assert step(window, Part.NUMBERS) is numbers
    assert "ใช้ไม่ได้" in numbers.last.wrong.text()
    assert numbers.last.line.hasFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("๔๐")
    assert numbers.next_number.text() == "ศธ ๐๔๑๐๐/๔๑"
    window.hands.press("Return")
    step(window, Part.UNITS)
    assert read_registers(bare)[0].start == 40


def test_what_is_recorded_elsewhere_shows_and_what_is_typed_stays(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.house.services.commands.trigger("setup")
    window.hands.rest()
    people = at(window, Part.PEOPLE)
    assert isinstance(people, PeopleStep)
    rows = people.roles.rows
    assert rows["director", ""].text == "นายมารุต ที่ดี"
    rows["deputy", ""].line.setFocus()
    rows["deputy", ""].line.selectAll()
    window.hands.type("นายใหม่ มาแทน")
    window.house.services.ways.office_changed.emit()
    window.hands.rest()
    assert rows["deputy", ""].text == "นายใหม่ มาแทน"
    assert rows["deputy", ""].help.text().startswith("ชื่อใหม่")


def test_a_successor_ends_who_signed_before(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    window.house.services.commands.trigger("setup")
    window.hands.rest()
    people = at(window, Part.PEOPLE)
    assert isinstance(people, PeopleStep)
    line = people.roles.rows["deputy", ""].line
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    window.hands.type("นายใหม่ มาแทน")
    window.hands.press("Ctrl+Return")
    step(window, Part.PAPER)
    with desk.store.read() as tx:
        held = [each for each in tx.people.appointments() if each.role == "deputy"]
    days = {each.person.name: (str(each.first), str(each.last)) for each in held}
    assert days == {
        "นางปั๊ม กู้เกียรติ": ("None", "2018-05-14"),
        "นายใหม่ มาแทน": ("2018-05-15", "None"),
    }


def test_what_is_missing_is_said_at_the_end_and_leads_back(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    paper = at(window, Part.PAPER)
    assert isinstance(paper, PaperStep)
    assert paper.missing.count() == 4
    assert str(bare.folder) in paper.folder.path.text()
    paper.part_wanted.emit(Part.UNITS)
    window.hands.rest()
    assert board(step(window, Part.UNITS)).text.hasFocus()
    assert list_units(bare) == []


def test_an_office_with_a_name_lacks_only_whom_memos_address(
    bare: Desk, open_window: OpenWindow
) -> None:
    set_office(bare, {"name": "โรงเรียนบ้านน้ำใส"})
    window = open_window(bare)
    window.house.show(Place.WIZARD)
    paper = at(window, Part.PAPER)
    prose = [each for each in paper.findChildren(Prose) if each.property("kind") == "warning"]
    assert prose[0].text() == "ยังไม่ได้ใส่ว่าบันทึกเรียนถึงใคร"
