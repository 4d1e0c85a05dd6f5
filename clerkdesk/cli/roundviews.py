"""Rounds as lines for people, and as JSON."""

from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.desk.rounds import RoundsYear
from clerkdesk.desk.roundview import RoundCount, RoundGrid, RoundPage
from clerkdesk.domain.calendar.month import Month, said_month
from clerkdesk.domain.rounds.calendar import CalendarRound
from clerkdesk.domain.rounds.entries import ENTRY_WORDS, KIND_OF, RoundEntry, Sent
from clerkdesk.domain.rounds.rows import MonthRow
from clerkdesk.domain.rounds.state import ROUND_STATUSES, RoundState
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Sentence, Series, Wording, th


def _month(month: Month) -> str:
    return f"{month.first:%Y-%m}"


def round_line(session: Session, grid: RoundGrid, round_: CalendarRound) -> list[str]:
    """A round: its number, month, day, who has reported, and the office's own sheet."""
    count, figure = grid.count(round_.number), session.figure
    of_units = session.say(
        th("รายงานแล้ว {reported} จาก {units} หน่วย"),
        reported=figure(count.reported),
        units=figure(count.units),
    )
    if count.missing and round_.due < grid.today:
        missing = Series(tuple(count.missing))
        of_units += " " + session.say(th("ขาด {missing}"), missing=missing)
    own = status_said(session, grid.office[round_.number - 1])
    told = session.sentence(Sentence(th("สำนักงาน: {state}"), {"state": own}))
    return [*due_line(session, round_)[:3], of_units, told]


def due_line(session: Session, round_: CalendarRound) -> list[str]:
    """A round of the calendar: its number, month, day, and what is to be known of the day."""
    notes: list[Sentence] = []
    if round_.moved:
        proposed = session.show_date(round_.proposed)
        notes.append(Sentence(th("เสนอ {day}"), {"day": proposed}))
    if round_.closed:
        notes.append(Sentence(th("ตรงกับ {name}"), {"name": Wording(round_.closed)}))
    said = [session.sentence(each) for each in notes]
    month = session.words.of(said_month(round_.month, session.digits))
    number = session.figure(round_.number)
    return [number, month, session.show_date(round_.due), " ".join([*said, round_.reason])]


def status_said(session: Session, state: RoundState) -> Sentence:
    """Where a sheet stands, with what is to be known of it."""
    word = ROUND_STATUSES[state.status]
    if state.said_nothing:
        return Sentence(th("{state} (ไม่มีรายการ)"), {"state": word})
    if state.changed:
        return Sentence(th("{state} (แก้ไขหลังส่ง)"), {"state": word})
    if state.late:
        return Sentence(
            th("{state} ({days} วัน)"), {"state": word, "days": session.figure(state.late)}
        )
    return Sentence(word)


def page_lines(session: Session, page: RoundPage) -> tuple[str, ...]:
    """One sheet: where it stands, what was recorded, and where those of the units stand."""
    state = page.state
    first = session.say(
        th("{month} {unit}: {state} ครบกำหนด {due} มี {rows} แถว"),
        month=said_month(state.month, session.digits),
        unit=state.unit or Wording(th("ทั้งสำนักงาน")),
        state=status_said(session, state),
        due=session.show_date(state.due),
        rows=session.figure(state.rows),
    )
    stands = {each.id for each in page.book.stands}
    recorded = [
        [f"#{each.id}", session.show_date(each.on), session.words.of(ENTRY_WORDS[type(each)]),
         each.by, "" if each.id in stands else session.say(th("ไม่นับแล้ว"))]
        for each in page.book.entries
    ]  # fmt: skip
    units = [
        [
            each.unit,
            session.sentence(status_said(session, each)),
            session.figure(each.rows),
        ]
        for each in page.others
    ]
    lines = [table(rows) for rows in (recorded, units) if rows]
    otherwise = (session.sentence(each.said) for each in state.otherwise)
    return (first, *otherwise, *(line for block in lines for line in block))


