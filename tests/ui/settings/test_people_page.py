"""People and roles on the page of settings."""

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.peopleediting import read_staff
from clerkdesk.domain.office.people import Appointment, Capacity
from clerkdesk.ui.settings.people import ROLES, PeopleSection
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write


def people_section(window: Open) -> PeopleSection:
    section = settings_of(window, "people").section
    assert isinstance(section, PeopleSection)
    return section


def choose(section: PeopleSection, name: str) -> None:
    person = next(each for each in section.staff.people if each.name == name)
    section.browser.choose(person.id)


def director(desk: Desk) -> Appointment:
    [held] = read_staff(desk).holding("director")
    return held


def test_a_person_is_added_by_keyboard_and_can_be_found(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    section.add()
    window.hands.type("นายใหม่ มาแล้ว")
    window.hands.press("Tab")
    window.hands.type("ครู")
    window.hands.press("Return", "Escape")
    assert "นายใหม่ มาแล้ว" in [each.name for each in read_staff(desk).people]
    assert section.person.title.text() == "นายใหม่ มาแล้ว"
    window.hands.press("Ctrl+Z")
    assert "นายใหม่ มาแล้ว" not in [each.name for each in read_staff(desk).people]


def test_a_position_is_saved_as_it_is_left(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นายมารุต ที่ดี")
    write(window, section.person.position.line, "ผอ.สพป.มุกดาหาร", "Tab")
    people = {each.name: each.position for each in read_staff(desk).people}
    assert people["นายมารุต ที่ดี"] == "ผอ.สพป.มุกดาหาร"


def test_a_line_left_for_another_person_is_saved_for_the_first(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นายมารุต ที่ดี")
    write(window, section.person.position.line, "ผอ.", leave="")
    section.browser.list.setFocus()
    choose(section, "นายฐิติ ฎีกา")
    window.hands.rest()
    people = {each.name: each.position for each in read_staff(desk).people}
    assert people["นายมารุต ที่ดี"] == "ผอ."
    assert section.person.position.line.text() == people["นายฐิติ ฎีกา"] != "ผอ."


def test_a_role_is_given_and_ends_the_earlier_holder(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นางปั๊ม กู้เกียรติ")
    section.person.appoint_button.setFocus()
    window.hands.press("Space")
    panel = section.appointing
    panel.role.setCurrentIndex(panel.role.findData("director"))
    assert "นายมารุต ที่ดี" in panel.held.text()
    assert not panel.unit_row.isVisible()
    panel.ends.setChecked(True)
    window.hands.press("Return")
    assert "วันเริ่มต้น" in panel.wrong.text()
    write(window, panel.first, "1/10/61", leave="")
    window.hands.press("Return")
    held = {each.person.name: each.last for each in read_staff(desk).holding("director")}
    assert held["นางปั๊ม กู้เกียรติ"] is None
    assert held["นายมารุต ที่ดี"] is not None
    window.hands.press("Ctrl+Z")
    assert director(desk).last is None


def test_dates_and_capacity_of_a_role_are_saved_as_they_are_changed(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นายมารุต ที่ดี")
    [row] = section.person.held.rows.values()
    write(window, row.first.line, "1 ต.ค. 60", "Tab")
    write(window, row.last.line, "๓๐/๙/๒๕๖๑", "Tab")
    row.capacity.setFocus()
    row.capacity.setCurrentIndex(row.capacity.findData(Capacity.ACTING))
    row.capacity.activated.emit(row.capacity.currentIndex())
    window.hands.rest()
    held = director(desk)
    assert held.first is not None
    assert held.last is not None
    assert (held.first.isoformat(), held.last.isoformat()) == ("2017-10-01", "2018-09-30")
    assert held.capacity is Capacity.ACTING
    assert [row] == list(section.person.held.rows.values())


def test_an_end_before_the_beginning_is_refused_below_its_field(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นายมารุต ที่ดี")
    [row] = section.person.held.rows.values()
    write(window, row.first.line, "1/10/61", "Tab")
    write(window, row.last.line, "1/10/60", "Tab")
    assert "วันสิ้นสุด" in row.last.wrong.text()
    assert row.last.line.text() == "๑ ต.ค. ๒๕๖๐"
    assert director(desk).last is None


def test_a_role_is_taken_out_and_given_again_by_undo(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = people_section(window)
    choose(section, "นายมารุต ที่ดี")
    [row] = section.person.held.rows.values()
    row.remove.setFocus()
    window.hands.press("Space")
    assert read_staff(desk).holding("director") == ()
    assert section.person.held.none.isVisible()
    window.hands.press("Ctrl+Z")
    assert director(desk).person.name == "นายมารุต ที่ดี"


def test_roles_show_who_holds_them_and_which_nobody_holds(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    section.views.chips[ROLES].setFocus()
    window.hands.press("Space")
    model = section.browser.model
    spoken = [model.index(row, 0).data(2) or "" for row in range(model.rowCount())]
    pairs = [model.index(row, 0) for row in range(model.rowCount())]
    assert len(spoken) == len(desk.roles)
    details = {index.data(): index.data(0x0100 + 2).detail for index in pairs}
    assert details["ผู้อำนวยการสถานศึกษา"] == "ยังไม่มีผู้ทำหน้าที่"
    assert details["ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา"] == "นายมารุต ที่ดี"


def test_a_role_is_given_from_its_own_side(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = people_section(window)
    section.views.chips[ROLES].click()
    place = 1 + list(desk.roles).index("reporter")
    section.browser.choose(place)
    section.role.appoint_button.setFocus()
    window.hands.press("Space")
    window.hands.type("นายเว็บ ผู้ดูแล")
    window.hands.press("Escape")
    section.appointing.submit()
    window.hands.rest()
    [held] = read_staff(desk).holding("reporter")
    assert (held.person.name, held.unit) == ("นายเว็บ ผู้ดูแล", "กลุ่มอำนวยการ")


def test_people_copied_in_excel_are_seen_before_they_are_written(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    QGuiApplication.clipboard().setText("ชื่อ-สกุล\tตำแหน่ง\nนายใหม่ มาแล้ว\tครู\nนายฐิติ ฎีกา\t\n")
    section.take_focus()
    window.hands.press("Ctrl+V")
    assert section.pasting.summary.text() == "จะเพิ่ม ๑ · มีอยู่แล้ว ๑"
    assert len(read_staff(desk).people) == 5
    section.pasting.main.setFocus()
    window.hands.press("Space")
    assert len(read_staff(desk).people) == 6
    window.hands.press("Ctrl+Z")
    assert len(read_staff(desk).people) == 5


def test_somebody_of_a_known_name_is_added_when_the_clerk_says_so(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = people_section(window)
    section.add()
    window.hands.type("นายมารุต ที่ดี")
    assert section.new.another.isVisible()
    window.hands.press("Tab")
    window.hands.type("ครู")
    window.hands.press("Return")
    assert "อยู่แล้ว" in section.new.wrong.text()
    section.new.another.setFocus()
    window.hands.press("Space", "Return")
    assert len(read_staff(desk).named("นายมารุต ที่ดี")) == 2
