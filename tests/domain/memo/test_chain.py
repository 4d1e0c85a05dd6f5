"""A memo's status, holder and days, computed from what was recorded."""

from datetime import date

from clerkdesk.domain.form.form import Condition, Meaning, Step
from clerkdesk.domain.memo.chain import Turn, state_of
from clerkdesk.domain.memo.entries import Signature, superseded_ids
from clerkdesk.domain.memo.rules import (
    cancel,
    hand_over,
    printed,
)
from clerkdesk.domain.memo.signing import Signing, correct
from clerkdesk.domain.memo.status import Status
from tests.domain.memo.chains import allowed, signed
from tests.samples import DECISIONS, OPINIONS, TODAY, memo_form, memo_of, recording, with_entry


def test_a_new_memo_is_a_draft_on_the_requesters_desk() -> None:
    state = state_of(memo_of())
    assert state.status is Status.DRAFT
    assert state.holder is not None
    assert state.holder.person == "นางสาวน้ำทิพย์ ญี่ปุ่น"


def test_a_printed_memo_waits() -> None:
    memo = memo_of()
    assert state_of(with_entry(memo, printed(state_of(memo), recording()))).status is Status.WAITING


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


def test_days_count_from_the_last_signature() -> None:
    memo = signed(memo_of(), "requester", on=date(2018, 5, 10))
    assert state_of(memo).days(TODAY) == 5


def test_days_are_never_negative_when_the_clock_went_back() -> None:
    assert state_of(signed(memo_of(), "requester")).days(date(2018, 5, 1)) == 0


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


def test_cancelling_the_last_signature_brings_the_step_back() -> None:
    memo = signed(memo_of(), "requester")
    entry = state_of(memo).signatures["requester"]
    memo = with_entry(memo, cancel(state_of(memo), entry, recording(), "บันทึกผิดเรื่อง"))
    assert state_of(memo).status is Status.DRAFT
    assert len(memo.entries) == 2


def test_a_handed_over_memo_lies_with_the_publisher() -> None:
    memo = allowed()
    memo = with_entry(memo, hand_over(state_of(memo), recording(), "นายญี่ปุ่น", "อีเมล"))
    state = state_of(memo)
    assert state.status is Status.HANDED_OVER
    assert state.holder is not None
    assert state.holder.roles == ("publisher",)


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
