"""What plots show, before anything is placed: names, values, what each value is called aloud.

All words are said already, in the language and with the figures of who will look at them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from clerkdesk.domain.plots.looks import Look


@dataclass(frozen=True, kw_only=True)
class Value:
    """``said`` is the whole of it in words; ``key`` is whatever stands behind it."""

    said: str
    key: object = None


@dataclass(frozen=True)
class Legend:
    """What a look means."""

    look: Look
    words: str


@dataclass(frozen=True, kw_only=True)
class Plot:
    """``name`` stands above it, ``nothing`` in its place when there is nothing to show."""

    name: str
    nothing: str = ""
    note: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return True


@dataclass(frozen=True, kw_only=True)
class Cell(Value):
    """A cell of a heat map; ``text`` stands behind its mark."""

    look: Look
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class HeatMap(Plot):
    """``cells`` by row and column; None where there is nothing to ask."""

    rows: Sequence[str]
    columns: Sequence[str]
    cells: Sequence[Sequence[Cell | None]]
    legend: Sequence[Legend] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(cell for row in self.cells for cell in row)


@dataclass(frozen=True, kw_only=True)
class Bar(Value):
    """A part of a column; ``text`` stands in it."""

    count: int
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column with its parts in the order of the series, the lowest first, and what it has
    altogether."""

    name: str
    parts: Sequence[Bar]
    total: str = ""


@dataclass(frozen=True, kw_only=True)
class Bars(Plot):
    """Columns side by side, each of parts that lie on one another. ``ticks`` says the values of
    the lines behind them."""

    columns: Sequence[Column]
    series: Sequence[Legend]
    ticks: Sequence[tuple[int, str]] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(part.count for column in self.columns for part in column.parts)


@dataclass(frozen=True, kw_only=True)
class Range(Value):
    """A line with its quartiles and its median. ``strong`` it stands out, with ``remark``; ``text``
    says the figures. ``apart`` leaves room above it."""

    name: str
    lower: float
    median: float
    upper: float
    text: str
    remark: str = ""
    strong: bool = False
    apart: bool = False


@dataclass(frozen=True, kw_only=True)
class Ranges(Plot):
    """Lines below one another on one scale, of which ``ticks`` says the values."""

    rows: Sequence[Range]
    ticks: Sequence[tuple[float, str]] = ()
    legend: Sequence[Legend] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.rows


@dataclass(frozen=True, kw_only=True)
class Gap(Value):
    """Something that is missing: what it is called, and a detail."""

    name: str
    detail: str = ""
    look: Look


@dataclass(frozen=True, kw_only=True)
class Gaps(Plot):
    """What is missing, one below another."""

    rows: Sequence[Gap]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self.rows
