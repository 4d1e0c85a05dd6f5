"""What the settings show of topics: all, the codes of a year, a list before it is taken over."""

from dataclasses import dataclass

from clerkdesk.desk.codes import CodesView, read_codes
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.topiclists import topic_list, topic_lists, words_of
from clerkdesk.desk.topics import list_topics
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.office.topiclists import TopicList
from clerkdesk.domain.office.topics import Code, Topic, topic_named


@dataclass(frozen=True)
class TopicsRead:
    """The office's topics in order, the codes of one fiscal year, and the lists that it may take.

    ``years`` are those that a page offers, the newest first.
    """

    topics: tuple[Topic, ...]
    codes: CodesView
    lists: tuple[TopicList, ...]
    years: tuple[int, ...]

    def codes_of(self, topic_id: int) -> list[Code]:
        """The codes of the year that a topic answers."""
        return [line.code for line in self.codes.lines if topic_id in line.code.topics]


@dataclass(frozen=True)
class Listed:
    """One topic of a list; ``known`` when the office has it already."""

    label: str
    name: str
    known: bool


def read_topics(desk: Desk, year: int | None = None) -> TopicsRead:
    """The topics, with the codes of ``year`` (พ.ศ.) or of the newest year that has any."""
    codes = read_codes(desk, year)
    this = FiscalYear.of(desk.today()).name
    known = {*codes.years, *codes.offered, codes.year, this, this + 1}
    years = range(max(known), min(known) - 1, -1)  # also those in between: codes can be copied
    return TopicsRead(tuple(list_topics(desk)), codes, tuple(topic_lists(desk)), tuple(years))


def preview_list(desk: Desk, list_id: str) -> list[Listed]:
    """What a list would bring; ClerkError where it needs the office's name and there is none."""
    listed = topic_list(desk, list_id).topics
    with desk.store.read() as tx:
        office, known = tx.office.load(), tx.topics.all()
    words = [(each.label, words_of(each, office)) for each in listed]
    return [Listed(label, name, topic_named(known, name) is not None) for label, name in words]
