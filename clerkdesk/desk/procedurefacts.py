"""What a step of the procedure says of what was done: the fact, when, and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clerkdesk.desk.orderoutcome import OrderOutcome
from clerkdesk.desk.yearrecords import (
    YearRecords,
    day_of,
    done_on,
    months_of,
    people_in,
    published_by_month,
    signers_of,
)
from clerkdesk.domain.calendar.month import said_month
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import Entry, HandedOver, Published, Replaced, TakenDown, TakenIn
from clerkdesk.domain.memo.status import STATUSES, Status
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Sentence, Series, th

_MOST_DOCUMENTS = 6
_MOST_NAMES = 12


@dataclass(frozen=True)
class Fact:
    """Something that was done: ``on`` a day, ``by`` somebody, with the ``memo`` or document that
    says so; 0 and None where it sums up several. ``open`` when it is still to be signed."""

    said: Sentence
    on: date | None = None
    by: str = ""
    memo: int = 0
    open: bool = False


def count_fact(said: str, **counts: object) -> Fact:
    """A fact that sums up."""
    return Fact(Sentence(said, counts))


def document_facts(states: Sequence[MemoState], digits: Digits = Digits.ARABIC) -> tuple[Fact, ...]:
    """Documents with where each stands, the newest first, and how many more there are; a report
    goes by the months that it tells of."""
    facts = tuple(_document(each, digits) for each in states[:_MOST_DOCUMENTS])
    more = len(states) - len(facts)
    return (*facts, count_fact(th("และอีก {count} ฉบับ"), count=more)) if more else facts


def _document(state: MemoState, digits: Digits) -> Fact:
    memo = state.memo
    months = Series(tuple(said_month(month, digits) for month in months_of(state)))
    subject = months if months.parts else memo.subject
    named = {"form": memo.form.wording, "number": memo.number, "subject": subject}
    said = (
        th("{form} {number} {subject}: {status}")
        if memo.number
        else th("{form} {subject}: {status}")
    )
    values = {**named, "status": STATUSES[state.status]}
    day, signers = done_on(state) or day_of(state), signers_of(state)
    unsigned = state.status not in (Status.IN_FORCE, Status.SIGNED)
    return Fact(Sentence(said, values), day, signers, memo.id, unsigned)


def people_facts(states: Sequence[MemoState]) -> tuple[Fact, ...]:
    """Who was there; nothing of an order, which tells whom it really appointed."""
    return tuple(
        _names(th("เข้ารับการชี้แจง {count} คน: {names}"), names, state.memo.id)
        for state in states
        if state.form.filing.appoints is None and (names := tuple(people_in(state)))
    )


def appointed_facts(order: MemoState, outcome: OrderOutcome) -> tuple[Fact, ...]:
    """Whom an order appointed, who held the role before it, and whose duty is none of ours."""
    said = (
        (th("แต่งตั้ง {count} คน: {names}"), outcome.given),
        (th("ทำหน้าที่นั้นอยู่ก่อนแล้ว {count} คน: {names}"), outcome.held),
        (th("หน้าที่อื่นตามคำสั่ง {count} คน: {names}"), outcome.beside),
    )
    return tuple(_names(words, names, order.memo.id) for words, names in said if names)


def _names(said: str, names: Sequence[str], memo: int) -> Fact:
    more = " …" if len(names) > _MOST_NAMES else ""
    shown = ", ".join(names[:_MOST_NAMES]) + more
    return Fact(Sentence(said, {"count": len(names), "names": shown}), memo=memo)


def entry_facts(records: YearRecords, kind: type[Entry], said: str) -> tuple[Fact, ...]:
    """How often something was recorded in the year, and the last few times."""
    days = records.happened[kind]
    if not days:
        return ()
    summed = Fact(Sentence(said, {"count": len(days)}), max(days.values()))
    newest = tuple(_entry(state, entry) for state, entry in records.latest(kind))
    more = len(days) - len(newest)
    return (summed, *newest, *((count_fact(th("และอีก {count} เรื่อง"), count=more),) if more else ()))


def _entry(state: MemoState, entry: Entry) -> Fact:
    memo = state.memo
    said = th("{number} {subject}") if memo.number else th("{subject}")
    values = {"number": memo.number, "subject": memo.subject}
    return Fact(Sentence(said, values), entry.on, by_whom(entry), memo.id)


def by_whom(entry: Entry) -> str:
    """To whom something was handed over, who took it in, published it, or took it down; empty where
    nobody is named, for who records it may be anybody."""
    if isinstance(entry, HandedOver):
        return entry.to
    if isinstance(entry, TakenIn):
        return entry.receiver
    return entry.publisher if isinstance(entry, Published | TakenDown | Replaced) else ""


def month_facts(records: YearRecords, digits: Digits) -> tuple[Fact, ...]:
    """How much was published in each month that is over, and in which nothing was; none where
    nothing was published in the year."""
    counts = published_by_month(records)
    return tuple(
        Fact(
            Sentence(
                th("{month}: เผยแพร่ {count} เรื่อง")
                if counts[month.month]
                else th("{month}: ไม่มีการเผยแพร่"),
                {"month": said_month(month, digits), "count": counts[month.month]},
            )
        )
        for month in records.year.months()
        if counts and (counts[month.month] or month.last < records.today)
    )
