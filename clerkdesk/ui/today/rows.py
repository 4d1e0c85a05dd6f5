"""What needs doing as rows of a list: headings, the desks on which things lie, the lines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby

from clerkdesk.desk.lately import PastAct
from clerkdesk.desk.todo import MonthSoFar, Pile, Task, Todo, Unsaved
from clerkdesk.domain.memo.status import STATUSES
from clerkdesk.ui.actions import BY_ID
from clerkdesk.ui.look.statuses import ICONS
from clerkdesk.ui.today.rounds import arrivals_line, is_urgent, round_line
from clerkdesk.ui.today.rowtypes import Heading, Line, PileHead, Row
from clerkdesk.ui.voice import Voice

ICON_OF_OTHERS = "settings"
ICON_OF_ACT = {
    "memo.new": "plus",
    "memo.again": "reply",
    "memo.change": "pencil",
    "memo.print": "printer",
    "memo.sign": "pen-line",
    "memo.correct": "pencil",
    "memo.return": "undo-2",
    "memo.withdraw": "circle-minus",
    "memo.hand_over": "send",
    "memo.publish": "globe",
    "memo.take_in": "inbox",
    "memo.intake": "inbox",
    "memo.publication": "sheet",
    "memo.replace": "globe",
    "memo.take_down": "circle-minus",
    "memo.cancel": "ban",
    "people.add": "user-round",
    "intake.add": "inbox",
    "rounds": "calendar-days",
    "rounds.add_rows": "plus",
    "rounds.write": "pencil",
    "rounds.nothing": "circle-minus",
    "rounds.sent": "send",
    "rounds.arrived": "inbox",
    "rounds.cancel": "ban",
}


def work_rows(voice: Voice, todo: Todo, today: date, month: Sequence[Row] = ()) -> Iterator[Row]:
    """The rows of all that needs doing, in the order in which it hurts. ``month`` are those of
    today's month, where they have no place of their own. Rounds whose day has come stand first."""
    say = voice.say
    written = [_task(voice, "drafts", task) for task in todo.written]
    unsaved = [_unsaved(voice, draft, today) for draft in todo.drafts]
    urgent = [round_line(voice, each) for each in todo.rounds if is_urgent(each)]
    soon = [round_line(voice, each) for each in todo.rounds if not is_urgent(each)]
    arrived = [arrivals_line(voice, todo.arrived)] if todo.arrived else []
    yield from _rounds(voice, [*arrived, *urgent])
    yield from _section(say("รอลงนาม"), _piled(voice, todo.waiting))
    unpublished = _listed(voice, "unpublished", todo.unpublished)
    yield from _section(say("อนุญาตแล้ว ยังไม่เผยแพร่"), unpublished)
    yield from _section(say("คืนให้แก้ไข"), _listed(voice, "returned", todo.returned))
    yield from _rounds(voice, soon)
    yield from month
    yield from _section(say("ร่างที่ยังไม่เสนอ"), [*unsaved, *written])


def past_rows(voice: Voice, acts: Iterable[PastAct], today: date) -> Iterator[Row]:
    """The rows of what was done lately, under their days."""
    for day, done in groupby(acts, key=lambda act: act.at.date()):
        words = voice.say("วันนี้") if day == today else voice.date(day)
        yield PileHead(words, icon="calendar")
        for act in done:
            yield _past(voice, act)


def _past(voice: Voice, act: PastAct) -> Line:
    about = act.about
    if act.more:
        about = voice.say("{about} และอีก {more} รายการ", about=act.about, more=act.more)
    return Line(
        "lately",
        f"act {act.seq}",
        voice.sentence(act.said),
        ICON_OF_ACT.get(act.act, ICON_OF_OTHERS),
        second=about,
        end=_hour(voice, act.at),
        memo=act.memo,
    )


def month_line(voice: Voice, month: MonthSoFar) -> Line:
    """Where the sheet of this month stands."""
    said = voice.say("แบบติดตาม {month}", month=voice.month(month.month))
    second = month_words(voice, month)
    return Line(
        "month",
        "month",
        said,
        "calendar-days",
        second=second,
        month=month.month,
        verb=voice.say("ดูแบบติดตาม"),
    )


def month_words(voice: Voice, month: MonthSoFar) -> str:
    """How many rows the month has, and how long it lasts."""
    rows = voice.say("เผยแพร่แล้ว {rows} รายการ", rows=month.rows)
    if month.days_left:
        return f"{rows} · {voice.say('เหลืออีก {days} วัน', days=month.days_left)}"
    return f"{rows} · {voice.say('สิ้นเดือนวันนี้')}"


def _section(heading: str, rows: Sequence[Row]) -> Iterator[Row]:
    lines = [row for row in rows if isinstance(row, Line)]
    if lines:
        yield Heading(heading, len(lines), sum(line.late for line in lines))
        yield from rows


def _rounds(voice: Voice, lines: Sequence[Line]) -> Iterator[Row]:
    """Each says itself how late it is: the heading counts memos that lie for too long."""
    if lines:
        yield Heading(voice.say("รอบรายงาน"), len(lines))
        yield from lines


def _piled(voice: Voice, piles: Iterable[Pile]) -> list[Row]:
    rows: list[Row] = []
    for pile in piles:
        title = voice.of(pile.title)
        rows.append(PileHead(pile.name, title) if pile.name else PileHead(title))
        rows += [_task(voice, "waiting", task) for task in pile.tasks]
    return rows


def _listed(voice: Voice, section: str, tasks: Iterable[Task]) -> list[Row]:
    """Tasks that say themselves where they are."""
    return [_task(voice, section, task, _where(voice, task)) for task in tasks]


def _task(voice: Voice, section: str, task: Task, second: str = "") -> Line:
    line = task.line
    return Line(
        section,
        f"memo {line.id}",
        line.subject or voice.say("ยังไม่มีชื่อเรื่อง"),
        ICONS[line.status],
        line.status,
        second,
        aside=voice.figure(line.number),
        end="" if line.days is None else voice.days(line.days),
        late=task.late,
        memo=line.id,
        act=task.next,
        verb=voice.say(BY_ID[task.next].thai) if task.next in BY_ID else "",
    )


def _where(voice: Voice, task: Task) -> str:
    """What is to be corrected, or how far it has come; and who holds it."""
    holder = task.name or voice.of(task.line.holder)
    state = task.note or voice.of(STATUSES[task.line.status])
    return " · ".join(part for part in (state, holder) if part)


def _unsaved(voice: Voice, draft: Unsaved, today: date) -> Line:
    return Line(
        "drafts",
        f"draft {draft.key}",
        draft.subject or voice.say("ยังไม่มีชื่อเรื่อง"),
        "pencil",
        aside=voice.say("แก้ค้างไว้" if draft.changes else "พิมพ์ค้างไว้"),
        end=_when(voice, draft.saved_at, today) if draft.saved_at else "",
        draft=draft.key,
        verb=voice.say("เขียนต่อ"),
    )


def _when(voice: Voice, at: datetime, today: date) -> str:
    return _hour(voice, at) if at.date() == today else voice.date(at.date())


def _hour(voice: Voice, at: datetime) -> str:
    return voice.say("{time} น.", time=voice.clock(at))
