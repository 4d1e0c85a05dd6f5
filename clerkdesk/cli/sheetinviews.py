"""Sheets that come in, as lines for people and as JSON."""

from collections.abc import Iterator, Sequence
from typing import Any

from clerkdesk.cli.session import Session
from clerkdesk.desk.takingin import columns_of
from clerkdesk.desk.together import Together
from clerkdesk.domain.calendar.month import said_month
from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.rounds.arriving.proposal import STANDS, Proposal, text_of
from clerkdesk.domain.rounds.roundsummary import UnitStand
from clerkdesk.domain.thai.columns import table
from clerkdesk.domain.words import Series, th

_MOST_REASONS = 8


def lines_of(session: Session, proposals: Sequence[Proposal]) -> tuple[str, ...]:
    """A line for each proposal, and below it why it has to be looked at."""
    if not proposals:
        return (session.say(th("ไม่มีไฟล์แบบติดตาม")),)
    heads = table([_head(session, each) for each in proposals])
    lines: list[str] = []
    for head, proposal in zip(heads, proposals, strict=True):
        lines += [head, *(f"  {line}" for line in _below(session, proposal))]
    return tuple(lines)


def _head(session: Session, proposal: Proposal) -> list[str]:
    rows = session.say(th("{rows} แถว"), rows=session.figure(len(proposal.rows)))
    month = proposal.month
    return [
        session.words.of(STANDS[proposal.stand]),
        proposal.file.name,
        proposal.sheet or "-",
        proposal.unit or proposal.named or "-",
        session.words.of(said_month(month, session.digits)) if month else "-",
        "-" if proposal.error else rows,
    ]


def _below(session: Session, proposal: Proposal) -> Iterator[str]:
    known, earlier = proposal.known, proposal.earlier
    if proposal.error is not None:
        yield session.words.error(proposal.error)
    elif known is not None:
        yield session.say(
            th("รับไว้แล้วเมื่อ {on} จากไฟล์ {file}"), on=session.show_date(known.on), file=known.file
        )
    elif proposal.same_as:
        yield session.say(th("เหมือนกับไฟล์ {file}"), file=proposal.same_as)
    else:
        if earlier is not None and earlier.only_adds:
            yield _replacing(session, proposal)
        reasons = [session.words.error(each) for each in proposal.reasons]
        yield from reasons[:_MOST_REASONS]
        if len(reasons) > _MOST_REASONS:
            yield session.say(
                th("และอีก {count} ข้อ"), count=session.figure(len(reasons) - _MOST_REASONS)
            )
        yield from (session.sentence(each) for each in proposal.notes)


def _replacing(session: Session, proposal: Proposal) -> str:
    assert proposal.earlier is not None
    change = proposal.earlier.difference
    return session.say(
        th("จะแทนแบบที่รับไว้เมื่อ {on} ซึ่งมีแถวเหล่านี้แล้ว และเพิ่ม {added} แถว"),
        on=session.show_date(proposal.earlier.entry.on),
        added=session.figure(change.added),
    )


def views_of(session: Session, proposals: Sequence[Proposal], form: str) -> list[dict[str, Any]]:
    """The proposals as JSON."""
    columns = columns_of(session.desk, form)
    return [_view_of(session, each, columns) for each in proposals]


def _view_of(session: Session, proposal: Proposal, columns: Sequence[Column]) -> dict[str, Any]:
    return {
        "file": proposal.file.name,
        "sha256": proposal.file.sha256,
        "mail": proposal.file.inside,
        "sender": proposal.file.sender or proposal.reporter,
        "sheet": proposal.sheet,
        "state": proposal.stand.value,
        "unit": proposal.unit,
        "named": proposal.named,
        "month": f"{proposal.month.first:%Y-%m}" if proposal.month else "",
        "own": proposal.own,
        "nothing": proposal.nothing,
        "rows": [row.kept(columns) for row in proposal.rows],
        "doubts": [session.words.error(each) for each in proposal.reasons],
        "notes": [session.sentence(each) for each in proposal.notes],
        "cells": [
            {"cell": cell.address, "column": column, "shown": cell.shown, "read": text_of(cell)}
            for row in proposal.rows
            for column, cell in row.read.cells.items()
            if cell.doubt is not None
        ],
        "known": proposal.known.id if proposal.known else 0,
        "same_as": proposal.same_as,
        "replaces": _earlier(proposal),
        "error": session.words.error(proposal.error) if proposal.error else "",
    }


def _earlier(proposal: Proposal) -> dict[str, int] | None:
    earlier = proposal.earlier
    return {"entry": earlier.entry.id, **vars(earlier.difference)} if earlier else None


def together_view(view: Together) -> dict[str, Any]:
    """A round of all units as JSON."""
    return {
        "month": f"{view.month.first:%Y-%m}",
        "due": view.round.due.isoformat(),
        "count": vars(view.count),
        "units": [_unit_view(each) for each in view.units],
    }


def _unit_view(unit: UnitStand) -> dict[str, Any]:
    state = unit.state
    return {
        "unit": unit.unit,
        "state": state.status.value,
        "on": state.on.isoformat() if state.on else "",
        "late": state.late,
        "rows": state.rows,
        "told": state.told,
        "missing": unit.missing,
        "empty": state.said_nothing,
        "doubtful": unit.doubtful,
        "reporter": unit.reporter,
    }


def counted_lines(session: Session, view: Together) -> tuple[str, ...]:
    """How many have reported, and who is missing."""
    figure, count = session.figure, view.count
    lines = [
        session.say(
            th("รายงานแล้ว {reported} จาก {units} หน่วย"),
            reported=figure(count.reported),
            units=figure(count.units),
        )
    ]
    if view.missing:
        missing = Series(tuple(each.unit for each in view.missing))
        lines.append(session.say(th("ขาด {missing}"), missing=missing))
    return tuple(lines)
