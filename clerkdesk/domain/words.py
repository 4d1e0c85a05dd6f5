"""Words on screen: Thai is written in the code, English comes from a catalogue.

A test collects every literal given to :func:`th`, :meth:`Words.say` and
:class:`~clerkdesk.domain.errors.ClerkError`, and fails when the catalogue lacks one. What a form
calls a thing is no part of the program: it brings its own English in a :class:`Wording`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any, Self, TypeVar

from clerkdesk.domain.errors import ClerkError, in_thai

Key = TypeVar("Key", bound=str)


class Wording(str):
    """Thai words to be said later, perhaps with their own English beside them.

    It reads, compares and is stored as its Thai; :meth:`Words.of` says it.
    """

    english: str

    def __new__(cls, thai: str, english: str = "") -> Self:
        """``english`` empty: the catalogue may have it."""
        made = super().__new__(cls, thai)
        made.english = english
        return made


class Figured(Wording):
    """A date or a month as words: its figures are those of whoever reads it."""


def th(thai: str) -> Wording:
    """Marks a Thai sentence that is said later (a label in a table of actions, of statuses)."""
    return Wording(thai)


@dataclass(frozen=True)
class Sentence:
    """A Thai template with its values: something to say that is not an error."""

    thai: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return in_thai(self.thai, **self.values)


@dataclass(frozen=True)
class Series:
    """Several things said one after another, each by itself."""

    parts: tuple[object, ...]
    between: str = ", "

    def __str__(self) -> str:
        return self.between.join(str(part) for part in self.parts)


def keyed(words: Mapping[Key, Wording]) -> Series:
    """``draft (ร่าง), waiting (กำลังเสนอ)``: what may be typed, with what it means."""
    return Series(
        tuple(Sentence("{key} ({words})", {"key": k, "words": said}) for k, said in words.items())
    )


class _Places(Formatter):
    """Puts values into a template; ``one|many`` behind a name is the word for so many."""

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401  any value
        one, between, many = format_spec.partition("|")
        if between:
            return one if str(value) in _ONE else many
        return str(super().format_field(value, format_spec))


_PLACES, _ONE = _Places(), ("1", "๑")


class Words:
    """Says Thai templates in the language of the person at the desk.

    ``catalogue`` maps each Thai template to ``language``; None or empty means Thai.
    A template that the catalogue lacks is said in Thai rather than not at all.
    """

    def __init__(self, catalogue: Mapping[str, str] | None = None, language: str = "th") -> None:
        self._catalogue = catalogue or {}
        self.language = language

    def say(self, thai: str, /, **values: object) -> str:
        """The sentence with ``values`` put in for its ``{names}``.

        A value that is a :class:`Wording`, :class:`Sentence` or :class:`Series` is said likewise;
        any other, such as what the clerk typed, stands as it is. English has one and many:
        ``{rows} {rows:row|rows}``.
        """
        said = str(self._catalogue.get(thai, thai))
        if not values:
            return said
        return _PLACES.format(said, **{name: self._value(each) for name, each in values.items()})

    def of(self, wording: Wording) -> str:
        """What the program, a form or an office calls a thing, in this language."""
        own = wording.english if self.language == "en" else ""
        return own or self.say(wording)

    def _value(self, value: object) -> object:
        if isinstance(value, Wording):
            return self.of(value)
        if isinstance(value, Sentence):
            return self.sentence(value)
        if isinstance(value, Series):
            return value.between.join(str(self._value(part)) for part in value.parts)
        return value

    def error(self, error: ClerkError) -> str:
        """An error as one sentence: where, what, what to do now."""
        return error.sentence(self.say)

    def sentence(self, sentence: Sentence) -> str:
        """A kept sentence, said."""
        return self.say(sentence.thai, **sentence.values)
