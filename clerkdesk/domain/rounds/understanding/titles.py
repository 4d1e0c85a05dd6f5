"""How heads of columns are compared: the form's own words first, then those that others use."""

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
    """Each of the form's columns with the heading that is most like it; one heading each."""
    found = sorted(_matches(headings, columns), key=lambda match: -match.score)
    taken: set[int] = set()
    known: dict[str, Match] = {}
    for match in found:
        if match.column.id not in known and match.heading.column not in taken:
            known[match.column.id] = match
            taken.add(match.heading.column)
    return tuple(known[column.id] for column in columns if column.id in known)


def known_titles(texts: Iterable[str], columns: Sequence[Column]) -> int:
    """How many of the texts are, word for word, heads of one of the columns."""
    folded = {fold(text) for text in texts if len(text) <= _LONGEST}
    return len(folded & {word for column in columns for word in _words_of(column)})


def _matches(headings: Sequence[Heading], columns: Sequence[Column]) -> Iterator[Match]:
    for heading in headings:
        if len(heading.whole) > _LONGEST:
            continue
        title, whole = fold(heading.title), fold(heading.whole)
        for column in columns:
            score = _score(title, whole, column)
            if score >= _NEAR:
                yield Match(heading, column, score)


def _score(title: str, whole: str, column: Column) -> float:
    words = _words_of(column)
    if whole == words[0]:
        return 1.0
    found = [place for place, word in enumerate(words) if word in (title, whole)]
    if found:
        return 0.98 - 0.001 * found[0]  # the nearer to the front, the more usual
    return min(_likeness({title, whole}, words), SURE - 0.01)  # never sure


def _likeness(titles: set[str], words: Sequence[str]) -> float:
    alike = (
        likeness(title, word)
        for title in titles
        for word in words
        if min(len(title), len(word)) >= _SHORTEST
    )
    return max(alike, default=0.0)


@lru_cache(maxsize=256)
def _words_of(column: Column) -> tuple[str, ...]:
    """All that the head of a column may be, folded: the form's own words first."""
    # a date that nothing fills is taken for that of publication
    usual = column.source or ("published_on" if column.type is CellType.DATE else "")
    own = (f"{column.group} {column.title}", column.title, column.title_en)
    words = (fold(word) for word in (*own, *SYNONYMS.get(usual, ())))
    return tuple(dict.fromkeys(word for word in words if word))
