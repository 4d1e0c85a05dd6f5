"""Character clusters: what one sees as a letter, with its vowels and marks. Never cut inside."""

import re

_LEADING = "\u0e40-\u0e44"
_CONSONANT = "\u0e01-\u0e2e"
_MARK = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_FOLLOWING = "\u0e30\u0e32\u0e33\u0e45"
_COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff\ufe00-\ufe0f"

THAI_LETTERS = "\u0e01-\u0e3a\u0e40-\u0e4e"
"""A character class (without brackets) of what Thai words are made of; no figures."""

_SILENT = f"(?:[{_CONSONANT}][\u0e34\u0e38]?\u0e4c)*"
_NEEDS_FINAL = (
    # ั and ื never end a syllable, nor do ิ ี ็ after a vowel written in front (เกิด เรียน แข็ง)
    f"(?:[{_LEADING}]?[{_CONSONANT}][\u0e31\u0e37]|[\u0e40\u0e41][{_CONSONANT}][\u0e34\u0e35\u0e47])"
    f"[\u0e48-\u0e4b]?[{_CONSONANT}][{_MARK}]*[{_FOLLOWING}]?"
)
_SYLLABLE = f"[{_LEADING}]?[{_CONSONANT}][{_MARK}]*[{_FOLLOWING}]?\u0e30?"

CLUSTER = re.compile(
    f"(?:{_NEEDS_FINAL}|{_SYLLABLE}){_SILENT}|\r\n|\\s|[^\\s][{_MARK}{_FOLLOWING}{_COMBINING}]*"
)


def clusters(text: str) -> list[str]:
    """The clusters of a text, in order; joined they are the text again."""
    return CLUSTER.findall(text)
