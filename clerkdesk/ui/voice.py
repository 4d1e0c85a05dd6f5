"""What the window says: in the language of the person at the desk, in the office's figures."""

from typing import TYPE_CHECKING

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Figured, Sentence, Series, Wording, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from clerkdesk.domain.calendar.month import Month
    from clerkdesk.domain.thai.linebreak import LineBreaker


class Voice:
    """Says sentences, dates and figures.

    ``digits`` follows the office once its desk is open. Where Thai lines may end is known as soon
    as the dictionary was read.
    """

    def __init__(self, words: Words, digits: Digits = Digits.THAI) -> None:
        self._words = words
        self.digits = digits
        self._breaker: LineBreaker | None = None

    def speak(self, words: Words) -> None:
        """Speaks another language from now on."""
        self._words = words

    @property
    def thai(self) -> bool:
        """Whether Thai is spoken."""
        return self._words.language == "th"

    def say(self, thai: str, /, **values: object) -> str:
        """The sentence; whole numbers, dates and months among ``values`` stand in the office's
        figures."""
        return self._words.say(thai, **{name: self._shown(each) for name, each in values.items()})

    def _shown(self, value: object) -> object:
        if isinstance(value, Figured):
            return self.figure(self.of(value))
        if isinstance(value, Series):
            return Series(tuple(map(self._shown, value.parts)), value.between)
        return self.figure(value) if isinstance(value, int) else value

    def sentence(self, sentence: Sentence) -> str:
        """A kept sentence, said."""
        return self.say(sentence.thai, **sentence.values)

    def error(self, error: ClerkError) -> str:
        """An error as one sentence: where, what, what to do now."""
        return error.sentence(self.say)

    def of(self, wording: Wording) -> str:
        """What the program, a form or the office calls a thing."""
        return self._words.of(wording)

    def learn_words(self, breaker: "LineBreaker") -> None:
        """Takes the dictionary, when it was read."""
        self._breaker = breaker

    @property
    def knows_words(self) -> bool:
        """Whether Thai lines can be broken between words yet."""
        return self._breaker is not None

    def break_words(self, text: str) -> str:
        """The text with zero-width breaks between Thai words, for what wraps by itself."""
        return self._breaker.zero_width_breaks(text) if self._breaker else text

    def lines(self, text: str, width_of: "Callable[[str], float]", width: float) -> list[str]:
        """The text in lines of ``width``, broken between words; at blanks before those are known,
        as at a start that fails."""
        if "\n" not in text and width_of(text) <= width:
            return [text.rstrip()]
        if self._breaker is None:
            from clerkdesk.domain.thai.blanks import AtBlanks
            from clerkdesk.domain.thai.linewrap import fill_lines

            return [line.text for line in fill_lines(AtBlanks(), text, width_of, [width])]
        return [line.text for line in self._breaker.greedy_lines(text, width_of, [width])]

    @property
    def figures(self) -> Digits:
        """The figures of the screen: the office's, on an English screen Arabic ones."""
        return self.digits if self.thai else Digits.ARABIC

    def figure(self, value: str | int) -> str:
        """A number, or text with numbers, in the figures of the screen."""
        return self.figures.of(value)

    def date(self, day: "date | None") -> str:
        """A date as it stands on screen, ``22 พ.ย. 2569``; a dash for none."""
        from clerkdesk.domain.calendar.datestyles import DateStyle, said_date

        return self.of(said_date(day, DateStyle.SHORT, self.digits)) if day else "–"

    def clock(self, at: "datetime") -> str:
        """The time of day: ``10.30``, written as official letters do; in English ``10:30``."""
        return self.figure(f"{at:%H.%M}" if self.thai else f"{at:%H:%M}")

    def moment(self, at: "datetime") -> str:
        """A day and the time of it, ``22 พ.ย. 2569 เวลา 10.30 น.``."""
        return self.say("{day} เวลา {time} น.", day=self.date(at.date()), time=self.clock(at))

    def month(self, month: "Month") -> str:
        """A month as it stands on screen, ``พฤษภาคม 2561``."""
        from clerkdesk.domain.calendar.month import said_month

        return self.of(said_month(month, self.digits))

    def days(self, days: int) -> str:
        """How long something has lain: today, or a number of days."""
        return self.say("{days} วัน", days=days) if days else self.say("วันนี้")
