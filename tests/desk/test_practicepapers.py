"""The practice office begins as the procedure does: announcement, order, briefing."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from clerkdesk.app.joining import open_desk
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.memos import find_memos
from clerkdesk.desk.practice import PracticeClock, set_up_practice
from clerkdesk.desk.practicepapers import ORDER, paper_form, write_papers
from clerkdesk.desk.practicestories import Pen
from clerkdesk.desk.staff import people_and_roles
from clerkdesk.domain.memo.chain import state_of
from clerkdesk.domain.memo.status import Status

FIRST = date(2025, 11, 1)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Desk]:
    clock = PracticeClock(datetime(2026, 11, 22, 9, 0))
    desk = open_desk(tmp_path / "practice", clock)
    pen = Pen(desk, clock.turn_to, FIRST, Random(1))
    set_up_practice(desk, pen.at(date(2025, 10, 12)))
    assert write_papers(pen, FIRST) == 3
    yield desk
    desk.close()


def test_its_papers_are_signed_and_numbered_before_the_first_memo(practice: Desk) -> None:
    briefing, order, announcement = find_memos(practice)
    statuses = [state_of(memo).status for memo in (announcement, order, briefing)]
    assert statuses == [Status.IN_FORCE, Status.IN_FORCE, Status.SIGNED]
    assert (announcement.number, order.number) == ("๑/๒๕๖๘", "๑/๒๕๖๘")
    assert all(memo.dated < FIRST for memo in (announcement, order, briefing) if memo.dated)


def test_its_publisher_lawyer_and_reporter_hold_their_roles_by_the_order(practice: Desk) -> None:
    (order,) = [memo for memo in find_memos(practice) if memo.form == paper_form(practice, ORDER)]
    first = {held.role: held.first for held in people_and_roles(practice)[1]}
    by_order = ("publisher", "legal_officer", "reporter")
    assert [first[role] for role in by_order] == [order.dated] * 3
    assert first["director"] == date(2025, 10, 12)
