"""Lines before the dictionary of Thai words is there: Thai puts blanks between its phrases."""

import re


class AtBlanks:
    """Lets lines end at blanks, and anywhere between letters where a phrase is too long."""

    def pieces(self, text: str) -> tuple[str, ...]:
        """The phrases, each with the blanks behind it."""
        return tuple(re.findall(r"\S+\s*|\s+", text))

    def emergency_breaks(self, piece: str) -> list[int]:
        """No place inside a phrase is better than another."""
        return []
