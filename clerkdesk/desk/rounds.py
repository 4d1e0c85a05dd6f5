"""The calendar of the twelve rounds, kept and moved by the office, with the days it is closed.

Each act is told in the journal and comes with what takes it back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.undo import Done, Undo
from clerkdesk.domain.calendar.datestyles import said_date
from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.memo.guards import need_reason
from clerkdesk.domain.rounds.calendar import (
    CalendarRound,
    DaysOff,
    KeptDue,
    OfficeHoliday,
    calendar_of,
    check_due,
    check_number,
    days_off,
)
from clerkdesk.domain.rounds.datelist import RoundDates
from clerkdesk.domain.thai.doors import line, remark
from clerkdesk.domain.words import Sentence, th
from clerkdesk.settings import bundled

if TYPE_CHECKING:
    from clerkdesk.store.reader import Reader
    from clerkdesk.store.writer import Writer

FOLDER = "rounds"
"""The folder of calendars that can be taken over, inside the office's data folder."""


@dataclass(frozen=True)
class RoundsYear:
    """The twelve rounds of a fiscal year, October first.

    ``off`` are the days of the year on which the office is closed, with why, weekends left out;
    ``own`` what the office itself said of days. ``examples`` are calendars of this year that can
    be taken over.
    """

    year: FiscalYear
    rounds: tuple[CalendarRound, ...]
    off: DaysOff
    own: tuple[OfficeHoliday, ...]
    examples: tuple[RoundDates, ...] = ()

    @property
    def kept(self) -> bool:
        """Whether the office has a calendar of its own for the whole year."""
        return all(each.kept for each in self.rounds)


def closed_days(tx: "Reader", year: FiscalYear) -> dict[date, str]:
    """The days off of a fiscal year and of the months after it, in which its last rounds may be
    due."""
    from clerkdesk.settings.publicholidays import public_holidays

    years = range(year.first.year, year.last.year + 1)
    public = {day: name for each in years for day, name in public_holidays(each).items()}
    return days_off(
        public, tx.rounds.holidays(date(year.first.year, 1, 1), date(year.last.year, 12, 31))
    )


def read_calendar(tx: "Reader", year: FiscalYear) -> tuple[CalendarRound, ...]:
    """The twelve rounds of a fiscal year; what the office keeps needs no list of holidays."""
    return calendar_of(year, tx.rounds.dues([year.name]), closed_days(tx, year))


def dues_of(tx: "Reader", year: FiscalYear) -> tuple[CalendarRound, ...]:
    """The same for those who ask for the days alone: where the office keeps all twelve, no list of
    holidays is asked, and nothing is told of days on which nobody works."""
    kept = tx.rounds.dues([year.name])
    return calendar_of(year, kept, {} if len(kept) == 12 else closed_days(tx, year))


def read_rounds(desk: Desk, year: int) -> RoundsYear:
    """The calendar of a fiscal year (พ.ศ.): as the office keeps it, the rest as proposed."""
    fiscal = FiscalYear(year)
    with desk.store.read() as tx:
        off = closed_days(tx, fiscal)
        kept = tx.rounds.dues([year])
        own = tuple(tx.rounds.holidays(fiscal.first, fiscal.last))
    of_year = {day: name for day, name in off.items() if fiscal.contains(day)}
    return RoundsYear(fiscal, calendar_of(fiscal, kept, off), of_year, own, examples(desk, year))


def examples(desk: Desk, year: int) -> tuple[RoundDates, ...]:
    """The calendars of a fiscal year that come as files: with the program, or in the office's
    folder ``rounds``. A file that cannot be read is left out."""
    return tuple(each for each in _all_examples(desk) if each.year == year)


def years_of_examples(desk: Desk) -> list[int]:
    """The fiscal years (พ.ศ.) of which a calendar comes as a file."""
    return sorted({each.year for each in _all_examples(desk)})


def _all_examples(desk: Desk) -> list[RoundDates]:
    from clerkdesk.forms.listfile import load_files

    found, _mistakes = load_files(RoundDates, [bundled("resources", FOLDER), desk.folder / FOLDER])
    return list(found.values())


def keep_proposal(desk: Desk, year: int) -> Done | None:
    """Takes the proposed days over as the office's calendar, but for rounds that it has already;
    None when it has all."""
    rounds = read_rounds(desk, year).rounds
    dues = [KeptDue(year, each.number, each.due) for each in rounds if not each.kept]
    return _keep(desk, "rounds.keep_many", year, dues)


def keep_example(desk: Desk, year: int, example: str) -> Done | None:
    """Takes over the calendar ``example`` of a file; None when it stands so already."""
    known = {each.id: each for each in examples(desk, year)}
    if example not in known:
        raise ClerkError(
            th("ไม่มีปฏิทินชื่อ “{example}” ของปีงบประมาณ {year}"),
            do=th("ปฏิทินที่มี: {known}"),
            example=example[:60],
            year=year,
            known=", ".join(known) or "-",
        )
    days = known[example].days()
    dues = [KeptDue(year, number, day) for number, day in enumerate(days, start=1)]
    return _keep(desk, "rounds.keep_many", year, dues)


