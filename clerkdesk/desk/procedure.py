"""The fiscal year as the procedure sees it: each of its ten steps with what is done, when, by whom,
and what is missing. All of it is computed from what was recorded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.procedurefacts import Fact
from clerkdesk.desk.proceduresteps import SIGNED, TOLD, Told, YearRead, documents_of
from clerkdesk.desk.staff import load_office
from clerkdesk.desk.yearrecords import Ids, YearRecords, read_year_records
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.office.procedure import STEPS, TITLES, Stage
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Sentence, Wording, th

_MOST_MISSING = 6


@dataclass(frozen=True)
class ProcedureStep:
    """One step of the procedure in a year. ``done`` is what was done, the newest first, a few of
    many; ``missing`` what is not there, likewise, and ``all_missing`` the whole of it; ``last`` the
    day of the newest; ``documents`` and ``memos`` are all that it rests on, ``next_memo`` the one
    on which something has to be done first, ``month`` the first of which a report lacks."""

    number: int
    title: Wording
    stage: Stage
    done: tuple[Fact, ...] = ()
    missing: tuple[Sentence, ...] = ()
    last: date | None = None
    documents: Ids = ()
    memos: Ids = ()
    next_memo: int = 0
    all_missing: tuple[Sentence, ...] = ()
    month: Month | None = None


@dataclass(frozen=True)
class Procedure:
    """The ten steps of a fiscal year, as of the act ``seq``; ``years`` can be asked for."""

    seq: int
    year: FiscalYear
    steps: tuple[ProcedureStep, ...]
    years: tuple[FiscalYear, ...]


def read_procedure(desk: Desk, year: FiscalYear | None = None) -> Procedure:
    """The procedure in a fiscal year, in that of today for None."""
    return procedure_of(read_year_records(desk, year), load_office(desk).digits)


def procedure_of(records: YearRecords, digits: Digits) -> Procedure:
    """The procedure as the records of a year tell it."""
    read = YearRead(records, digits)
    made = tuple(_step(number, read) for number in STEPS)
    made = (*made[:-1], _supervised(made[-1], made[:-1], records))
    return Procedure(records.seq, records.year, made, records.years)


def _step(number: int, read: YearRead) -> ProcedureStep:
    told = TOLD[number](number, read)
    documents = documents_of(number, read.records)
    days = [fact.on for fact in told.done if fact.on is not None and not fact.open]
    return ProcedureStep(
        number,
        TITLES[number],
        _stage(told, read.records),
        told.done,
        _some(told.missing),
        max(days, default=None),
        tuple(each.memo.id for each in reversed(documents)),
        told.memos,
        told.next_memo or _unsigned(documents),
        told.missing,
        told.month,
    )


def _some(missing: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The first few, and how many more there are."""
    if len(missing) <= _MOST_MISSING:
        return tuple(missing)
    more = Sentence(th("และอีก {count} รายการ"), {"count": len(missing) - _MOST_MISSING + 1})
    return (*missing[: _MOST_MISSING - 1], more)


def _stage(told: Told, records: YearRecords) -> Stage:
    if not told.done and not told.open:
        late = told.due or (records.over and records.begun)
        return Stage.MISSING if told.missing and late else Stage.NOT_BEGUN
    if told.open and not (records.over and told.missing):
        return Stage.GOING
    if told.missing:
        return Stage.MISSING
    return Stage.DONE if told.finished else Stage.GOING


def _unsigned(documents: Sequence[MemoState]) -> int:
    return next((each.memo.id for each in documents if each.status not in SIGNED), 0)


def _supervised(
    last: ProcedureStep, others: Iterable[ProcedureStep], records: YearRecords
) -> ProcedureStep:
    """The year is being followed up until it is over; then it lacks what any step lacks."""
    if not last.done:
        return replace(last, stage=Stage.NOT_BEGUN)
    lacking = any(each.stage in (Stage.MISSING, Stage.NOT_BEGUN) for each in others)
    if not records.over:
        return replace(last, stage=Stage.GOING)
    return replace(last, stage=Stage.MISSING if lacking else Stage.DONE)
