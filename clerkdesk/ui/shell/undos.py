"""What Ctrl+Z takes back, one act after another, and what Ctrl+Y does again."""

from enum import Enum, auto

from clerkdesk.ui.messages import Final, Undo, Undoing

_MOST = 100


class Way(Enum):
    """Back through what was done, or on through what was taken back."""

    BACK = auto()
    ON = auto()


class Undos:
    """Two piles. What takes back an undoing does the act again; a new act leaves nothing to be
    done again. ``way`` is the one that is gone while its outcome is not told yet."""

    def __init__(self) -> None:
        self._piles: dict[Way, list[Undo | Final]] = {way: [] for way in Way}
        self.way: Way | None = None

    def tell(self, undoing: Undoing) -> Way:
        """Something was done, and ``undoing`` takes it back; gives the way on which it lies."""
        way, self.way = self.way, None
        onto = Way.ON if way is Way.BACK else Way.BACK
        if way is None:
            self._piles[Way.ON].clear()
        if undoing is not None:
            self._piles[onto].append(undoing)
            del self._piles[onto][:-_MOST]
        return onto

    def take(self, way: Way) -> Undoing:
        """The next on a way, which lies there no longer; None for nothing."""
        pile = self._piles[way]
        return pile.pop() if pile else None

    def keep_last(self) -> None:
        """Of what was done on another page only the last of each way may still be wanted."""
        for pile in self._piles.values():
            del pile[:-1]
