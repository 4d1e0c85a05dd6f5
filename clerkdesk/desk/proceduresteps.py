"""What each step of the procedure has to say of a year: what was done, and what is missing."""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from clerkdesk.desk.procedurefacts import (
    Fact,
    appointed_facts,
    count_fact,
    document_facts,
    entry_facts,
    month_facts,
    people_facts,
)
from clerkdesk.desk.procedurerounds import (
    all_reported,
    missing_reports,
    reported_months,
    round_facts,
    sent_facts,
)
from clerkdesk.desk.yearrecords import LASTING, Ids, YearRecords, months_of
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.memo.chain import MemoState
from clerkdesk.domain.memo.entries import HandedOver, Published, Replaced, TakenDown, TakenIn
from clerkdesk.domain.memo.status import PERMITTED, Status
from clerkdesk.domain.office import procedure as steps
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Sentence, Series, th

_OPEN = (Status.DRAFT, Status.WAITING, Status.RETURNED)
SIGNED = (Status.IN_FORCE, Status.SIGNED)
"""A document with all its signatures."""


@dataclass(frozen=True)
class YearRead:
    """What a step is told from."""

    records: YearRecords
    digits: Digits


@dataclass(frozen=True)
class Told:
    """What a step has to say; ``open`` when something of it is under way, ``month`` the first of
    which a report has to be written."""

    done: tuple[Fact, ...] = ()
    missing: tuple[Sentence, ...] = ()
    open: bool = False
    memos: Ids = ()
    next_memo: int = 0
    finished: bool = True
    due: bool = False
    month: Month | None = None


def documents_of(number: int, records: YearRecords) -> tuple[MemoState, ...]:
    """Those of the year; what was announced or ordered before counts while it is in force."""
    if number in LASTING:
        found = records.documents.get(number, ())
        own = set(records.of_step(number))
        return tuple(each for each in found if each in own or each.status in SIGNED)
    return records.of_step(number)


def _issued(number: int, read: YearRead) -> Told:
    """A step that is done by a document: signed, or on its way."""
    found = documents_of(number, read.records)
    signed = tuple(each for each in found if each.status in SIGNED)
    facts = (*document_facts(found), *people_facts(signed[:1]))
    if signed:
        return Told(facts)
    if found:
        return Told(facts, (Sentence(_UNSIGNED),), open=True)
    return Told((), (Sentence(_NONE_MADE[number]),), due=read.records.begun)


def _appointed(number: int, read: YearRead) -> Told:
    """The order, with whom it really appointed; missing are rows that gave nobody a role, and
    roles that nobody holds."""
    told, records = _issued(number, read), read.records
    if records.appointed is None:
        vacant = records.vacant if records.begun else ()
        return replace(told, missing=(*told.missing, *vacant))
    order = next(each for each in documents_of(number, records) if each.status is Status.IN_FORCE)
    facts = (*told.done, *appointed_facts(order, records.appointed))
    lacking = (*records.appointed.lacking, *records.vacant)
    return replace(told, done=facts, missing=(*told.missing, *lacking))


_UNSIGNED = th("ทำเอกสารแล้ว แต่ยังลงนามไม่ครบ")
_NONE_MADE = {
    steps.ANNOUNCE: th("ยังไม่มีประกาศที่ลงนามแล้ว"),
    steps.APPOINT: th("ยังไม่มีคำสั่งแต่งตั้งที่ลงนามแล้ว"),
    steps.BRIEF: th("ยังไม่มีบันทึกการชี้แจงของปีนี้"),
}


