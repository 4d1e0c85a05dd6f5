"""Words on screen: Thai is written in the code, English comes from a catalogue.

A test collects every literal given to :func:`th`, :meth:`Words.say` and
:class:`~clerkdesk.domain.errors.ClerkError`, and fails when the catalogue lacks one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clerkdesk.domain.errors import ClerkError


def th(thai: str) -> str:
    """Marks a Thai sentence that is said later (a label in a table of actions, of statuses)."""
    return thai


@dataclass(frozen=True)
class Sentence:
    """A Thai template with its values: something to say that is not an error."""

    thai: str
    values: Mapping[str, object] = field(default_factory=dict)


class Words:
    """Says Thai templates in the language of the person at the desk.

    ``catalogue`` maps each Thai template to the other language; None or empty means Thai.
    A template that the catalogue lacks is said in Thai rather than not at all.
    """

    def __init__(self, catalogue: Mapping[str, str] | None = None) -> None:
        self._catalogue = catalogue or {}

    def say(self, thai: str, /, **values: object) -> str:
        """The sentence with ``values`` put in for its ``{names}``.

        A value that is itself a marked sentence (a status, a kind of unit) is said likewise.
        """
        said = self._catalogue.get(thai, thai)
        if not values:
            return said
        return said.format(**{name: self._value(value) for name, value in values.items()})

    def _value(self, value: object) -> object:
        return self._catalogue.get(value, value) if isinstance(value, str) else value

    def error(self, error: ClerkError) -> str:
        """An error as one sentence: where, what, what to do now."""
        return error.sentence(self.say)

    def sentence(self, sentence: Sentence) -> str:
        """A kept sentence, said."""
        return self.say(sentence.thai, **sentence.values)
