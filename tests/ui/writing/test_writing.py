"""Writing a memo: suggestions, what is wrong, numbers, drafts that survive."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.drafts import load_drafts
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.numbering import preview_next
from clerkdesk.ui.actions import Place
from clerkdesk.ui.services import Writing
from clerkdesk.ui.writing.numbers import NumberEditor
from clerkdesk.ui.writing.page import WritingPage
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.hands import type_letters


def writing(window: Open) -> WritingPage:
    page = window.house.pages[Place.WRITING]
    assert isinstance(page, WritingPage)
    return page


def texts(window: Open) -> dict[str, str]:
    fields = writing(window).fields
    assert fields is not None
    return fields.texts()


def test_a_person_brings_position_and_unit(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("ญี่ปุ่น")
    window.hands.press("Down", "Return")
    found = texts(window)
    assert found["requester"] == "นางสาวน้ำทิพย์ ญี่ปุ่น"
    assert found["position"] == "นักประชาสัมพันธ์"
    assert found["unit"] == "กลุ่มอำนวยการ"


def test_what_is_missing_is_said_below_its_field_and_nothing_is_saved(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N", "Ctrl+Return")
    fields = writing(window).fields
    assert fields is not None
    wrong = [row.field.id for row in fields.rows.values() if row.wrong.text()]
    assert wrong == ["requester", "subject"]
    assert window.hands.focus().accessibleName() == "ข้าพเจ้า"
    assert find_memos(desk) == []


def test_a_wrong_date_is_said_below_its_field(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.go_to("วันที่", "Shift+Tab")
    window.hands.press("Ctrl+A")
    window.hands.type("31 ก.พ. 61")
    window.hands.press("Tab")
    fields = writing(window).fields
    assert fields is not None
    assert "ไม่มีวันที่ 31" in fields.rows["date"].wrong.text()


def test_the_number_that_is_next_is_shown_and_may_be_typed_or_left_empty(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    fields = writing(window).fields
    assert fields is not None
    number = fields.rows["number"].editor
    assert isinstance(number, NumberEditor)
    assert number.chips.chips["next"].text().endswith("ศธ ๐๔๑๐๐/๑")
    assert number.text() == "next"
    number.chips.chips["typed"].click()
    window.hands.type("ศธ 04100/45")
    assert number.text() == "ศธ 04100/45"
    number.chips.chips["empty"].click()
    assert number.text() == ""


def test_what_was_typed_is_there_again_after_the_program_was_killed(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.go_to("ขออนุญาตเผยแพร่ข้อมูล เรื่อง")
    window.hands.type("แผนที่พิมพ์ค้างไว้")
    window.hands.until(lambda: bool(load_drafts(desk)))
    [draft] = load_drafts(desk)
    assert draft.texts["subject"] == "แผนที่พิมพ์ค้างไว้"

    again = open_window(desk)
    again.hands.press("Ctrl+N")
    assert texts(again)["subject"] == "แผนที่พิมพ์ค้างไว้"
    assert again.hands.window_shows(writing(again).top.note)


def test_esc_goes_back_and_loses_nothing(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("มานี")
    window.hands.press("Esc", "Ctrl+N")
    assert texts(window)["requester"] == "มานี"


def test_a_draft_is_gone_when_it_was_saved_or_thrown_away(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("มานี")
    window.hands.press("Esc", "Ctrl+N")
    writing(window).top.drop_button.click()
    window.hands.rest()
    assert load_drafts(desk) == []


def test_a_memo_like_another_has_all_but_number_and_date(
    desk: Desk, open_window: OpenWindow
) -> None:
    earlier = a_memo(desk, number="next", channel="amss", date="1/1/2561")
    window = open_window(desk)
    window.house.show_memo(earlier.id)
    window.hands.rest()
    window.hands.press("Ctrl+D", "Ctrl+Return")
    memo = find_memos(desk)[0]
    assert memo.like == earlier.id
    assert memo.subject == earlier.subject
    assert memo.values["channel"] == {"amss": ""}
    assert memo.dated == desk.today()
    assert memo.number == "ศธ ๐๔๑๐๐/๒"


def test_a_memo_is_changed_until_it_is_signed(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("F2")
    window.hands.go_to("ขออนุญาตเผยแพร่ข้อมูล เรื่อง")
    window.hands.press("Ctrl+A")
    window.hands.type("เรื่องใหม่")
    window.hands.press("Ctrl+Return")
    assert [each.subject for each in find_memos(desk)] == ["เรื่องใหม่"]


def test_what_is_typed_into_a_memo_to_be_changed_never_goes_into_its_number(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, number="next")
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("F2")
    assert window.window.header.title.text() == "แก้ไขบันทึก ศธ ๐๔๑๐๐/๑"
    window.hands.type(" ฉบับแก้")
    window.hands.press("Ctrl+Return")
    [changed] = find_memos(desk)
    assert (changed.subject, changed.number) == (f"{memo.subject} ฉบับแก้", memo.number)


def test_what_is_signed_is_not_offered_to_be_changed(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    window.house.show_memo(memo.id)
    window.hands.rest()
    assert not window.window.commands.all["change"].isEnabled()


def test_the_paper_beside_the_form_is_the_paper_that_prints(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.house.show_writing(Writing())
    window.hands.rest()
    page = writing(window)
    window.hands.until(lambda: page.paper.page_count == 1)
    assert preview_next(desk, desk.shelf.get("memo"), "") == "ศธ ๐๔๑๐๐/๑"


def test_a_typed_number_that_looks_like_none_is_saved_when_it_is_saved_again(
    desk: Desk, open_window: OpenWindow
) -> None:
    odd = "ศธ ๐๔๑๐๐/๔๖ปีงบประมาณ ๒๕๗๐"
    window = open_window(desk)
    window.house.services.ways.writing_wanted.emit(Writing())
    window.hands.rest()
    fields = writing(window).fields
    assert fields is not None
    for field_id, text in (("requester", "นางสาวน้ำทิพย์ ญี่ปุ่น"), ("subject", "ก"), ("number", odd)):
        fields.rows[field_id].editor.set_text(text)
    window.hands.press("Ctrl+Return")
    assert find_memos(desk) == []
    assert "กดบันทึกอีกครั้ง" in fields.rows["number"].doubt.text()
    assert not fields.rows["number"].doubt.isHidden()
    window.hands.press("Ctrl+Return")
    assert [memo.number for memo in find_memos(desk)] == [odd]


def test_enter_in_a_line_goes_on_to_the_next_field_and_saves_nothing(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("ญี่ปุ่น")
    window.hands.press("Down", "Return")  # takes the suggestion
    assert window.hands.focus().accessibleName() == "ข้าพเจ้า"
    window.hands.press("Return")
    after_enter = window.hands.focus().accessibleName()
    assert after_enter != "ข้าพเจ้า"
    window.hands.press("Shift+Tab", "Tab")
    assert window.hands.focus().accessibleName() == after_enter
    assert find_memos(desk) == []


def test_what_is_typed_while_another_memo_is_being_opened_is_kept(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    page, line = writing(window), window.hands.focus()
    first = page.start
    type_letters(line, "สม")
    page.leave()
    page.open(Writing(), fresh=True)
    type_letters(line, "ศรี")
    window.hands.until(lambda: page.start is not first)
    if page.start is None:  # where the other is not there yet
        type_letters(line, "!")  # too late: there is nothing any more that it belongs to
    page._keeper.keep()  # as it does by itself a while after a key
    window.hands.rest()
    assert [draft.texts["requester"] for draft in load_drafts(desk)] == ["สมศรี"]
