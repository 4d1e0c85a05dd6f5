"""A pile: found by what was typed, tried, recorded in one act, taken back in one."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.lately import read_lately
from clerkdesk.desk.memos import get_memo
from clerkdesk.desk.pile import try_pile, undo_pile, waiting_steps
from clerkdesk.desk.pilefinding import find_typed
from clerkdesk.desk.printcode import code_of, office_code
from clerkdesk.desk.signatures import Signed, sign, sign_pile
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.wanted import Running, pieces, read_wanted
from clerkdesk.domain.thai.keyboard import meant_in_latin
from tests.office import DEPUTY, FakeClock, a_memo, an_allowed_memo

THAI_KEYS = dict(zip("CDEFAB0123456789:.-", "ฉฏฎโฤฺจๅ/-ภถุึคตซใข", strict=True))


def memos(desk: Desk, count: int) -> list[int]:
    return [
        a_memo(desk, subject=f"เรื่องที่ {place}", number="ออกเลข").id for place in range(1, count + 1)
    ]


def reasons(desk: Desk, typed: str) -> list[str]:
    return [str(each.error) for each in find_typed(desk, typed).refused]


def waiting_for_head(desk: Desk, count: int) -> list[int]:
    made = memos(desk, count)
    sign_pile(desk, made, Signed("requester"))
    return made


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("2", (2,)),
        ("๒", (2,)),
        ("#3", (3,)),
        ("1-3", (1, 2, 3)),
        ("๓ – ๑", (1, 2, 3)),
        ("1 ถึง 2", (1, 2)),
        ("3, 1\n#๒ 3", (3, 1, 2)),
        ("ศธ ๐๔๑๐๐/๒", (2,)),
        ("ที่ ศธ 04100/2", (2,)),
        ("/๓", (3,)),
        ("/ 3", (3,)),
        ("2/", (2,)),
        ("2/2561", (2,)),
        ("2/61", (2,)),
        ("ศธ 04100/1 ศธ ๐๔๑๐๐/3", (1, 3)),
        ("", ()),
    ],
)
def test_memos_are_found_by_every_way_of_writing_their_numbers(
    desk: Desk, typed: str, ids: tuple[int, ...]
) -> None:
    memos(desk, 4)
    found = find_typed(desk, typed)
    assert (found.ids, found.refused) == (ids, ())


def test_what_names_no_memo_is_said_and_the_rest_is_found(desk: Desk) -> None:
    memos(desk, 2)
    found = find_typed(desk, "1, 7, สวัสดี, /9, 2")
    assert found.ids == (1, 2)
    assert [each.typed for each in found.refused] == ["7", "สวัสดี", "/9"]


def test_gaps_of_a_range_are_said_together(desk: Desk) -> None:
    memos(desk, 3)
    found = find_typed(desk, "2-6")
    assert found.ids == (2, 3)
    assert reasons(desk, "2-6") == ["ไม่มีบันทึกลำดับที่ 4–6 ดูลำดับที่ของบันทึกจากรายการบันทึก"]


def test_a_range_that_is_a_slip_of_the_finger_is_refused(desk: Desk) -> None:
    memos(desk, 1)
    assert "1-200000" in reasons(desk, "1-200000")[0]
    assert reasons(desk, "99999999999")[0].startswith("ไม่เข้าใจ")


def test_a_number_of_an_earlier_year_is_not_taken_for_this_years(
    desk: Desk, clock: FakeClock
) -> None:
    memos(desk, 2)
    clock.now = datetime(2019, 1, 7, 9, 0)
    this_year = a_memo(desk, number="ออกเลข").id
    assert find_typed(desk, "/1").ids == (this_year,)
    assert find_typed(desk, "ศธ ๐๔๑๐๐/๑").ids == (this_year,)
    assert find_typed(desk, "1/2561").ids == (1,)
    assert find_typed(desk, "ศธ ๐๔๑๐๐/๒").ids == (2,)
    assert find_typed(desk, "/2").ids == ()


def test_a_number_is_found_without_the_letters_before_it(desk: Desk, clock: FakeClock) -> None:
    memos(desk, 2)
    clock.now = datetime(2019, 1, 7, 9, 0)
    this_year = a_memo(desk, number="ออกเลข").id
    assert find_typed(desk, "04100/1").ids == (this_year,)
    assert find_typed(desk, "๐๔๑๐๐/๒").ids == (2,)
    assert find_typed(desk, "4100/1, 04100/9").ids == ()


def test_a_number_that_two_memos_end_in_is_asked_about(desk: Desk) -> None:
    a_memo(desk, number="มห 1/45")
    a_memo(desk, number="มห 2/45")
    assert reasons(desk, "/45") == [
        "เลขที่ “/45” มีหลายเรื่อง พิมพ์ลำดับของเรื่องที่ต้องการ: 1 (มห 1/45), 2 (มห 2/45)"
    ]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [("57", (2,)), ("56-57", (1, 2)), ("/๕๗-๕๘", (2, 3)), ("/56-/58", (1, 2, 3)), ("#2", (2,))],
)
def test_numbers_of_papers_come_before_running_ids(
    desk: Desk, typed: str, ids: tuple[int, ...]
) -> None:
    for number in (56, 57, 58):
        a_memo(desk, number=f"ศธ ๐๔๑๐๐/{number}")
    found = find_typed(desk, typed, books_first=True)
    assert (found.ids, found.refused) == (ids, ())


def test_a_plain_number_never_means_an_id_that_another_paper_has_as_its_number(
    desk: Desk,
) -> None:
    for number in (2, 1, 5):
        a_memo(desk, number=f"ศธ ๐๔๑๐๐/{number}")
    assert find_typed(desk, "1, 2", books_first=True).ids == (2, 1)
    assert find_typed(desk, "1, 2").ids == (1, 2)
    assert find_typed(desk, "3", books_first=True).ids == (3,)


def test_a_gap_among_the_numbers_of_papers_is_said(desk: Desk) -> None:
    memos(desk, 3)
    found = find_typed(desk, "2-5", books_first=True)
    assert found.ids == (2, 3)
    assert [each.typed for each in found.refused] == ["/4–5"]
    none = find_typed(desk, "57-76", books_first=True)
    assert str(none.refused[0].error).startswith("ไม่พบบันทึกเลขที่")


def test_a_scanned_code_is_read_also_from_thai_keys(desk: Desk) -> None:
    memos(desk, 2)
    code = code_of(office_code(desk), 2, 1)
    on_thai_keys = "".join(THAI_KEYS[sign] for sign in code)
    assert meant_in_latin(on_thai_keys) == code
    for typed in (code, code.lower(), on_thai_keys, f"1 {code}"):
        assert 2 in find_typed(desk, typed).ids, typed


def test_another_offices_code_and_a_bad_check_are_refused(desk: Desk) -> None:
    memos(desk, 1)
    office_code(desk)
    other = code_of("MUKDA", 1, 1)
    assert reasons(desk, other)[0].startswith(f"รหัส “{other}” เป็นของสำนักงานอื่น")
    good = code_of(office_code(desk), 1, 1)
    bad = good[:-1] + ("0" if good[-1] != "0" else "1")
    assert "มีตัวที่พิมพ์ผิด" in reasons(desk, bad)[0]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="0123456789๑๒#-–/ศธว .,\nCD1:abก", max_size=30))
def test_nothing_that_is_typed_gets_lost(typed: str) -> None:
    kept = "".join(each.typed for piece in pieces(typed) for each in read_wanted(piece))
    written = "".join("".join(pieces(typed)).split())
    assert "".join(kept.split()) == written


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=8), st.sampled_from([" ", "\n", ", "]))
def test_ids_are_read_in_their_order_however_they_are_parted(ids: list[int], by: str) -> None:
    typed = by.join(map(str, ids))
    read = [each for piece in pieces(typed) for each in read_wanted(piece)]
    assert [each.first for each in read if isinstance(each, Running)] == ids


def test_the_step_is_tried_that_most_memos_wait_for(desk: Desk) -> None:
    made = memos(desk, 3)
    sign_pile(desk, made[:2], Signed("requester"))
    tried = try_pile(desk, made, Signed())
    assert tried.step == "head"
    assert [each.fits for each in tried.memos] == [True, True, False]
    assert [each.waits_for for each in tried.memos] == ["head", "head", "requester"]
    assert "ยังไม่มีการลงนามของ ผู้ขอ" in str(tried.memos[2].early)


def test_trying_records_nothing_and_keeps_the_order(desk: Desk) -> None:
    made = waiting_for_head(desk, 2)
    tried = try_pile(desk, [made[1], made[0]], Signed("head"))
    assert [each.line.id for each in tried.memos] == [made[1], made[0]]
    assert tried.memos[0].usual is not None
    assert tried.memos[0].usual.name == "นายฐิติ ฎีกา"
    assert len(get_memo(desk, made[0]).entries) == 1


def test_a_choice_that_is_not_taken_yet_stands_against_no_memo(desk: Desk) -> None:
    made = waiting_for_head(desk, 1)
    sign(desk, made[0], Signed("head"))
    [tried] = try_pile(desk, made, Signed("opinion")).memos
    assert tried.fits


def test_what_does_not_fit_says_why(desk: Desk) -> None:
    allowed = an_allowed_memo(desk).id
    [tried] = try_pile(desk, [allowed], Signed("director")).memos
    assert tried.refusal is not None
    assert "ลงนามแล้วโดย นายมารุต ที่ดี" in str(tried.refusal)


def test_a_day_to_come_is_refused_for_the_whole_pile(desk: Desk) -> None:
    made = waiting_for_head(desk, 1)
    with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
        try_pile(desk, made, Signed("head", on=date(2018, 5, 16)))


def test_waiting_steps_come_with_the_longest_pile_first(desk: Desk) -> None:
    made = waiting_for_head(desk, 3)
    sign(desk, made[0], Signed("head"))
    memos(desk, 4)  # nobody has seen these yet
    assert [(each.step.id, len(each.memos)) for each in waiting_steps(desk)] == [
        ("head", 2),
        ("opinion", 1),
    ]


def test_a_pile_is_taken_back_in_one_act(desk: Desk) -> None:
    made = waiting_for_head(desk, 3)
    done = sign_pile(desk, made, Signed("head")).done
    assert undo_pile(desk, done) == made
    assert [list(state_of(get_memo(desk, each)).signatures) for each in made] == [["requester"]] * 3
    with desk.store.read() as tx:
        [first, second, *_] = read_lately(tx, {}, 5)
    assert (first.act, first.more) == ("memo.cancel", 2)
    assert (second.act, second.more) == ("memo.sign", 2)


def test_large_piles_do_not_hide_what_was_done_before_them(desk: Desk) -> None:
    office_code(desk)
    made = memos(desk, 35)
    for step in ("requester", "head"):
        sign_pile(desk, made, Signed(step))
    with desk.store.read() as tx:
        lately = read_lately(tx, {}, 8)
    assert [(each.act, each.more) for each in lately[:3]] == [
        ("memo.sign", 34),
        ("memo.sign", 34),
        ("memo.new", 0),
    ]
    assert len(lately) == 8


def test_what_the_program_does_for_itself_is_no_act_of_the_clerk(desk: Desk) -> None:
    with desk.store.read() as tx:
        before = read_lately(tx, {}, 1)
    office_code(desk)
    with desk.store.read() as tx:
        assert read_lately(tx, {}, 1) == before


def test_what_was_taken_back_already_is_passed_over(desk: Desk) -> None:
    made = waiting_for_head(desk, 2)
    done = sign_pile(desk, made, Signed("head")).done
    undo_pile(desk, done[:1])
    assert undo_pile(desk, done) == [made[1]]


def test_all_or_nothing_is_taken_back(desk: Desk) -> None:
    from clerkdesk.desk.publishing import hand_over

    made = waiting_for_head(desk, 2)
    for said in (Signed("head"), Signed("opinion", choice="for", by=DEPUTY)):
        sign_pile(desk, made, said)
    done = sign_pile(desk, made, Signed("director", choice="allow")).done
    hand_over(desk, made[1], "", "")
    with pytest.raises(ClerkError, match=f"บันทึกลำดับที่ {made[1]}"):
        undo_pile(desk, done)
    assert "director" in state_of(get_memo(desk, made[0])).signatures
