"""Thai words in a run of Thai letters, found with a dictionary."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from clerkdesk.domain.thai.clusters import CLUSTER

_WORD = 100
"""The cost of one word, less its letters: the fewest words win, and unknown letters are dear."""
_UNKNOWN = 400
"""The cost of one cluster that no word covers."""
_KEPT_RUNS = 8192
"""An office writes the same names and the same beginnings of subjects again and again."""
_SURE = 3
"""The letters of a known word that may be cut off from an unknown stretch beside it."""
_SINGLE_LETTERS = frozenset(("", *map(chr, range(0x0E01, 0x0E5C))))
_SIGNS = "ฯๆ"
"""The only single characters that are words of their own: others would only cut names."""

_TWO_WORDS = """
งานการ ทางใน ทางได้ การตาม การคน การกัน การนำ การงาน การอำนวยความสะดวก กิจจะ ธรรมการ ว่าการ มีหน้า
ความใน ใจความ ใจมา ใจถึง ชอบแล้ว ที่จะ ที่ว่า เป็นที่ เป็นการ เป็นได้ เป็นมา เป็นความ หน้าเป็น กล่าวว่า
ให้ได้ ได้การ ได้มา ได้ความ รับได้ ทำได้ คิดได้ ถึงที่ ถึงว่า กันที่ คาที่ ผิดที่ ตามที่ เฉพาะที่ ว่าแล้ว
จากไป ไปมา ละมา คามี
"""
"""Entries of the word list that are two words which often meet. They would cut others wrongly:
ราย|งานการ|ประชุม for รายงาน|การ|ประชุม, ช่อง|ทางใน for ช่องทาง|ใน."""


class _Found(NamedTuple):
    """A word or an unknown stretch, by where it ends."""

    end: int
    letters: int
    known: bool


class ThaiWords:
    """A dictionary. ``words`` are in normal form; empty ones and single letters are left out.

    Building takes about 25 ms for 60,000 words; :meth:`with_words` about 2 ms.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = set(words)
        self._words.difference_update(_SINGLE_LETTERS, _TWO_WORDS.split())
        self._words.update(_SIGNS)
        self._longest: dict[str, int] = {}
        self._note_lengths(self._words)
        self._kept_ends = lru_cache(_KEPT_RUNS)(self._find_ends)

    def with_words(self, extra: Iterable[str]) -> "ThaiWords":
        """A dictionary that knows some more words."""
        new = set(extra).difference(_SINGLE_LETTERS)
        more = ThaiWords(())
        more._words = self._words | new
        more._longest = self._longest.copy()
        more._note_lengths(new)
        return more

    def _note_lengths(self, words: set[str]) -> None:
        """Notes for each beginning how long its words may be: most looking up is spared so."""
        longest = self._longest
        for word in words:
            head = word[:2]
            if longest.get(head, 0) < len(word):
                longest[head] = len(word)

    def ends(self, run: str) -> list[int]:
        """The offsets after which a run of Thai letters may be cut, in order; the last is its end.

        An unknown stretch, probably a name, is never cut inside, nor from a short word beside it
        that may be a part of it (มารุต does not become มา|รุต).
        """
        return list(self._kept_ends(run))

    def _find_ends(self, run: str) -> tuple[int, ...]:
        found = self._cheapest(run)
        cuts = (here.end for here, after in pairwise(found) if _separable(here, after))
        return (*cuts, len(run))

    def _cheapest(self, run: str) -> list[_Found]:
        """The words that cover the run at the least cost."""
        cuts = [0, *(cluster.end() for cluster in CLUSTER.finditer(run))]
        count = len(cuts)
        costs = [0] + [_UNKNOWN * count] * (count - 1)
        came_from = [0] * count
        known = [False] * count
        words, longest = self._words, self._longest
        for i in range(count - 1):
            start = cuts[i]
            cost = costs[i] + _UNKNOWN
            if cost < costs[i + 1]:
                costs[i + 1], came_from[i + 1], known[i + 1] = cost, i, False
            reach = start + longest.get(run[start : start + 2], 0)
            cost = costs[i] + _WORD + start
            for j in range(i + 1, count):
                end = cuts[j]
                if end > reach:
                    break
                if cost - end < costs[j] and run[start:end] in words:
                    costs[j], came_from[j], known[j] = cost - end, i, True
        return _way(cuts, came_from, known)


def _way(cuts: list[int], came_from: list[int], known: list[bool]) -> list[_Found]:
    """The words walked back from the end; unknown clusters side by side become one stretch."""
    found: list[_Found] = []
    at = len(cuts) - 1
    while at:
        start = came_from[at]
        end, letters = cuts[at], cuts[at] - cuts[start]
        if found and not known[at] and not found[-1].known:
            end, letters = found[-1].end, letters + found.pop().letters
        found.append(_Found(end, letters, known[at]))
        at = start
    return found[::-1]


def _separable(here: _Found, after: _Found) -> bool:
    if here.known and after.known:
        return True
    known, unknown = (here, after) if here.known else (after, here)
    return known.letters > _SURE and unknown.letters > 1
