"""What nothing was published about in a fiscal year: topics, and codes of its assessment."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.topics import Code, Topic, in_order

Ids = Sequence[int]


@dataclass(frozen=True)
class TopicGap:
    """A topic without a publication. ``memos`` are those of the year that ask for one, the newest
    first; ``codes`` those of the year that it answers."""

    topic: Topic
    codes: tuple[str, ...]
    memos: Ids


@dataclass(frozen=True)
class CodeGap:
    """A code of which no topic was published about; without ``topics`` none answers it."""

    code: Code
    topics: tuple[Topic, ...]
    memos: Ids


@dataclass(frozen=True)
class Missing:
    """What is missing, and how much there is altogether."""

    topics: tuple[TopicGap, ...]
    codes: tuple[CodeGap, ...]
    topic_count: int
    code_count: int


def missing_of(
    year: FiscalYear,
    topics: Sequence[Topic],
    codes: Iterable[Code],
    published: Set[int],
    asked: Mapping[int, Ids],
) -> Missing:
    """What is missing of the topics in use and the codes of a year; ``published`` are the ids of
    topics of which something was, ``asked`` the memos of each topic."""
    used = [each for each in in_order(topics) if each.ended_on is None or each.ended_on > year.last]
    known = {topic.id: topic for topic in topics}
    own = [code for code in codes if code.year == year.name]
    topic_gaps = tuple(
        TopicGap(
            topic,
            tuple(code.code for code in own if topic.id in code.topics),
            asked.get(topic.id, ()),
        )
        for topic in used
        if topic.id not in published
    )
    code_gaps = tuple(
        CodeGap(
            code,
            tuple(known[each] for each in code.topics if each in known),
            tuple(memo for each in code.topics for memo in asked.get(each, ())),
        )
        for code in own
        if not published & set(code.topics)
    )
    return Missing(topic_gaps, code_gaps, len(used), len(own))
