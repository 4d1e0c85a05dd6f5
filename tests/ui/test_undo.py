"""Ctrl+Z takes back the last act whatever it was, or says plainly why that cannot be."""

import threading

import pytest
from PySide6.QtWidgets import QLineEdit

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, find_memos, get_memo
from clerkdesk.desk.memoundo import save_change, save_new
from clerkdesk.desk.signatures import (
    Signed,
    cancel_entry,
    sign,
)
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status
from clerkdesk.ui.actions import Place
from clerkdesk.ui.recording.telling import tell_recorded
from clerkdesk.ui.writing.saving import tell_saved
from tests.office import a_memo
from tests.ui.conftest import Open, OpenWindow
from tests.ui.undoing import RECORDED, first_entry, signed_once


def standing(desk: Desk, memo_id: int) -> tuple[object, ...]:
    """What holds of a memo, without the history of how it came about."""
    state = state_of(get_memo(desk, memo_id))
    said = [
        (type(each).__name__, each.on, getattr(each, "signer", ""), getattr(each, "remark", ""))
        for each in state.entries
    ]
    return state.status, sorted(map(str, said)), state.memo.values


@pytest.mark.parametrize("name", RECORDED)
def test_what_was_recorded_of_a_memo_is_taken_back(
    name: str, desk: Desk, open_window: OpenWindow
) -> None:
    prepare, act = RECORDED[name]
    memo_id = prepare(desk)
    before = standing(desk, memo_id)
    window = open_window(desk)
    tell_recorded(window.house.services, act(desk, memo_id), "บันทึกแล้ว")
    assert standing(desk, memo_id) != before
    window.hands.press("Ctrl+Z")
    assert standing(desk, memo_id) == before
    assert window.messages.sentences[-1] == "เลิกทำแล้ว: บันทึกแล้ว (ยังอยู่ในประวัติ)"
    window.hands.press("Ctrl+Y")
    assert standing(desk, memo_id) == before
    assert "ให้บันทึกใหม่" in window.window.foot.said.text()


