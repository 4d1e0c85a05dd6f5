"""The grid of the plan: its rows, and what each month of them came to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.plan import NOTHING_CLOSED, Counts, Done, MonthCell, PlanCell, PlanRow
from clerkdesk.domain.office.topics import Topic, in_order

_OFFICE = ""


@dataclass
class _Held:
    """All that is known of one topic and unit."""

    cells: dict[Month, PlanCell] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)


def plan_rows(
    year: FiscalYear,
    cells: Iterable[PlanCell],
    done: Iterable[Done],
    topics: Sequence[Topic],
    units: Sequence[str],
    today: date,
    closed: Mapping[str, date] = NOTHING_CLOSED,
) -> tuple[PlanRow, ...]:
    """The grid of a fiscal year: topics in their order, and within one the ``units`` in theirs.

    With ``units`` every topic in use has a row for each; without, those that have something,
    and one of the whole office for each topic that has nothing. What is planned for the office as
    a whole is answered by whichever unit has no plan of its own for the topic. ``closed`` says
    since when units are. Cells and publications of the year after say only what came late.
    """
    held = _gathered(year, cells, done)
    rows: list[PlanRow] = []
    for topic in in_order(topics):
        wanted = list(units) or sorted(unit for each, unit in held if each == topic.id) or [""]
        for unit in wanted:
            one = held.get((topic.id, unit), _Held())
            over = min(topic.ended_on or date.max, closed.get(unit, date.max))
            row = PlanRow(topic, unit, tuple(_months(year, one, today, over)))
            if topic.ended_on is None or row.counts != Counts():
                rows.append(row)
    return tuple(rows)


def _gathered(
    year: FiscalYear, cells: Iterable[PlanCell], done: Iterable[Done]
) -> Mapping[tuple[int, str], _Held]:
    held: dict[tuple[int, str], _Held] = defaultdict(_Held)
    planned: set[tuple[int, str]] = set()
    ahead: list[PlanCell] = []
    for cell in cells:
        if not year.contains(cell.month.first):
            ahead.append(cell)
            continue
        held[cell.topic, cell.unit].cells[cell.month] = cell
        planned |= {(cell.topic, cell.unit)} if cell.planned else set()
    for cell in ahead:
        if (cell.topic, cell.unit) in held:
            held[cell.topic, cell.unit].cells[cell.month] = cell
    for each in done:
        own, office = (each.topic, each.unit), (each.topic, _OFFICE)
        key = office if own not in planned and office in planned else own
        if key in held or any(map(year.contains, each.days)):
            held[key].done.append(each)
    return dict(held)


def _months(year: FiscalYear, held: _Held, today: date, over: date) -> Iterator[MonthCell]:
    planned = sorted(month for month, cell in held.cells.items() if cell.planned)
    spare = _spare(planned, held.done)
    for month in year.months():
        cell = held.cells.get(month)
        following = next((each.first for each in planned if each > month), date.max)
        after = (
            each.published
            for each in held.done
            if each.published is not None
            and month.last < each.published
            and (each.published < following or (each.memo in spare and _asked_in(each, month)))
        )
        due = month.last < min(today, over)
        yield _month(month, cell, held.done, min(after, default=None), due)


def _spare(planned: Sequence[Month], done: Sequence[Done]) -> set[int]:
    """The memos that were published in a planned month beside the one that answers its own plan:
    that is the one asked for in that month, or else the first that is of no other month."""
    found: set[int] = set()
    for month in planned:
        here = [each for each in done if each.published and month.contains(each.published)]
        here.sort(
            key=lambda each: (not _asked_in(each, month), each.asked is not None, each.published)
        )
        found |= {each.memo for each in here[1:]}
    return found


def _asked_in(done: Done, month: Month) -> bool:
    return done.asked is not None and month.contains(done.asked)


def _month(
    month: Month, cell: PlanCell | None, done: Sequence[Done], after: date | None, due: bool
) -> MonthCell:
    planned = cell is not None and cell.planned
    published = tuple(e.memo for e in done if e.published and month.contains(e.published))
    late = after if planned and not published else None
    return MonthCell(
        month,
        planned,
        cell.note if cell else "",
        tuple(each.memo for each in done if each.asked and month.contains(each.asked)),
        tuple(each.memo for each in done if each.allowed and month.contains(each.allowed)),
        published,
        late,
        missing=planned and not published and late is None and due,
    )


def totals(rows: Iterable[PlanRow]) -> tuple[Counts, ...]:
    """The figures of each of the twelve months, over all ``rows``."""
    columns = zip(*(row.cells for row in rows), strict=True)
    found = tuple(sum((cell.counts for cell in column), Counts()) for column in columns)
    return found or (Counts(),) * 12
