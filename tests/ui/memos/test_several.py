"""Several memos chosen in the list, and memos under the heads of who holds them."""

from itertools import product

from PySide6.QtCore import Qt

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.signatures import Signed, sign
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Printed
from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.pile.page import PilePage
from tests.office import FakeClock, a_memo, an_allowed_memo
from tests.ui.conftest import OpenWindow
from tests.ui.memos.helping import memos_page


def heads(page: MemosPage) -> list[str]:
    model = page.listing.model
    return [model.text(row) for row in range(model.rowCount()) if model.rows.head_at(row)]


def test_several_are_chosen_by_keys_and_esc_goes_back_to_one(
    desk: Desk, open_window: OpenWindow
) -> None:
    ids = [a_memo(desk).id for _ in range(3)]
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Shift+Down", "Shift+Down")
    assert page.listing.ids == ids[::-1]
    assert page.right.currentWidget() is page.pane
    assert page.pane.count.text() == "เลือกไว้ ๓ เรื่อง"
    offered = {name for name, button in page.pane.acts.buttons.items() if button.isVisible()}
    assert offered == {"pile", "print"}
    assert not window.window.commands.all["sign"].isEnabled()
    window.hands.press("Esc")
    assert page.listing.ids == [ids[0]]
    assert page.right.currentWidget() is page.view
    assert page.view.card is not None
    assert page.view.card.memo.id == ids[0]


def test_the_chosen_memos_go_into_the_pile_and_are_recorded(
    desk: Desk, open_window: OpenWindow
) -> None:
    ids = [a_memo(desk).id for _ in range(4)]
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Shift+Down", "Shift+Down", "Ctrl+Shift+L")
    pile = window.window.page
    assert isinstance(pile, PilePage)
    assert [memo.line.id for memo in pile.listing.model.memos] == ids[:0:-1]
    window.hands.press("Ctrl+Return")
    signed = [memo_id for memo_id in ids if state_of(get_memo(desk, memo_id)).signatures]
    assert signed == ids[1:]


def test_enter_on_several_is_the_pile_and_one_alone_does_not_go_into_it(
    desk: Desk, open_window: OpenWindow
) -> None:
    ids = [a_memo(desk).id for _ in range(2)]
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Ctrl+Shift+L")
    pile = window.window.page
    assert isinstance(pile, PilePage)
    assert pile.listing.model.memos == []
    memos_page(window)
    window.hands.press("Ctrl+A", "Return")
    assert {memo.line.id for memo in pile.listing.model.memos} == set(ids)


def test_several_are_printed_each_with_its_record(desk: Desk, open_window: OpenWindow) -> None:
    ids = [a_memo(desk).id for _ in range(3)]
    window = open_window(desk)
    memos_page(window)
    window.hands.press("Shift+Down", "Ctrl+P")
    window.hands.until(lambda: "ส่งพิมพ์แล้ว ๒ เรื่อง" in window.messages.sentences)
    printed = [
        memo_id
        for memo_id in ids
        if any(isinstance(entry, Printed) for entry in get_memo(desk, memo_id).entries)
    ]
    assert printed == ids[1:]
    assert window.messages.printed.is_file()


def test_when_printing_is_stopped_what_was_printed_is_told(
    desk: Desk, open_window: OpenWindow
) -> None:
    ids = [a_memo(desk).id for _ in range(3)]
    window = open_window(desk)
    services, changed = window.house.services, list[int]()
    services.ways.memo_changed.connect(changed.append)
    services.work.progressed.connect(
        lambda job, done, _of: job.progress.cancel() if done else None,
        Qt.ConnectionType.DirectConnection,
    )
    memos_page(window)
    window.hands.press("Ctrl+A", "Ctrl+P")
    window.hands.until(lambda: "ส่งพิมพ์แล้ว ๑ จาก ๓ เรื่อง" in window.messages.sentences)
    assert changed == ids[2:]


def test_what_was_chosen_stays_chosen_after_an_act(desk: Desk, open_window: OpenWindow) -> None:
    ids = [a_memo(desk).id for _ in range(4)]
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Down", "Shift+Down")
    sign(desk, ids[2], Signed("requester"))
    newest = a_memo(desk).id
    window.house.services.ways.memo_changed.emit(ids[2])
    window.hands.rest()
    assert page.listing.model.rows.row_of(newest) == 0
    assert page.listing.ids == [ids[2], ids[1]]
    assert page.right.currentWidget() is page.pane


