"""The page of memos: search, filters, selection, panels, files, paper."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo, new_memo
from clerkdesk.desk.printing import print_with
from clerkdesk.desk.publishing import Publication, publications, publish
from clerkdesk.desk.signatures import Signed, sign, withdraw_memo
from clerkdesk.desk.writing import texts_of
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import HandedOver, Signature
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.people import Capacity
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.widgets.texts import Prose
from clerkdesk.ui.writing.page import WritingPage
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow


def memos_page(window: Open) -> MemosPage:
    window.hands.press("Ctrl+2")
    page = window.house.pages[Place.MEMOS]
    assert isinstance(page, MemosPage)
    return page


def subjects(page: MemosPage) -> list[str]:
    """What stands in the rows; empty for what is still being read."""
    model = page.listing.model
    lines = [model.line(row) for row in range(model.rowCount())]
    return [line.subject if line is not None else "" for line in lines]


def test_typing_into_the_search_box_finds_memos_with_either_figures(
    desk: Desk, open_window: OpenWindow
) -> None:
    a_memo(desk, subject="แผนปฏิบัติการ ๒๕๖๑")
    a_memo(desk, subject="ประกาศรับสมัคร 2562")
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+F")
    window.hands.type("2561")
    window.hands.until(lambda: subjects(page) == ["แผนปฏิบัติการ ๒๕๖๑"])
    window.hands.press("Esc")
    window.hands.until(lambda: len(subjects(page)) == 2)


def test_what_is_not_found_says_what_to_try(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+F")
    window.hands.type("ไม่มีเรื่องนี้")
    window.hands.until(lambda: page.listing.empty.isVisible())
    assert "ลองคำที่สั้นลง" in page.listing.empty.sentence.text()


def test_an_empty_office_offers_the_first_memo(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    page = memos_page(window)
    assert window.hands.focus() is page.listing.empty.button
    window.hands.press("Return")
    assert window.window.page is not None
    assert window.window.page.place is Place.WRITING


def test_a_chip_shows_one_status_alone(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk, subject="ร่าง")
    an_allowed_memo(desk, subject="อนุญาต")
    window = open_window(desk)
    page = memos_page(window)
    page.listing.chips.chips["allowed"].click()
    window.hands.rest()
    assert subjects(page) == ["อนุญาต"]
    assert page.listing.chips.chips["draft"].text() == "ร่าง ๑"


def test_the_list_keeps_its_memo_when_another_comes(desk: Desk, open_window: OpenWindow) -> None:
    older = a_memo(desk, subject="เรื่องเก่า")
    window = open_window(desk)
    page = memos_page(window)
    a_memo(desk, subject="เรื่องใหม่")
    page.enter()
    window.hands.rest()
    assert subjects(page) == ["เรื่องใหม่", "เรื่องเก่า"]
    assert page.view.card is not None
    assert page.view.card.memo.id == older.id


def test_a_memo_goes_back_for_correction_with_its_reason(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+R")
    window.hands.type("แก้ชื่อเรื่อง")
    window.hands.press("Return")
    returned = get_memo(desk, memo.id)
    assert state_of(returned).status is Status.RETURNED
    assert returned.entries[-1].reason == "แก้ชื่อเรื่อง"
    assert page.view.card is not None
    assert page.view.card.next == "change"
    page.take_focus()
    window.hands.press("Return")
    assert isinstance(window.window.page, WritingPage)


def test_a_panel_that_lacks_something_says_so_and_records_nothing(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+R", "Return")
    assert page.view.panel is not None
    assert "เหตุผล" in page.view.panel.wrong.text()
    assert state_of(get_memo(desk, memo.id)).status is Status.ALLOWED
    window.hands.press("Esc")
    assert page.view.panel is None


def test_a_memo_is_handed_over_and_published(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Ctrl+H", "Return", "Ctrl+B")
    window.hands.type("https://example.go.th/1")
    window.hands.press("Return")
    state = state_of(get_memo(desk, memo.id))
    assert any(isinstance(entry, HandedOver) for entry in state.entries)
    assert [each.url for each in publications(state)] == ["https://example.go.th/1"]


def test_a_signature_is_corrected_from_the_history(desk: Desk, open_window: OpenWindow) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    [opinion] = [
        entry
        for entry in get_memo(desk, memo.id).entries
        if isinstance(entry, Signature) and entry.step == "opinion"
    ]
    page.view.history.correct_wanted.emit(opinion)
    window.hands.press("2")
    window.hands.go_to("เหตุผลที่แก้")
    window.hands.type("ติ๊กผิด")
    window.hands.press("Return")
    signature = state_of(get_memo(desk, memo.id)).signatures["opinion"]
    assert (signature.choice, signature.reason) == ("against", "ติ๊กผิด")


def test_another_signer_brings_the_position_along(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Return")
    window.hands.go_to("ผู้ลงนาม", "Shift+Tab")
    window.hands.press("Ctrl+A")
    window.hands.type("นายฐิติ ฎีกา")
    window.hands.go_to("ลงนามในฐานะ")
    window.hands.press("Down", "Return")
    signature = state_of(get_memo(desk, memo.id)).signatures["requester"]
    assert signature.signer == "นายฐิติ ฎีกา"
    assert signature.position == "ผู้อำนวยการกลุ่มอำนวยการ"
    assert signature.capacity is Capacity.FOR


def test_what_cannot_be_done_is_not_offered(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    withdraw_memo(desk, memo.id, "ไม่ใช้แล้ว")
    window = open_window(desk)
    memos_page(window)
    offered = {name for name, action in window.window.commands.all.items() if action.isEnabled()}
    assert {"again", "like", "print"} <= offered
    assert not offered & {"sign", "publish", "hand_over", "withdraw", "change"}


def test_keys_of_an_act_that_is_not_possible_say_why(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.until(lambda: page.view.card is not None)
    window.hands.press("Ctrl+R")
    assert "จึงคืนเรื่องไม่ได้" in window.messages.sentences[-1]
    assert get_memo(desk, memo.id).entries == ()


def test_what_is_recorded_while_its_panel_goes_is_told_with_its_undoing(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.until(lambda: page.view.card is not None)
    page.view.open_panel("sign")
    assert page.view.panel is not None
    page.view.panel.submit()
    page.view.close_panel()
    window.hands.until(lambda: len(window.messages.sentences) == 1)
    window.hands.press("Ctrl+Z")
    window.hands.until(lambda: len(window.messages.sentences) == 2)
    assert not state_of(get_memo(desk, memo.id)).signatures


def test_every_act_that_applies_is_a_button_or_in_the_menu(
    desk: Desk, open_window: OpenWindow
) -> None:
    an_allowed_memo(desk)
    window = open_window(desk, size=(1024, 640))
    acts = memos_page(window).view.acts
    shown = {name for name, button in acts.buttons.items() if button.isVisible()}
    hidden = {action.objectName() for action in acts.menu.actions()}
    applying = {name for name in acts.buttons if window.window.commands.all[name].isEnabled()}
    assert hidden
    assert shown | hidden == applying
    assert not shown & hidden


def test_a_file_is_opened_under_its_own_name(
    desk: Desk, open_window: OpenWindow, tmp_path: Path
) -> None:
    plan = tmp_path / "แผนปฏิบัติการ.pdf"
    plan.write_bytes(b"%PDF-1.4 plan")
    texts = {"requester": "มานี", "subject": "แผน"}
    memo = new_memo(desk, "memo", Typed(texts, [plan]))
    window = open_window(desk)
    memos_page(window).view.file_wanted.emit(memo.materials[0])
    window.hands.rest()
    [opened] = window.messages.opened
    assert Path(opened).name == "แผนปฏิบัติการ.pdf"
    assert Path(opened).read_bytes() == plan.read_bytes()


def test_one_key_shows_the_paper_and_takes_it_away(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("F8")
    assert page.paper.page_count == 1
    assert window.hands.window_shows(page.paper)
    window.hands.press("F8")
    assert not window.hands.window_shows(page.paper)


def test_a_memo_is_handed_over_to_the_publisher_and_only_the_channel_is_typed(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Ctrl+H")
    window.hands.type("อีเมล")
    window.hands.press("Return")
    handed = get_memo(desk, memo.id).entries[-1]
    assert isinstance(handed, HandedOver)
    assert (handed.to, handed.channel) == ("นายเว็บ ผู้ดูแล", "อีเมล")


def test_enter_on_a_refused_memo_asks_again(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    for step, choice in (("requester", ""), ("head", ""), ("opinion", "for")):
        sign(desk, memo.id, Signed(step, choice=choice))
    sign(desk, memo.id, Signed("director", choice="refuse"))
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Return")
    assert window.window.page is not None
    assert window.window.page.place is Place.WRITING
    window.hands.press("Ctrl+Return")
    [link] = page.view.facts.findChildren(QPushButton)
    assert link.text() == "#๑"
    link.click()
    window.hands.rest()
    assert page.view.card is not None
    assert page.view.card.memo.id == memo.id


def test_enter_on_a_memo_that_has_ended_leaves_the_keys_in_the_list(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = an_allowed_memo(desk)
    sign(desk, memo.id, Signed("publisher"))
    publish(desk, memo.id, Publication(url="https://www.example.go.th/1"))
    window = open_window(desk)
    page = memos_page(window)
    before = window.hands.focus()
    window.hands.press("Return")
    assert page.view.panel is None
    assert window.hands.focus() is before


def test_the_history_says_what_was_changed(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk, subject="แผนเดิม")
    print_with(desk, memo.id, lambda _pdf: None)
    change_memo(desk, memo.id, Typed({**texts_of(memo), "subject": "แผนใหม่"}))
    window = open_window(desk)
    page = memos_page(window)
    told = [each.text() for each in page.view.history.findChildren(Prose)]
    assert any("จาก “แผนเดิม” เป็น “แผนใหม่”" in each for each in told)
