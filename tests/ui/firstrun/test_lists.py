"""Units and people pasted from Excel in the first run."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.setup import Part, read_setup
from clerkdesk.desk.staff import list_units
from clerkdesk.ui.actions import Place
from clerkdesk.ui.firstrun.peoplestep import PeopleStep
from clerkdesk.ui.widgets.suggesting import SuggestingEdit
from tests.ui.conftest import OpenWindow
from tests.ui.firstrun.helping import at, board, paste, step, wizard

UNITS = [f"กลุ่มที่ {n}" for n in range(1, 11)] + [f"กลุ่มโรงเรียนที่ {n}" for n in range(1, 21)]
PEOPLE = [
    (
        f"นายสมชาย ที่ {n}",
        "ผู้อำนวยการกลุ่ม" if n <= 10 else "นักวิชาการศึกษา",
        UNITS[(n - 1) % 30],
    )
    for n in range(1, 61)
]


def test_thirty_units_and_sixty_people_are_pasted(bare: Desk, open_window: OpenWindow) -> None:
    window = open_window(bare)
    units = at(window, Part.UNITS)
    listed = "\r\n".join(f"{n}\t{name}" for n, name in enumerate(UNITS, start=1))
    paste(window, units, f"ที่\tชื่อหน่วย\r\n{listed}\r\n")
    assert board(units).summary.text() == "จะเพิ่ม ๓๐"
    window.hands.press("Ctrl+Return")
    assert [unit.name for unit in list_units(bare)] == UNITS

    people = step(window, Part.PEOPLE)
    assert isinstance(people, PeopleStep)
    paste(window, people, "\n".join("\t".join(person) for person in PEOPLE))
    assert board(people).count == 60
    assert people.roles.rows["group_head", "กลุ่มที่ 3"].text == "นายสมชาย ที่ 3"
    window.hands.press("Ctrl+Return")
    setup = read_setup(bare)
    assert len(setup.people) == 60
    assert [place.name for place in setup.places if place.unit] == [
        f"นายสมชาย ที่ {n}" for n in range(1, 11)
    ]
    window.window.foot.run_undo()
    window.hands.rest()
    setup = read_setup(bare)
    assert not setup.people
    assert not any(place.held for place in setup.places)


def test_a_doubled_and_an_empty_name_are_refused_and_nothing_is_written(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    units = at(window, Part.UNITS)
    paste(window, units, "ชื่อ\tประเภท\nกลุ่มแผน\t\nกลุ่มแผน\t\n\tกลุ่มโรงเรียน\n")
    window.hands.press("Ctrl+Return")
    assert step(window, Part.UNITS) is units
    assert board(units).row.wrong.text().startswith("มี ๒ แถวที่ต้องแก้ก่อน")
    said = board(units).mistakes.text()
    assert "กลุ่มแผน มีสองแถว" in said
    assert "ไม่มีชื่อ" in said
    assert list_units(bare) == []


def test_when_the_page_is_left_good_rows_are_kept_and_wrong_ones_stay_in_the_box(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    units = at(window, Part.UNITS)
    paste(window, units, "กลุ่มแผน\nกลุ่มแผน\nกลุ่มบุคคล")
    window.hands.press("Alt+Left")
    assert [unit.name for unit in list_units(bare)] == ["กลุ่มแผน", "กลุ่มบุคคล"]
    again = at(window, Part.UNITS)
    assert again is units
    assert board(units).typed == "กลุ่มแผน"


def test_wrong_rows_stay_also_when_the_page_is_left_before_they_were_read(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    units = at(window, Part.UNITS)
    board(units).text.setPlainText("ชื่อ\tประเภท\nกลุ่มแผน\t\nกลุ่มบุคคล\tตึก")
    window.hands.press("Alt+Left")
    assert [unit.name for unit in list_units(bare)] == ["กลุ่มแผน"]
    assert board(units).typed == "ชื่อ\tประเภท\nกลุ่มบุคคล\tตึก"


def test_what_is_typed_while_a_list_is_kept_stays_in_the_box(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    units = at(window, Part.UNITS)
    box = board(units).text
    box.setPlainText("กลุ่มแผน\n")
    wizard(window).leave()
    box.setPlainText("กลุ่มแผน\nกลุ่มบุคคล")
    window.hands.rest()
    assert [unit.name for unit in list_units(bare)] == ["กลุ่มแผน"]
    assert box.toPlainText() == "กลุ่มบุคคล"


def test_columns_that_are_not_read_are_named(bare: Desk, open_window: OpenWindow) -> None:
    window = open_window(bare)
    people = at(window, Part.PEOPLE)
    paste(window, people, "ลำดับ\tชื่อ-สกุล\tเบอร์โทร\tตำแหน่ง\n1\tนายก ข\t0812345678\tนิติกร\n")
    assert board(people).left_out.text() == "คอลัมน์ที่ไม่ได้ใช้: เบอร์โทร"
    assert isinstance(people, PeopleStep)
    assert people.roles.rows["legal_officer", ""].text == "นายก ข"


def test_people_of_one_name_who_differ_are_refused(bare: Desk, open_window: OpenWindow) -> None:
    window = open_window(bare)
    people = at(window, Part.PEOPLE)
    paste(window, people, "นายก ข\tนิติกร\nนายก ข\tนักบัญชี\n")
    window.hands.press("Ctrl+Return")
    assert step(window, Part.PEOPLE) is people
    assert "สองแถวที่ไม่ตรงกัน" in board(people).mistakes.text()
    assert read_setup(bare).people == ()
    window.hands.press("Esc")
    assert window.window.page is window.house.page(Place.TODAY)


def test_who_is_chosen_from_the_pasted_list_is_not_called_new(
    bare: Desk, open_window: OpenWindow
) -> None:
    window = open_window(bare)
    people = at(window, Part.PEOPLE)
    assert isinstance(people, PeopleStep)
    paste(window, people, "นางสาวน้ำทิพย์ ญี่ปุ่น\tนักประชาสัมพันธ์\nนายเว็บ ผู้ดูแล\tช่างคอมพิวเตอร์")
    window.hands.go_to("ผู้มีหน้าที่เผยแพร่ข้อมูล/ผู้ดูแลระบบ")
    row = people.roles.rows["publisher", ""]
    window.hands.type("เว็บ")
    assert row.help.isVisible()
    assert isinstance(row.line, SuggestingEdit)
    window.hands.press("Down", "Return")
    assert row.text == "นายเว็บ ผู้ดูแล"
    assert not row.help.isVisible()
