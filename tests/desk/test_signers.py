"""Who signs where several may: nobody is picked in silence."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memocard import usual_of
from clerkdesk.desk.memos import Typed, get_memo, new_memo
from clerkdesk.desk.pile import try_pile
from clerkdesk.desk.signatures import Signed, sign, sign_pile
from clerkdesk.desk.signers import SeveralMaySign
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.entries import Signature
from clerkdesk.domain.office.people import Capacity
from tests.office import a_memo

DAY = date(2018, 5, 15)
HEAD, DEPUTY = "นายฐิติ ฎีกา", "นางปั๊ม กู้เกียรติ"


def recorded(desk: Desk, memo_id: int, step: str) -> Signature:
    return state_of(get_memo(desk, memo_id)).signatures[step]


def test_where_a_head_or_a_deputy_may_have_signed_it_has_to_be_said(desk: Desk) -> None:
    memo = a_memo(desk)
    with pytest.raises(SeveralMaySign, match=f"{HEAD}.*{DEPUTY}"):
        sign(desk, memo.id, Signed("opinion", choice="for"))
    assert get_memo(desk, memo.id).entries == ()
    sign(desk, memo.id, Signed("opinion", choice="for", by=DEPUTY))
    assert recorded(desk, memo.id, "opinion").position == "รองผู้อำนวยการ"


def test_the_supervisor_of_a_report_is_not_picked_in_silence(desk: Desk) -> None:
    made = new_memo(desk, "report", Typed({"reporter": "นายเว็บ ผู้ดูแล", "month": "เมษายน ๒๕๖๑"}))
    with pytest.raises(SeveralMaySign, match=DEPUTY):
        sign(desk, made.id, Signed("supervisor", choice="noted"))


def test_the_only_one_who_can_be_meant_signs_without_being_named(desk: Desk) -> None:
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("head"))
    assert recorded(desk, memo.id, "head").signer == HEAD


def test_one_who_acts_for_a_time_goes_before_whom_he_stands_in_for(desk: Desk) -> None:
    acting = NewPerson(
        "นายแทน รักษา", "รองผู้อำนวยการ", "", "director", DAY, DAY, capacity=Capacity.ACTING
    )
    add_person(desk, acting)
    memo = a_memo(desk)
    sign(desk, memo.id, Signed("director", choice="allow"))
    signature = recorded(desk, memo.id, "director")
    assert (signature.signer, signature.capacity) == ("นายแทน รักษา", Capacity.ACTING)


def test_of_two_directors_at_once_one_has_to_be_named(desk: Desk) -> None:
    add_person(desk, NewPerson("นายใหม่ มาดี", "ผู้อำนวยการ", "", "director"))
    with pytest.raises(SeveralMaySign, match="นายใหม่ มาดี"):
        sign(desk, a_memo(desk).id, Signed("director", choice="allow"))


def test_the_window_is_told_of_all_and_thinks_first_of_who_did_not_sign_yet(desk: Desk) -> None:
    memo = a_memo(desk)
    assert usual_of(desk, memo.id, "head", DAY).among == ()
    sign(desk, memo.id, Signed("head"))
    usual = usual_of(desk, memo.id, "opinion", DAY)
    assert usual.name == DEPUTY
    assert [each.name for each in usual.among] == [DEPUTY, HEAD]


def test_a_pile_shows_whom_it_would_record_and_leaves_what_nobody_said(desk: Desk) -> None:
    made = [a_memo(desk).id for _ in range(2)]
    tried = try_pile(desk, made, Signed("opinion"))
    assert [each.refusal for each in tried.memos] == [None, None]
    assert {each.usual.name for each in tried.memos if each.usual} == {HEAD}
    pile = sign_pile(desk, made, Signed("opinion", choice="for"))
    assert (pile.done, len(pile.left)) == ((), 2)
    assert "ลงนามได้หลายคน" in str(pile.left[0][1])
