"""Sheets that were sent and sheets that came in; where a year stands; what today tells of it."""

from datetime import date, datetime
from pathlib import Path

import pytest

from clerkdesk.desk.appointments import end_appointment, find_appointment
from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundreports import (
    Arriving,
    Sending,
    cancel_round_entry,
    keep_file,
    record_arrived,
    record_sent,
)
from clerkdesk.desk.roundrows import change_row, declare_nothing
from clerkdesk.desk.rounds import keep_example, move_due
from clerkdesk.desk.roundsettings import set_reminder, set_reporting_kinds
from clerkdesk.desk.roundtodo import Nearness, RoundTask, read_round_tasks
from clerkdesk.desk.roundview import read_grid, read_round
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.staff import NewPerson, add_person, find_person
from clerkdesk.desk.units import end_unit, list_units
from clerkdesk.domain.calendar.month import Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.rounds.entries import Cancelled, Channel, Sent
from clerkdesk.domain.rounds.state import RoundStatus
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT, a_row, keys, state, two_units
from tests.desk.test_rounds import undone
from tests.office import FakeClock

BY_MAIL = Sending(Channel.MAIL, "สพฐ.")


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def came(desk: Desk, *subjects: str, data: bytes = b"x", unit: str = UNIT) -> Arriving:
    file = keep_file(desk, "ส่ง.xlsx", data)
    rows = [{"row": "1", "subject": each, "published_on": "2018-04-05"} for each in subjects]
    return Arriving("ครูสมใจ", file.name, file.sha256, "เม.ย.", rows)


def test_what_was_sent_is_kept_with_its_very_file(desk: Desk, tmp_path: Path) -> None:
    a_row(desk)
    file = tmp_path / "แบบติดตาม.xlsx"
    file.write_bytes(b"sheet")
    done = record_sent(desk, APRIL, UNIT, Sending(Channel.MAIL, " สพฐ. ", [file]))
    sent = state(desk).sent
    assert sent is not None
    assert (sent.to, sent.files[0].name, len(sent.rows)) == ("สพฐ.", "แบบติดตาม.xlsx", 1)
    assert desk.store.files.path(sent.files[0].sha256).read_bytes() == b"sheet"
    assert desk.store.check() == []
    undone(done)
    assert state(desk).status is RoundStatus.LATE


def test_what_changed_since_it_was_sent_is_shown(desk: Desk) -> None:
    key = a_row(desk)
    record_sent(desk, APRIL, UNIT, BY_MAIL)
    assert not state(desk).changed
    change_row(desk, APRIL, UNIT, key, {"result": "แก้ไข"})
    assert state(desk).changes.changed == (key,)
    new = a_row(desk, "เพิ่มภายหลัง")
    assert state(desk).changes.added == (new,)


def test_several_months_are_sent_in_one_act(desk: Desk) -> None:
    done = record_sent(desk, Months(APRIL, MAY), "", BY_MAIL)
    assert [state(desk, "", each).reported for each in (APRIL, MAY)] == [True, True]
    undone(done)
    assert not state(desk, "", APRIL).reported


def test_a_sheet_comes_in_once_and_a_corrected_one_in_its_place(desk: Desk) -> None:
    first = record_arrived(desk, APRIL, UNIT, came(desk, "ก", "ข"))
    assert keys(desk) == [f"a{first.made}.0", f"a{first.made}.1"]
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ก", "ข"]
    with pytest.raises(ClerkError, match="รับไว้แล้ว"):
        record_arrived(desk, APRIL, UNIT, came(desk, "ก", "ข"))
    second = record_arrived(desk, APRIL, UNIT, came(desk, "ค", data=b"y"), first.made)
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ค"]
    undone(second)
    assert len(keys(desk)) == 2
    with pytest.raises(ClerkError, match="หน่วยใด"):
        record_arrived(desk, APRIL, "", came(desk, "ก"))


def test_an_entry_is_cancelled_with_a_reason_and_stays_on_record(desk: Desk) -> None:
    made = record_sent(desk, APRIL, UNIT, BY_MAIL).made
    with pytest.raises(ClerkError, match="เหตุผล"):
        cancel_round_entry(desk, made, " ")
    done = cancel_round_entry(desk, made, "ส่งผิดหน่วย")
    assert done.final is not None
    kinds = [type(each) for each in read_round(desk, APRIL, UNIT).book.entries]
    assert kinds == [Sent, Cancelled]
    for entry in (made, 999):
        with pytest.raises(ClerkError):
            cancel_round_entry(desk, entry, "ซ้ำ")


