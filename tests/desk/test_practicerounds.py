"""Every state that a round can be in is to be seen in the practice office."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk import practicedata as data
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.mailing import load_mail_words
from clerkdesk.desk.practice import PracticeClock, set_up_practice
from clerkdesk.desk.practicerounds import begin_rounds, report_month
from clerkdesk.desk.practicestories import Pen
from clerkdesk.desk.rounds import read_rounds
from clerkdesk.desk.roundtodo import Nearness
from clerkdesk.desk.roundview import read_grid
from clerkdesk.desk.todo import read_todo
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.rounds.state import RoundStatus

NOW = datetime(2026, 11, 20, 9, 0)
MONTHS = (Month(2026, 8), Month(2026, 9), Month(2026, 10))


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Desk]:
    clock = PracticeClock(NOW)
    desk = open_desk(tmp_path / "practice", clock)
    pen = Pen(desk, clock.turn_to, NOW.date(), Random(1))
    set_up_practice(desk, pen.at(date(2026, 7, 12)))
    begin_rounds(pen, MONTHS[0])
    for month in MONTHS:
        report_month(pen, month)
    clock.now = NOW
    yield desk
    desk.close()


def test_its_last_round_is_late_with_one_missing_and_one_changed(practice: Desk) -> None:
    (task,) = read_todo(practice).rounds
    assert (task.nearness, task.round.month) == (Nearness.LATE, MONTHS[-1])
    assert task.count.missing == (data.UNITS[-1],)
    # what is told of today reads no rows, and so nothing of what changed
    assert read_grid(practice, 2570).count(task.round.number).changed == (data.UNITS[0],)


def test_its_units_reported_arrived_were_late_and_had_nothing(practice: Desk) -> None:
    states = [
        state
        for year in (2569, 2570)
        for row in read_grid(practice, year).rows
        for state in row.states
        if state is not None and state.month in MONTHS
    ]
    assert {state.status for state in states} == {
        RoundStatus.REPORTED,
        RoundStatus.TAKEN_IN,
        RoundStatus.LATE,
    }
    assert any(state.nothing for state in states)
    assert any(state.reported and state.late for state in states)


def test_its_calendar_of_the_first_year_is_kept_and_the_next_proposed(practice: Desk) -> None:
    assert read_rounds(practice, 2569).kept
    (moved,) = [each for each in read_rounds(practice, 2569).rounds if each.moved]
    assert moved.reason == data.MOVED_REASON
    assert not any(each.kept for each in read_rounds(practice, 2570).rounds)
    assert load_mail_words(practice).to == data.REPORT_TO
