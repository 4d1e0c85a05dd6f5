"""What was recorded of a fiscal year, as far as the procedure asks for it, in few queries.

Memos are not read whole, however many there are: where each stands is taken from the index. Only
the documents of the year are, and the memos of which something happened last.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memolist import MemoIndex, read_index
from clerkdesk.desk.orderoutcome import OrderOutcome, outcome_of, vacancies
from clerkdesk.desk.overview import first_day, years_to_choose
from clerkdesk.desk.planview import Missing, missing_in, read_plan
from clerkdesk.desk.rounds import dues_of
from clerkdesk.desk.roundview import RoundGrid, read_progress
from clerkdesk.domain.calendar.fiscal import FiscalYear, book_year
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.form.period import period_of
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import Entry, HandedOver, Published, Replaced, TakenDown, TakenIn
from clerkdesk.domain.memo.plan import Counts
from clerkdesk.domain.memo.publicationrules import counted
from clerkdesk.domain.memo.status import Status
from clerkdesk.domain.office import procedure as steps
from clerkdesk.domain.office.intake import Intake, intake_register, latest
from clerkdesk.domain.words import Sentence

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader

KINDS: tuple[type[Entry], ...] = (HandedOver, TakenIn, TakenDown, Replaced)
"""What is counted by the day on which it happened last; a memo is published but once."""

LASTING = (steps.ANNOUNCE, steps.APPOINT)
"""The steps whose documents are in force until they are made void."""

NEWEST = 4
"""Of how many memos the last things that happened are told."""

Ids = Sequence[int]


@dataclass(frozen=True)
class YearRecords:
    """A fiscal year as of ``today``.

    ``documents`` are those of each step of the procedure until the year's end, reports until a year
    later, the newest first, without void ones. ``asked`` are the memos of the year by where they
    stand now. ``happened`` says of which memos something of a kind was recorded in the year and
    when it was the last time, of publications the first; ``newest`` are the memos of which that was
    last. ``ever`` says of which memos published or waiting in the year a hand-over or an intake was
    recorded at all, be it in the year before. ``intakes`` came in without a memo. ``rounds`` say
    who reported each month. ``years`` can be asked for.
    """

    seq: int
    year: FiscalYear
    today: date
    documents: Mapping[int, tuple[MemoState, ...]]
    asked: Mapping[Status, Ids]
    happened: Mapping[type[Entry], Mapping[int, date]]
    newest: Mapping[int, MemoState]
    ever: Mapping[type[Entry], AbstractSet[int]]
    intakes: tuple[Intake, ...]
    void_intakes: int
    plan: Counts
    missing: tuple[Missing, ...]
    appointed: OrderOutcome | None
    vacant: tuple[Sentence, ...]
    rounds: RoundGrid
    years: tuple[FiscalYear, ...]

    def of_step(self, step: int) -> tuple[MemoState, ...]:
        """The documents of a step that are of this year itself: a report by the month of which it
        tells, others by their date."""
        return tuple(
            each for each in self.documents.get(step, ()) if self.year.contains(_told_day(each))
        )

    def count(self, *statuses: Status) -> int:
        """How many memos of the year stand so; all of them for none."""
        return sum(len(self.asked.get(status, ())) for status in statuses or Status)

    def memos(self, *statuses: Status) -> Ids:
        """The memos of the year that stand so, all for none, in the order of writing."""
        found = (each for status in statuses or Status for each in self.asked.get(status, ()))
        return tuple(sorted(found))

    def latest(self, kind: type[Entry]) -> tuple[tuple[MemoState, Entry], ...]:
        """The memos of which this happened last, the newest first, each with its entry."""
        return tuple(
            (self.newest[memo], _told_of(self.newest[memo], kind))
            for memo in _newest(self.happened[kind])
        )

    @property
    def over(self) -> bool:
        """Whether the year is over."""
        return self.year.last < self.today

    @property
    def begun(self) -> bool:
        """Whether memos were written in the year, or something was planned for it."""
        return bool(self.count() or self.plan.planned)


def day_of(state: MemoState) -> date:
    """The date of a memo or document; the day on which it was made when it bears none."""
    return state.memo.dated or state.memo.created_on


def months_of(state: MemoState) -> Sequence[Month]:
    """The months that a report tells of; none for a paper whose form names no field for them."""
    period = period_of(state.form, state.memo.values)
    return period.months() if period is not None else ()


def _told_day(state: MemoState) -> date:
    months = months_of(state)
    return months[0].first if months else day_of(state)


def read_year_records(desk: Desk, year: FiscalYear | None = None) -> YearRecords:
    """The records of a fiscal year, of the one of today for None."""
    today = desk.today()
    shown = year or FiscalYear.of(today)
    index = read_index(desk)
    plan, missing = _plan(desk, shown)
    with desk.store.read() as tx:
        forms = tx.forms.documents()
        happened = {kind: tx.happened.days(kind, shown.first, shown.last) for kind in KINDS}
        happened[Published] = tx.happened.first_published(shown.first, shown.last)
        wanted = {memo for found in happened.values() for memo in _newest(found)}
        newest = {memo.id: state_of(memo) for memo in tx.memos.all(ids=wanted)}
        intakes, void = _intakes(tx, shown)
        first = _first_day(tx)
        documents = _documents(tx, forms, shown)
        asked = _asked(tx, forms, index, shown)
        told = {*happened[Published], *asked.get(Status.HANDED_OVER, ())}
        ever: dict[type[Entry], set[int]] = {
            kind: tx.happened.of_memos(kind, told) for kind in (HandedOver, TakenIn)
        }
        appointed = _appointed(desk, tx, documents)
        vacant = vacancies(desk, tx, min(today, shown.last))
        rounds = read_progress(desk, tx, dues_of(tx, shown))
    return YearRecords(
        index.standing.seq,
        shown,
        today,
        documents,
        asked,
        happened,
        newest,
        ever,
        intakes,
        void,
        plan,
        missing,
        appointed,
        vacant,
        rounds,
        years_to_choose(first, today, shown),
    )


def _plan(desk: Desk, year: FiscalYear) -> tuple[Counts, tuple[Missing, ...]]:
    """The plan in figures, and what is missing of it; memos are read only where there is one."""
    with desk.store.read() as tx:
        planned = any(cell.planned for cell in tx.plan.between(year.first, year.last))
    if not planned:
        return Counts(), ()
    view = read_plan(desk, year.name)
    return view.counts, missing_in(view.rows, desk.today())


def _lasting(tx: "Reader") -> tuple[set[str], set[str]]:
    """The forms of what is in force in later years too, and of reports that tell of a month: they
    may be written in the year after."""
    revisions = tx.forms.by_sha256({each.sha256 for each in tx.forms.revisions()}).values()
    lasting = {form.id for form in revisions if form.filing.procedure in LASTING}
    return lasting, {form.id for form in revisions if form.filing.month} - lasting


def _documents(
    tx: "Reader", forms: frozenset[str], year: FiscalYear
) -> dict[int, tuple[MemoState, ...]]:
    lasting, reports = _lasting(tx)
    ids = tx.happened.of_forms(lasting & forms, last=year.last)
    ids += tx.happened.of_forms(forms, year.first, year.last)
    ids += tx.happened.of_forms(reports & forms, year.last, FiscalYear(year.name + 1).last)
    found: dict[int, list[MemoState]] = defaultdict(list)
    for memo in tx.memos.all(ids=ids):
        state = state_of(memo)
        if state.status is not Status.VOID:
            found[memo.form.filing.procedure].append(state)
    return {
        step: tuple(sorted(states, key=lambda each: (day_of(each), each.memo.id), reverse=True))
        for step, states in found.items()
    }


def _appointed(
    desk: Desk, tx: "Reader", documents: Mapping[int, Sequence[MemoState]]
) -> OrderOutcome | None:
    """What the newest order in force did."""
    orders = documents.get(steps.APPOINT, ())
    newest = next((each for each in orders if each.status is Status.IN_FORCE), None)
    return outcome_of(desk, tx, newest) if newest is not None else None


def _asked(
    tx: "Reader", forms: frozenset[str], index: MemoIndex, year: FiscalYear
) -> dict[Status, list[int]]:
    group_of, groups = index.standing.group_of, index.standing.groups
    found: dict[Status, list[int]] = defaultdict(list)
    for memo in tx.glance.written_between(year.first, year.last):
        place = group_of.get(memo.id)
        if memo.form not in forms and place is not None:  # else written since the index was read
            found[groups[place].status].append(memo.id)
    return found


def _intakes(tx: "Reader", year: FiscalYear) -> tuple[tuple[Intake, ...], int]:
    """What came in without a memo in the year, and how many numbers are void."""
    found: list[Intake] = []
    void = 0
    for book in sorted({book_year(year.first), book_year(year.last)}):
        numbers = {each.running: each for each in tx.registers.numbers(intake_register(book))}
        spoilt = (each for each in numbers.values() if not each.in_use)
        void += sum(year.contains(each.issued_on) for each in spoilt)
        own = latest(tx.intakes.of_year(book))
        found += [own[place] for place in sorted(own) if numbers[place].in_use]
    return tuple(each for each in found if year.contains(each.on)), void


def _newest(found: Mapping[int, date]) -> list[int]:
    return sorted(found, key=lambda memo: (found[memo], memo), reverse=True)[:NEWEST]


def _told_of(state: MemoState, kind: type[Entry]) -> Entry:
    """The entry of a kind that a memo is told of by: the publication that counts, else the last."""
    first = counted(state) if kind is Published else None
    return first or max(
        (each for each in state.entries if isinstance(each, kind)),
        key=lambda each: (each.on, each.id),
    )


def _first_day(tx: "Reader") -> date | None:
    """The first day of the office's first year: of memos, sheets, intakes or a calendar of rounds.
    None where there is nothing."""
    day = first_day(tx)
    names = [*tx.rounds.years(), *tx.intakes.years(), *([FiscalYear.of(day).name] if day else [])]
    return FiscalYear(min(names)).first if names else None


def published_by_month(records: YearRecords) -> Counter[int]:
    """How many memos were first published in each month of the calendar, 1 to 12."""
    return Counter(day.month for day in records.happened[Published].values())


def signers_of(state: MemoState) -> str:
    """Who signed, in the order of signing."""
    signed = sorted(state.signatures.values(), key=lambda each: each.id)
    return ", ".join(dict.fromkeys(each.signer for each in signed if each.signer))


def done_on(state: MemoState) -> date | None:
    """The day of the last signature that counts; None where nobody has signed."""
    return max((each.on for each in state.signatures.values()), default=None)


def people_in(state: MemoState) -> Iterable[str]:
    """Those whom an order appoints, or who were at a briefing, row by row of its table."""
    filing = state.form.filing
    if filing.appoints is not None:
        table, column = filing.appoints.table, filing.appoints.person
    elif filing.present:
        table, column = filing.present, _first_column(state, filing.present)
    else:
        return ()
    rows = state.memo.values.get(table) or []
    return [str(row.get(column, "")) for row in rows if row.get(column)]


def _first_column(state: MemoState, table: str) -> str:
    field = next((each for each in state.form.fields if each.id == table), None)
    return field.columns[0].id if field is not None and field.columns else ""
