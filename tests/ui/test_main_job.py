"""The whole main job by the keyboard alone: memo, signatures, paper, publication."""

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos, get_memo
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Printed, Published, Signature
from clerkdesk.domain.memo.status import Status
from tests.ui.conftest import Open, OpenWindow

SUBJECT = "แผนปฏิบัติการประจำปี ๒๕๖๑ (ฉบับปรับปรุง)"


def write_memo(window: Open) -> None:
    hands = window.hands
    hands.press("Ctrl+N")
    hands.type("นางสาวน้ำทิพย์ ญี่ปุ่น")
    hands.press("Tab", "Tab", "Tab")
    hands.type(SUBJECT)
    hands.press("Ctrl+Return")


def test_a_memo_is_written_signed_printed_and_published_by_keyboard(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    hands = window.hands
    write_memo(window)
    [memo] = find_memos(desk)
    assert memo.subject == SUBJECT
    assert memo.values["position"] == "นักประชาสัมพันธ์"
    assert memo.values["unit"] == "กลุ่มอำนวยการ"
    assert memo.number == "ศธ ๐๔๑๐๐/๑"

    hands.press("Ctrl+P")
    assert window.messages.printed.read_bytes().startswith(b"%PDF")
    hands.press("Return", "Return")  # who asks
    hands.press("Return", "Return")  # the group's head
    hands.press("Return", "1", "Return")  # the opinion
    hands.press("Return", "1", "Return")  # the director
    assert state_of(get_memo(desk, memo.id)).status is Status.ALLOWED
    hands.press("Return", "Return")  # the publisher certifies
    hands.press("Return", "Return")  # handed over
    hands.press("Return")
    hands.type("https://www.example.go.th/plan")
    hands.press("Return")

    entries = get_memo(desk, memo.id).entries
    signed = [entry.step for entry in entries if isinstance(entry, Signature)]
    assert signed == ["requester", "head", "opinion", "director", "publisher"]
    assert [entry.copy for entry in entries if isinstance(entry, Printed)] == [1]
    [published] = [entry for entry in entries if isinstance(entry, Published)]
    assert published.url == "https://www.example.go.th/plan"
    assert window.messages.complaints == []


def test_a_signature_takes_four_keys_and_is_undone_by_one(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    write_memo(window)
    window.hands.press("Return", "Return")
    [memo] = find_memos(desk)
    assert list(state_of(memo).signatures) == ["requester"]
    window.hands.press("Ctrl+Z")
    [memo] = find_memos(desk)
    assert list(state_of(memo).signatures) == []
    assert len(memo.entries) == 2


def test_a_signature_out_of_order_is_asked_about_in_place(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    write_memo(window)
    window.hands.press("Return")
    window.hands.go_to("ขั้น", "Shift+Tab")
    window.hands.press("Down", "Return")
    assert find_memos(desk)[0].entries == ()
    window.hands.press("Return")
    [signature] = find_memos(desk)[0].entries
    assert isinstance(signature, Signature)
    assert (signature.step, signature.out_of_order) == ("head", True)