def test_a_memo_that_leaves_the_filter_hands_on_to_the_next(
    desk: Desk, open_window: OpenWindow
) -> None:
    ids = [a_memo(desk).id for _ in range(3)]
    window = open_window(desk)
    page = memos_page(window)
    page.listing.chips.chips["draft"].click()
    window.hands.rest()
    page.listing.view.setFocus()
    window.hands.press("Down", "Return", "Return")
    assert state_of(get_memo(desk, ids[1])).status is Status.WAITING
    window.hands.until(lambda: page.listing.ids == [ids[0]])
    assert page.listing.chips.chips["draft"].text() == "ร่าง ๒"


def test_the_last_of_a_status_leaves_a_sentence(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    page.listing.chips.chips["draft"].click()
    sign(desk, memo.id, Signed("requester"))
    window.house.services.ways.memo_changed.emit(memo.id)
    window.hands.rest()
    assert page.listing.chips.chips["draft"].text() == "ร่าง ๐"
    assert "ทั้งหมด" in page.listing.empty.sentence.text()


def test_memos_lie_under_who_holds_them(desk: Desk, open_window: OpenWindow) -> None:
    drafts = [a_memo(desk).id for _ in range(2)]
    allowed = an_allowed_memo(desk).id
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+G")
    assert heads(page) == ["อยู่ที่ ผู้ขออนุญาต (๒)", "อยู่ที่ ผู้เผยแพร่ข้อมูล/ผู้ดูแลระบบ (๑)"]
    assert page.listing.group_chip.isChecked()
    assert page.listing.ids == [allowed], "the memo that was shown stays chosen"
    window.hands.press("Home")
    assert page.listing.ids == [drafts[1]]
    window.hands.press("Ctrl+G")
    assert heads(page) == []


def test_a_head_says_how_long_the_first_memo_lies_there(
    desk: Desk, clock: FakeClock, open_window: OpenWindow
) -> None:
    a_memo(desk)
    clock.forward(days=9)
    a_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+G")
    head = page.listing.model.index(0)
    said = "อยู่ที่ ผู้ขออนุญาต (๒), นานที่สุด ๙ วัน"
    window.hands.until(lambda: head.data(Qt.ItemDataRole.AccessibleTextRole) == said)


def test_keys_pass_by_the_heads(desk: Desk, open_window: OpenWindow) -> None:
    for _ in range(2):
        a_memo(desk)
        sign(desk, a_memo(desk).id, Signed("requester"))
        an_allowed_memo(desk)
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+G", "Home")
    listing = page.listing
    rows = [row for row, place in enumerate(listing.model.rows.places) if place > 0]
    keys = ("Up", "Down", "PgUp", "PgDown", "Home", "End")
    for key, row in product(keys, rows):
        listing.view.setCurrentIndex(listing.model.index(row))
        window.hands.press(key)
        after = listing.view.currentIndex().row()
        assert after in rows
        if key in ("Up", "Down"):
            place = rows.index(row) + (1 if key == "Down" else -1)
            assert after == rows[min(max(place, 0), len(rows) - 1)]
        if key in ("Home", "End"):
            assert after == (rows[0] if key == "Home" else rows[-1])


def test_all_are_chosen_without_the_heads(desk: Desk, open_window: OpenWindow) -> None:
    ids = {a_memo(desk).id, an_allowed_memo(desk).id}
    window = open_window(desk)
    page = memos_page(window)
    window.hands.press("Ctrl+G", "Ctrl+A")
    assert set(page.listing.ids) == ids
    assert len(page.listing.ids) == len(ids)


def test_the_paper_makes_way_for_several_and_comes_back(
    desk: Desk, open_window: OpenWindow
) -> None:
    for _ in range(2):
        a_memo(desk)
    window = open_window(desk, size=(1920, 1000))
    page = memos_page(window)
    window.hands.press("F8")
    page.listing.view.setFocus()
    window.hands.press("Shift+Down")
    assert not window.hands.window_shows(page.paper)
    window.hands.press("Esc")
    assert window.hands.window_shows(page.paper)
