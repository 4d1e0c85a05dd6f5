"""Units and registers on the page of settings."""

from PySide6.QtGui import QGuiApplication

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.registerediting import read_registers
from clerkdesk.desk.staff import list_units, set_office
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.ui.settings.registers import RegistersSection
from clerkdesk.ui.settings.units import UnitsSection
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write


def units_section(window: Open) -> UnitsSection:
    section = settings_of(window, "units").section
    assert isinstance(section, UnitsSection)
    return section


def registers_section(window: Open) -> RegistersSection:
    section = settings_of(window, "registers").section
    assert isinstance(section, RegistersSection)
    return section


def names(desk: Desk) -> list[str]:
    return [unit.name for unit in list_units(desk)]


def test_units_are_added_one_after_another_by_keyboard(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = units_section(window)
    section.add()
    window.hands.type("โรงเรียนบ้านกู่")
    assert section.new.kind.currentData() == UnitKind.SCHOOL
    window.hands.press("Return")
    window.hands.type("กลุ่มกฎหมาย")
    window.hands.press("Return", "Escape")
    assert names(desk) == ["กลุ่มอำนวยการ", "โรงเรียนบ้านกู่", "กลุ่มกฎหมาย"]
    assert section.browser.list.hasFocus()
    window.hands.press("Ctrl+Z")
    assert names(desk) == ["กลุ่มอำนวยการ", "โรงเรียนบ้านกู่"]


def test_a_name_that_is_taken_is_refused_in_the_panel(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = units_section(window)
    section.add()
    window.hands.type("กลุ่มอำนวยการ")
    window.hands.press("Return")
    assert "อยู่แล้ว" in section.new.wrong.text()
    assert section.new.name.text() == "กลุ่มอำนวยการ"


def test_a_unit_is_renamed_its_kind_changed_and_ended(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = units_section(window)
    section.browser.choose(1)
    section.take_focus()
    window.hands.press("Return")
    assert section.pane.name.line.hasFocus()
    write(window, section.pane.name.line, "กลุ่มอำนวยการใหม่", "Tab")
    window.hands.press("Down")
    write(window, section.pane.ended.line, "30/4/61", "Tab")
    [unit] = list_units(desk)
    assert unit.name == "กลุ่มอำนวยการใหม่"
    assert unit.ended_on is not None
    assert unit.ended_on.isoformat() == "2018-04-30"
    assert section.browser.model.index(0, 0).data() == "กลุ่มอำนวยการใหม่"


def test_a_day_that_cannot_be_read_stays_with_its_reason(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = units_section(window)
    section.browser.choose(1)
    write(window, section.pane.ended.line, "31 ก.พ. 61", "Tab")
    assert section.pane.ended.line.text() == "31 ก.พ. 61"
    assert section.pane.ended.wrong.isVisible()
    assert list_units(desk)[0].ended_on is None


def test_a_list_copied_in_excel_is_pasted_onto_the_list_of_units(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = units_section(window)
    QGuiApplication.clipboard().setText("โรงเรียนก\tสถานศึกษา\nกลุ่มอำนวยการ\nโรงเรียนข\tไม่มีชนิดนี้\n")
    section.take_focus()
    window.hands.press("Ctrl+V")
    assert section.pasting.main.text() == "เพิ่ม ๑ หน่วย"
    assert "โรงเรียนข" in section.pasting.mistakes.text()
    window.hands.press("Ctrl+Return")
    assert names(desk) == ["กลุ่มอำนวยการ", "โรงเรียนก"]
    window.hands.press("Ctrl+Z")
    assert names(desk) == ["กลุ่มอำนวยการ"]


def test_the_list_of_units_is_searched(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = units_section(window)
    section.add()
    window.hands.type("โรงเรียนบ้านกู่")
    window.hands.press("Return", "Escape")
    section.browser.search.setFocus()
    window.hands.type("กู่")
    assert section.browser.model.rowCount() == 1


def test_the_last_number_on_paper_is_set_and_undone(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = registers_section(window)
    pane = next(iter(section.panes.values()))
    write(window, pane.start.line, "44")
    assert read_registers(desk)[0].start == 44
    assert "ศธ ๐๔๑๐๐/๔๕" in pane.next.text()
    assert pane.start.line.text() == "๔๔"
    window.hands.press("Escape", "Ctrl+Z")
    assert read_registers(desk)[0].start == 0


def test_a_number_is_made_void_with_its_reason(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk, number="ศธ ๐๔๑๐๐/๒")
    window = open_window(desk)
    pane = next(iter(registers_section(window).panes.values()))
    assert "๑" in pane.gaps.text()
    pane.open_panel()
    assert pane.panel is not None
    assert pane.panel.number.text() == "๑"
    window.hands.press("Return")
    assert "เหตุผล" in pane.panel.wrong.text()
    window.hands.type("พิมพ์เสีย")
    window.hands.press("Return")
    assert "พิมพ์เสีย" in pane.void.text()
    assert not pane.gaps.isVisible()
    assert pane.void_button.hasFocus()
    window.hands.press("Ctrl+Z")
    assert "เอากลับมาใช้ไม่ได้" in window.window.foot.said.text()


def test_a_number_in_use_names_its_memo_before_it_is_made_void(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, number="next")
    window = open_window(desk)
    pane = next(iter(registers_section(window).panes.values()))
    pane.open_panel()
    assert pane.panel is not None
    window.hands.rest()
    window.hands.type("1")
    assert "บันทึกลำดับที่ ๑" in pane.panel.whose.text()


def test_only_an_office_without_a_prefix_is_told_to_set_one(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = registers_section(window)
    assert section.no_prefix.isHidden()  # orders and announcements never have one
    set_office(desk, {"prefix": ""})
    section.refresh()
    window.hands.rest()
    assert section.no_prefix.isVisible()
