"""The page of memos: search, filters, selection, acts, files, paper."""

from pathlib import Path

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo, new_memo
from clerkdesk.desk.printing import print_with
from clerkdesk.desk.signatures import withdraw_memo
from clerkdesk.desk.writing import texts_of
from clerkdesk.ui.actions import Place
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.widgets.texts import Prose
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import OpenWindow
from tests.ui.memos.helping import memos_page


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


def test_the_history_says_what_was_changed(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk, subject="แผนเดิม")
    print_with(desk, memo.id, lambda _pdf: None)
    change_memo(desk, memo.id, Typed({**texts_of(memo), "subject": "แผนใหม่"}))
    window = open_window(desk)
    page = memos_page(window)
    told = [each.text() for each in page.view.history.findChildren(Prose)]
    assert any("จาก “แผนเดิม” เป็น “แผนใหม่”" in each for each in told)
