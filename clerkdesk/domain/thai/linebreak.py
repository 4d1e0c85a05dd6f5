"""Where a line may end. Thai is written without spaces, so a dictionary finds its words."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import pairwise

from clerkdesk.domain.thai.clusters import THAI_LETTERS, clusters
from clerkdesk.domain.thai.knownnames import KnownNames
from clerkdesk.domain.thai.linewrap import Line, fill_lines
from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_SHORT
from clerkdesk.domain.thai.thaiwords import ThaiWords

__all__ = ["Line", "LineBreaker", "clusters"]

_KEPT_TEXTS = 4096
_KEPT_BREAKERS = 4
_SPACE = " \t\n\u2000-\u2006\u2008-\u200a\u3000"
_OPENING = r"(\[{“‘«"
_CLOSING = r")\]}”’»"
_NEVER_FIRST = _CLOSING + "ๆฯ/:;,!?%"

_THAI_RUN = re.compile(f"[{THAI_LETTERS}]+")
_WORD_MAY_END_BEFORE = re.compile(f"[A-Za-z{_OPENING}{THAI_LETTERS}]")
_SIGNS = "ๆฯ"
_BEFORE_THAI = re.compile(
    f"(?<=[A-Za-z{_CLOSING}])(?=[ก-ฮเ-ไ])|(?<=[{THAI_LETTERS}]{{2}}[/–-])(?=[{THAI_LETTERS}]{{2}})"
)
_SPACES = re.compile(f"(?<=[^{_SPACE}{_OPENING}])[{_SPACE}]+(?=[^{_SPACE}{_NEVER_FIRST}])")

# A number stays with the word that it counts, a day with its month, ณ with its place.
_BEFORE_FIGURE = re.compile(
    r"(?:[พค]\. ?ศ\.|เขต|ข้อ|มาตรา|ที่|หมู่|ปี|งบประมาณ"
    rf"|(?<![{THAI_LETTERS}.])[ก-ฮ]{{1,3}}\.?)[{_SPACE}]+$"
)
_AT = re.compile(rf"(?<![{THAI_LETTERS}])ณ[{_SPACE}]+$")
_FIGURE = re.compile("[0-9๐-๙]")
_MONTH = re.compile("|".join(re.escape(name) for name in (*MONTHS, *MONTHS_SHORT)))
_LOOK_BACK = 12

_INSIDE_ADDRESS = re.compile(r"(?<=[/?&=#._-])(?=[^\s/?&=#._-])")
_PART_OF_A_NAME = 3
"""The letters from which a Thai part of an office's name counts as a word by itself."""


class LineBreaker:
    """Finds the places where a line may end.

    ``words`` is the dictionary, a Thai word each (or one that is built already). ``office_words``
    are names of people, places and groups: a name is kept on one line, spaces included, wherever a
    line is wide enough for it. Both are in normal form. It holds no state but a cache.
    """

    def __init__(self, words: Iterable[str] | ThaiWords, office_words: Iterable[str] = ()) -> None:
        self._dictionary = words if isinstance(words, ThaiWords) else ThaiWords(words)
        self._names = frozenset(name.strip() for name in office_words)
        self._known = KnownNames(self._names)
        self._words = self._dictionary.with_words(_thai_parts(self._names))
        self._cached = lru_cache(_KEPT_TEXTS)(self._split)
        self._named = lru_cache(_KEPT_BREAKERS)(partial(LineBreaker, self._dictionary))

    def with_words(self, extra: Iterable[str]) -> "LineBreaker":
        """A breaker that knows more names of the office; the dictionary is not built again.

        Asked for the same names again it gives the same breaker, with what that one remembers.
        """
        return self._named(self._names.union(name.strip() for name in extra))

    def breaks(self, text: str) -> list[int]:
        """The offsets where a new line may begin, in order; neither 0 nor the end is one.

        A break at spaces is the offset after them.
        """
        inside_names = self._known.inside(text)
        return [at for at in _legal(text, self._words) if at not in inside_names]

    def pieces(self, text: str) -> tuple[str, ...]:
        """The text cut at every break, spaces kept on the piece before; joined it is the text."""
        return self._cached(text)

    def emergency_breaks(self, piece: str) -> list[int]:
        """Where a piece wider than a line is cut first: between words of a name, in an address."""
        inside_address = (place.start() for place in _INSIDE_ADDRESS.finditer(piece))
        return sorted({*_legal(piece, self._dictionary), *inside_address})

    def greedy_lines(
        self, text: str, width_of: Callable[[str], float], widths: Sequence[float]
    ) -> list[Line]:
        """The text as lines of the given widths, each as full as it can be; see ``fill_lines``."""
        return fill_lines(self, text, width_of, widths)

    def zero_width_breaks(self, text: str) -> str:
        """The text with U+200B wherever a line may end without a space.

        For labels that wrap themselves: only for what is shown and never read back.
        """
        return "".join(
            piece if piece[-1] in _SPACE else f"{piece}\u200b" for piece in self.pieces(text)[:-1]
        ) + "".join(self.pieces(text)[-1:])

    def _split(self, text: str) -> tuple[str, ...]:
        cuts = [0, *self.breaks(text), len(text)]
        return tuple(text[start:end] for start, end in pairwise(cuts) if end > start)


def _thai_parts(names: Iterable[str]) -> list[str]:
    parts = (part for name in names for part in _THAI_RUN.findall(name))
    return [part for part in parts if len(part) >= _PART_OF_A_NAME]


def _legal(text: str, words: ThaiWords) -> list[int]:
    found = {place.start() for place in _BEFORE_THAI.finditer(text)}
    found.update(s.end() for s in _SPACES.finditer(text) if not _stays(text, s.start(), s.end()))
    for run in _THAI_RUN.finditer(text):
        ends = (run.start() + end for end in words.ends(run.group()))
        found.update(end for end in ends if _may_end(text, end))
    return sorted(found)


def _may_end(text: str, at: int) -> bool:
    """Whether a Thai word that ends here may end a line, by what follows."""
    return bool(_WORD_MAY_END_BEFORE.match(text, at)) and text[at] not in _SIGNS


def _stays(text: str, start: int, end: int) -> bool:
    """Whether what stands on both sides of these spaces belongs on one line."""
    before = text[max(0, start - _LOOK_BACK) : end]
    if _FIGURE.match(text, end):
        return bool(_BEFORE_FIGURE.search(before))
    if _FIGURE.match(text, start - 1):
        return bool(_MONTH.match(text, end))
    return bool(_AT.search(before))
