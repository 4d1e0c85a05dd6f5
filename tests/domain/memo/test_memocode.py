import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.memocode import MemoCode, memo_payload, read_payload

OFFICES = st.from_regex(r"[A-Z0-9-]{1,12}", fullmatch=True)
MEMOS = st.from_regex(r"[A-Z0-9-]{1,14}", fullmatch=True)
PRINTS = st.integers(1, 9999)


# Papers that bear such codes are in cupboards: what is written here may never change.
def test_a_code_names_office_memo_and_print_and_ends_in_a_check() -> None:
    assert memo_payload("MUKDA", "2561-000123", 2) == "CD1:MUKDA:2561-000123.2:F7EC26C0"


@settings(max_examples=100, deadline=None)
@given(office=OFFICES, memo=MEMOS, serial=PRINTS)
def test_every_code_is_read_back(office: str, memo: str, serial: int) -> None:
    assert read_payload(memo_payload(office, memo, serial)) == MemoCode(office, memo, serial)


@settings(max_examples=100, deadline=None)
@given(place=st.integers(0, 31), typed=st.sampled_from("0123456789ABCDEFXYZ-:. "))
def test_no_slip_of_one_character_finds_another_memo(place: int, typed: str) -> None:
    right = memo_payload("MUKDA", "2561-000123", 2)
    slipped = right[:place] + typed + right[place + 1 :]
    if slipped != right:
        with pytest.raises(ClerkError):
            read_payload(slipped)


def test_a_code_may_be_typed_with_small_letters_thai_digits_and_spaces() -> None:
    right = memo_payload("MUKDA", "2561-000123")
    typed = right.lower().replace("2561-", "๒๕๖๑ -") + " \n"
    assert read_payload(typed) == MemoCode("MUKDA", "2561-000123", 1)


@pytest.mark.parametrize(
    "text", ["", "https://www.moe.go.th", "CD1:MUKDA:2561-000123", "CD2:A:1.1:0"]
)
def test_other_codes_are_told_apart_from_ours(text: str) -> None:
    with pytest.raises(ClerkError, match="ไม่ใช่รหัส"):
        read_payload(text)


def test_a_slip_in_typing_is_told() -> None:
    right = memo_payload("MUKDA", "2561-000123")
    with pytest.raises(ClerkError, match="พิมพ์ผิด"):
        read_payload(right.replace("000123", "000132"))


@pytest.mark.parametrize("office", ["", "มุกดาหาร", "mukda", "A" * 13, "A:B", "A B"])
def test_an_office_code_with_other_signs_is_refused_with_a_sentence(office: str) -> None:
    with pytest.raises(ClerkError, match="คิวอาร์โค้ด"):
        memo_payload(office, "1")


@pytest.mark.parametrize(
    ("memo", "serial"), [("", 1), ("ก", 1), ("1", 0), ("1", 10_000), ("1" * 15, 1)]
)
def test_what_the_program_itself_gets_wrong_is_a_bug(memo: str, serial: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        memo_payload("MUKDA", memo, serial)
