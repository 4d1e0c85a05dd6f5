"""A practice office: thirteen months of memos in every state, to try things without fear.

Everything in it is made with the same acts that a clerk uses, under a clock that is set back.
Names are invented; topics are those of the offices' own announcements.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from clerkdesk.desk import practicedata as data
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import Typed, new_memo
from clerkdesk.desk.practicepapers import BEGUN_BEFORE, ORDER, paper_form, write_papers
from clerkdesk.desk.practicerounds import begin_rounds, report_month
from clerkdesk.desk.practicestories import Pen, story_of
from clerkdesk.desk.staff import NewPerson, add_person, add_unit, set_office
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import FieldType, Form, FormKind
from clerkdesk.domain.words import th

MONTHS_BACK = 12
MEMOS_A_MONTH = 8


class PracticeClock:
    """A clock that the practice office sets to the day of each act."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def turn_to(self, day: date, minute: int) -> None:
        """Sets the clock to ``minute`` minutes after half past eight on ``day``."""
        self.now = datetime.combine(day, time(8, 30), self.now.tzinfo) + timedelta(minutes=minute)


def fill_practice_office(
    desk: Desk, clock: PracticeClock, tell: Callable[[int, int], None] = lambda _done, _of: None
) -> int:
    """Fills an empty office; gives the number of memos. ClerkError when it is not empty.

    ``tell`` is told how many months of how many are filled.
    """
    _refuse_if_used(desk)
    today = clock.now.date()
    month = Month.of(today)
    for _ in range(MONTHS_BACK):
        month = month.previous()
    pen = Pen(desk, clock.turn_to, today, Random(2561))
    begun = pen.at(month.first - timedelta(days=BEGUN_BEFORE))
    set_up_practice(desk, begun)
    form = _memo_form(desk)
    pen.papers = write_papers(pen, month.first)
    begin_rounds(pen, month)
    first = month
    made = 0
    for done in range(MONTHS_BACK + 1):
        tell(done, MONTHS_BACK + 1)
        if month > first:
            report_month(pen, month.previous())
        made += _fill_month(pen, form, month)
        month = month.next()
    clock.turn_to(today, 400)
    return made


def _refuse_if_used(desk: Desk) -> None:
    with desk.store.read() as tx:
        used = tx.memos.count() or tx.people.all() or tx.office.load().name
    if used:
        raise ClerkError(
            th("โฟลเดอร์ข้อมูลนี้มีข้อมูลของสำนักงานอยู่แล้ว จึงไม่เติมข้อมูลฝึกหัดทับ"),
            do=th("เลือกโฟลเดอร์ข้อมูลที่ว่าง แล้วลองอีกครั้ง"),
        )


def _memo_form(desk: Desk) -> Form:
    """The first memo form with a publisher: what the practice office asks with."""
    for form in desk.shelf.forms.values():
        if form.kind is FormKind.MEMO and form.filing.publisher:
            return form
    raise ClerkError(th("ไม่มีแบบบันทึกที่ใช้ฝึกหัดได้"), do=th("ตรวจแบบบันทึกของสำนักงานว่าถูกต้อง"))


def set_up_practice(desk: Desk, first: date) -> None:
    """Names the office, its units and its people, who hold from ``first`` on the roles that go
    with their positions; the others are given by its order."""
    set_office(desk, data.OFFICE)
    with desk.store.write("office.practice") as tx:
        tx.office.save(replace(tx.office.load(), practice=True))
        tx.journal.note("office", {"practice": False}, {"practice": True})
    for unit in data.UNITS:
        add_unit(desk, unit)
    by_order = data.BY_ORDER if paper_form(desk, ORDER) else ()
    for name, position, unit, role in data.PEOPLE:
        held = "" if role in by_order else role
        add_person(desk, NewPerson(name, position, unit, held, first if held else None))


def _fill_month(pen: Pen, form: Form, month: Month) -> int:
    made = 0
    for place in range(MEMOS_A_MONTH):
        day = _working_day(month.first + timedelta(days=1 + place * 3 + pen.random.randint(0, 1)))
        if day > pen.today:
            break
        pen.at(day)
        memo = new_memo(pen.desk, form.id, Typed(_texts(pen, form)))
        story_of(memo.id - pen.papers, (pen.today - day).days)(pen, memo.id, day)
        made += 1
    return made


def _working_day(day: date) -> date:
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def _texts(pen: Pen, form: Form) -> dict[str, str]:
    """What a clerk would type, by what the form's fields stand for."""
    filing = form.filing
    texts = {
        filing.number: "next",
        filing.requester: pen.random.choice(data.REQUESTERS)[0],
        filing.subject: _subject(pen),
        filing.topic: pen.random.choice(data.TOPICS),
    }
    for field in form.fields:
        if field.type is FieldType.CHOICE and field.options:
            plain = [option.key for option in field.options if not option.detail]
            texts[field.id] = pen.random.choice(plain or [field.options[0].key])
    return {field_id: text for field_id, text in texts.items() if field_id}


def _subject(pen: Pen) -> str:
    year = pen.today.year + 543 - pen.random.randint(0, 1)
    number = pen.random.randint(1, 24)
    return pen.random.choice(data.SUBJECTS).format(year=year, number=number)
