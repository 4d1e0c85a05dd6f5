"""Strips on pages."""

from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.paper.flow import FlowPage, Frame, fill_pages
from clerkdesk.paper.placed import Line
from clerkdesk.paper.strips import Strip

FRAME = Frame(first=20, further=40, bottom=120, carry=10)


def heights(pages: list[FlowPage]) -> list[list[float]]:
    return [[strip.height for _, strip in page.strips] for page in pages]


def test_the_words_of_the_next_page_have_room_only_where_one_follows() -> None:
    assert heights(fill_pages([Strip(50), Strip(50)], FRAME)) == [[50, 50]]
    pages = fill_pages([Strip(50), Strip(45, words="ต่อไป"), Strip(20)], FRAME)
    assert heights(pages) == [[50], [45, 20]]
    assert [page.carried for page in pages] == ["ต่อไป", ""]


def test_space_is_dropped_at_the_top_of_a_page() -> None:
    (page,) = fill_pages([Strip(10, space=30), Strip(10, space=5)], FRAME)
    assert [y for y, _ in page.strips] == [20, 35]


def test_a_title_reaches_into_the_margin_of_the_first_page_alone() -> None:
    risen = Strip(10, rise=8)
    pages = fill_pages([risen, Strip(1, breaks_page=True), risen], FRAME)
    assert [page.strips[0][0] for page in pages] == [12, 40]


def test_what_belongs_together_moves_together() -> None:
    group = [Strip(20, with_next=True), Strip(20, with_next=True), Strip(20)]
    assert heights(fill_pages([Strip(60), *group], FRAME)) == [[60], [20, 20, 20]]


def test_what_no_page_can_hold_together_is_parted() -> None:
    group = [Strip(30, with_next=True) for _ in range(6)]
    pages = fill_pages(group, FRAME)
    assert heights(pages) == [[30, 30, 30], [30, 30], [30]]


def test_signatures_take_the_text_before_them_along_but_not_other_signatures() -> None:
    signed = Strip(30, to_sign=True)
    assert heights(fill_pages([Strip(50), Strip(10), signed], FRAME)) == [[50, 10, 30]]
    assert heights(fill_pages([Strip(60), Strip(15), signed], FRAME)) == [[60], [15, 30]]
    assert heights(fill_pages([Strip(5), signed, signed, signed, signed], FRAME)) == [
        [5, 30, 30],
        [30, 30],
    ]


def test_a_page_that_begins_with_a_row_has_the_head_above_it() -> None:
    head = Strip(8, with_next=True)
    rows = [Strip(30, head=(head,), edges=(10, 20)) for _ in range(4)]
    assert heights(fill_pages([head, *rows], FRAME)) == [[8, 30, 30], [8, 30, 30]]


def test_rows_are_ruled_once_for_each_page_and_closed_where_the_page_ends() -> None:
    parts = [Strip(30, edges=(10, 20), goes_on=True) for _ in range(3)]
    pages = fill_pages([*parts, Strip(30, edges=(10, 20))], FRAME)
    lines = [item for item in pages[0].items() if isinstance(item, Line)]
    assert {line.y1 for line in lines if line.y1 == line.y2} == {110}  # not between the parts
    assert {(line.x1, line.y1, line.y2) for line in lines if line.x1 == line.x2} == {
        (10, 20, 110),
        (20, 20, 110),
    }


@given(
    st.lists(
        st.builds(
            Strip,
            height=st.floats(0, 90),
            space=st.floats(0, 20),
            with_next=st.booleans(),
            to_sign=st.booleans(),
            breaks_page=st.integers(0, 9).map(lambda n: n == 0),
        ),
        max_size=40,
    )
)
def test_every_strip_is_on_one_page_in_order_and_above_the_foot(strips: list[Strip]) -> None:
    pages = fill_pages(strips, FRAME)
    placed = [strip for page in pages for _, strip in page.strips]
    assert [id(strip) for strip in placed] == [id(strip) for strip in strips]
    for page in pages:
        y = 0.0
        for top, strip in page.strips:
            assert top >= y - 0.02
            y = top + strip.height
            if strip.height <= FRAME.tallest:
                assert y <= FRAME.bottom + 0.02
