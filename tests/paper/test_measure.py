import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.paper.measure import Measure

SUBJECT = "ขออนุญาตเผยแพร่ข้อมูลบนเว็บไซต์"


def test_a_line_of_the_memo_is_as_wide_as_in_th_sarabun(measure: Measure) -> None:
    subject = "ขออนุญาตเผยแพร่ข้อมูลบนเว็บไซต์สำนักงานเขตพื้นที่การศึกษาประถมศึกษาชลบุรี เขต ๒"
    # 375.0 points were measured with TH Sarabun New at 16 points.
    assert measure.width_mm(subject, 16) == pytest.approx(375.0 * 25.4 / 72, rel=0.015)


def test_twice_the_size_is_twice_as_wide_and_bold_is_wider(measure: Measure) -> None:
    natural = measure.width_mm(SUBJECT, 16)
    assert measure.width_mm(SUBJECT, 32) == pytest.approx(2 * natural)
    assert measure.width_mm(SUBJECT, 16, bold=True) > natural
    assert measure.width_of(16)(SUBJECT) == natural


def test_text_that_fits_keeps_its_size(measure: Measure) -> None:
    assert measure.fit_size(SUBJECT, 200, size=16, smallest=12) == 16


def test_text_that_is_too_long_is_shrunk_by_tenths_but_not_below_the_smallest(
    measure: Measure,
) -> None:
    natural = measure.width_mm(SUBJECT, 16)
    size = measure.fit_size(SUBJECT, natural * 0.9, size=16, smallest=12)
    assert size == 14.4 or size == 14.3
    assert measure.width_mm(SUBJECT, size) <= natural * 0.9
    assert measure.fit_size(SUBJECT, natural * 0.5, size=16, smallest=12) == 12


@settings(max_examples=30, deadline=None)
@given(
    text=st.text("กขที่น้ำ ๑๒ABCปั๊ม", min_size=1, max_size=80),
    width=st.floats(5, 170),
)
def test_a_shrunk_text_fits_or_has_the_smallest_size(
    measure: Measure, text: str, width: float
) -> None:
    size = measure.fit_size(text, width, size=16, smallest=10)
    assert size == 10 or measure.width_mm(text, size) <= width


def test_a_text_is_anchored_at_its_left_centre_or_right(measure: Measure) -> None:
    width = measure.width_mm(SUBJECT, 16)
    for anchor, share in (("left", 0), ("centre", 0.5), ("right", 1)):
        placed = measure.text(100, 50, SUBJECT, 16, anchor=anchor)
        assert placed.x == pytest.approx(100 - share * width, abs=0.01)
        assert placed.width == pytest.approx(width, abs=0.01)


def test_a_text_is_condensed_to_the_width_that_there_is(measure: Measure) -> None:
    natural = measure.width_mm(SUBJECT, 16)
    assert measure.text(30, 50, SUBJECT, 16, most=natural - 10).width == pytest.approx(
        natural - 10, abs=0.01
    )
    assert measure.text(30, 50, SUBJECT, 16, most=natural + 10).width == pytest.approx(
        natural, abs=0.01
    )
