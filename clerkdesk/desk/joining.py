"""Several acts that are one to the clerk: said once, taken back by one undo."""

from collections.abc import Sequence

from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.words import Sentence


def joined(done: Sequence[Done | None], said: Sentence, back: Sentence) -> Done | None:
    """What was done, as one; None when nothing was. A single act keeps its own words."""
    acts = [each for each in done if each is not None]
    if len(acts) < 2:
        return acts[0] if acts else None
    undos = [each.undo for each in acts if each.undo is not None]

    def take_back() -> None:
        for undo in reversed(undos):
            undo.run()

    return Done(said, Undo(back, take_back), acts[0].made)
