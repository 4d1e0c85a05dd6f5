"""Book numbers of memos: issued, typed, changed, given up, taken back, void."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, change_memo, get_memo
from clerkdesk.desk.numbering import register_report, start_register, void_number
from clerkdesk.desk.signatures import withdraw_memo
from clerkdesk.desk.staff import set_office
from clerkdesk.desk.units import add_unit
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memo import Memo
from clerkdesk.domain.office.registers import LETTERS, RegisterKey
from tests.office import FakeClock, a_memo

KEY = RegisterKey(LETTERS, "", 2561)


def change(desk: Desk, memo: Memo, number: str) -> str:
    return change_memo(desk, memo.id, Typed({"number": number})).number


def void_ones(desk: Desk) -> list[tuple[int, str]]:
    numbers = register_report(desk)[0][2]
    return [(each.running, each.void_reason) for each in numbers if each.void_reason]


def gaps(desk: Desk) -> list[tuple[int, int]]:
    return register_report(desk)[0][3]


def test_numbers_are_issued_in_turn_and_begin_again_in_january(
    desk: Desk, clock: FakeClock
) -> None:
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๑"
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๒"
    clock.forward(300)
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๑"


def test_a_register_goes_on_from_the_last_number_on_paper(desk: Desk) -> None:
    assert start_register(desk, LETTERS, "", 2561, 44) == 45
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๔๕"


@pytest.mark.parametrize("typed", ["next", "Next", " NEXT ", "ออกเลข"])
def test_a_number_is_asked_for_in_any_letters(desk: Desk, typed: str) -> None:
    assert a_memo(desk, number=typed).number == "ศธ ๐๔๑๐๐/๑"


def test_asking_again_gives_the_memo_its_own_number(desk: Desk) -> None:
    memo = a_memo(desk, number="next")
    assert [change(desk, memo, "next") for _ in range(3)] == [memo.number] * 3
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๒"


def test_a_number_typed_from_paper_is_not_issued_again(desk: Desk) -> None:
    a_memo(desk, number="ศธ 04100/1")
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๒"
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 1"):
        a_memo(desk, number="ศธ ๐๔๑๐๐/๑")


def test_an_emptied_number_comes_back_when_it_is_typed_or_asked_for_again(desk: Desk) -> None:
    memo = a_memo(desk, number="next")
    for typed in (memo.number, "ออกเลข"):
        assert change(desk, memo, "") == ""
        assert void_ones(desk) == [(1, "บันทึกลำดับที่ 1 ไม่ใช้เลขนี้แล้ว")]
        assert change(desk, memo, typed) == memo.number
        assert void_ones(desk) == []


def test_a_number_that_was_changed_keeps_its_place_with_the_reason(desk: Desk) -> None:
    memo = a_memo(desk, number="next")
    assert change(desk, memo, "ศธ ๐๔๑๐๐/๗") == "ศธ ๐๔๑๐๐/๗"
    assert void_ones(desk) == [(1, "บันทึกลำดับที่ 1 เปลี่ยนไปใช้เลข ศธ ๐๔๑๐๐/๗")]
    assert gaps(desk) == [(2, 6)]
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๘"


def test_a_slip_of_the_finger_can_be_taken_back(desk: Desk) -> None:
    start_register(desk, LETTERS, "", 2561, 44)
    memo = a_memo(desk, number="ศธ ๐๔๑๐๐/๔๕๐๐๐")
    assert change(desk, memo, "ศธ ๐๔๑๐๐/๔๕") == "ศธ ๐๔๑๐๐/๔๕"
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๔๖"
    assert gaps(desk) == []


def test_a_number_that_one_memo_gave_up_may_be_typed_for_another(desk: Desk) -> None:
    first = a_memo(desk, number="ศธ ๐๔๑๐๐/๔๖")
    change(desk, first, "ศธ ๐๔๑๐๐/๔๕")
    assert a_memo(desk, number="ศธ ๐๔๑๐๐/๔๖").number == "ศธ ๐๔๑๐๐/๔๖"
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 2"):
        change(desk, first, "ศธ ๐๔๑๐๐/๔๖")
    assert get_memo(desk, first.id).number == "ศธ ๐๔๑๐๐/๔๕"


@pytest.mark.parametrize("running", ["3000000000", "99999999999999999999", "๑๐๐๐๐๐"])
def test_a_number_larger_than_any_offices_is_refused(desk: Desk, running: str) -> None:
    with pytest.raises(ClerkError, match="99,999"):
        a_memo(desk, number=f"ศธ ๐๔๑๐๐/{running}")
    assert register_report(desk) == []


def test_a_void_number_is_never_issued_and_explains_its_gap(desk: Desk) -> None:
    void_number(desk, KEY, 1, " พิมพ์เสีย\nทั้งฉบับ ")
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๒"
    assert void_ones(desk) == [(1, "พิมพ์เสีย ทั้งฉบับ")]
    assert gaps(desk) == []
    with pytest.raises(ClerkError, match="ยกเลิกไปแล้ว"):
        a_memo(desk, number="ศธ ๐๔๑๐๐/๑")


def test_a_number_that_a_memo_carries_is_not_made_void(desk: Desk) -> None:
    memo = a_memo(desk, number="next")
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 1"):
        void_number(desk, KEY, 1, "พิมพ์เสีย")
    change(desk, memo, "")
    assert void_number(desk, KEY, 1, "พิมพ์เสีย").memo is None
    assert change(desk, memo, "next") == "ศธ ๐๔๑๐๐/๒"


@pytest.mark.parametrize("running", [0, -1, 2, 45_000, 100_000, 10**20])
def test_what_the_register_has_not_reached_is_not_made_void(desk: Desk, running: int) -> None:
    with pytest.raises(ClerkError):
        void_number(desk, KEY, running, "พิมพ์เสีย")
    with pytest.raises(ClerkError, match="เหตุผล"):
        void_number(desk, KEY, 1, " ")


def test_a_gap_that_nobody_explained_is_reported(desk: Desk) -> None:
    a_memo(desk, number="ศธ ๐๔๑๐๐/๓")
    a_memo(desk, number="ศธ ๐๔๑๐๐/๕")
    assert gaps(desk) == [(1, 2), (4, 4)]


def test_a_register_is_not_set_back_behind_what_it_issued(desk: Desk) -> None:
    start_register(desk, LETTERS, "", 2561, 44)
    memo = a_memo(desk, number="next")
    for start in (5, 100_000, 10**20, -1):
        with pytest.raises(ClerkError):
            start_register(desk, LETTERS, "", 2561, start)
    change(desk, memo, "")
    assert start_register(desk, LETTERS, "", 2561, 5) == 6


def test_two_memos_of_a_year_cannot_carry_one_number(desk: Desk) -> None:
    a_memo(desk, number="45/2561")
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 1"):
        a_memo(desk, number="๔๕ / ๒๕๖๑")
    assert a_memo(desk, number="45/2561", date="1/5/2560").number == "45/2561"
    assert a_memo(desk, number="45/2561", unit="โรงเรียนบ้านน้ำใส").number == "45/2561"


def test_the_number_of_a_withdrawn_memo_is_still_its_own(desk: Desk) -> None:
    memo = a_memo(desk, number="45/2561")
    withdraw_memo(desk, memo.id, "รวมเรื่อง")
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 1"):
        a_memo(desk, number="45/2561")


@pytest.mark.parametrize("typed", ["ศธ ๐๔๑๐๐/", "ศธ ๐๔๑๐๐/…", "-"])
def test_a_number_left_open_for_the_pen_is_no_number_yet(desk: Desk, typed: str) -> None:
    assert [a_memo(desk, number=typed).number for _ in range(2)] == [typed, typed]


@pytest.mark.parametrize("day", ["1/1/2580", "1/1/2562"])
def test_no_number_is_issued_or_typed_for_a_year_to_come(desk: Desk, day: str) -> None:
    for number in ("next", "ศธ ๐๔๑๐๐/๑"):
        with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
            a_memo(desk, date=day, number=number)
    assert register_report(desk) == []


def test_an_old_memo_has_its_number_typed_and_not_issued(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="2555"):
        a_memo(desk, date="1/3/2555", number="next")
    assert a_memo(desk, date="1/3/2555", number="ศธ ๐๔๑๐๐/๙").number == "ศธ ๐๔๑๐๐/๙"
    assert a_memo(desk, date="30/12/2560", number="next").number == "ศธ ๐๔๑๐๐/๑"
    with pytest.raises(ClerkError, match="ยังมาไม่ถึง"):
        start_register(desk, LETTERS, "", 2600, 5)


def test_a_unit_with_a_prefix_has_a_register_of_its_own(desk: Desk) -> None:
    add_unit(desk, "กลุ่มนโยบายและแผน", prefix="ศธ 04100.2")
    assert a_memo(desk, unit="กลุ่มนโยบายและแผน", number="next").number == "ศธ ๐๔๑๐๐.๒/๑"
    assert a_memo(desk, number="next").number == "ศธ ๐๔๑๐๐/๑"
    a_memo(desk, number="ศธ 04100.2/2")
    assert a_memo(desk, unit="กลุ่มนโยบายและแผน", number="next").number == "ศธ ๐๔๑๐๐.๒/๓"


def test_a_prefix_is_asked_for_in_the_clerks_words(desk: Desk) -> None:
    set_office(desk, {"prefix": ""})
    with pytest.raises(ClerkError, match="เลขนำหน้า") as refused:
        a_memo(desk, number="next")
    assert "office set" not in str(refused.value)
