"""What is printed can be found and copied again, character for character."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.paper.draw import layout_to_pdf
from clerkdesk.paper.fonts import FontSet
from clerkdesk.paper.measure import Measure
from tests.paper.pages import CREATED, SEED_LINES, of_lines
from tests.paper.readers import READERS, with_pdfium

CONSONANTS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
CELLS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "", "เ", "แ", "โ", "ไ"]),
        st.sampled_from(CONSONANTS),
        st.sampled_from(["", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ั"]),
        st.sampled_from(["", "่", "้", "๊", "๋", "์"]),
        st.sampled_from(["", "า", "ำ", "ะ"]),
    ),
)
WORDS = st.lists(CELLS, min_size=1, max_size=12).map("".join)


@pytest.mark.parametrize("bold", [False, True], ids=["regular", "bold"])
@pytest.mark.parametrize("reader", READERS)
def test_every_line_of_the_seeds_comes_out_exactly(
    measure: Measure, fonts: FontSet, reader: str, bold: bool
) -> None:
    pdf = layout_to_pdf(of_lines(measure, SEED_LINES, bold), fonts, CREATED)
    assert READERS[reader](pdf) == SEED_LINES


@pytest.mark.parametrize("stretch", [0.85, 1.06])
@pytest.mark.parametrize("reader", READERS)
def test_condensed_and_widened_lines_come_out_exactly(
    measure: Measure, fonts: FontSet, reader: str, stretch: float
) -> None:
    pdf = layout_to_pdf(of_lines(measure, SEED_LINES, stretch=stretch), fonts, CREATED)
    assert READERS[reader](pdf) == SEED_LINES


@settings(max_examples=15, deadline=None)
@given(lines=st.lists(WORDS, min_size=1, max_size=20))
def test_any_thai_word_comes_out_exactly(
    measure: Measure, fonts: FontSet, lines: list[str]
) -> None:
    pdf = layout_to_pdf(of_lines(measure, lines), fonts, CREATED)
    assert with_pdfium(pdf) == lines


def test_more_characters_than_one_subset_holds_come_out_exactly(
    measure: Measure, fonts: FontSet
) -> None:
    line_of = {start: [c + mark for c in CONSONANTS] for start, mark in enumerate("่้๊๋ิีุูั")}
    lines = ["".join(cells) for cells in line_of.values()]
    pdf = layout_to_pdf(of_lines(measure, lines, size=14), fonts, CREATED)
    assert [reader(pdf) for reader in READERS.values()] == [lines] * len(READERS)
