"""Running numbers of registers, and what typed numbers mean."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.registers import (
    ANNOUNCEMENTS,
    CIRCULARS,
    LETTERS,
    MOST,
    ORDERS,
    BookNumber,
    RegisterKey,
    check_kind,
    check_prefix,
    check_start,
    check_void,
    check_year,
    format_number,
    gaps_of,
    next_running,
    read_running,
    runs_of,
)
from clerkdesk.domain.thai.digits import Digits

KEY = RegisterKey(LETTERS, "", 2569)
NUMBERS = st.sets(st.integers(1, 60), max_size=30)
STARTS = st.integers(0, 40)


def number(running: int, memo: int | None = None, void_reason: str = "") -> BookNumber:
    return BookNumber(KEY, running, date(2026, 1, 5), memo, void_reason)


def test_a_register_goes_on_after_the_last_number_on_paper_and_here() -> None:
    assert next_running(0, []) == 1
    assert next_running(44, []) == 45
    assert next_running(44, [45, 46]) == 47


def test_void_numbers_are_passed_over() -> None:
    assert next_running(44, [45], void=[46, 47, 49]) == 48


def test_a_slip_that_was_taken_back_does_not_move_the_register_on() -> None:
    assert next_running(44, [45], void=[45_000]) == 46


@given(STARTS, NUMBERS, NUMBERS)
def test_what_is_issued_was_never_taken_and_is_the_first_such(
    start: int, used: set[int], void: set[int]
) -> None:
    issued = next_running(start, used, void)
    assert issued > start
    assert issued not in used | void
    assert all(between in void for between in range(max([start, *used]) + 1, issued))


def test_a_void_number_explains_its_place_and_nothing_beyond_the_last_in_use_is_a_gap() -> None:
    numbers = [number(3), number(5, void_reason="พิมพ์เสีย"), number(8)]
    assert gaps_of(0, numbers) == [(1, 2), (4, 4), (6, 7)]
    assert gaps_of(2, [*numbers, number(45_000, memo=1, void_reason="พิมพ์ผิด")]) == [(4, 4), (6, 7)]
    assert gaps_of(8, numbers) == []


@given(STARTS, NUMBERS, NUMBERS)
def test_every_number_up_to_the_last_in_use_is_there_or_a_gap(
    start: int, used: set[int], void: set[int]
) -> None:
    numbers = [number(each, void_reason="" if each in used else "เสีย") for each in used | void]
    gaps = {each for first, last in gaps_of(start, numbers) for each in range(first, last + 1)}
    after = set(range(start + 1, max(used | {start}) + 1))
    assert gaps == after - used - void


@given(st.sets(st.integers(0, 200)))
def test_runs_are_the_numbers_in_as_few_stretches_as_can_be(numbers: set[int]) -> None:
    runs = runs_of(numbers)
    assert {each for first, last in runs for each in range(first, last + 1)} == numbers
    assert all(last + 1 < first for (_, last), (first, _) in pairwise(runs))


def test_a_number_stands_on_paper_in_the_offices_figures() -> None:
    assert format_number("ศธ 04056.12", LETTERS, 45, Digits.THAI) == "ศธ ๐๔๐๕๖.๑๒/๔๕"
    assert format_number("ศธ ๐๔๐๕๖", CIRCULARS, 12, Digits.ARABIC) == "ศธ 04056/ว 12"


@given(
    st.sampled_from(["ศธ 04056", "ศธ ๐๔๐๕๖.๑๒", "ที่ 1/ก"]),
    st.sampled_from([LETTERS, CIRCULARS]),
    st.integers(1, MOST),
    st.sampled_from(Digits),
)
def test_a_number_that_was_written_is_read_back(
    prefix: str, kind: str, running: int, digits: Digits
) -> None:
    assert read_running(format_number(prefix, kind, running, digits), prefix, kind) == running


@pytest.mark.parametrize("typed", ["", "ศธ 04056/", "ศธ 04056/ก", "ศธ 04057/1", "45", "ศธ 04056/0"])
def test_what_is_no_number_of_the_register_is_left_as_it_stands(typed: str) -> None:
    assert read_running(typed, "ศธ 04056", LETTERS) is None


def test_spaces_figures_and_zeros_make_no_other_number() -> None:
    for typed in ("ศธ04056/7", "ศธ ๐๔๐๕๖ / ๗", "ศธ 04056/0007"):
        assert read_running(typed, "ศธ ๐๔๐๕๖", LETTERS) == 7


@pytest.mark.parametrize("running", ["100000", "3000000000", "9" * 20, "9" * 5000])
def test_a_number_larger_than_any_offices_is_refused(running: str) -> None:
    with pytest.raises(ClerkError, match="99,999") as refused:
        read_running(f"ศธ 04056/{running}", "ศธ 04056", LETTERS)
    assert len(str(refused.value)) < 200


def test_a_register_cannot_begin_before_a_number_that_was_issued() -> None:
    issued = [number(45, memo=1), number(46, memo=2, void_reason="เปลี่ยนเลข")]
    assert check_start(45, issued) == 45
    with pytest.raises(ClerkError, match="45"):
        check_start(44, issued)


def test_a_number_in_use_or_far_ahead_is_not_made_void() -> None:
    check_void(7, 7, None)
    check_void(5, 7, number(5))
    check_void(45_000, 7, number(45_000, memo=3, void_reason="เปลี่ยนเลข"))
    with pytest.raises(ClerkError, match="บันทึกลำดับที่ 3"):
        check_void(5, 7, number(5, memo=3))
    with pytest.raises(ClerkError, match="เลขถัดไปคือ 7"):
        check_void(8, 7, None)


def test_a_number_that_was_given_up_may_be_had_again_and_a_void_one_never() -> None:
    assert number(5, memo=3).may_go_to(3)
    assert not number(5, memo=3).may_go_to(4)
    assert number(5, memo=3, void_reason="เปลี่ยนเลข").may_go_to(4)
    assert not number(5, void_reason="พิมพ์เสีย").may_go_to(4)
    assert not number(5).may_go_to(None)


def test_no_number_is_of_a_year_to_come_and_old_ones_are_only_typed() -> None:
    for year in (2568, 2569):
        check_year(year, 2569, issued=True)
    check_year(2560, 2569, issued=False)
    with pytest.raises(ClerkError, match="2560"):
        check_year(2560, 2569, issued=True)
    with pytest.raises(ClerkError, match="2580"):
        check_year(2580, 2569, issued=False)


def test_two_owners_cannot_have_one_prefix() -> None:
    others = [("กลุ่มอำนวยการ", "ศธ ๐๔๐๕๖.๑"), ("กลุ่มอื่น", "")]
    assert check_prefix("ศธ 04056.2", others) == "ศธ 04056.2"
    assert check_prefix("", others) == ""
    with pytest.raises(ClerkError, match="กลุ่มอำนวยการ"):
        check_prefix("ศธ 04056.1", others)


def test_a_register_that_nobody_keeps_is_refused() -> None:
    assert check_kind("circulars") == CIRCULARS
    with pytest.raises(ClerkError, match="letters"):
        check_kind("incoming")


def test_orders_and_announcements_are_numbered_by_year() -> None:
    assert format_number("", ORDERS, 12, Digits.THAI, 2569) == "๑๒/๒๕๖๙"
    assert read_running("๑๒/๒๕๖๙", "", ORDERS, 2569) == 12
    assert read_running("12 / 2569", "", ANNOUNCEMENTS, 2569) == 12


def test_the_year_of_an_orders_number_may_be_left_out_but_not_be_another() -> None:
    assert read_running("012", "", ORDERS, 2569) == 12
    assert read_running("12/2568", "", ORDERS, 2569) is None
    assert read_running("ศธ 04056/12", "", ORDERS, 2569) is None
