"""Whether a book number that was typed looks like one: ``ศธ ๐๔๐๕๖/๔๕``, ``5/2569``, ``…/ว ๑๒``."""

import re

from clerkdesk.domain.thai.digits import to_arabic

_LIKE_A_NUMBER = re.compile(r"(?:(?:[^/]+/)+|ที่)?\s*(?:ว\.?\s*)?\d+|(?:[^/]+/)+\s*")
"""A running number, of a circular too, alone or after a slash; or one to be written in by hand."""


def looks_like_a_number(typed: str) -> bool:
    """Whether ``typed`` ends in a running number, or in a slash before one; empty text does.

    What does not may well stand on a paper: it is to be looked at, not refused.
    """
    text = to_arabic(typed).strip()
    return not text or _LIKE_A_NUMBER.fullmatch(text) is not None
