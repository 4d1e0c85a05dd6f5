"""Thai and Arabic figures. The office chooses which it writes; reading takes both."""

from enum import StrEnum

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_TO_THAI = str.maketrans(_ARABIC, _THAI)
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)


def to_thai(text: str) -> str:
    """The text with 0–9 written as ๐–๙; everything else stays."""
    return text.translate(_TO_THAI)


def to_arabic(text: str) -> str:
    """The text with ๐–๙ written as 0–9; everything else stays."""
    return text.translate(_TO_ARABIC)


class Digits(StrEnum):
    """The office's choice of figures on paper, sheet and screen."""

    THAI = "thai"
    ARABIC = "arabic"

    def of(self, value: str | int) -> str:
        """The text or whole number with its figures in this choice."""
        return _WRITE[self](str(value))

    @classmethod
    def like(cls, text: str) -> "Digits":
        """Thai when the text has a Thai figure: an answer is written as the question was."""
        return cls.THAI if any(figure in text for figure in _THAI) else cls.ARABIC


_WRITE = {Digits.THAI: to_thai, Digits.ARABIC: to_arabic}