def _planned(number: int, read: YearRead) -> Told:
    plan, records = read.records.plan, read.records
    papers = document_facts(documents_of(number, records))
    if not plan.planned:
        return Told(papers, (Sentence(th("ปีนี้ยังไม่ได้วางแผนการเผยแพร่")),), due=records.begun)
    said = th("วางแผนไว้ {planned} ช่อง เผยแพร่ตามแผน {published} หลังกำหนด {late}")
    counts = {"planned": plan.planned, "published": plan.kept, "late": plan.late}
    missing = tuple(
        Sentence(
            th("ถึงกำหนดแล้วยังขาด: {month} {unit} {topic}")
            if each.unit
            else th("ถึงกำหนดแล้วยังขาด: {month} {topic}"),
            {
                "month": said_month(each.month, read.digits),
                "unit": each.unit,
                "topic": each.topic.shown,
            },
        )
        for each in records.missing
    )
    return Told((count_fact(said, **counts), *papers), missing)


def _asked(number: int, read: YearRead) -> Told:
    records = read.records
    papers = document_facts(documents_of(number, records))
    if not records.count():
        return Told(papers, (Sentence(th("ปีนี้ยังไม่มีบันทึกขออนุญาต")),), due=records.begun)
    waiting = records.memos(*_OPEN)
    said = th("ขออนุญาต {asked} เรื่อง อนุญาตแล้ว {allowed} ไม่อนุญาต {refused} ถอนเรื่อง {withdrawn}")
    counts = {
        "asked": records.count(),
        "allowed": records.count(*PERMITTED),
        "refused": records.count(Status.REFUSED),
        "withdrawn": records.count(Status.WITHDRAWN),
    }
    missing = _counted(th("ยังลงนามไม่ครบ {count} เรื่อง"), waiting)
    facts = (count_fact(said, **counts), *papers)
    return Told(facts, missing, bool(waiting), records.memos(), _first(waiting))


def _counted(said: str, memos: Ids) -> tuple[Sentence, ...]:
    return (Sentence(said, {"count": len(memos)}),) if memos else ()


def _first(memos: Ids) -> int:
    return min(memos, default=0)


def _handed(number: int, read: YearRead) -> Told:
    records, done = read.records, read.records.happened[HandedOver]
    waiting = records.memos(Status.ALLOWED, Status.SIGNED)
    unsaid = sorted(records.happened[Published].keys() - records.ever[HandedOver] - _taken(records))
    missing = (
        *_counted(th("อนุญาตแล้วแต่ยังไม่ได้ส่ง {count} เรื่อง"), waiting),
        *_counted(th("เผยแพร่แล้วโดยไม่มีบันทึกการส่ง {count} เรื่อง"), unsaid),
    )
    papers = document_facts(documents_of(number, records))
    facts = entry_facts(records, HandedOver, th("ส่งให้ผู้เผยแพร่แล้ว {count} เรื่อง"))
    due = bool(unsaid)
    memos, first = tuple(done), _first(waiting)
    return Told((*facts, *papers), missing, bool(waiting), memos, first, due=due)


def _taken(records: YearRecords) -> AbstractSet[int]:
    return records.ever[TakenIn]


def _taken_in(number: int, read: YearRead) -> Told:
    records, done = read.records, read.records.happened[TakenIn]
    waiting = sorted(set(records.memos(Status.HANDED_OVER)) - _taken(records))
    missing = _counted(th("ส่งแล้วแต่ยังไม่รับเข้าทะเบียน {count} เรื่อง"), waiting)
    unsaid = sorted(records.happened[Published].keys() - _taken(records))
    missing += _counted(th("เผยแพร่แล้วโดยไม่ได้ลงทะเบียนรับ {count} เรื่อง"), unsaid)
    facts = entry_facts(records, TakenIn, th("รับเข้าทะเบียนแล้ว {count} เรื่อง"))
    if records.intakes:
        said = th("รับเรื่องที่ไม่มีบันทึก {count} เรื่อง")
        last = max(each.on for each in records.intakes)
        facts += (replace(count_fact(said, count=len(records.intakes)), on=last),)
    if records.void_intakes:
        facts += (count_fact(th("เลขรับที่ยกเลิก {count} เลข"), count=records.void_intakes),)
    papers = document_facts(documents_of(number, records))
    due = bool(unsaid)
    memos, first = tuple(done), _first(waiting)
    return Told((*facts, *papers), missing, bool(waiting), memos, first, due=due)


