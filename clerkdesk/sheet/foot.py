"""The rows below the data: the sums, and the places to sign."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from clerkdesk.domain.memo.tracking import Sheet, Signer
from clerkdesk.sheet.grid import Line, Total
from clerkdesk.sheet.grouplines import TOTAL, WHOLE, sum_line
from clerkdesk.sheet.ruler import Ruler
from clerkdesk.sheet.signatureblock import Span, signature_block

_GAP = 12.0
_INK = 45.0
"""The height in points in which somebody signs."""
_NARROWEST = 60.0
"""The least width of a place to sign, mm."""


def total_line(sheet: Sheet, rows: int, ruler: Ruler, widths: Sequence[float]) -> tuple[Line, ...]:
    """The sums of the columns that ask for one, over ``rows`` lines of the grid."""
    if not sheet.rows or not any(column.sum for column in sheet.columns):
        return ()
    total = Total(0, rows - 1, nested=bool(sheet.groups))
    said = WHOLE if sheet.groups else TOTAL
    return (sum_line(sheet, said, total, ruler, widths),)


def signature_lines(sheet: Sheet, ruler: Ruler, widths: Sequence[float]) -> tuple[Line, ...]:
    """The places to sign, side by side where the columns (``widths`` in mm) have room for it."""
    beside = max(1, min(len(widths), int(sum(widths) / _NARROWEST)))
    lines: list[Line] = []
    for first in range(0, len(sheet.signers), beside):
        signers = sheet.signers[first : first + beside]
        lines += _side_by_side(signers, sheet.form.size, ruler, widths)
    return tuple(lines)


def _side_by_side(
    signers: Sequence[Signer], size: float, ruler: Ruler, widths: Sequence[float]
) -> list[Line]:
    parts = min(max(len(signers), 2), len(widths))  # one alone signs at the right
    spans = shares(widths, parts)[-len(signers) :]
    blocks = [
        signature_block(signer, span, size, ruler)
        for signer, span in zip(signers, spans, strict=True)
    ]
    signs, *below = (
        Line(max(part.height for part in row), tuple(part.cell for part in row))
        for row in zip(*blocks, strict=True)
    )
    return [Line(_GAP), Line(max(signs.height, _INK), signs.cells), *below]


def shares(widths: Sequence[float], parts: int) -> list[Span]:
    """The columns divided into ``parts`` of nearly equal width, none without a column."""
    edges = [0.0, *accumulate(widths)]
    cuts = [0]
    for part in range(1, parts):
        wanted = edges[-1] * part / parts
        free = range(cuts[-1] + 1, len(widths) - (parts - part) + 1)
        cuts.append(min(free, key=lambda edge: abs(edges[edge] - wanted)))
    cuts.append(len(widths))
    return [
        Span(first + 1, after - first, edges[after] - edges[first])
        for first, after in pairwise(cuts)
    ]
