"""A memo that comes back for correction begins a new circuit, and its text and copies follow."""

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.rules import (
    cancel,
    change,
    hand_over,
    printed,
    send_back,
)
from clerkdesk.domain.memo.status import Status
from tests.domain.memo.chains import allowed, signed
from tests.samples import memo_of, recording, with_entry


def test_a_second_print_in_the_same_circuit_is_the_second_copy() -> None:
    memo = memo_of()
    memo = with_entry(memo, printed(state_of(memo), recording()))
    assert printed(state_of(memo), recording()).copy == 2


def test_a_returned_memo_begins_a_new_circuit_at_the_step_named() -> None:
    memo = signed(signed(memo_of(), "requester"), "head")
    memo = with_entry(memo, send_back(state_of(memo), "head", recording(), "แก้ชื่อไฟล์"))
    state = state_of(memo)
    assert state.status is Status.RETURNED
    assert state.circuit == 2
    assert state.holder is not None
    assert state.holder.step == "head"
    assert set(state.signatures) == {"requester"}
    assert len(memo.entries) == 3


def test_a_memo_returned_to_the_requester_is_signed_again_by_all() -> None:
    memo = signed(signed(memo_of(), "requester"), "head")
    memo = with_entry(memo, send_back(state_of(memo), "requester", recording(), "แก้เรื่อง"))
    assert state_of(memo).signatures == {}
    assert state_of(signed(memo, "requester")).status is Status.WAITING


def test_two_returns_keep_only_what_both_left_standing() -> None:
    memo = signed(signed(memo_of(), "requester"), "head")
    memo = with_entry(memo, send_back(state_of(memo), "head", recording(), "แก้"))
    memo = signed(signed(memo, "head"), "opinion", "for")
    memo = with_entry(memo, send_back(state_of(memo), "opinion", recording(), "แก้อีก"))
    assert set(state_of(memo).signatures) == {"requester", "head"}


def test_paper_is_not_returned_to_where_it_has_not_been() -> None:
    memo = signed(memo_of(), "requester")
    with pytest.raises(ClerkError, match="ยังไปไม่ถึง"):
        send_back(state_of(memo), "director", recording(), "แก้")


def test_a_handed_over_memo_can_still_be_returned_and_is_handed_over_no_more() -> None:
    memo = allowed()
    memo = with_entry(memo, hand_over(state_of(memo), recording(), "นายญี่ปุ่น", "อีเมล"))
    memo = with_entry(memo, send_back(state_of(memo), "requester", recording(), "ไฟล์เสีย"))
    assert state_of(memo).status is Status.RETURNED


def test_the_text_does_not_change_under_a_signature_that_was_kept() -> None:
    memo = signed(signed(memo_of(), "requester"), "head")
    memo = with_entry(memo, send_back(state_of(memo), "head", recording(), "แก้"))
    with pytest.raises(ClerkError, match="ลายเซ็นของ"):
        change(state_of(memo), {"subject": "อื่น"}, recording(), "")


def test_a_return_is_not_cancelled_after_the_text_was_changed() -> None:
    memo = signed(memo_of(), "requester")
    back = send_back(state_of(memo), "requester", recording(), "แก้")
    memo = with_entry(memo, back)
    changed = change(state_of(memo), {**memo.values, "subject": "อื่น"}, recording(), "")
    assert changed is not None
    assert (changed.before, changed.after) == ({"subject": "แผนปฏิบัติการ"}, {"subject": "อื่น"})
    memo = with_entry(memo, changed)
    with pytest.raises(ClerkError, match="หลังคืนเรื่อง"):
        cancel(state_of(memo), memo.entries[1], recording(), "ผิด")


def test_a_changed_text_begins_its_copies_anew() -> None:
    memo = memo_of()
    memo = with_entry(memo, printed(state_of(memo), recording()))
    changed = change(state_of(memo), {**memo.values, "subject": "อื่น"}, recording(), "")
    assert changed is not None
    memo = with_entry(memo, changed)
    assert printed(state_of(memo), recording()).copy == 1