def calendar_view(view: RoundsYear) -> dict[str, Any]:
    """The calendar of a year."""
    return {
        "year": view.year.name,
        "kept": view.kept,
        "rounds": [round_view(each) for each in view.rounds],
        "examples": [{"id": each.id, "title": each.title} for each in view.examples],
    }


def round_view(round_: CalendarRound) -> dict[str, Any]:
    """A round of the calendar."""
    return {
        "number": round_.number,
        "month": _month(round_.month),
        "due": round_.due.isoformat(),
        "proposed": round_.proposed.isoformat(),
        "kept": round_.kept,
        "moved": round_.moved,
        "reason": round_.reason,
        "closed": round_.closed,
    }


def days_view(view: RoundsYear) -> dict[str, Any]:
    """The days on which the office is closed, and what it said of days itself."""
    return {
        "year": view.year.name,
        "closed": [{"day": day.isoformat(), "name": name} for day, name in view.off.items()],
        "own": [{**vars(each), "day": each.day.isoformat()} for each in view.own],
    }


def grid_view(grid: RoundGrid) -> dict[str, Any]:
    """A fiscal year: each round with its figures, each unit with its states."""
    return {
        "year": grid.year.name,
        "since": _month(grid.since) if grid.since else None,
        "rounds": [
            {**round_view(each), "count": _count_view(grid.count(place))}
            for place, each in enumerate(grid.rounds, start=1)
        ],
        "units": [
            {
                "unit": row.unit.name,
                "kind": row.unit.kind.value,
                "reporter": row.reporter,
                "states": [state_view(each) if each else None for each in row.states],
            }
            for row in grid.rows
        ],
        "office": [state_view(each) for each in grid.office],
    }


def _count_view(count: RoundCount) -> dict[str, Any]:
    return {name: list(v) if isinstance(v, tuple) else v for name, v in vars(count).items()}


def state_view(state: RoundState) -> dict[str, Any]:
    """Where a sheet stands."""
    return {
        "month": _month(state.month),
        "unit": state.unit,
        "status": state.status.value,
        "due": state.due.isoformat(),
        "on": state.on.isoformat() if state.on else None,
        "late": state.late,
        "rows": state.rows,
        "nothing": state.nothing is not None,
        "sent": _sent_view(state.sent) if state.sent else None,
        "arrived": [{"id": each.id, "file": each.file} for each in state.arrived],
        "added": list(state.changes.added),
        "changed": list(state.changes.changed),
        "removed": [each.key for each in state.changes.removed],
        "otherwise": [
            {
                "key": each.row.key,
                "column": each.column.id,
                "ours": each.ours,
                "theirs": each.theirs,
            }
            for each in state.otherwise
        ],
    }


def _sent_view(sent: Sent) -> dict[str, Any]:
    return {
        "id": sent.id,
        "on": sent.on.isoformat(),
        "channel": sent.channel.value,
        "to": sent.to,
        "files": [vars(each) for each in sent.files],
    }


def page_view(page: RoundPage) -> dict[str, Any]:
    """One sheet with its rows and its history."""
    stands = {each.id for each in page.book.stands}
    return {
        "round": round_view(page.round),
        "reporter": page.reporter,
        "state": state_view(page.state),
        "rows": [_row_view(row) for row in page.book.rows],
        "entries": [{**_entry_view(e), "stands": e.id in stands} for e in page.book.entries],
        "units": [state_view(each) for each in page.others],
    }


def _row_view(row: MonthRow) -> dict[str, Any]:
    return {
        "key": row.key,
        "source": row.source.value,
        "unit": row.unit,
        "subject": row.subject,
        "on": row.day,
        "doubles": list(row.doubles),
    }


def _entry_view(entry: RoundEntry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "kind": KIND_OF[type(entry)],
        "on": entry.on.isoformat(),
        "by": entry.by,
        "supersedes": entry.supersedes,
        "reason": entry.reason,
    }
