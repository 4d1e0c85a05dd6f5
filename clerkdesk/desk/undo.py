"""What an act tells of itself, and what takes it back."""

from collections.abc import Callable
from dataclasses import dataclass

from clerkdesk.domain.words import Sentence, th

UNDONE = th("เลิกทำ")
"""The reason that is kept for what was taken back at once; papers print it as it stands."""


@dataclass(frozen=True)
class Undo:
    """``run`` takes the act back, which is an act of its own in the journal; ``title`` says then
    what is as it was before."""

    title: Sentence
    run: Callable[[], None]


@dataclass(frozen=True)
class Done:
    """An act that was done: the sentence for the quiet line, what takes it back (None: nothing
    can, and ``final`` says why), and the id of what was made, if anything."""

    said: Sentence
    undo: Undo | None = None
    made: int = 0
    final: Sentence | None = None
