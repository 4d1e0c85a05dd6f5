"""What the procedure tells of rounds: which sheets were sent, who reported, late, or nothing."""

from collections.abc import Iterator, Sequence

from clerkdesk.desk.procedurefacts import Fact
from clerkdesk.desk.roundview import RoundCount, RoundGrid, sent_by_office
from clerkdesk.desk.yearrecords import YearRecords
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.words import Sentence, Series, th


def sent_facts(records: YearRecords, digits: Digits) -> tuple[Fact, ...]:
    """The months' sheets that the office sent, the first month first. Nobody is named: who
    recorded it is an account, and may be anybody."""
    return tuple(
        Fact(
            Sentence(
                th("ส่งแบบติดตามเดือน {month} ถึง {to}") if sent.to else th("ส่งแบบติดตามเดือน {month}"),
                {"month": said_month(sent.month, digits), "to": sent.to},
            ),
            sent.on,
        )
        for sent in sent_by_office(records.rounds)
    )


def reported_months(records: YearRecords) -> set[Month]:
    """The months of which the office sent its sheet, or declared that there is nothing."""
    return {state.month for state in records.rounds.office if state.reported}


def round_facts(records: YearRecords, digits: Digits) -> tuple[Fact, ...]:
    """The rounds in which somebody has reported: how many of how many, who late, who nothing."""
    return tuple(_fact(each, count, digits) for each, count in _counts(records) if count.reported)


def _counts(records: YearRecords) -> Iterator[tuple[CalendarRound, RoundCount]]:
    for each in records.rounds.rounds:
        yield each, records.rounds.count(each.number)


def _fact(round_: CalendarRound, count: RoundCount, digits: Digits) -> Fact:
    values = {
        "number": digits.of(round_.number),
        "month": said_month(round_.month, digits),
        "reported": digits.of(count.reported),
        "units": digits.of(count.units),
    }
    parts = [Sentence(_REPORTED, values)]
    named = ((th("ช้า: {units}"), count.late), (th("ไม่มีรายการ: {units}"), count.empty))
    parts += [Sentence(words, {"units": Series(units)}) for words, units in named if units]
    return Fact(Sentence("{parts}", {"parts": Series(tuple(parts), " · ")}))


_REPORTED = th("รอบที่ {number} {month}: รายงานแล้ว {reported} จาก {units} หน่วย")


def missing_reports(records: YearRecords, digits: Digits) -> tuple[Sentence, ...]:
    """The rounds whose day has passed, each with the units that have not reported; from the first
    month of which anything was recorded on."""
    grid = records.rounds
    past = [(each, count) for each, count in _counts(records) if each.due < records.today]
    if grid.since is None:
        return (Sentence(_NOTHING_YET),) if past and grid.rows else ()
    since = grid.since
    return tuple(
        Sentence(
            th("รอบที่ {number} {month} ยังไม่รายงาน: {units}"),
            {
                "number": digits.of(each.number),
                "month": said_month(each.month, digits),
                "units": _named(count.missing, digits),
            },
        )
        for each, count in past
        if count.missing and each.month >= since
    )


_NOTHING_YET = th("ยังไม่ได้บันทึกว่าส่งหรือรับแบบติดตามของเดือนใด")
_MOST_NAMED = 8


def _named(units: Sequence[str], digits: Digits) -> Series | Sentence:
    if len(units) <= _MOST_NAMED:
        return Series(tuple(units))
    more = digits.of(len(units) - _MOST_NAMED)
    return Sentence(
        th("{units} และอีก {more} หน่วย"), {"units": Series(tuple(units[:_MOST_NAMED])), "more": more}
    )


def all_reported(grid: RoundGrid) -> bool:
    """Whether every unit has reported in every round of the year."""
    return all(grid.count(each.number).complete for each in grid.rounds)
