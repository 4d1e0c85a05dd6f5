"""A fiscal year for its picture: rounds, publications, how long things took, what is missing.

Read apart from the figures of :mod:`clerkdesk.desk.overview`, few columns of very many memos.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import read_index
from clerkdesk.desk.overview import Ids, first_day, years_to_choose
from clerkdesk.desk.overviewflow import Flow, flow_of
from clerkdesk.desk.overviewgaps import Missing, missing_of
from clerkdesk.desk.rounds import dues_of
from clerkdesk.desk.roundview import RoundGrid, read_progress
from clerkdesk.domain.calendar.months import FiscalYear, Month
from clerkdesk.domain.memo.plan import Named
from clerkdesk.domain.memo.status import PERMITTED
from clerkdesk.store.progress import Out, Way

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader


@dataclass(frozen=True)
class Picture:
    """The year as it stood after the act ``seq``.

    ``published`` are the memos first published in each month, by topic (what it is called now;
    empty for none), ``by_unit`` the same by unit; the newest first. ``topics`` have most first.
    ``written`` counts the memos that are dated in the year.
    """

    seq: int
    written: int
    year: FiscalYear
    years: tuple[FiscalYear, ...]
    today: date
    rounds: RoundGrid
    published: Mapping[Month, Mapping[str, Ids]]
    by_unit: Mapping[Month, Mapping[str, Ids]]
    topics: tuple[str, ...]
    flow: Flow
    missing: Missing

    @property
    def months(self) -> tuple[Month, ...]:
        """The twelve months, October first."""
        return self.year.months()

    @property
    def nothing(self) -> bool:
        """Whether nothing happened that could be drawn."""
        return not self.written and not self.published and self.rounds.since is None


def read_picture(desk: Desk, year: FiscalYear | None = None) -> Picture:
    """The picture of ``year``, of the one of today for None."""
    today = desk.today()
    shown = year or FiscalYear.of(today)
    standing = read_index(desk).standing
    permitted = frozenset(
        memo for group in standing.groups if group.status in PERMITTED for memo in group.memos
    )
    with desk.store.read() as tx:
        documents = tx.forms.documents()
        named = Named(tx.topics.all(), tx.units.all())
        ways = [way for way in tx.progress.ways(shown.first, shown.last) if _asks(way)]
        out = [o for o in tx.progress.published(shown.first, shown.last) if o.form not in documents]
        rounds = read_progress(desk, tx, dues_of(tx, shown))
        missing = _missing(tx, shown, named, out, documents)
        first = first_day(tx)
    published = _by_month(out, lambda each: _topic(named, each.topic))
    return Picture(
        standing.seq,
        sum(len(way.dated) for way in ways),
        shown,
        years_to_choose(first, today, shown),
        today,
        rounds,
        published,
        _by_month(out, lambda each: named.unit(each.unit)),
        _most_first(published),
        flow_of(ways, permitted),
        missing,
    )


def _topic(named: Named, words: str) -> str:
    found = named.topic(words)
    return found.shown if found else words


def _asks(way: Way) -> bool:
    return not way.form.is_document


def _by_month(out: Iterable[Out], name_of: Callable[[Out], str]) -> dict[Month, dict[str, Ids]]:
    found: dict[Month, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for each in out:
        found[Month.of(each.on)][name_of(each)] += each.memos
    return {
        month: {name: tuple(sorted(ids, reverse=True)) for name, ids in by_name.items()}
        for month, by_name in found.items()
    }


def _most_first(published: Mapping[Month, Mapping[str, Ids]]) -> tuple[str, ...]:
    counts: dict[str, int] = defaultdict(int)
    for month in published.values():
        for name, ids in month.items():
            counts[name] += len(ids)
    return tuple(sorted(counts, key=lambda name: (not name, -counts[name], name)))


def _missing(
    tx: "Reader", year: FiscalYear, named: Named, out: Iterable[Out], documents: frozenset[str]
) -> Missing:
    topics = tx.topics.all()
    asked: dict[int, list[int]] = defaultdict(list)
    for (words, form), memos in tx.progress.asked(year.first, year.last).items():
        topic = named.topic(words)
        if topic is not None and form not in documents:
            asked[topic.id] += memos
    told = (named.topic(words) for words in {each.topic for each in out})
    published = {topic.id for topic in told if topic is not None}
    return missing_of(year, topics, tx.codes.all(year.name), published, asked)
