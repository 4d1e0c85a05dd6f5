"""Where the parts of plots come to stand: all inside, none upon another, all words readable."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.plots.data import (
    Bar,
    Bars,
    Cell,
    Column,
    Gap,
    Gaps,
    HeatMap,
    Legend,
    Plot,
    Range,
    Ranges,
)
from clerkdesk.domain.plots.drawing import Drawing, Lines, Path, Rect, Tone, Words
from clerkdesk.domain.plots.layout import height_of, lay_out
from clerkdesk.domain.plots.looks import Hatch, Look, Mark
from clerkdesk.domain.plots.parts import in_parts
from tests.domain.plots.letters import SquareLetters

LETTERS = SquareLetters()
TICK = Look(Tone.ALLOWED, 0.2, Mark.TICK, Hatch.UP, edged=True)
LONG = "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร"


def heat(rows: int, columns: int = 12) -> HeatMap:
    cells = [
        [Cell(said=f"{r},{c}", look=TICK, text="๑", key=(r, c)) for c in range(columns)]
        for r in range(rows)
    ]
    names = [f"{n} {LONG}" for n in range(rows)]
    legend = [Legend(TICK, "รายงานแล้ว")] * 6
    return HeatMap(name="รอบ", rows=names, columns=["ต.ค."] * columns, cells=cells, legend=legend)


def bars(*counts: tuple[int, ...]) -> Bars:
    columns = [
        Column(name="ต.ค.", total="๙", parts=[Bar(said=str(n), count=n, text=str(n)) for n in each])
        for each in counts
    ]
    most = max(map(sum, counts))
    return Bars(name="แท่ง", columns=columns, series=[Legend(TICK, LONG)] * 5, ticks=[(most, "๙")])


def ranges(*days: tuple[float, float, float]) -> Ranges:
    rows = [
        Range(said="x", name=LONG, lower=a, median=b, upper=c, text="๓ วัน (๑–๕)", remark="รอ")
        for a, b, c in days
    ]
    return Ranges(name="วัน", rows=rows, ticks=[(0, "๐"), (10, "๑๐")])


def gaps(count: int) -> Gaps:
    look = Look(Tone.WAITING, mark=Mark.HOLLOW)
    return Gaps(name="ขาด", rows=[Gap(said="x", name=LONG * 4, detail="ขอ", look=look)] * count)


PLOTS = (heat(7), bars((1, 0, 2), (3, 3, 3)), ranges((1, 2, 9), (0, 0, 0)), gaps(5))


def ends(drawing: Drawing) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of each shape."""
    found = []
    for shape in drawing.shapes:
        if isinstance(shape, Rect):
            area = shape.area
            found.append((area.x, area.y, area.right, area.bottom))
        elif isinstance(shape, Path):
            xs, ys = zip(*shape.points, strict=True)
            found.append((min(xs), min(ys), max(xs), max(ys)))
        elif isinstance(shape, Lines):
            xs, ys = zip(*(point for both in shape.ends for point in both), strict=True)
            found.append((min(xs), min(ys), max(xs), max(ys)))
        elif isinstance(shape, Words):
            top = shape.y - LETTERS.baseline
            found.append((shape.x, top, shape.x + shape.width, top + LETTERS.line))
    return found


@pytest.mark.parametrize("width", [420, 700, 1200])
@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_everything_stands_inside(plot: Plot, width: float) -> None:
    drawing = lay_out(plot, width, LETTERS)
    slack = 1.5
    for left, top, right, bottom in ends(drawing):
        assert -slack <= left <= right <= width + slack
        assert -slack <= top <= bottom <= drawing.height + slack


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_no_two_parts_lie_upon_each_other(plot: Plot) -> None:
    spots = lay_out(plot, 600, LETTERS).spots
    assert spots
    for place, one in enumerate(spots):
        for other in spots[place + 1 :]:
            across = min(one.area.right, other.area.right) - max(one.area.x, other.area.x)
            down = min(one.area.bottom, other.area.bottom) - max(one.area.y, other.area.y)
            assert min(across, down) < 0.001


@given(st.lists(st.tuples(*[st.integers(0, 400)] * 3).filter(any), min_size=1, max_size=12))
@settings(deadline=None, max_examples=40)
def test_a_part_is_as_high_as_it_counts(counts: list[tuple[int, ...]]) -> None:
    spots = lay_out(bars(*counts), 900, LETTERS).spots
    shares = {round(spot.area.height / int(spot.said), 6) for spot in spots}
    assert len(shares) == 1
    assert len(spots) == sum(1 for each in counts for count in each if count)


def test_a_median_stands_at_its_day() -> None:
    drawing = lay_out(ranges((0, 0, 10), (0, 5, 10), (0, 10, 10)), 900, LETTERS)
    thick = [s for s in drawing.shapes if isinstance(s, Path) and s.tone is Tone.INK]
    first, middle, last = (shape.points[0][0] for shape in thick)
    assert middle == pytest.approx((first + last) / 2)


def test_a_cell_that_is_too_narrow_for_its_text_keeps_its_mark() -> None:
    drawing = lay_out(heat(1, 24), 260, LETTERS)
    texts = [shape.text for shape in drawing.shapes if isinstance(shape, Words)]
    assert "๑" not in texts
    assert any(isinstance(shape, Path) and shape.tone is Tone.ALLOWED for shape in drawing.shapes)


def test_a_long_name_ends_in_dots_and_is_said_whole() -> None:
    drawing = lay_out(gaps(1), 300, LETTERS)
    texts = [shape.text for shape in drawing.shapes if isinstance(shape, Words)]
    assert any(text.endswith("…") for text in texts)


@pytest.mark.parametrize("plot", [heat(40), heat(0), bars((2, 1)), ranges((1, 2, 3)), gaps(9)])
@pytest.mark.parametrize("width", [5.0, 40.0, 120.0])
def test_the_height_is_told_before_anything_is_placed(plot: Plot, width: float) -> None:
    assert height_of(plot, width, SquareLetters()) == pytest.approx(
        lay_out(plot, width, SquareLetters()).height
    )


def test_what_has_nothing_says_so() -> None:
    drawing = lay_out(Gaps(name="ขาด", nothing="ครบแล้ว", rows=()), 300, LETTERS)
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Words)] == ["ครบแล้ว"]
    assert drawing.spots == ()


def test_a_long_plot_in_parts_has_every_row_once_and_the_legend_at_its_end() -> None:
    parts = list(in_parts(heat(25), 10))
    assert [len(part.rows) for part in parts if isinstance(part, HeatMap)] == [10, 10, 5]
    assert [bool(part.legend) for part in parts if isinstance(part, HeatMap)] == [
        False,
        False,
        True,
    ]
    assert len(list(in_parts(PLOTS[1], 1))) == 1


def test_the_first_part_has_the_rows_for_which_there_is_room_and_the_next_go_on() -> None:
    parts = list(in_parts(heat(25), 10, first=4))
    assert [len(part.rows) for part in parts if isinstance(part, HeatMap)] == [4, 10, 10, 1]
    names = [name for part in parts if isinstance(part, HeatMap) for name in part.rows]
    assert names == list(heat(25).rows)
