"""The office's calendar of rounds: proposed, kept, moved; the days on which it is closed."""

from datetime import date

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.rounds import (
    RoundsYear,
    add_holiday,
    keep_example,
    keep_proposal,
    move_due,
    propose_again,
    read_rounds,
    remove_holiday,
)
from clerkdesk.desk.roundsettings import (
    set_reminder,
    set_reporting_kinds,
)
from clerkdesk.desk.undo import Done
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import UnitKind
from tests.desk.rounds import settings_now

FIRST = (30, 30, 29, 30, 27, 30, 30, 30, 29, 31, 30, 28)
"""The days of the months, October first, in the calendar that a seed of the product has."""


def year(desk: Desk) -> RoundsYear:
    return read_rounds(desk, 2561)


def dues(desk: Desk) -> list[date]:
    return [each.due for each in year(desk).rounds]


def undone(done: Done | None) -> None:
    assert done is not None
    assert done.undo is not None
    done.undo.run()


def test_a_year_is_proposed_from_working_days_and_holidays(desk: Desk) -> None:
    found = year(desk)
    assert not found.kept
    assert [each.due.day for each in found.rounds] == [
        31,
        30,
        29,
        31,
        28,
        30,
        30,
        31,
        29,
        31,
        31,
        28,
    ]
    assert found.off[date(2018, 3, 1)] == "วันมาฆบูชา"
    assert found.rounds[7].closed == ""


def test_the_twelve_days_of_an_announcement_can_be_taken_over(desk: Desk) -> None:
    (example,) = year(desk).examples
    done = keep_example(desk, 2561, example.id)
    assert tuple(each.day for each in dues(desk)) == FIRST
    assert all(each.weekday() < 5 for each in dues(desk))
    assert keep_example(desk, 2561, example.id) is None
    undone(done)
    assert not any(each.kept for each in year(desk).rounds)
    assert read_rounds(desk, 2562).examples == ()
    with pytest.raises(ClerkError, match="ไม่มีปฏิทิน"):
        keep_example(desk, 2562, example.id)


def test_an_office_has_calendars_of_its_own(desk: Desk) -> None:
    folder = desk.folder / "rounds"
    folder.mkdir()
    days = ", ".join(f'"2019-{month:02}-28"' for month in range(1, 13))
    (folder / "own.toml").write_text(f'id = "own"\ntitle = "ผิด"\nyear = 2561\ndates = [{days}]\n')
    (folder / "broken.toml").write_text("id = 5\n")
    assert [each.id for each in year(desk).examples] == ["mukdahan-2561", "own"]
    with pytest.raises(ClerkError, match="อยู่ไกลจากเดือน"):
        keep_example(desk, 2561, "own")


def test_the_proposal_is_kept_without_touching_what_was_moved(desk: Desk) -> None:
    move_due(desk, 2561, 8, date(2018, 5, 28), "ประชุมผู้บริหาร")
    done = keep_proposal(desk, 2561)
    assert year(desk).kept
    assert dues(desk)[7] == date(2018, 5, 28)
    assert keep_proposal(desk, 2561) is None
    undone(done)
    assert [each.number for each in year(desk).rounds if each.kept] == [8]


def test_a_round_is_moved_with_a_reason_and_back(desk: Desk) -> None:
    done = move_due(desk, 2561, 8, date(2018, 5, 28), "ประชุม")
    round_ = year(desk).rounds[7]
    assert (round_.due, round_.moved, round_.reason) == (date(2018, 5, 28), True, "ประชุม")
    assert move_due(desk, 2561, 8, date(2018, 5, 28), "ประชุม") is None
    undone(done)
    assert not year(desk).rounds[7].moved
    move_due(desk, 2561, 8, date(2018, 5, 28))
    undone(propose_again(desk, 2561, 8))
    assert year(desk).rounds[7].moved
    propose_again(desk, 2561, 8)
    assert propose_again(desk, 2561, 8) is None


def test_a_day_that_has_passed_is_not_moved_without_a_reason(desk: Desk) -> None:
    with pytest.raises(ClerkError, match="เหตุผล"):
        move_due(desk, 2561, 7, date(2018, 5, 20))
    move_due(desk, 2561, 7, date(2018, 5, 20), "ระบบล่ม")


def test_what_others_moved_meanwhile_stays_when_a_move_is_undone(desk: Desk) -> None:
    done = move_due(desk, 2561, 8, date(2018, 5, 28))
    move_due(desk, 2561, 8, date(2018, 5, 29))
    undone(done)
    assert dues(desk)[7] == date(2018, 5, 29)


def test_the_offices_own_days_change_what_is_proposed(desk: Desk) -> None:
    done = add_holiday(desk, date(2018, 5, 31), "สัมมนาประจำปี")
    assert dues(desk)[7] == date(2018, 5, 30)
    assert year(desk).own[0].name == "สัมมนาประจำปี"
    undone(done)
    assert dues(desk)[7] == date(2018, 5, 31)
    add_holiday(desk, date(2018, 5, 29), working=True)
    assert date(2018, 5, 29) not in year(desk).off
    undone(remove_holiday(desk, date(2018, 5, 29)))
    assert date(2018, 5, 29) not in year(desk).off
    assert remove_holiday(desk, date(2018, 5, 30)) is None


def test_who_reports_and_when_to_remind_are_settings(desk: Desk) -> None:
    assert (settings_now(desk).remind, settings_now(desk).kinds) == (5, None)
    undone(set_reminder(desk, 3))
    assert settings_now(desk).remind == 5
    done = set_reporting_kinds(desk, [UnitKind.SCHOOL])
    assert settings_now(desk).kinds == (UnitKind.SCHOOL,)
    undone(done)
    assert settings_now(desk).kinds is None
    with pytest.raises(ClerkError, match="60"):
        set_reminder(desk, 61)