def _published(number: int, read: YearRead) -> Told:
    records = read.records
    waiting = records.memos(Status.ALLOWED, Status.SIGNED, Status.HANDED_OVER)
    missing = _counted(th("อนุญาตแล้วแต่ยังไม่เผยแพร่ {count} เรื่อง"), waiting)
    facts = entry_facts(records, Published, th("เผยแพร่แล้ว {count} เรื่อง"))
    facts += entry_facts(records, TakenDown, th("นำลงแล้ว {count} เรื่อง"))
    facts += entry_facts(records, Replaced, th("แทนที่แล้ว {count} เรื่อง"))
    papers = document_facts(documents_of(number, records))
    done = [memo for kind in (Published, TakenDown, Replaced) for memo in records.happened[kind]]
    memos = tuple(dict.fromkeys(done))
    return Told((*facts, *papers), missing, bool(waiting), memos, _first(waiting))


def _reported(number: int, read: YearRead) -> Told:
    """The months without a signed report, by name; where a report says no month that a program can
    read, only how many reports are lacking."""
    records = read.records
    found = documents_of(number, records)
    signed = [each for each in found if each.status in SIGNED]
    unsaid = sum(not months_of(each) for each in signed)
    reported = {month for each in signed for month in months_of(each)} | reported_months(records)
    begun = {month for each in found for month in months_of(each)}
    lacking = [month for month in records.year.months() if month not in reported]
    over = [month for month in lacking if month.last < records.today]
    missing: tuple[Sentence, ...] = ()
    if not unsaid:
        missing = tuple(_unreported(over, begun, read.digits))
    elif len(over) > unsaid:
        said = th("พ้นไปแล้ว {months} เดือน มีรายงานที่ลงนามแล้ว {reports} ฉบับ")
        months = sum(month.last < records.today for month in records.year.months())
        missing = (Sentence(said, {"months": months, "reports": len(signed)}),)
    due = bool(over) and records.begun
    finished = len(lacking) <= unsaid
    going = len(signed) < len(found)
    facts = (*document_facts(found, read.digits), *sent_facts(records, read.digits))
    unwritten = None if unsaid else next((each for each in over if each not in begun), None)
    return Told(facts, missing, going, finished=finished, due=due, month=unwritten)


def _unreported(months: Sequence[Month], begun: set[Month], digits: Digits) -> Iterator[Sentence]:
    """All of them in one sentence, and those whose report is under way in another."""
    said = {
        th("ยังไม่มีรายงานที่ลงนามแล้วของ {months}"): [each for each in months if each not in begun],
        th("รายงานของ {months} ยังลงนามไม่ครบ"): [each for each in months if each in begun],
    }
    for words, found in said.items():
        if found:
            named = Series(tuple(said_month(month, digits) for month in found))
            yield Sentence(words, {"months": named})


def _rounds(number: int, read: YearRead) -> Told:
    records = read.records
    papers = document_facts(documents_of(number, records))
    reports = round_facts(records, read.digits)
    missing = missing_reports(records, read.digits)
    over = sum(month.last < records.today for month in records.year.months())
    if not (records.begun or papers or reports):
        return Told((), missing, due=False)
    said = th("ผ่านไปแล้ว {over} รอบจาก {all} รอบ")
    first = count_fact(said, over=over, all=len(records.year.months()))
    facts = (first, *reports, *month_facts(records, read.digits), *papers)
    finished = records.over and all_reported(records.rounds)
    return Told(facts, missing, finished=finished)


TOLD: dict[int, Callable[[int, YearRead], Told]] = {
    steps.ANNOUNCE: _issued,
    steps.APPOINT: _appointed,
    steps.BRIEF: _issued,
    steps.PLAN: _planned,
    steps.ASK: _asked,
    steps.HAND_OVER: _handed,
    steps.TAKE_IN: _taken_in,
    steps.PUBLISH: _published,
    steps.REPORT: _reported,
    steps.SUPERVISE: _rounds,
}
"""Who tells of each step."""