def keep_days(desk: Desk, year: int, days: Mapping[int, date]) -> Done | None:
    """Takes days over as the office's calendar, by the numbers of their rounds: all or none. A
    round that the office has set already and whose day has come is moved by :func:`move_due`
    alone, with a reason. None when all stand so already."""
    rounds = read_rounds(desk, year).rounds
    for number, day in days.items():
        now = rounds[check_number(number) - 1]
        check_due(now.month, number, day)
        if now.kept and now.due <= desk.today() and day != now.due:
            raise ClerkError(
                th("รอบที่ {number} ถึงกำหนดเดิมแล้ว"),
                do=th("เลื่อนรอบนี้ทีละรอบ พร้อมเหตุผล"),
                number=number,
            )
    dues = [KeptDue(year, number, day, rounds[number - 1].reason) for number, day in days.items()]
    return _keep(desk, "rounds.keep_many", year, dues)


def _keep(desk: Desk, act: str, year: int, dues: Sequence[KeptDue]) -> Done | None:
    with desk.store.write(act) as tx:
        before = {due.number: tx.rounds.put_due(due) for due in dues}
    changed = {due: before[due.number] for due in dues if before[due.number] != due}
    if not changed:
        return None
    said = Sentence(
        th("กำหนดวันของรอบปีงบประมาณ {year} แล้ว {count} รอบ"), _in(year, count=len(changed))
    )
    return Done(said, _undo(desk, year, changed))


def _in(year: int, **values: object) -> dict[str, object]:
    return {"year": year, **values}


def move_due(desk: Desk, year: int, number: int, due: date, reason: str = "") -> Done | None:
    """Says when a round is due. ``reason`` is needed where its day is past or has come, so that
    nobody is late or in time without an explanation. None when it stands so already."""
    month = FiscalYear(year).months()[check_number(number) - 1]
    check_due(month, number, due)
    now = read_rounds(desk, year).rounds[number - 1]
    new = KeptDue(year, number, due, remark(reason))
    if now.due <= desk.today() and due != now.due:
        need_reason(new.reason)
    with desk.store.write("rounds.move") as tx:
        before = tx.rounds.put_due(new)
    if before == new:
        return None
    said = Sentence(
        th("รอบที่ {number} ปีงบประมาณ {year} ครบกำหนด {due}"),
        _in(year, number=number, due=said_date(due)),
    )
    return Done(said, _undo(desk, year, {new: before}))


def propose_again(desk: Desk, year: int, number: int) -> Done | None:
    """Lets a round be due as proposed again; None when it is."""
    with desk.store.write("rounds.propose") as tx:
        before = tx.rounds.forget_due(year, check_number(number))
    if before is None:
        return None
    undo = Undo(_as_before(year), lambda: _put(desk, [before]))
    said = Sentence(th("รอบที่ {number} ปีงบประมาณ {year} กลับเป็นวันที่เสนอ"), _in(year, number=number))
    return Done(said, undo)


def _as_before(year: int) -> Sentence:
    return Sentence(th("ปฏิทินรอบปีงบประมาณ {year} กลับเป็นอย่างเดิมแล้ว"), _in(year))


def _undo(desk: Desk, year: int, changed: Mapping[KeptDue, KeptDue | None]) -> Undo:
    return Undo(_as_before(year), lambda: _put_back(desk, changed))


def _put(desk: Desk, dues: Sequence[KeptDue]) -> None:
    with desk.store.write("rounds.put_back_many") as tx:
        for due in dues:
            tx.rounds.put_due(due)


def _put_back(desk: Desk, changed: Mapping[KeptDue, KeptDue | None]) -> None:
    """The rounds as they were before, but for those that others have moved since."""
    with desk.store.write("rounds.put_back_many") as tx:
        for after, before in changed.items():
            now = [due for due in tx.rounds.dues([after.year]) if due == after]
            if now and before is None:
                tx.rounds.forget_due(after.year, after.number)
            elif now and before is not None:
                tx.rounds.put_due(before)


def add_holiday(desk: Desk, day: date, name: str = "", *, working: bool = False) -> Done | None:
    """Says that the office is closed on a day, or (``working``) that it works on a public holiday;
    None when it was said."""
    holiday = OfficeHoliday(day, line(name), working)
    with desk.store.write("rounds.holiday") as tx:
        before = tx.rounds.put_holiday(holiday)
    if before == holiday:
        return None
    said = th("{day} สำนักงานทำงาน") if working else th("{day} สำนักงานหยุด")
    undo = Undo(_day_as_before(day), lambda: _holiday_back(desk, holiday, before))
    return Done(Sentence(said, {"day": said_date(day)}), undo)


def remove_holiday(desk: Desk, day: date) -> Done | None:
    """Takes a day out of the office's own list; None when it is not in it."""
    with desk.store.write("rounds.holiday") as tx:
        before = tx.rounds.forget_holiday(day)
    if before is None:
        return None
    undo = Undo(_day_as_before(day), lambda: _holiday_back(desk, None, before))
    return Done(Sentence(th("เอา {day} ออกจากรายการของสำนักงานแล้ว"), {"day": said_date(day)}), undo)


def _day_as_before(day: date) -> Sentence:
    return Sentence(th("{day} กลับเป็นอย่างเดิมแล้ว"), {"day": said_date(day)})


def _holiday_back(desk: Desk, after: OfficeHoliday | None, before: OfficeHoliday | None) -> None:
    """The day as it was before, unless others have said something else of it since."""
    day = (after or before or OfficeHoliday(date.min)).day
    with desk.store.write("rounds.holiday") as tx:
        if next(iter(tx.rounds.holidays(day, day)), None) == after:
            _holiday(tx, day, before)


def _holiday(tx: "Writer", day: date, wanted: OfficeHoliday | None) -> None:
    if wanted is None:
        tx.rounds.forget_holiday(day)
    else:
        tx.rounds.put_holiday(wanted)
