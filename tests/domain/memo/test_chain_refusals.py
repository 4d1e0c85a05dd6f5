"""What cannot be recorded of a memo is refused with what there is."""

from datetime import date

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Ask, Choice, Meaning, Step
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Published
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.publicationrules import publish
from clerkdesk.domain.memo.rules import (
    withdraw,
)
from clerkdesk.domain.memo.signing import Signing, correct
from clerkdesk.domain.memo.status import Status
from tests.domain.memo.chains import allowed, signed
from tests.samples import NOW, TODAY, memo_form, memo_of, recording, with_entry


def published(memo: Memo) -> Memo:
    entry = Published(on=TODAY, recorded_at=NOW, by="ธุรการ", url="https://example.go.th/1")
    return with_entry(memo, publish(state_of(memo), entry))


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


def test_only_what_is_allowed_is_published() -> None:
    with pytest.raises(ClerkError, match="ยังไม่ได้รับอนุญาต"):
        published(memo_of())
    assert state_of(published(allowed())).status is Status.PUBLISHED


def test_a_withdrawn_memo_takes_no_more_signatures() -> None:
    memo = signed(memo_of(), "requester")
    memo = with_entry(memo, withdraw(state_of(memo), recording(), "งดเผยแพร่"))
    assert state_of(memo).status is Status.WITHDRAWN
    with pytest.raises(ClerkError, match="ถอนเรื่อง"):
        signed(memo, "head")
