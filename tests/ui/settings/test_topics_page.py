"""The topics in the settings, by keyboard: taken over, reworded, reordered, ended, given codes."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from clerkdesk.desk.codes import add_code, read_codes, set_topics, take_codes
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.topics import add_topic, list_topics
from clerkdesk.ui.settings.topics import TopicsSection
from tests.ui.conftest import Open, OpenWindow
from tests.ui.settings.helping import settings_of, write

FIRST, SECOND, THIRD = "แผนปฏิบัติการ", "การจัดซื้อจัดจ้าง", "คู่มือปฏิบัติงาน"


def with_topics(desk: Desk) -> None:
    for name, label in ((FIRST, "๑.๑"), (SECOND, "๑.๒"), (THIRD, "๑.๒")):
        add_topic(desk, name, label)


def topics(window: Open) -> TopicsSection:
    section = settings_of(window, "topics").section
    assert isinstance(section, TopicsSection)
    section.take_focus()
    return section


def names(desk: Desk) -> list[str]:
    return [topic.name for topic in list_topics(desk)]


def test_a_list_of_an_announcement_is_taken_over_after_a_look(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Return")
    assert section.lists.table.rowCount() == 20
    window.hands.press("2")
    assert section.lists.table.rowCount() == 9
    assert section.lists.main.text() == "นำมาใช้ ๙ หัวข้อ"
    assert names(desk) == []
    window.hands.press("Return")
    assert len(names(desk)) == 9
    assert section.browser.list.hasFocus()
    window.hands.press("Ctrl+Z")
    assert names(desk) == []


def test_a_list_says_which_topics_are_there_already(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Return", "Return")
    assert len(names(desk)) == 20
    section.take_list()
    window.hands.rest()
    assert section.lists.main.text() == "นำมาใช้ ๐ หัวข้อ"
    assert not section.lists.main.isEnabled()


def test_topics_are_added_one_after_another(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = topics(window)
    section.add()
    window.hands.type(FIRST)
    window.hands.press("Return")
    window.hands.type(SECOND)
    window.hands.press("Return")
    assert names(desk) == [FIRST, SECOND]
    assert section.new.name.hasFocus()


def test_alt_and_arrows_put_a_topic_elsewhere(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    topics(window)
    window.hands.press("Home", "Alt+Down")
    assert names(desk) == [SECOND, FIRST, THIRD]
    window.hands.press("Alt+Down")
    assert names(desk) == [SECOND, THIRD, FIRST]
    window.hands.press("Alt+Down")
    assert names(desk) == [SECOND, THIRD, FIRST]
    window.hands.press("Ctrl+Z")
    assert names(desk) == [SECOND, FIRST, THIRD]


def test_a_topic_is_dragged_before_another(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    section = topics(window)
    view = section.browser.list
    below = view.visualRect(section.browser.model.index(2, 0)).center()
    above = view.visualRect(section.browser.model.index(0, 0)).topLeft()
    for kind, place in (
        (QEvent.Type.MouseButtonPress, below),
        (QEvent.Type.MouseMove, above),
        (QEvent.Type.MouseButtonRelease, above),
    ):
        where = QPointF(place)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, where, view.viewport().mapToGlobal(where), left, left, none)
        QApplication.sendEvent(view.viewport(), event)
    window.hands.rest()
    assert names(desk) == [THIRD, FIRST, SECOND]


def test_words_and_label_are_saved_as_they_are_left(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Home", "Return")
    write(window, section.pane.name.line, "แผนปฏิบัติราชการ")
    write(window, section.pane.label.line, "๒.๑")
    topic = list_topics(desk)[0]
    assert (topic.name, topic.label, topic.former) == ("แผนปฏิบัติราชการ", "๒.๑", (FIRST,))
    assert FIRST in section.pane.former.text()


def test_empty_words_are_refused_below_the_line(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Home", "Return")
    write(window, section.pane.name.line, "")
    assert "ยังไม่ได้พิมพ์หัวข้อ" in section.pane.name.wrong.text()
    assert names(desk)[0] == FIRST


def test_a_topic_is_ended_and_used_again(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Home")
    section.pane.ending.setFocus()
    window.hands.press("Return")
    assert list_topics(desk)[0].ended_on is not None
    assert section.pane.ending.text() == "ใช้หัวข้อนี้อีกครั้ง"
    window.hands.press("Return")
    assert list_topics(desk)[0].ended_on is None


def test_codes_are_chips_that_come_and_go(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    add_code(desk, 2561, "O11", "แผนดำเนินงาน")
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Home")
    section.pane.codes.line.setFocus()
    window.hands.type("O11")
    window.hands.press("Return")
    assert [t.name for t in read_codes(desk, 2561).lines[0].topics] == [FIRST]
    chip = section.pane.codes.chips["O11"]
    assert chip.accessibleName() == "เอารหัส O11 ออก"
    chip.setFocus()
    window.hands.press("Return")
    assert read_codes(desk, 2561).lines[0].topics == ()
    window.hands.press("Ctrl+Z")
    assert [t.name for t in read_codes(desk, 2561).lines[0].topics] == [FIRST]


def test_a_code_that_the_year_lacks_is_refused(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    section = topics(window)
    window.hands.press("Home")
    section.pane.codes.line.setFocus()
    window.hands.type("O99")
    window.hands.press("Return")
    assert "ไม่มีรหัส “O99”" in section.pane.codes_row.wrong.text()


def test_codes_are_taken_from_a_file_and_copied_to_a_new_year(
    desk: Desk, open_window: OpenWindow
) -> None:
    with_topics(desk)
    take_codes(desk, 2566)
    set_topics(desk, 2566, "O11", [list_topics(desk)[0].id])
    window = open_window(desk)
    section = topics(window)
    section.years.setCurrentIndex(section.years.findData(2562))
    section.years.activated.emit(section.years.currentIndex())
    window.hands.rest()
    section.codes_button.setFocus()
    window.hands.press("Return")
    assert section.codes.copy.hasFocus()
    assert section.codes.copy.text() == "คัดลอกรหัสจากปี ๒๕๖๖"
    window.hands.press("Return")
    copied = read_codes(desk, 2562)
    assert len(copied.lines) == 43
    assert [line.code.code for line in copied.lines if line.topics] == ["O11"]
    window.hands.press("Ctrl+Z")
    assert read_codes(desk, 2562).lines == ()


def test_a_code_is_added_by_hand(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    section = topics(window)
    section.codes_button.setFocus()
    window.hands.press("Return")
    section.codes.code.setFocus()
    window.hands.type("O44")
    window.hands.press("Return")
    window.hands.type("ข้อมูลใหม่")
    window.hands.press("Return")
    year = section.years.currentData()
    assert [line.code.name for line in read_codes(desk, year).lines] == ["ข้อมูลใหม่"]
    window.hands.press("Escape")
    assert not section.codes.isVisible()


def test_the_writing_page_suggests_the_topics(desk: Desk, open_window: OpenWindow) -> None:
    with_topics(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    page = window.window.page
    editor = page.fields.rows["topic"].editor  # type: ignore[union-attr]
    assert [each.text for each in editor.line.model.suggestions] == [FIRST, SECOND, THIRD]
