"""Signatures recorded through the desk: who usually signs, capacity, correction, journal."""

from dataclasses import replace
from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.signatures import (
    Signed,
    cancel_entry,
    correct_signature,
    read_capacity,
    sign,
    sign_pile,
    withdraw_memo,
)
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.desk.views import memo_line, memo_view
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Signature
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office.journal import first_break
from clerkdesk.domain.office.people import Capacity
from tests.office import DEPUTY, FakeClock, a_memo, an_allowed_memo


def signer(desk: Desk, memo_id: int, step: str, **more: object) -> Signature:
    entry = sign(desk, memo_id, Signed(step, **more)).entry  # type: ignore[arg-type]
    assert isinstance(entry, Signature)
    return entry


def test_the_usual_signer_is_the_holder_of_the_role(desk: Desk) -> None:
    entry = signer(desk, a_memo(desk).id, "head")
    assert (entry.signer, entry.position) == ("นายฐิติ ฎีกา", "ผู้อำนวยการกลุ่มอำนวยการ")


def test_the_requester_signs_with_the_position_on_the_memo(desk: Desk) -> None:
    memo = a_memo(desk, position="รักษาการหัวหน้า")
    assert signer(desk, memo.id, "requester").position == "รักษาการหัวหน้า"


def test_a_head_of_another_unit_is_not_the_usual_signer(desk: Desk) -> None:
    memo = a_memo(desk, unit="กลุ่มนโยบายและแผน")
    with pytest.raises(ClerkError, match="ยังไม่รู้ว่าใครลงนาม"):
        sign(desk, memo.id, Signed("head"))


def test_who_does_not_hold_the_role_on_that_day_is_recorded_and_said(desk: Desk) -> None:
    strange = Signed("director", choice="allow", by="นายฐิติ ฎีกา")
    noted = [note.thai for note in sign(desk, a_memo(desk).id, strange).notes]
    assert any("ในวันนั้น" in note for note in noted)
    for usual in (replace(strange, by=""), replace(strange, capacity=Capacity.FOR)):
        noted = [note.thai for note in sign(desk, a_memo(desk).id, usual).notes]
        assert not any("ในวันนั้น" in note for note in noted)


def test_somebody_else_signs_acting_as_the_director(desk: Desk) -> None:
    memo = a_memo(desk)
    entry = signer(
        desk, memo.id, "director", choice="อนุญาต", by="นางปั๊ม กู้เกียรติ", capacity=Capacity.ACTING
    )
    assert (entry.choice, entry.capacity) == ("allow", Capacity.ACTING)
    assert entry.position == "รองผู้อำนวยการ"


def test_appointments_count_only_between_their_days(desk: Desk) -> None:
    person = NewPerson(
        "นายใหม่ มาแทน", "รอง ผอ.", "", "legal_officer", date(2018, 6, 1), date(2018, 6, 30)
    )
    add_person(desk, person)
    memo = a_memo(desk, unit="กลุ่มอื่น")
    with pytest.raises(ClerkError, match="ยังไม่รู้ว่าใครลงนาม"):
        sign(desk, memo.id, Signed("head"))


def test_a_signature_out_of_order_is_accepted_marked_and_said(desk: Desk) -> None:
    done = sign(desk, a_memo(desk).id, Signed("director", choice="allow"))
    assert "ผิดลำดับ" in done.notes[0].thai
    assert memo_view(desk, done.memo)["signatures"][0]["out_of_order"]


def test_a_day_before_the_memo_or_out_of_turn_is_recorded_and_said(desk: Desk) -> None:
    memo = a_memo(desk, date="10/5/2561")
    early = sign(desk, memo.id, Signed("requester", on=date(2018, 5, 9)))
    assert "ก่อนวันที่ของบันทึก" in early.notes[0].thai
    sign(desk, memo.id, Signed("head", on=date(2018, 5, 12)))
    late = sign(desk, memo.id, Signed("opinion", choice="for", on=date(2018, 5, 11), by=DEPUTY))
    assert "ไม่เรียงตามลำดับ" in late.notes[0].thai


