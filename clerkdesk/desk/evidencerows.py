"""What the evidence of a year says of each step: one row for each thing that was done, and the
paper behind it. It is official paper, so it speaks Thai alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.desk.channels import channel_labels
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.evidenceentries import RECORDED, EntryTeller
from clerkdesk.desk.evidencepapers import Kept, Key, MonthPaper, month_papers, named, papers_of
from clerkdesk.desk.planview import read_plan
from clerkdesk.desk.procedure import Procedure, ProcedureStep
from clerkdesk.desk.procedurefacts import month_facts
from clerkdesk.desk.procedurerounds import round_facts, sent_facts
from clerkdesk.desk.yearrecords import YearRecords, day_of, people_in
from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.calendar.month import said_month
from clerkdesk.domain.memo.chain import MemoState, state_of
from clerkdesk.domain.memo.entries import ENTRY_WORDS, Returned, Signature, Withdrawn
from clerkdesk.domain.memo.plan import CELL_STATUSES
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.domain.office import procedure as steps
from clerkdesk.domain.office.people import CAPACITIES, Capacity
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Sentence

AT_ONCE = 500
"""How many memos are read whole at a time."""


@dataclass(frozen=True)
class Row:
    """Something that was done ``on`` a day: ``what``, and ``how`` it was done and by whom.
    ``paper`` finds the paper that is the evidence."""

    on: date | None
    what: str
    how: str
    paper: Key = None


@dataclass(frozen=True)
class Chapter:
    """A step with its rows, and with the papers that follow them in the order of the rows."""

    step: ProcedureStep
    rows: tuple[Row, ...]
    papers: tuple[Kept, ...] = ()
    missing: tuple[Sentence, ...] = ()

    @property
    def without_paper(self) -> int:
        """How many rows tell of a document or memo of which there is no paper."""
        if self.step.number in RECORDED:
            return 0
        kept = {each.key for each in self.papers}
        return sum(isinstance(row.paper, int) and row.paper not in kept for row in self.rows)


@dataclass(frozen=True)
class _Source:
    desk: Desk
    records: YearRecords
    digits: Digits
    teller: EntryTeller


Tick = Callable[[int, int], None]
"""Is told how many memos of how many were read; it may raise to stop the work."""


def read_chapters(
    desk: Desk, records: YearRecords, told: Procedure, digits: Digits, tick: Tick
) -> tuple[Chapter, ...]:
    """The ten steps with what was done in each; memos are read a few hundred at a time."""
    teller = EntryTeller(records.year, digits, channel_labels(desk))
    source = _Source(desk, records, digits, teller)
    total = sum(len(each.documents) + len(each.memos) for each in told.steps)
    read = 0

    def ticked(count: int) -> None:
        nonlocal read
        read += count
        tick(read, total)

    return tuple(_chapter(source, each, ticked) for each in told.steps)


def _chapter(source: _Source, step: ProcedureStep, tick: Callable[[int], None]) -> Chapter:
    rows: list[Row] = []
    papers: list[Kept] = []
    for states, kept in _read(source.desk, step.documents, tick):
        rows += [_paper_row(each, source) for each in states]
        papers += kept
    told = _ROWS.get(step.number, _no_rows)(source)
    recorded = [*told] if step.number in RECORDED else []
    rows += [] if recorded else told
    if step.number == steps.ASK:
        for states, kept in _read(source.desk, step.memos, tick):
            rows += [_paper_row(each, source) for each in states]
            papers += kept
        _put_in_order(rows, papers)
    elif step.number in RECORDED:
        for states, _kept in _read(source.desk, step.memos, tick):
            recorded += _entry_rows(states, step.number, source)
    rows += sorted(recorded, key=_day)
    if step.number == steps.REPORT:
        for sheet in month_papers(source.desk, source.records):
            rows.append(_sheet_row(sheet, source))
            papers.append(sheet.paper)
    in_rows = step.number == steps.PLAN and bool(told)  # each cell says itself that it is missing
    return Chapter(step, tuple(rows), tuple(papers), () if in_rows else step.all_missing)


def _put_in_order(rows: list[Row], papers: list[Kept]) -> None:
    """Sorts rows by their days, and papers as their rows."""
    rows.sort(key=_day)
    place = {row.paper: at for at, row in enumerate(rows)}
    papers.sort(key=lambda each: place[each.key])


def _day(row: Row) -> date:
    return row.on or date.min


def _read(
    desk: Desk, ids: Sequence[int], tick: Callable[[int], None]
) -> Iterator[tuple[list[MemoState], list[Kept]]]:
    for first in range(0, len(ids), AT_ONCE):
        wanted = ids[first : first + AT_ONCE]
        with desk.store.read() as tx:
            states = [state_of(memo) for memo in tx.memos.all(ids=wanted)]
            papers = papers_of(tx, states)
        yield states, papers
        tick(len(wanted))


def _paper_row(state: MemoState, source: _Source) -> Row:
    signed = [_signed(state, each, source) for each in _in_order(state)]
    people = list(people_in(state))
    told = [str(STATUSES[state.status]), *signed, *_went_back(state, source)]
    if people:
        told.append(f"{_listed(state)}: {', '.join(people)}")
    if state.memo.materials:
        told.append("ไฟล์ที่แนบ: " + ", ".join(each.name for each in state.memo.materials))
    return Row(day_of(state), named(state), "\n".join(told), state.memo.id)


def _went_back(state: MemoState, source: _Source) -> list[str]:
    """When and why it was returned for correction or withdrawn."""
    return [
        f"{ENTRY_WORDS[type(each)]} {format_date(each.on, DateStyle.SHORT, source.digits)} "
        f"{each.reason}".strip()
        for each in state.entries
        if isinstance(each, Returned | Withdrawn)
    ]


def _listed(state: MemoState) -> str:
    return "รายชื่อในคำสั่ง" if state.form.filing.appoints is not None else "ผู้เข้าร่วม"


def _in_order(state: MemoState) -> list[Signature]:
    return sorted(state.signatures.values(), key=lambda each: each.id)


def _signed(state: MemoState, entry: Signature, source: _Source) -> str:
    """Who signed, in which capacity, when, and what was chosen and written beside it."""
    acting = "" if entry.capacity is Capacity.OWN else str(CAPACITIES[entry.capacity])
    day = format_date(entry.on, DateStyle.SHORT, source.digits)
    step = state.form.step(entry.step)
    choice = step.choice(entry.choice) if step else None
    chosen = str(choice.wording) if choice else ""
    amount = f"จำนวนเงิน {entry.amount} บาท" if entry.amount else ""
    told = (entry.signer, entry.position, acting, f"ลงนาม {day}", chosen, amount, entry.remark)
    return " ".join(filter(None, told))


def _entry_rows(states: Sequence[MemoState], step: int, source: _Source) -> list[Row]:
    return [
        Row(on, named(state), how, state.memo.id)
        for state in states
        for on, how in source.teller.lines(state, step)
    ]


def _sheet_row(sheet: MonthPaper, source: _Source) -> Row:
    what = f"แบบติดตาม {said_month(sheet.month, source.digits)}"
    return Row(None, what, f"เผยแพร่ {sheet.rows} รายการ", sheet.month)


def _planned_rows(source: _Source) -> list[Row]:
    if not source.records.plan.planned:
        return []
    view = read_plan(source.desk, source.records.year.name)
    return [
        Row(
            None,
            f"{said_month(cell.month, source.digits)} {row.topic.shown}",
            "\n".join(filter(None, (row.unit, str(CELL_STATUSES[cell.status]), cell.note))),
        )
        for row in view.rows
        for cell in row.cells
        if cell.planned
    ]


def _intake_rows(source: _Source) -> list[Row]:
    return [
        Row(each.on, each.subject, f"{each.receiver} เลขรับ {each.running}/{each.year}".strip())
        for each in source.records.intakes
    ]


def _sent_rows(source: _Source) -> list[Row]:
    return [
        Row(each.on, str(each.said), each.by) for each in sent_facts(source.records, source.digits)
    ]


def _fact_rows(source: _Source) -> list[Row]:
    said = (
        *round_facts(source.records, source.digits),
        *month_facts(source.records, source.digits),
    )
    return [Row(None, str(each.said), "") for each in said]


def _no_rows(_source: _Source) -> list[Row]:
    return []


_ROWS: dict[int, Callable[[_Source], list[Row]]] = {
    steps.PLAN: _planned_rows,
    steps.TAKE_IN: _intake_rows,
    steps.REPORT: _sent_rows,
    steps.SUPERVISE: _fact_rows,
}
