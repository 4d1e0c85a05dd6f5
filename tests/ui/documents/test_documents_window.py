"""Documents in the window: what is asked before an order is signed, and documents by themselves."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.staff import people_and_roles
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from clerkdesk.ui.recording.sign import SignPanel
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.writing.page import WritingPage
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow

KNOWN = "นายเว็บ ผู้ดูแล | นักวิชาการคอมพิวเตอร์ | reporter | รายงานผล"
NEW = "นางใหม่ มาดี | นิติกรชำนาญการ | นิติกร | วินิจฉัยข้อมูล"
ODD = "นายอีก คนหนึ่ง | ธุรการ | คนช่วยงาน | ช่วย"


def order(desk: Desk, *rows: str) -> Memo:
    return new_memo(desk, "order", Typed({"people": "\n".join(rows), "date": "1 พ.ค. 2561"}))


def signing(window: Open, memo: Memo) -> SignPanel:
    window.house.show_memo(memo.id)
    window.hands.rest()
    window.hands.press("Ctrl+L")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert isinstance(page.view.panel, SignPanel)
    return page.view.panel


def status(desk: Desk, memo: Memo) -> Status:
    return state_of(get_memo(desk, memo.id)).status


def test_an_order_of_known_people_is_signed_by_one_enter(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = order(desk, KNOWN)
    window = open_window(desk)
    signing(window, memo)
    window.hands.press("Return")
    assert status(desk, memo) is Status.IN_FORCE


def test_unknown_people_and_roles_are_shown_in_the_panel_before_the_second_enter(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = order(desk, KNOWN, NEW, ODD)
    window = open_window(desk)
    panel = signing(window, memo)
    window.hands.press("Return")
    assert status(desk, memo) is Status.DRAFT
    assert "จะเพิ่มในรายชื่อบุคลากร: นางใหม่ มาดี" in panel.note.text()
    assert "คนช่วยงาน" in panel.note.text()
    assert panel.record.text() == "บันทึกตามนี้"
    assert window.hands.focus() is panel.record
    window.hands.press("Return")
    assert status(desk, memo) is Status.IN_FORCE
    names = {each.person.name for each in people_and_roles(desk)[1]}
    assert "นางใหม่ มาดี" in names
    assert window.messages.bugs == []


def test_esc_leaves_the_order_unsigned(desk: Desk, open_window: OpenWindow) -> None:
    memo = order(desk, NEW)
    window = open_window(desk)
    signing(window, memo)
    window.hands.press("Return", "Escape")
    assert status(desk, memo) is Status.DRAFT


def test_documents_are_shown_apart_by_one_key_and_a_memo_opened_by_itself_ends_that(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo, document = a_memo(desk), order(desk, KNOWN)
    window = open_window(desk)
    window.hands.press("Ctrl+2")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert list(page.listing.model.rows.places) == [document.id, memo.id]
    window.hands.press("Ctrl+Shift+G")
    assert list(page.listing.model.rows.places) == [document.id]
    assert page.listing.documents_chip.isChecked()
    window.house.show_memo(memo.id)
    window.hands.rest()
    assert list(page.listing.model.rows.places) == [document.id, memo.id]
    assert not page.listing.documents_chip.isChecked()


def test_an_office_without_documents_is_led_to_the_ten_steps(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+2", "Ctrl+Shift+G")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    page.listing.take_focus()
    window.hands.press("Space")
    assert window.window.page is window.house.page(Place.PROCEDURE)


def test_ctrl_n_writes_the_permission_memo_and_ctrl_k_any_form_by_its_name(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    page = window.house.page(Place.WRITING)
    assert isinstance(page, WritingPage)
    assert page.start is not None
    assert page.start.form.id == "memo"
    window.hands.press("Ctrl+K")
    window.hands.type("คำสั่งแต่งตั้ง")
    window.hands.press("Return")
    assert page.start is not None
    assert page.start.form.id == "order"
    assert window.window.header.title.text().startswith("ทำใหม่: คำสั่ง")


def test_a_signed_document_says_that_it_is_in_force_and_whom_it_appoints(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = order(desk, KNOWN)
    window = open_window(desk)
    signing(window, memo)
    window.hands.press("Return")
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    assert page.view.status.text() == "ลงนามแล้ว มีผลใช้"
    shown = [each.text() for each in page.view.facts.findChildren(Prose)]
    assert any("นายเว็บ ผู้ดูแล" in text for text in shown)
    told = [each.text() for each in page.view.history.findChildren(Prose)]
    assert "แต่งตั้งผู้ทำหน้าที่แล้ว" in told