def test_the_year_tells_of_every_unit_and_round(desk: Desk) -> None:
    add_person(desk, NewPerson("ครูสมใจ", "ครู", UNIT, "reporter"))
    record_arrived(desk, APRIL, UNIT, came(desk, "ก"), on=date(2018, 4, 28))
    declare_nothing(desk, APRIL, OTHER)
    grid = read_grid(desk, 2561)
    rows = {row.unit.name: row for row in grid.rows}
    april = [row.states[6] for row in (rows[UNIT], rows[OTHER])]
    assert [each and each.status.value for each in april] == ["taken_in", "reported"]
    assert rows[UNIT].reporter == "ครูสมใจ"
    assert grid.since == APRIL
    count = grid.count(7)
    assert (count.reported, count.late, count.empty) == (2, (OTHER,), (OTHER,))
    assert grid.count(8).missing == tuple(rows)
    assert [row.unit.name for row in read_grid(desk, 2561, [OTHER]).rows] == [OTHER]


def test_only_units_that_report_and_are_there_stand_in_the_year(desk: Desk) -> None:
    other = next(unit for unit in list_units(desk) if unit.name == OTHER)
    end_unit(desk, other.id, date(2018, 1, 31))
    row = next(row for row in read_grid(desk, 2561).rows if row.unit.name == OTHER)
    assert [state is not None for state in row.states] == [True] * 4 + [False] * 8
    set_reporting_kinds(desk, [UnitKind.SCHOOL])
    assert read_grid(desk, 2561).rows == ()
    add_person(desk, NewPerson("ครูสมใจ", "ครู", UNIT, "reporter"))
    assert [row.unit.name for row in read_grid(desk, 2561).rows] == [UNIT]


def test_the_page_of_a_round_tells_of_all_units(desk: Desk) -> None:
    key = a_row(desk)
    page = read_round(desk, APRIL)
    assert (page.round.number, [row.key for row in page.book.rows]) == (7, [key])
    assert {state.unit for state in page.others} >= {UNIT, OTHER}
    assert read_round(desk, APRIL, UNIT).others == ()


def tasks(desk: Desk) -> list[RoundTask]:
    with desk.store.read() as tx:
        return list(read_round_tasks(desk, tx))


def near(desk: Desk) -> list[tuple[int, Nearness, int]]:
    return [(each.round.number, each.nearness, each.days) for each in tasks(desk)]


def test_today_tells_of_the_last_round_that_is_late_and_of_the_one_to_come(
    desk: Desk, clock: FakeClock
) -> None:
    keep_example(desk, 2561, "mukdahan-2561")
    assert near(desk) == [(7, Nearness.LATE, 15)]
    clock.now = datetime(2018, 5, 23, 9)
    assert near(desk)[-1] == (8, Nearness.SOON, 4), "Visakha is no working day"
    clock.now = datetime(2018, 5, 30, 9)
    assert near(desk)[-1] == (8, Nearness.TODAY, 0)
    assert set(tasks(desk)[-1].count.missing) >= {UNIT, OTHER}


def test_a_round_that_all_have_reported_is_told_no_more(desk: Desk) -> None:
    set_reporting_kinds(desk, [UnitKind.SCHOOL_GROUP])
    declare_nothing(desk, APRIL, UNIT)
    assert tasks(desk)[0].count.missing == (OTHER,)
    record_arrived(desk, APRIL, OTHER, came(desk, "ก"))
    assert near(desk) == []
    record_sent(desk, MAY, "", BY_MAIL)
    assert near(desk) == [(7, Nearness.LATE, 15)], "an office that sends its own is late too"


def test_reminders_come_as_many_working_days_before_as_the_office_likes(
    desk: Desk, clock: FakeClock
) -> None:
    move_due(desk, 2561, 8, date(2018, 5, 22))
    assert near(desk)[-1] == (8, Nearness.SOON, 5)
    set_reminder(desk, 4)
    assert near(desk)[-1][0] == 7
    clock.forward(1)
    assert near(desk)[-1] == (8, Nearness.SOON, 4)


def test_a_unit_whose_reporter_left_long_ago_need_not_report(desk: Desk) -> None:
    set_reporting_kinds(desk, [UnitKind.SCHOOL])
    add_person(desk, NewPerson("ครูเดิม", "ครู", UNIT, "reporter", date(2016, 1, 4)))
    held = find_appointment(desk, find_person(desk, "ครูเดิม"), "reporter")
    end_appointment(desk, held.id, date(2017, 11, 30))
    (row,) = read_grid(desk, 2561).rows
    assert [state is not None for state in row.states] == [True] * 2 + [False] * 10


def test_an_office_that_has_only_begun_is_not_told_of_months_before(
    desk: Desk, clock: FakeClock
) -> None:
    assert near(desk) == []
    clock.now = datetime(2018, 6, 1, 9)
    assert near(desk) == [(8, Nearness.LATE, 1)]
