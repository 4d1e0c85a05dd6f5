"""Thai and Arabic figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.thai.digits import Digits, to_arabic, to_thai


def test_figures_are_written_in_thai() -> None:
    assert to_thai("ศธ 04056.12/45") == "ศธ ๐๔๐๕๖.๑๒/๔๕"


def test_figures_are_written_in_arabic() -> None:
    assert to_arabic("ศธ ๐๔๐๕๖.๑๒/๔๕") == "ศธ 04056.12/45"


@pytest.mark.parametrize(
    ("choice", "value", "written"),
    [
        (Digits.THAI, 2569, "๒๕๖๙"),
        (Digits.THAI, "เขต 2", "เขต ๒"),
        (Digits.ARABIC, "เขต ๒", "เขต 2"),
        (Digits.ARABIC, 7, "7"),
    ],
)
def test_the_office_chooses_its_figures(choice: Digits, value: str | int, written: str) -> None:
    assert choice.of(value) == written


def test_the_choice_is_named_as_in_the_settings() -> None:
    assert [Digits("thai"), Digits("arabic")] == [Digits.THAI, Digits.ARABIC]


def test_an_answer_takes_the_figures_of_the_question() -> None:
    assert [Digits.like("๓๑ ก.พ."), Digits.like("31 ก.พ."), Digits.like("")] == [
        Digits.THAI,
        Digits.ARABIC,
        Digits.ARABIC,
    ]


@given(st.integers())
def test_a_number_survives_both_ways(number: int) -> None:
    assert int(to_arabic(to_thai(str(number)))) == number
