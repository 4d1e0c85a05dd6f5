"""Money in Thai words."""

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.thai.baht import baht_words, number_words

UNITS = {"สิบ": 10, "ร้อย": 100, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000}
DIGITS = ("ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
WORD = re.compile("|".join([*UNITS, *DIGITS, "เอ็ด", "ยี่", "ล้าน"]))
FIGURES = {word: figure for figure, word in enumerate(DIGITS)} | {"เอ็ด": 1, "ยี่": 2}


def read(words: str) -> int:
    """The number back from its words, read from the left as people do."""
    whole, part, figure = 0, 0, None
    for word in WORD.findall(words):
        if word in FIGURES:
            figure = FIGURES[word]
        elif word in UNITS:
            part += (1 if figure is None else figure) * UNITS[word]
            figure = None
        else:
            whole = (whole + part + (figure or 0)) * 1_000_000
            part, figure = 0, None
    return whole + part + (figure or 0)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "ศูนย์บาทถ้วน"),
        ("1", "หนึ่งบาทถ้วน"),
        ("10", "สิบบาทถ้วน"),
        ("11", "สิบเอ็ดบาทถ้วน"),
        ("20", "ยี่สิบบาทถ้วน"),
        ("21", "ยี่สิบเอ็ดบาทถ้วน"),
        ("100", "หนึ่งร้อยบาทถ้วน"),
        ("101", "หนึ่งร้อยเอ็ดบาทถ้วน"),
        ("1250.50", "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"),
        ("123456.78", "หนึ่งแสนสองหมื่นสามพันสี่ร้อยห้าสิบหกบาทเจ็ดสิบแปดสตางค์"),
        ("1000000", "หนึ่งล้านบาทถ้วน"),
        ("1000001", "หนึ่งล้านเอ็ดบาทถ้วน"),
        ("21000000", "ยี่สิบเอ็ดล้านบาทถ้วน"),
        ("1000000000000", "หนึ่งล้านล้านบาทถ้วน"),
        ("0.01", "หนึ่งสตางค์"),
        ("0.25", "ยี่สิบห้าสตางค์"),
        ("1.11", "หนึ่งบาทสิบเอ็ดสตางค์"),
        ("-5", "ลบห้าบาทถ้วน"),
    ],
)
def test_amounts_are_said_as_on_official_papers(amount: str, words: str) -> None:
    assert baht_words(Decimal(amount)) == words


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**15))
def test_words_read_back_give_the_number(number: int) -> None:
    assert read(number_words(number)) == number


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**12), st.integers(1, 99))
def test_baht_and_satang_stand_apart(baht: int, satang: int) -> None:
    words = baht_words(Decimal(baht) + Decimal(satang) / 100)
    whole, _, rest = words.rpartition("บาท") if baht else ("", "", words)
    assert (read(whole), read(rest.removesuffix("สตางค์"))) == (baht, satang)
