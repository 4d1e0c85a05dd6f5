"""Figures on paper as the office writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.paper.figures import in_figures


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("พ.ศ. 2569", "พ.ศ. ๒๕๖๙"),
        ("ศธ 04056.12/45", "ศธ ๐๔๐๕๖.๑๒/๔๕"),
        ("info2561@chonburi2.go.th", "info2561@chonburi2.go.th"),
        ("ดู https://a.go.th/2569/1 ข้อ 2", "ดู https://a.go.th/2569/1 ข้อ ๒"),
        ("แผน 2569.pdf จำนวน 3 หน้า", "แผน 2569.pdf จำนวน ๓ หน้า"),
        ("ตัวชี้วัด O12 ร้อยละ 85.5%", "ตัวชี้วัด O12 ร้อยละ ๘๕.๕%"),
        ("038-123456", "๐๓๘-๑๒๓๔๕๖"),
    ],
)
def test_figures_are_thai_but_in_latin_words_and_addresses(text: str, shown: str) -> None:
    assert in_figures(text, Digits.THAI) == shown


def test_an_office_with_arabic_figures_has_no_thai_ones() -> None:
    assert in_figures("ข้อ ๒ ของ a๓@go.th", Digits.ARABIC) == "ข้อ 2 ของ a3@go.th"


@given(st.text())
def test_nothing_but_figures_changes_and_doing_it_again_changes_nothing(text: str) -> None:
    shown = in_figures(text, Digits.THAI)
    assert to_arabic(shown) == to_arabic(text)
    assert in_figures(shown, Digits.THAI) == shown
