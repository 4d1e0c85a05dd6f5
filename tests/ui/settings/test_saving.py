"""Each thing is saved as it is changed, with undo; what was refused stays to be mended."""

from pathlib import Path

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.staff import load_office
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.ui.actions import Place
from clerkdesk.ui.settings.office import OfficeSection
from tests.office import FakeClock, open_office
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write


def office_section(window: Open) -> OfficeSection:
    section = settings_of(window, "office").section
    assert isinstance(section, OfficeSection)
    return section


@pytest.mark.parametrize("leave", ["Return", "Tab"])
def test_a_line_is_saved_by_enter_and_by_leaving_it(
    desk: Desk, open_window: OpenWindow, leave: str
) -> None:
    window = open_window(desk)
    line = office_section(window).rows["short_name"].line
    write(window, line, "สพป.มห.", leave)
    assert load_office(desk).short_name == "สพป.มห."
    assert window.messages.sentences[-1] == "บันทึกชื่อย่อแล้ว"
    assert window.window.side.office.text() == "สพป.มห."


def test_ctrl_z_puts_back_what_stood_before(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = office_section(window)
    line = section.rows["short_name"].line
    write(window, line, "สพป.มห.")
    section.rows["website"].line.setFocus()
    window.hands.press("Ctrl+Z")
    assert load_office(desk).short_name == "สพป.มุกดาหาร"
    assert line.text() == "สพป.มุกดาหาร"
    assert window.messages.sentences[-1] == "ชื่อย่อกลับเป็นค่าเดิมแล้ว"


def test_what_was_refused_stays_and_its_reason_stands_below(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    row = office_section(window).rows["head"]
    write(window, row.line, "นายมารุต ที่ดี")
    assert row.line.text() == "นายมารุต ที่ดี"
    assert "เป็นชื่อบุคคล" in row.wrong.text()
    assert row.wrong.isVisible()
    assert row.line.property("wrong") is True
    assert load_office(desk).head.startswith("ผู้อำนวยการ")
    write(window, row.line, "ผู้อำนวยการ")
    assert not row.wrong.isVisible()
    assert load_office(desk).head == "ผู้อำนวยการ"


def test_esc_puts_back_what_is_saved_and_then_goes_to_the_list(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    page = settings_of(window, "office")
    row = office_section(window).rows["head"]
    write(window, row.line, "นายมารุต", leave="Return")
    window.hands.press("Escape")
    assert row.line.text().startswith("ผู้อำนวยการ")
    assert not row.wrong.isVisible()
    window.hands.press("Escape")
    assert page.list.hasFocus()


def test_what_is_typed_stays_while_something_else_is_saved(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = office_section(window)
    write(window, section.rows["website"].line, "https://x.go.th", leave="")
    window.house.services.ways.office_changed.emit()
    window.hands.rest()
    assert section.rows["website"].line.text() == "https://x.go.th"
    window.hands.press("Escape")


def test_going_to_another_page_saves_the_line_that_was_not_left(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    write(window, office_section(window).rows["website"].line, "https://x.go.th", leave="")
    window.house.show(Place.MEMOS)
    window.hands.rest()
    assert load_office(desk).website == "https://x.go.th"


def test_marks_are_saved_and_shown_as_they_are_regular(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    line = office_section(window).rows["short_name"].line
    write(window, line, "นํ้าใส ")
    assert load_office(desk).short_name == "น้ำใส"
    assert line.text() == "น้ำใส"


def test_the_digits_hold_on_screen_at_once(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = office_section(window)
    section.digits.options.chips["arabic"].setFocus()
    window.hands.press("Space")
    assert load_office(desk).digits is Digits.ARABIC
    assert window.window.voice.figure(12) == "12"
    settings_of(window, "paper")
    window.hands.press("Ctrl+Z")
    assert load_office(desk).digits is Digits.THAI


def test_a_practice_office_is_marked(desk: Desk, open_window: OpenWindow) -> None:
    from dataclasses import replace

    with desk.store.write("office.practice") as tx:
        tx.office.save(replace(tx.office.load(), practice=True))
    section = office_section(open_window(desk))
    assert section.practice.isVisible()


def test_an_empty_office_says_with_samples_what_belongs_there(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    empty = open_desk(tmp_path / "new")
    section = office_section(open_window(empty))
    assert all(row.line.placeholderText().startswith("เช่น") for row in section.rows.values())
    section.take_focus()
    assert section.rows["name"].line.hasFocus()
    empty.close()


def test_closing_the_window_saves_the_line_that_was_not_left(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    desk = open_office(tmp_path / "closing", FakeClock())
    window = open_window(desk)
    write(window, office_section(window).rows["website"].line, "https://x.go.th", leave="")
    window.window.closing.connect(window.opening.work.close)  # as when the program ends
    window.window.close()
    again = open_desk(tmp_path / "closing")
    assert load_office(again).website == "https://x.go.th"
    again.close()
