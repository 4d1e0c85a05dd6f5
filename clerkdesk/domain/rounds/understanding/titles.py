"""How heads of columns are compared: the form's own words first, then those that others use."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.rounds.understanding.said import fold, likeness
from clerkdesk.domain.rounds.understanding.synonyms import SYNONYMS

SURE = 0.9
"""From here on a head is taken for the column without asking."""
_NEAR = 0.72
_LONGEST = 80
_FIGURE = re.compile("[0-9๐-๙]")
_BETWEEN = re.compile(r"\s*(?:/|หรือ|\(|\))\s*")
_SHORTEST = 4
"""Letters of a head that may be recognised by likeness: shorter ones are like too much."""


@dataclass(frozen=True)
class Heading:
    """The head of a column of the file: ``column`` from 0, ``upper`` over it where it has two."""

    column: int
    title: str
    upper: str = ""

    @property
    def whole(self) -> str:
        """Both levels as one text."""
        return f"{self.upper} {self.title}".strip()


@dataclass(frozen=True)
class Match:
    """A heading taken for a column of the form, ``score`` 0 to 1."""

    heading: Heading
    column: Column
    score: float

    @property
    def sure(self) -> bool:
        """Whether nobody has to look at it."""
        return self.score >= SURE


def match_columns(headings: Sequence[Heading], columns: Sequence[Column]) -> tuple[Match, ...]:
    """Each of the form's columns with the heading that is most like it; one heading each.

    Likeness is looked for only among what is left when the words that are known have been found.
    """
    known = _best(_known(headings, columns))
    left = [each for each in headings if each.column not in {m.heading.column for m in known}]
    lacking = [each for each in columns if each.id not in {m.column.id for m in known}]
    found = {match.column.id: match for match in (*known, *_best(_alike(left, lacking)))}
    return tuple(found[column.id] for column in columns if column.id in found)


def _best(matches: Iterable[Match]) -> list[Match]:
    """The best of each heading and of each column."""
    taken: set[int] = set()
    best: dict[str, Match] = {}
    for match in sorted(matches, key=lambda match: -match.score):
        if match.column.id not in best and match.heading.column not in taken:
            best[match.column.id] = match
            taken.add(match.heading.column)
    return list(best.values())


def known_titles(texts: Iterable[str], columns: Sequence[Column]) -> int:
    """How many of the texts are, word for word, heads of one of the columns."""
    words, longest, figures = _all_words(tuple(columns))
    may_be = (text for text in texts if text and len(text) <= longest)
    folded = {fold(text) for text in may_be if figures or not _FIGURE.search(text)}
    return len(folded & words)


def _known(headings: Sequence[Heading], columns: Sequence[Column]) -> Iterator[Match]:
    for heading, folded in _short(headings):
        for column in columns:
            words = _words_of(column)
            if folded[-1] == words[0]:
                yield Match(heading, column, 1.0)
                continue
            place = next((place for place, word in enumerate(words) if word in folded), None)
            if place is not None:
                # the nearer to the front, the more usual
                yield Match(heading, column, 0.98 - 0.001 * place)


def _alike(headings: Sequence[Heading], columns: Sequence[Column]) -> Iterator[Match]:
    for heading, folded in _short(headings):
        for column in columns:
            alike = max(_likenesses({*folded, *_choices(heading)}, _words_of(column)), default=0.0)
            if alike >= _NEAR:
                yield Match(heading, column, min(alike, SURE - 0.01))  # never sure


def _choices(heading: Heading) -> Iterator[str]:
    """Each of the words between which a head leaves the choice, as in กิจกรรม/เรื่อง."""
    parts = _BETWEEN.split(heading.title)
    if len(parts) > 1:
        yield from map(fold, parts)


def _likenesses(titles: set[str], words: Sequence[str]) -> Iterator[float]:
    for title in titles:
        for word in words:
            if min(len(title), len(word)) >= _SHORTEST:
                yield likeness(title, word)


def _short(headings: Sequence[Heading]) -> Iterator[tuple[Heading, tuple[str, str]]]:
    """The headings that are no texts, with the lower level and both levels folded."""
    for heading in headings:
        if len(heading.whole) <= _LONGEST:
            yield heading, (fold(heading.title), fold(heading.whole))


@lru_cache(maxsize=16)
def _all_words(columns: tuple[Column, ...]) -> tuple[frozenset[str], int, bool]:
    """All words for columns, how long a head may be, and whether any of them has a figure: most
    lines of a page are told from heads by that alone."""
    words = frozenset(word for column in columns for word in _words_of(column))
    longest = min(_LONGEST, 2 * max(map(len, words), default=0))
    return words, longest, any(map(_FIGURE.search, words))


@lru_cache(maxsize=256)
def _words_of(column: Column) -> tuple[str, ...]:
    """All that the head of a column may be, folded: the form's own words first."""
    # a date that nothing fills is taken for that of publication
    usual = column.source or ("published_on" if column.type is CellType.DATE else "")
    own = (f"{column.group} {column.title}", column.title, column.title_en)
    words = (fold(word) for word in (*own, *SYNONYMS.get(usual, ())))
    return tuple(dict.fromkeys(word for word in words if word))
