"""From which month on units report: what was not there yet is not late."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.reportsfrom import set_first_month, type_first_month
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.roundtodo import read_round_tasks
from clerkdesk.desk.roundview import read_grid, read_round
from clerkdesk.desk.sheetbook import book_of
from clerkdesk.desk.unitediting import read_units
from clerkdesk.desk.units import add_unit, rename_unit
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT
from tests.desk.test_rounds import undone
from tests.office import FakeClock

JUNE = Month(2018, 6)


@pytest.fixture
def late(desk: Desk, clock: FakeClock) -> Unit:
    """A unit that was written down a month after the office began with another."""
    add_unit(desk, UNIT)
    clock.forward(60)
    return add_unit(desk, OTHER)


def asked(desk: Desk, month: Month) -> list[str]:
    units = [state.unit for state in read_round(desk, month).others]
    return [unit for unit in units if unit.startswith("กลุ่มโรงเรียน")]


def test_a_unit_is_asked_from_the_month_in_which_it_was_written_down(
    desk: Desk, late: Unit
) -> None:
    assert (asked(desk, JUNE), asked(desk, Month(2018, 7))) == ([UNIT], [UNIT, OTHER])
    states = {row.unit.name: row.states for row in read_grid(desk, 2561).rows}
    assert [state is None for state in states[late.name][7:]] == [True, True, False, False, False]
    assert [page.tab for page in book_of(desk, JUNE).pages[2:]] == [UNIT]
    with desk.store.read() as tx:
        tasks = read_round_tasks(desk, tx)
    assert [OTHER in task.count.missing for task in tasks if task.round.month <= JUNE] == [False]


def test_the_office_says_otherwise_and_takes_it_back(desk: Desk, late: Unit) -> None:
    done = set_first_month(desk, late.id, MAY)
    assert set_first_month(desk, late.id, MAY) is None
    rename_unit(desk, late.id, "กลุ่มโรงเรียนใหม่")
    assert [asked(desk, month)[1:] for month in (APRIL, MAY)] == [[], ["กลุ่มโรงเรียนใหม่"]]
    line = next(each for each in read_units(desk) if each.unit.id == late.id)
    assert (line.reports_from, line.begins) == (MAY, MAY)
    undone(done)
    assert asked(desk, MAY) == [UNIT]


def test_a_sheet_that_was_recorded_is_never_too_early(desk: Desk, late: Unit) -> None:
    done = declare_nothing(desk, MAY, OTHER)
    assert [len(asked(desk, month)) for month in (APRIL, MAY, JUNE)] == [1, 2, 2]
    undone(done)
    assert asked(desk, JUNE) == [UNIT]


def test_a_month_is_said_as_it_is_typed(desk: Desk, late: Unit) -> None:
    type_first_month(desk, late.id, "พ.ค. 61")
    assert len(asked(desk, MAY)) == 2
    with pytest.raises(ClerkError, match="เดือน"):
        type_first_month(desk, late.id, "เมื่อก่อน")
    type_first_month(desk, late.id, " ")
    assert asked(desk, MAY) == [UNIT]
