"""Names that an office knows, found wherever they stand in a text."""

from collections import defaultdict
from collections.abc import Iterable

_HEAD = 2


class KnownNames:
    """Names of people, places and groups, of two letters or more, spaces and dots included."""

    def __init__(self, names: Iterable[str]) -> None:
        by_head = defaultdict(list)
        for name in sorted(names, key=len, reverse=True):
            if len(name) >= _HEAD:
                by_head[name[:_HEAD]].append(name)
        self._by_head = dict(by_head)

    def inside(self, text: str) -> set[int]:
        """The offsets that lie inside one of the names, its two ends apart."""
        offsets: set[int] = set()
        if self._by_head:
            for start in range(len(text) - 1):
                names = self._by_head.get(text[start : start + _HEAD])
                if names:
                    offsets.update(_inside_longest(names, text, start))
        return offsets


def _inside_longest(names: list[str], text: str, start: int) -> range:
    longest = next((name for name in names if text.startswith(name, start)), "")
    return range(start + 1, start + len(longest))
