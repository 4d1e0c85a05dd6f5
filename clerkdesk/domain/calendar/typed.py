"""What a person typed into a field of one line, while it is being read."""

from dataclasses import dataclass
from datetime import date

from clerkdesk.domain.thai.digits import Digits

_SHOWN = 40
"""The letters of a mistake that its sentence repeats."""


@dataclass(frozen=True)
class Typed:
    """The text as it was typed, and the day on which it was typed."""

    text: str
    today: date

    @property
    def shown(self) -> str:
        """The text as a sentence repeats it: the start of it when it is long."""
        text = self.text.strip()
        return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"

    @property
    def digits(self) -> Digits:
        """The figures in which an answer is written."""
        return Digits.like(self.text)
