"""Forms, memos and times that tests share. The form has the five steps of a permission memo."""

from dataclasses import replace
from datetime import date, datetime

from clerkdesk.domain.form.form import (
    Choice,
    Condition,
    Field,
    FieldType,
    Filing,
    Form,
    FormKind,
    Meaning,
    Step,
)
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Entry
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.memo.recording import Recording

TODAY = date(2018, 5, 15)
NOW = datetime(2018, 5, 15, 9, 30)

OPINIONS = (
    Choice("for", "เห็นควรอนุญาต", Meaning.FOR),
    Choice("against", "เห็นควรไม่อนุญาต", Meaning.AGAINST),
)
DECISIONS = (
    Choice("allow", "อนุญาต", Meaning.ALLOWS),
    Choice("refuse", "ไม่อนุญาต", Meaning.REFUSES),
)
FIVE_STEPS = (
    Step("requester", "ผู้ขออนุญาต", signed_by_field="requester", after=()),
    Step("head", "ผอ.กลุ่ม/นิติกร", signed_by=("group_head", "legal_officer")),
    Step(
        "publisher",
        "ผู้เผยแพร่ข้อมูล",
        signed_by=("publisher",),
        after=("director",),
        only_if=Condition(step="director", means=Meaning.ALLOWS),
    ),
    Step("opinion", "ความเห็น", signed_by=("deputy",), choices=OPINIONS, after=("head",)),
    Step("director", "ผอ.สพป.", signed_by=("director",), choices=DECISIONS, after=("opinion",)),
)


def memo_form(steps: tuple[Step, ...] = FIVE_STEPS) -> Form:
    """A permission memo with ``steps``."""
    return Form(
        id="memo",
        revision=1,
        kind=FormKind.MEMO,
        title="บันทึกขออนุญาต",
        filing=Filing(requester="requester", publisher="publisher"),
        fields=(
            Field("requester", FieldType.PERSON, "ข้าพเจ้า"),
            Field("subject", FieldType.TEXT, "เรื่อง", required=True),
        ),
        steps=steps,
    )


def memo_of(form: Form | None = None, *entries: Entry) -> Memo:
    """A memo of ``form`` with ``entries``, numbered as they come where they have no id."""
    numbered = tuple(
        entry if entry.id else replace(entry, id=place)
        for place, entry in enumerate(entries, start=1)
    )
    values = {"requester": "นางสาวน้ำทิพย์ ญี่ปุ่น", "subject": "แผนปฏิบัติการ"}
    return Memo(1, form or memo_form(), values, TODAY, entries=numbered)


def with_entry(memo: Memo, entry: Entry) -> Memo:
    """``memo`` after ``entry`` was recorded."""
    recorded = replace(entry, id=len(memo.entries) + 1)
    return replace(memo, entries=(*memo.entries, recorded))


def recording(on: date = TODAY) -> Recording:
    """Somebody writing down today what happened ``on`` a day."""
    return Recording(on=on, at=NOW, by="ธุรการ")


def state(memo: Memo) -> MemoState:
    """The state of ``memo``."""
    return state_of(memo)
