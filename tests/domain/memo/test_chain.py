"""A memo's status, holder and days, computed from what was recorded."""

from datetime import date

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Ask, Choice, Condition, Meaning, Step
from clerkdesk.domain.memo.chain import Turn, state_of
from clerkdesk.domain.memo.entries import Published, Signature, superseded_ids
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.publicationrules import publish
from clerkdesk.domain.memo.rules import (
    cancel,
    change,
    hand_over,
    printed,
    send_back,
    withdraw,
)
from clerkdesk.domain.memo.signing import Signing, correct, sign
from clerkdesk.domain.memo.status import Status
from tests.samples import DECISIONS, NOW, OPINIONS, TODAY, memo_form, memo_of, recording, with_entry


def signed(memo: Memo, step: str, choice: str = "", on: date = TODAY) -> Memo:
    signing = Signing(step, signer=f"ผู้ลงนาม {step}", choice=choice)
    return with_entry(memo, sign(state_of(memo), signing, recording(on)))


def allowed() -> Memo:
    memo = signed(signed(memo_of(), "requester"), "head")
    return signed(signed(memo, "opinion", "against"), "director", "allow")


def published(memo: Memo) -> Memo:
    entry = Published(on=TODAY, recorded_at=NOW, by="ธุรการ", url="https://example.go.th/1")
    return with_entry(memo, publish(state_of(memo), entry))


def test_a_new_memo_is_a_draft_on_the_requesters_desk() -> None:
    state = state_of(memo_of())
    assert state.status is Status.DRAFT
    assert state.holder is not None
    assert state.holder.person == "นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_a_printed_memo_waits() -> None:
    memo = memo_of()
    assert state_of(with_entry(memo, printed(state_of(memo), recording()))).status is Status.WAITING


def test_a_second_print_in_the_same_circuit_is_the_second_copy() -> None:
    memo = memo_of()
    memo = with_entry(memo, printed(state_of(memo), recording()))
    assert printed(state_of(memo), recording()).copy == 2


def test_an_opinion_against_does_not_end_the_matter() -> None:
    memo = signed(signed(memo_of(), "requester"), "head")
    state = state_of(signed(memo, "opinion", "against"))
    assert state.status is Status.WAITING
    assert state.holder is not None
    assert state.holder.step == "director"


def test_the_director_may_allow_after_an_opinion_against() -> None:
    state = state_of(allowed())
    assert state.status is Status.ALLOWED
    assert state.holder is not None
    assert state.holder.step == "publisher"


def test_a_refused_memo_has_no_holder_and_asks_nothing_of_the_publisher() -> None:
    memo = signed(memo_of(), "director", "refuse")
    state = state_of(memo)
    assert state.status is Status.REFUSED
    assert state.holder is None
    assert state.days(TODAY) is None
    assert {each.step.id: each.turn for each in state.steps}["publisher"] is Turn.SKIPPED


def test_a_signature_out_of_order_is_kept_and_marked() -> None:
    memo = signed(memo_of(), "opinion", "for")
    assert state_of(memo).signatures["opinion"].out_of_order
    later = signed(memo, "requester")
    assert not state_of(later).signatures["requester"].out_of_order


def test_a_step_that_the_decision_did_not_wait_for_can_still_be_recorded() -> None:
    memo = signed(memo_of(), "director", "allow")
    assert {each.step.id: each.turn for each in state_of(memo).steps}["head"] is Turn.PASSED
    assert "head" in state_of(signed(memo, "head")).signatures


def test_a_step_is_signed_once() -> None:
    memo = signed(memo_of(), "requester")
    with pytest.raises(ClerkError, match="ลงนามแล้วโดย"):
        signed(memo, "requester")


def test_there_is_one_decision() -> None:
    steps = (
        Step("deputy", "รอง ผอ.", choices=(Choice("allow", "อนุญาต", Meaning.ALLOWS),)),
        Step("director", "ผอ.", choices=(Choice("refuse", "ไม่อนุญาต", Meaning.REFUSES),)),
    )
    memo = signed(memo_of(memo_form(steps)), "deputy", "allow")
    with pytest.raises(ClerkError, match="มีคำสั่งแล้ว"):
        signed(memo, "director", "refuse")


@pytest.mark.parametrize(
    ("step", "choice", "says"),
    [("boss", "", "ไม่มีขั้น"), ("director", "", "เลือก"), ("director", "yes", "ไม่มีความเห็น")],
)
def test_a_wrong_step_or_choice_is_refused_with_what_there_is(
    step: str, choice: str, says: str
) -> None:
    with pytest.raises(ClerkError, match=says):
        signed(memo_of(), step, choice)


def test_a_required_reason_is_asked_for() -> None:
    form = memo_form((Step("head", "หัวหน้า", reason=Ask.REQUIRED),))
    with pytest.raises(ClerkError, match="เหตุผล"):
        signed(memo_of(form), "head")


def test_a_reason_that_only_a_refusal_needs_is_asked_for_with_it_alone() -> None:
    choices = (Choice("y", "อนุญาต", Meaning.ALLOWS), Choice("n", "ไม่อนุญาต", Meaning.REFUSES))
    form = memo_form((Step("head", "หัวหน้า", choices=choices, reason=Ask.WHEN_AGAINST),))
    assert state_of(signed(memo_of(form), "head", "y")).signatures["head"].choice == "y"
    with pytest.raises(ClerkError, match="เหตุผล"):
        signed(memo_of(form), "head", "n")


