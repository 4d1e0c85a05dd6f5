"""Words on screen: Thai is written in the code, English comes from a catalogue.

A test collects every literal given to :func:`th`, :meth:`Words.say` and
:class:`~clerkdesk.domain.errors.ClerkError`, and fails when the catalogue lacks one.
"""

from collections.abc import Mapping

from clerkdesk.domain.errors import ClerkError


def th(thai: str) -> str:
    """Marks a Thai sentence that is said later (a label in a table of actions, of statuses)."""
    return thai


class Words:
    """Says Thai templates in the language of the person at the desk.

    ``catalogue`` maps each Thai template to the other language; None or empty means Thai.
    A template that the catalogue lacks is said in Thai rather than not at all.
    """

    def __init__(self, catalogue: Mapping[str, str] | None = None) -> None:
        self._catalogue = catalogue or {}

    def say(self, thai: str, /, **values: object) -> str:
        """The sentence with ``values`` put in for its ``{names}``."""
        said = self._catalogue.get(thai, thai)
        return said.format(**values) if values else said

    def error(self, error: ClerkError) -> str:
        """An error as one sentence: where, what, what to do now."""
        return error.sentence(self.say)
