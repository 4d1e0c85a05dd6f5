"""How many keys the clerk's usual work takes, each shortcut and each letter counted as one."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos, get_memo
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.ui.memos.page import MemosPage
from clerkdesk.ui.places import Place
from tests.office import a_memo, an_allowed_memo
from tests.ui.conftest import Open, OpenWindow

SUBJECT = "แผนปฏิบัติการประจำปี ๒๕๖๑ (ฉบับปรับปรุง)"
MEMO_LIKE, SIGNATURE = 25, 4


def shown(window: Open) -> int | None:
    page = window.house.page(Place.MEMOS)
    assert isinstance(page, MemosPage)
    return page.view.card.memo.id if page.view.card else None


def test_a_memo_like_an_earlier_one_takes_few_keys_besides_its_subject(
    desk: Desk, open_window: OpenWindow
) -> None:
    earlier = an_allowed_memo(desk, subject="แผนเดิม")
    window = open_window(desk)
    with window.hands.counting() as count:
        window.hands.press("Ctrl+2", "Ctrl+D")
        window.hands.type(SUBJECT)
        window.hands.press("Ctrl+P")
    [memo] = [memo for memo in find_memos(desk) if memo.like == earlier.id]
    assert memo.subject == SUBJECT
    assert memo.requester == earlier.requester
    assert window.messages.printed.read_bytes().startswith(b"%PDF")
    assert count.besides(SUBJECT) <= MEMO_LIKE


def test_one_that_lies_further_back_is_found_by_a_few_letters(
    desk: Desk, open_window: OpenWindow
) -> None:
    earlier = an_allowed_memo(desk, subject="รายงานผลการจัดซื้อจัดจ้าง")
    for place in range(5):
        a_memo(desk, subject=f"เรื่องอื่น {place}")
    window = open_window(desk)
    with window.hands.counting() as count:
        window.hands.press("Ctrl+2", "Ctrl+F")
        window.hands.type("จัดซื้อ")
        window.hands.until(lambda: shown(window) == earlier.id)
        window.hands.press("Return", "Ctrl+D")
        window.hands.type(SUBJECT)
        window.hands.press("Ctrl+P")
    [memo] = [memo for memo in find_memos(desk) if memo.like]
    assert memo.like == earlier.id
    assert memo.subject == SUBJECT
    assert count.besides(SUBJECT) <= MEMO_LIKE


def test_a_signature_takes_four_keys_at_most(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+2")
    taken = []
    for keys in ((), (), ("1",), ("2",)):
        with window.hands.counting() as count:
            window.hands.press("Return", *keys, "Return")
        taken.append(count.keys)
    signatures = state_of(get_memo(desk, memo.id)).signatures
    assert list(signatures) == ["requester", "head", "opinion", "director"]
    assert max(taken) <= SIGNATURE
