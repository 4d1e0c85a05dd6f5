"""What was copied elsewhere, made ready for a table that has heads and counts its rows itself."""

from collections.abc import Sequence

from clerkdesk.domain.thai.digits import to_arabic
from clerkdesk.domain.thai.text import search_key

_COUNTED = {search_key(word) for word in ("ที่", "ลำดับ", "ลำดับที่", "ครั้งที่", "no", "no.")}


def without_head(rows: Sequence[Sequence[str]], heads: Sequence[str]) -> list[list[str]]:
    """The rows without the line of heads, empty lines, and a first column that counts them."""
    filled = [list(row) for row in rows if any(cell.strip() for cell in row)]
    if filled and _is_head(filled[0], heads):
        counts = search_key(filled[0][0].strip()) in _COUNTED
        filled = filled[1:]
    else:
        counts = len(filled) > 1 and all(len(row) > len(heads) for row in filled)
    if counts and all(_is_count(row[0], place) for place, row in enumerate(filled, 1)):
        filled = [row[1:] for row in filled]
    return filled


def _is_head(row: Sequence[str], heads: Sequence[str]) -> bool:
    """Whether at least one of the heads stands in a row, and nothing else than heads."""
    known = {search_key(head) for head in heads}
    said = {search_key(cell.strip()) for cell in row if cell.strip()}
    return bool(said & known) and said <= known | _COUNTED


def _is_count(cell: str, place: int) -> bool:
    return to_arabic(cell).strip().rstrip(".") == str(place)