def test_a_new_memo_is_withdrawn_and_comes_back(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    saved = save_new(desk, "memo", Typed({"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผน"}))
    tell_saved(window.house.services, saved)
    window.hands.press("Ctrl+Z")
    assert state_of(get_memo(desk, saved.memo.id)).status is Status.WITHDRAWN
    assert "เลขที่ออกแล้วจะไม่ใช้ซ้ำ" in window.messages.sentences[-1]
    assert window.window.foot.undo_button.text() == "ทำอีกครั้ง"
    window.hands.press("Ctrl+Y")
    assert state_of(get_memo(desk, saved.memo.id)).status is Status.DRAFT
    assert "กลับมาใช้" in window.messages.sentences[-1]


def test_a_changed_memo_is_changed_back_and_again(desk: Desk, open_window: OpenWindow) -> None:
    memo = a_memo(desk, subject="เดิม")
    window = open_window(desk)
    tell_saved(window.house.services, save_change(desk, memo.id, Typed({"subject": "ใหม่"}), None))
    ways = {"Ctrl+Z": "ทำอีกครั้ง", "Ctrl+Shift+Z": "เลิกทำ"}
    for subject, keys in (("เดิม", "Ctrl+Z"), ("ใหม่", "Ctrl+Shift+Z"), ("เดิม", "Ctrl+Z")):
        window.hands.press(keys)
        assert get_memo(desk, memo.id).subject == subject
        assert window.window.foot.undo_button.text() == ways[keys]


def test_what_others_changed_meanwhile_is_not_overwritten(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, subject="เดิม")
    window = open_window(desk)
    tell_saved(window.house.services, save_change(desk, memo.id, Typed({"subject": "ใหม่"}), None))
    save_change(desk, memo.id, Typed({"subject": "ของคนอื่น"}), None)
    window.hands.press("Ctrl+Z")
    assert get_memo(desk, memo.id).subject == "ของคนอื่น"
    assert window.messages.complaints


def test_a_memo_saved_on_the_writing_page_is_undone_by_one_key(
    desk: Desk, open_window: OpenWindow
) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("นางสาวน้ำ")
    window.hands.press("Down", "Return")
    window.hands.go_to("ขออนุญาตเผยแพร่ข้อมูล เรื่อง")
    window.hands.type("แผน")
    window.hands.press("Ctrl+Return")
    [memo] = find_memos(desk)
    window.hands.press("Ctrl+Z")
    assert state_of(get_memo(desk, memo.id)).status is Status.WITHDRAWN


def test_a_draft_that_was_thrown_away_comes_back(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+N")
    window.hands.type("สมหญิง")
    window.hands.press("Esc", "Ctrl+N")
    page = window.window.page
    assert page is not None
    page.top.drop_wanted.emit()  # type: ignore[attr-defined]
    window.hands.rest()
    assert place_of(window) is Place.MEMOS
    window.hands.press("Ctrl+Z")
    assert place_of(window) is Place.WRITING
    texts = [line.text() for line in window.window.findChildren(QLineEdit)]
    assert "สมหญิง" in texts


def place_of(window: Open) -> Place | None:
    return window.window.page.place if window.window.page else None


def test_paper_and_files_say_why_they_stay(desk: Desk, open_window: OpenWindow) -> None:
    a_memo(desk)
    window = open_window(desk)
    window.hands.press("Ctrl+2", "Ctrl+P")
    window.hands.until(lambda: "ส่งพิมพ์แล้ว" in window.messages.sentences[-1])
    window.hands.press("Ctrl+Z")
    assert "ทิ้งแผ่นนั้น" in window.window.foot.said.text()
    window.hands.press("Ctrl+Shift+P")
    window.hands.until(lambda: "PDF" in window.messages.sentences[-1])
    window.hands.press("Ctrl+Z")
    assert "ลบไฟล์นั้น" in window.window.foot.said.text()


def test_an_entry_that_was_taken_back_says_what_to_do_instead(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo_id = signed_once(desk)
    window = open_window(desk)
    done = cancel_entry(desk, memo_id, first_entry(desk, memo_id), "ผิดเรื่อง")
    tell_recorded(window.house.services, done, "ยกเลิกแล้ว")
    window.hands.press("Ctrl+Z")
    assert "ให้บันทึกใหม่" in window.window.foot.said.text()


def test_a_remark_leaves_the_last_act_to_be_undone(desk: Desk, open_window: OpenWindow) -> None:
    memo_id = signed_once(desk)
    window = open_window(desk)
    tell_recorded(window.house.services, sign(desk, memo_id, Signed("head")), "ลงนามแล้ว")
    window.messages.remark("คัดลอกแล้ว")
    assert not window.window.foot.undo_button.isVisible()
    window.hands.press("Ctrl+Z")
    assert len(state_of(get_memo(desk, memo_id)).signatures) == 1


def test_one_act_after_another_is_taken_back_and_done_again(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, subject="ก")
    window = open_window(desk)
    window.hands.press("Ctrl+2")
    for subject in "ขค":
        done = save_change(desk, memo.id, Typed({"subject": subject}), None)
        tell_saved(window.house.services, done)
    seen = []
    for keys in ("Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Y", "Ctrl+Y"):
        window.hands.press(keys)
        seen.append((get_memo(desk, memo.id).subject, window.window.foot.said.text()[:11]))
    nothing = "ไม่มีอะไรให้"
    assert [subject for subject, _said in seen] == [*"ขกกขคค"]
    assert [said == nothing[:11] for _subject, said in seen] == [False, False, True] * 2


def test_what_was_done_on_another_page_is_taken_back_only_when_it_was_the_last(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo = a_memo(desk, subject="ก")
    window = open_window(desk)
    for subject in "ขค":
        done = save_change(desk, memo.id, Typed({"subject": subject}), None)
        tell_saved(window.house.services, done)
    window.hands.press("Ctrl+2", "Ctrl+Z", "Ctrl+Z")
    assert get_memo(desk, memo.id).subject == "ข"
    assert window.window.foot.said.text() == "ไม่มีอะไรให้เลิกทำ"


def test_an_undoing_that_was_refused_leaves_the_acts_before_it(
    desk: Desk, open_window: OpenWindow
) -> None:
    memos = [a_memo(desk, subject="เดิม") for _ in range(2)]
    window = open_window(desk)
    for memo in memos:
        done = save_change(desk, memo.id, Typed({"subject": "ใหม่"}), None)
        tell_saved(window.house.services, done)
    save_change(desk, memos[1].id, Typed({"subject": "ของคนอื่น"}), None)
    window.hands.press("Ctrl+Z", "Ctrl+Z")
    assert len(window.messages.complaints) == 1
    assert [get_memo(desk, memo.id).subject for memo in memos] == ["เดิม", "ของคนอื่น"]


def test_what_takes_long_keeps_no_undoing_waiting_after_one_that_was_refused(
    desk: Desk, open_window: OpenWindow
) -> None:
    memos = [a_memo(desk, subject="เดิม") for _ in range(2)]
    window, gate = open_window(desk), threading.Event()
    for memo in memos:
        done = save_change(desk, memo.id, Typed({"subject": "ใหม่"}), None)
        tell_saved(window.house.services, done)
    save_change(desk, memos[1].id, Typed({"subject": "ของคนอื่น"}), None)
    work, foot = window.opening.work, window.window.foot
    ended = list[object]()
    work.run_long(window.window, lambda _progress: gate.wait(5), ended.append, "กำลังสำรอง")
    try:
        foot.run_undo()
        window.hands.until(lambda: len(window.messages.complaints) == 1)
        foot.run_undo()
        window.hands.until(lambda: get_memo(desk, memos[0].id).subject == "เดิม")
        assert ended == []
    finally:
        gate.set()


def test_nothing_done_is_nothing_to_undo(desk: Desk, open_window: OpenWindow) -> None:
    window = open_window(desk)
    window.hands.press("Ctrl+Z")
    assert window.window.foot.said.text() == "ไม่มีอะไรให้เลิกทำ"


def test_a_line_undoes_what_was_typed_and_then_the_last_act(
    desk: Desk, open_window: OpenWindow
) -> None:
    memo_id = signed_once(desk)
    window = open_window(desk)
    tell_recorded(window.house.services, sign(desk, memo_id, Signed("head")), "ลงนามแล้ว")
    window.hands.press("Ctrl+F")
    window.hands.type("ก")
    window.hands.press("Ctrl+Z")
    assert window.window.header.search.text() == ""
    assert len(state_of(get_memo(desk, memo_id)).signatures) == 2
    window.hands.press("Ctrl+Z")
    assert len(state_of(get_memo(desk, memo_id)).signatures) == 1
