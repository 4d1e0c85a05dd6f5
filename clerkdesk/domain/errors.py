"""Errors that the clerk or the office can mend. Everything else is a bug, a plain exception."""

from typing import Protocol


class Say(Protocol):
    """Says a Thai template, perhaps in another language."""

    def __call__(self, thai: str, /, **values: object) -> str: ...


def in_thai(thai: str, /, **values: object) -> str:
    """The template itself, with ``values`` put in for its ``{names}``."""
    return thai.format(**values) if values else thai


class ClerkError(Exception):
    """A sentence for the person at the desk: where, what, and what to do now.

    The three parts are Thai templates with ``{names}``; ``values`` fill them. They are kept
    apart so that :class:`~clerkdesk.domain.words.Words` can say the same in English.
    """

    def __init__(self, what: str, /, do: str = "", where: str = "", **values: object) -> None:
        self.what = what
        self.do = do
        self.where = where
        self.values = values
        super().__init__(what)

    def __str__(self) -> str:
        return self.sentence(in_thai)

    def sentence(self, say: Say) -> str:
        """The whole message, each part said by ``say`` (which may translate it)."""
        said = [say(part, **self.values) for part in (self.what, self.do) if part]
        text = " ".join(said)
        return f"{say(self.where, **self.values)}: {text}" if self.where else text


class DamageError(ClerkError):
    """The records themselves are damaged or gone: a backup of them can take their place."""