def test_a_correction_keeps_the_first_signature_in_the_record(desk: Desk) -> None:
    memo = a_memo(desk)
    wrong = sign(desk, memo.id, Signed("head", by="นางปั๊ม กู้เกียรติ"))
    done = correct_signature(desk, memo.id, wrong.entry.id, Signed(by="นายฐิติ ฎีกา"), "เลือกชื่อผิด")
    shown = memo_view(desk, done.memo)["signatures"]
    assert [(each["signer"], each["superseded"]) for each in shown] == [
        ("นางปั๊ม กู้เกียรติ", True),
        ("นายฐิติ ฎีกา", False),
    ]


def test_a_cancelled_signature_brings_the_memo_back(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    decision = state_of(memo).decision
    assert decision is not None
    done = cancel_entry(desk, memo.id, decision.id, "ผอ. ยังไม่ได้ลงนาม")
    assert state_of(done.memo).status is Status.WAITING


def test_a_pile_is_recorded_in_one_act_and_what_does_not_fit_is_named(desk: Desk) -> None:
    memos = [a_memo(desk).id for _ in range(3)]
    sign(desk, memos[2], Signed("requester"))
    pile = sign_pile(desk, [*memos, memos[0], 99], Signed("requester"))
    assert [done.memo.id for done in pile.done] == memos[:2]
    assert [memo_id for memo_id, _ in pile.left] == [memos[2], 99]
    assert "ลงนามแล้วโดย" in str(pile.left[0][1])


def test_days_with_the_holder_count_on(desk: Desk, clock: FakeClock) -> None:
    memo = sign(desk, a_memo(desk).id, Signed("requester")).memo
    clock.forward(3)
    assert memo_line(desk, memo).days == 3


def test_withdrawing_says_why(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="เหตุผล"):
        withdraw_memo(desk, a_memo(desk).id, "")


def test_capacities_are_read_by_key_and_by_thai_words() -> None:
    assert read_capacity("acting") is Capacity.ACTING
    assert read_capacity("ปฏิบัติราชการแทน") is Capacity.FOR
    with pytest.raises(ClerkError):
        read_capacity("แทน")


def test_every_act_stands_in_the_journal_and_the_chain_is_whole(desk: Desk) -> None:
    memo = an_allowed_memo(desk)
    with desk.store.read() as tx:
        entries = tx.journal.all()
        about = tx.journal.about(f"memo {memo.id}")
    assert first_break(entry.link() for entry in entries) is None
    assert [entry.act for entry in about] == ["memo.new"] + ["memo.sign"] * 4


def test_a_refused_act_leaves_no_trace(desk: Desk) -> None:
    memo = a_memo(desk)
    with desk.store.read() as tx:
        before = tx.journal.last()
    with pytest.raises(ClerkError):
        sign(desk, memo.id, Signed("director", choice="maybe"))
    with desk.store.read() as tx:
        assert tx.journal.last() == before


def test_what_is_written_beside_a_signature_is_one_sane_line(desk: Desk) -> None:
    entry = signer(desk, a_memo(desk).id, "head", by="นายแขก\nรับเชิญ", remark="เห็นชอบ\nตามเสนอ")
    assert (entry.signer, entry.remark) == ("นายแขก รับเชิญ", "เห็นชอบ ตามเสนอ")
    with pytest.raises(ClerkError, match="10000"):
        sign(desk, a_memo(desk).id, Signed("head", remark="ก" * 10_000))


def test_an_amount_is_written_only_where_the_step_asks_for_one(desk: Desk) -> None:
    for amount, says in (("สิบบาท", "ตัวเลข"), ("10 บาท", "ไม่มีที่ให้เขียนจำนวนเงิน")):
        with pytest.raises(ClerkError, match=says):
            sign(desk, a_memo(desk).id, Signed("head", amount=amount))


def test_a_remark_that_nobody_wrote_is_taken_out(desk: Desk) -> None:
    memo = a_memo(desk)
    wrong = sign(desk, memo.id, Signed("head", remark="ของอีกเรื่อง"))
    done = correct_signature(desk, memo.id, wrong.entry.id, Signed(remark=""), "ผิดเรื่อง")
    assert isinstance(done.entry, Signature)
    assert (done.entry.remark, done.entry.signer) == ("", "นายฐิติ ฎีกา")


def test_a_correction_that_corrects_nothing_is_not_recorded(desk: Desk) -> None:
    memo = a_memo(desk)
    first = sign(desk, memo.id, Signed("head"))
    with pytest.raises(ClerkError, match="ไม่มีอะไรเปลี่ยน"):
        correct_signature(desk, memo.id, first.entry.id, Signed(by="นายฐิติ ฎีกา"), "x")