def test_tomorrow_cannot_be_recorded_today() -> None:
    with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
        signed(memo_of(), "requester", on=date(2018, 5, 16))


def test_days_count_from_the_last_signature() -> None:
    memo = signed(memo_of(), "requester", on=date(2018, 5, 10))
    assert state_of(memo).days(TODAY) == 5


def test_days_are_never_negative_when_the_clock_went_back() -> None:
    assert state_of(signed(memo_of(), "requester")).days(date(2018, 5, 1)) == 0


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


def test_what_is_recorded_late_but_was_signed_in_time_is_in_order() -> None:
    memo = signed(memo_of(), "director", "allow", on=date(2018, 5, 14))
    memo = signed(memo, "requester", on=date(2018, 5, 10))
    assert not state_of(memo).signatures["requester"].out_of_order
    late = signed(memo, "head", on=date(2018, 5, 15))
    assert state_of(late).signatures["head"].out_of_order


def test_a_step_that_looks_at_a_skipped_one_is_skipped_and_the_chain_ends() -> None:
    steps = (
        Step("one", "หนึ่ง"),
        Step("deputy", "รอง", choices=OPINIONS, only_if=Condition(field="subject", is_="ใหญ่")),
        Step(
            "director",
            "ผอ.",
            choices=DECISIONS,
            only_if=Condition(step="deputy", means=Meaning.FOR),
        ),
    )
    assert state_of(signed(memo_of(memo_form(steps)), "one")).status is Status.SIGNED


def test_a_correction_supersedes_and_keeps_the_first() -> None:
    memo = signed(memo_of(), "requester")
    entry = state_of(memo).signatures["requester"]
    new = correct(state_of(memo), entry, Signing("requester", "นายปั๊ม ฎีกา"), recording(), "ลงชื่อผิดคน")
    memo = with_entry(memo, new)
    assert state_of(memo).signatures["requester"].signer == "นายปั๊ม ฎีกา"
    assert superseded_ids(memo.entries) == {1}
    assert len(memo.entries) == 2


def test_a_decision_that_was_published_is_not_corrected_under_it() -> None:
    memo = published(allowed())
    entry = state_of(memo).signatures["director"]
    with pytest.raises(ClerkError, match="เผยแพร่ไปแล้ว"):
        correct(
            state_of(memo),
            entry,
            Signing("director", "ผอ.", choice="refuse"),
            recording(),
            "ผิด",
        )


def test_cancelling_the_last_signature_brings_the_step_back() -> None:
    memo = signed(memo_of(), "requester")
    entry = state_of(memo).signatures["requester"]
    memo = with_entry(memo, cancel(state_of(memo), entry, recording(), "บันทึกผิดเรื่อง"))
    assert state_of(memo).status is Status.DRAFT
    assert len(memo.entries) == 2


def test_only_what_is_allowed_is_published() -> None:
    with pytest.raises(ClerkError, match="ยังไม่ได้รับอนุญาต"):
        published(memo_of())
    assert state_of(published(allowed())).status is Status.PUBLISHED


def test_a_handed_over_memo_lies_with_the_publisher() -> None:
    memo = allowed()
    memo = with_entry(memo, hand_over(state_of(memo), recording(), "นายญี่ปุ่น", "อีเมล"))
    state = state_of(memo)
    assert state.status is Status.HANDED_OVER
    assert state.holder is not None
    assert state.holder.roles == ("publisher",)


def test_a_withdrawn_memo_takes_no_more_signatures() -> None:
    memo = signed(memo_of(), "requester")
    memo = with_entry(memo, withdraw(state_of(memo), recording(), "งดเผยแพร่"))
    assert state_of(memo).status is Status.WITHDRAWN
    with pytest.raises(ClerkError, match="ถอนเรื่อง"):
        signed(memo, "head")


def test_a_chain_without_a_deciding_step_is_signed_when_all_have_signed() -> None:
    form = memo_form((Step("one", "หนึ่ง"), Step("two", "สอง")))
    memo = signed(memo_of(form), "one")
    assert state_of(memo).status is Status.WAITING
    assert state_of(signed(memo, "two")).status is Status.SIGNED


def test_a_step_whose_condition_fails_is_skipped_and_the_chain_goes_on() -> None:
    steps = (
        Step("one", "หนึ่ง"),
        Step("law", "นิติกร", only_if=Condition(field="subject", is_="กฎหมาย")),
        Step("two", "สอง"),
    )
    memo = signed(memo_of(memo_form(steps)), "one")
    assert [step.id for step in state_of(memo).ready] == ["two"]
    assert state_of(signed(memo, "two")).status is Status.SIGNED


def test_a_signature_of_a_step_not_asked_for_is_marked() -> None:
    steps = (Step("law", "นิติกร", only_if=Condition(field="subject", is_="กฎหมาย")),)
    memo = signed(memo_of(memo_form(steps)), "law")
    assert isinstance(memo.entries[0], Signature)
    assert memo.entries[0].out_of_order
