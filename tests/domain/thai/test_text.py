"""Text typed by people: one regular form, one search key."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.thai.text import nearest, normalise, one_line, search_key

THAI = st.text(
    st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B)
    | st.sampled_from(
        "\u0e4d\u0e32\u0e33\u0e48\u0e49\u0e40\u0e31\u0e34\u0e38\u0e3a\u200b\r\n \uf70a"
    )
)
ANY = THAI | st.text(st.characters())


@pytest.mark.parametrize(
    ("typed", "regular"),
    [
        ("น\u0e4d\u0e49า", "น้ำ"),
        ("น\u0e49\u0e4dา", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("เเผน", "แผน"),
        ("ท\u0e48\u0e35", "ท\u0e35\u0e48"),
        ("อ\u0e48\u0e37น", "อ\u0e37\u0e48น"),
        ("ผ\u0e49\u0e39", "ผ\u0e39\u0e49"),
        ("เผยแพร\u0e48\u0e48", "เผยแพร่"),
        ("ก\u0e33\u0e48\u0e48", "ก่ำ"),
        ("ขอ\u200bอนุ\u2060ญาต\ufeff", "ขออนุญาต"),
        ("\u202eอนุญาต\u202c", "อนุญาต"),
        ("บรรทัด\r\nสอง\rสาม\x0bสี่", "บรรทัด\nสอง\nสาม\nสี่"),
        ("ก\x00ข\x07ค\x9b", "กขค"),
        ("ก\tข", "ก ข"),
        ("ก\ud83dข", "ก\ufffdข"),
        ("ที\uf70a ปู\uf70bย\uf700า", "ที่ ปู้ยฐา"),
    ],
)
def test_what_looks_alike_becomes_the_same(typed: str, regular: str) -> None:
    assert normalise(typed) == regular


@pytest.mark.parametrize(
    "text",
    [
        "  สองช่อง  และท้าย ",
        "เลข ๑๒ และ 12",
        "บริสุทธิ์ พันธุ์ ฤๅษี ก็ น้ำทิพย์ ญี่ปุ่น ปั๊ม ฐิติ ฎีกา",
        "😀 Café ไม่เปลี่ยน",
        "หนึ่ง\n\nสอง",
    ],
)
def test_what_is_right_is_kept_exactly(text: str) -> None:
    assert normalise(text) == text


@settings(deadline=None)
@given(ANY)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@settings(deadline=None)
@given(ANY)
def test_what_was_normalised_can_be_written_anywhere(text: str) -> None:
    regular = normalise(text)
    assert regular.encode("utf-8").decode("utf-8") == regular
    assert unicodedata.normalize("NFC", regular) == regular
    assert not [c for c in regular if unicodedata.category(c) == "Cc" and c != "\n"]


@settings(deadline=None)
@given(ANY)
def test_a_search_key_is_its_own_key(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("๒๕๖๑", "2561"),
        ("AMSS++", "Amss++"),
        ("สพป.  มุกดาหาร ", "สพป. มุกดาหาร"),
        ("นำ้ทิพย์", "น้ำทิพย์"),
        ("ฤๅษี", "ฤาษี"),
        ("บรรทัด\r\nใหม่", "บรรทัด ใหม่"),
    ],
)
def test_search_takes_these_as_the_same(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("subjct", "subject"),
        ("พฤศจิการยน", "พฤศจิกายน"),
        ("เผย", "เผยแพร่"),
        ("zzzzz", None),
        ("", None),
    ],
)
def test_a_mistyped_word_is_led_to_the_nearest(typed: str, meant: str | None) -> None:
    assert nearest(typed, ["subject", "signer", "พฤศจิกายน", "เผยแพร่"]) == meant


@given(ANY)
def test_one_line_is_one_line_and_stays_it(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert line == line.strip() == one_line(line)


def test_line_ends_become_a_space() -> None:
    assert one_line("  สพป.มุกดาหาร \r\n\n เขต ๑\n") == "สพป.มุกดาหาร เขต ๑"
