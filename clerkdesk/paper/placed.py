"""A laid-out paper as data: what stands where, before anything is drawn.

Places and lengths are millimetres from the page's top left corner, y downwards. Sizes of letters
are nominal points of TH Sarabun. Every number is rounded to 1/100 when an item is made, so two
layouts that print alike are equal, and one that was kept comes back the same. The layout of each
print is kept: a scan is laid over it, and golden tests compare it.
"""

import math
from dataclasses import dataclass, fields

from clerkdesk.domain.plots.drawing import Drawing

HAIRLINE = 0.2  # mm


def rounded(number: float) -> float:
    """To 1/100, never -0; ValueError for what is no number."""
    if not math.isfinite(number):
        raise ValueError(f"a number on paper is {number}")
    return round(float(number), 2) + 0.0


_number_fields: dict[type["Placed"], tuple[str, ...]] = {}


def number_fields(kind: type["Placed"]) -> tuple[str, ...]:
    """The fields of a kind of item that are millimetres, points or shares; found once."""
    if kind not in _number_fields:
        found = tuple(field.name for field in fields(kind) if field.type is float)
        _number_fields[kind] = found
    return _number_fields[kind]


@dataclass(frozen=True, slots=True)
class Placed:
    """Anything that has a place; rounds its numbers."""

    def __post_init__(self) -> None:
        for name in number_fields(type(self)):
            object.__setattr__(self, name, rounded(getattr(self, name)))


@dataclass(frozen=True, slots=True)
class Text(Placed):
    """One run of text, drawn exactly ``width`` wide from ``x`` on, standing on the baseline ``y``.

    ``size`` is in points. Where ``width`` is less than the text takes by itself it is condensed;
    where it is more, the spaces in it are widened (without spaces: the letters). So a print that
    is repeated with another font keeps its places.
    """

    x: float
    y: float
    text: str
    size: float
    width: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Line(Placed):
    """A solid straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = HAIRLINE


@dataclass(frozen=True, slots=True)
class Dots(Placed):
    """A dotted leader to write on, along the baseline ``y``; not text, so it is never read back."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Box(Placed):
    """A rectangle; ``shade`` fills it, 0 (not at all) to 1 (black); ``thickness`` 0: no border."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = HAIRLINE
    shade: float = 0.0


@dataclass(frozen=True, slots=True)
class Tick(Placed):
    """A square to tick, with its tick or without; drawn, since fonts lack ☐ and ☑."""

    x: float
    y: float
    side: float
    ticked: bool = False


@dataclass(frozen=True, slots=True)
class Image(Placed):
    """A picture amid a rectangle, as large as fits; ``name`` is what finds its bytes."""

    x: float
    y: float
    width: float
    height: float
    name: str


@dataclass(frozen=True, slots=True)
class Qr(Placed):
    """A QR code; ``side`` includes the quiet zone, 22 mm or more to be read from a scan."""

    x: float
    y: float
    side: float
    payload: str


@dataclass(frozen=True, slots=True)
class SignatureSpot(Placed):
    """Where a step is signed by hand: nothing is drawn, but a scan is looked at here."""

    x: float
    y: float
    width: float
    height: float
    step: str


@dataclass(frozen=True, slots=True)
class Figure(Placed):
    """A plot that was laid out in mm, with its top left corner at x, y; drawn in colours. It is
    part of reports alone, which are not kept: a layout with one has no JSON."""

    x: float
    y: float
    drawing: Drawing


Item = Text | Line | Dots | Box | Tick | Image | Qr | SignatureSpot | Figure


@dataclass(frozen=True, slots=True)
class Page(Placed):
    """One side of paper, 210 × 297 mm unless said otherwise; items are drawn in their order."""

    items: tuple[Item, ...] = ()
    width: float = 210.0
    height: float = 297.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole paper. The words about it go into the PDF, where a search finds them unbroken."""

    title: str
    pages: tuple[Page, ...]
    subject: str = ""
    keywords: tuple[str, ...] = ()
    author: str = ""
    language: str = "th"
