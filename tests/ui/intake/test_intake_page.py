"""The intake register by keyboard: one key takes in, the rest is listed, corrected, made void."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.intake import Incoming, take_in, take_in_memo
from clerkdesk.desk.intakeview import IntakeView, read_intake
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.publishing import hand_over
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.ui.intake.model import IntakeModel
from clerkdesk.ui.intake.page import IntakePage
from clerkdesk.ui.intake.panels import NewIntakePanel
from clerkdesk.ui.places import Place
from clerkdesk.ui.services import Services
from tests.office import FakeClock, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow


def handed_over(desk: Desk, subject: str = "แผนปฏิบัติการ ๒๕๖๑") -> int:
    memo = an_allowed_memo(desk, subject=subject)
    return hand_over(desk, memo.id, "นายเว็บ ผู้ดูแล", "e-mail").memo.id


def intake(window: Open) -> IntakePage:
    window.hands.press("Ctrl+I")
    page = window.window.page
    assert isinstance(page, IntakePage)
    return page


def register(desk: Desk) -> IntakeView:
    return read_intake(desk)


def test_enter_takes_in_what_waits_and_undo_keeps_the_number(
    desk: Desk, open_window: OpenWindow
) -> None:
    first, second = handed_over(desk, "เรื่องแรก"), handed_over(desk, "เรื่องสอง")
    window = open_window(desk)
    page = intake(window)
    assert page.waiting.memo == first
    window.hands.press("Return")
    assert "รับเข้าทะเบียนแล้วเป็นเลข ๑/๒๕๖๑" in window.messages.sentences
    assert page.waiting.memo == second
    assert [line.memo for line in register(desk).lines] == [first]
    window.hands.press("Ctrl+Z")
    assert not state_of(get_memo(desk, first)).taken_in
    [void] = register(desk).lines
    assert void.void
    assert register(desk).next == 2


def test_the_last_one_taken_in_leaves_the_keys_to_the_register(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = handed_over(desk)
    window = open_window(desk)
    page = intake(window)
    window.hands.press("Return")
    assert page.table.hasFocus()
    window.hands.press("Return")
    assert window.window.page is window.house.page(Place.MEMOS)
    assert memo


def test_something_without_a_memo_is_taken_in(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = intake(window)
    assert page.empty.isVisible()
    window.hands.press("Return")
    window.hands.type("ประกาศรับสมัคร")
    window.hands.go_to("ผู้ส่ง")
    window.hands.type("นายชูศักดิ์")
    window.hands.press("Return")
    [line] = register(desk).lines
    assert (line.running, line.subject, line.sender) == (1, "ประกาศรับสมัคร", "นายชูศักดิ์")
    assert page.table.hasFocus()
    window.hands.press("Ctrl+Z")
    assert register(desk).lines[0].void


def test_a_subject_has_to_be_said(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = intake(window)
    window.hands.press("Return", "Return")
    assert isinstance(page.panel, NewIntakePanel)
    assert "ยังไม่รู้ว่ารับเรื่องใด" in page.panel.wrong.text()
    window.hands.press("Escape")
    assert page.panel is None
    assert register(desk).lines == ()


def test_a_line_is_corrected_with_its_reason(desk: Desk, open_window: OpenWindow) -> None:
    take_in(desk, Incoming(subject="ประกาศ", sender="นายชูศักดิ์"))
    window = open_window(desk)
    intake(window)
    window.hands.press("F2")
    window.hands.go_to("ผู้ส่ง")
    window.hands.press("Ctrl+A")
    window.hands.type("นางสมศรี")
    window.hands.go_to("เหตุผลที่แก้")
    window.hands.type("พิมพ์ผิด")
    window.hands.press("Return")
    [line] = register(desk).lines
    assert (line.sender, line.corrected) == ("นางสมศรี", True)
    window.hands.press("Ctrl+Z")
    assert register(desk).lines[0].sender == "นายชูศักดิ์"


def test_a_number_is_made_void_for_good_with_its_reason(
    desk: Desk, open_window: OpenWindow
) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    window = open_window(desk)
    page = intake(window)
    window.hands.press("Delete")
    window.hands.type("รับซ้ำ")
    window.hands.press("Return")
    assert register(desk).lines[0].void == "รับซ้ำ"
    assert "ยกเลิก: รับซ้ำ" in page.table.register.text(page.table.register.lines[0], 4)
    window.hands.press("Ctrl+Z")
    assert register(desk).lines[0].void == "รับซ้ำ"


def test_the_register_goes_on_after_the_numbers_on_paper(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = handed_over(desk)
    window = open_window(desk)
    page = intake(window)
    page.waiting.start.line.setFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("๑๒")
    window.hands.press("Return")
    assert "๑๓/๒๕๖๑" in page.waiting.next.text()
    page.waiting.list.setFocus()
    window.hands.press("Return")
    assert [line.running for line in register(desk).lines if line.memo == memo] == [13]


def test_what_is_no_number_is_refused_below_the_line(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = intake(window)
    page.waiting.start.line.setFocus()
    window.hands.press("Ctrl+A")
    window.hands.type("สิบสอง")
    window.hands.press("Return")
    assert "ไม่ใช่เลขรับ" in page.waiting.start.wrong.text()


def test_each_year_has_a_register_of_its_own(
    desk: Desk, open_window: OpenWindow, clock: FakeClock
) -> None:
    take_in(desk, Incoming(subject="ปีเก่า"))
    clock.forward(365)
    window = open_window(desk)
    page = intake(window)
    assert page.table.register.lines == []
    window.hands.press("Ctrl+PgUp")
    assert [line.subject for line in page.table.register.lines] == ["ปีเก่า"]


@pytest.mark.parametrize(("keys", "suffix"), [("Ctrl+E", ".xlsx"), ("Ctrl+Shift+P", ".pdf")])
def test_the_register_is_exported(
    desk: Desk, open_window: OpenWindow, keys: str, suffix: str
) -> None:
    take_in_memo(desk, handed_over(desk), Incoming())
    window = open_window(desk)
    intake(window)
    window.hands.press(keys)
    [written] = window.messages.folder.glob(f"*{suffix}")
    assert written.stat().st_size > 1000


def test_the_register_is_printed(desk: Desk, open_window: OpenWindow) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    window = open_window(desk)
    intake(window)
    window.hands.press("Ctrl+P")
    window.hands.until(lambda: "ส่งพิมพ์ตารางแล้ว" in window.messages.sentences)
    assert window.messages.printed.stat().st_size > 1000


def test_the_end_of_a_print_is_told_though_its_page_was_made_anew(
    desk: Desk, open_window: OpenWindow
) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    window = open_window(desk)
    intake(window)._print()
    window.house.services.look.wear("dark")
    window.hands.rest()
    window.house.services.look.wear("light")
    assert "ส่งพิมพ์ตารางแล้ว" in window.messages.sentences


def test_a_memo_is_taken_in_from_its_own_page(desk: Desk, open_window: OpenWindow) -> None:
    memo = handed_over(desk)
    window = open_window(desk)
    window.house.show_memo(memo)
    window.hands.rest()
    window.hands.press("Ctrl+Shift+I", "Return")
    assert register(desk).lines[0].memo == memo


def test_lines_are_read_aloud_with_their_number(desk: Desk, services: Services) -> None:
    take_in(desk, Incoming(subject="ประกาศ"))
    model = IntakeModel(services.voice, services.look)
    tester = QAbstractItemModelTester(model)
    model.show(register(desk).lines)
    assert model.aloud(model.lines[0], 3) == "เลขรับ ๑, เรื่อง ประกาศ"
    assert tester.model() is model
