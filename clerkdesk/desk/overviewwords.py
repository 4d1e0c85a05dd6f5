"""How the words of a year's picture are said: on screen by the window's voice, on paper in Thai."""

from typing import Protocol

from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.monthnames import MONTHS_ENGLISH, MONTHS_SHORT
from clerkdesk.domain.words import Wording, Words


class Speaks(Protocol):
    """Says words in the language and with the figures of who looks at them."""

    def say(self, thai: str, /, **values: object) -> str:
        """A sentence; whole numbers among ``values`` stand in the reader's figures."""

    def of(self, wording: Wording) -> str:
        """What the program, a form or the office calls a thing."""

    def figure(self, value: str | int) -> str:
        """A number, or text with numbers, in the reader's figures."""

    def month(self, month: Month) -> str:
        """A month with its year."""


class PaperVoice:
    """Thai, with the office's figures; or what ``words`` speak."""

    def __init__(self, digits: Digits, words: Words | None = None) -> None:
        self._digits, self._words = digits, words or Words()

    def say(self, thai: str, /, **values: object) -> str:
        """See :class:`Speaks`."""
        shown = {name: self._shown(each) for name, each in values.items()}
        return self._words.say(thai, **shown)

    def _shown(self, value: object) -> object:
        return self.figure(value) if isinstance(value, int) else value

    def of(self, wording: Wording) -> str:
        """See :class:`Speaks`."""
        return self._words.of(wording)

    def figure(self, value: str | int) -> str:
        """See :class:`Speaks`."""
        return self._digits.of(value)

    def month(self, month: Month) -> str:
        """See :class:`Speaks`."""
        return self.of(said_month(month, self._digits))


def short_month(speaks: Speaks, month: Month) -> str:
    """The name of a month in few letters, without its year."""
    place = month.month - 1
    return speaks.of(Wording(MONTHS_SHORT[place], MONTHS_ENGLISH[place][:3]))


def days_figure(speaks: Speaks, days: float) -> str:
    """Days as a figure, with one place behind the point where they are not whole."""
    return speaks.figure(f"{days:.0f}" if days == int(days) else f"{days:.1f}")
