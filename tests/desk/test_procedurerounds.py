"""What steps nine and ten tell of rounds: sheets that were sent, who reported, late, nothing."""

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.procedure import ProcedureStep, read_procedure
from clerkdesk.desk.roundreports import Sending, record_sent
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.roundsettings import set_reporting_kinds
from clerkdesk.desk.units import list_units, rename_unit
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.office.people import UnitKind
from clerkdesk.domain.office.procedure import Stage
from clerkdesk.domain.rounds.entries import Channel
from tests.desk.published import published
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT, two_units
from tests.office import an_allowed_memo

MARCH = Month(2018, 3)


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)
    set_reporting_kinds(desk, [UnitKind.SCHOOL_GROUP])


def step(desk: Desk, number: int) -> ProcedureStep:
    return read_procedure(desk).steps[number - 1]


def said(told: ProcedureStep) -> list[str]:
    return [str(each.said) for each in told.done]


def test_an_office_that_records_no_round_is_told_so_in_one_line(desk: Desk) -> None:
    assert [str(each) for each in step(desk, 10).missing] == [
        "ยังไม่ได้บันทึกว่าส่งหรือรับแบบติดตามของเดือนใด"
    ]
    assert step(desk, 10).stage is Stage.NOT_BEGUN


def test_a_round_tells_how_many_reported_who_late_and_who_nothing(desk: Desk) -> None:
    declare_nothing(desk, APRIL, UNIT)
    told = step(desk, 10)
    assert f"รอบที่ ๗ เมษายน ๒๕๖๑: รายงานแล้ว ๑ จาก ๒ หน่วย · ช้า: {UNIT} · ไม่มีรายการ: {UNIT}" in said(
        told
    )
    assert [str(each) for each in told.missing] == [f"รอบที่ ๗ เมษายน ๒๕๖๑ ยังไม่รายงาน: {OTHER}"]


def test_rounds_before_the_first_one_recorded_are_not_missed(desk: Desk) -> None:
    for unit in (UNIT, OTHER):
        declare_nothing(desk, APRIL, unit)
    assert step(desk, 10).missing == ()
    declare_nothing(desk, MARCH, UNIT)
    assert [str(each) for each in step(desk, 10).missing] == [
        f"รอบที่ ๖ มีนาคม ๒๕๖๑ ยังไม่รายงาน: {OTHER}"
    ]


def test_a_sheet_that_was_sent_reports_its_month(desk: Desk) -> None:
    an_allowed_memo(desk)
    before = step(desk, 9)
    assert any("เมษายน" in str(each) for each in before.missing)
    record_sent(desk, APRIL, "", Sending(Channel.MAIL, "สพฐ."))
    told = step(desk, 9)
    assert "ส่งแบบติดตามเดือน เมษายน ๒๕๖๑ ถึง สพฐ." in said(told)
    assert [each.by for each in told.done if "ส่งแบบ" in str(each.said)] == [""]  # no account
    assert not any("เมษายน" in str(each) for each in told.missing)


def test_a_unit_that_sent_what_it_published_is_not_told_to_have_had_nothing(desk: Desk) -> None:
    published(desk, UNIT)
    record_sent(desk, MAY, UNIT, Sending(Channel.MAIL, "สพฐ."))
    record_sent(desk, MAY, OTHER, Sending(Channel.MAIL, "สพฐ."))
    assert f"รอบที่ ๘ พฤษภาคม ๒๕๖๑: รายงานแล้ว ๒ จาก ๒ หน่วย · ไม่มีรายการ: {OTHER}" in said(
        step(desk, 10)
    )


def test_a_publication_undoes_that_there_is_nothing_under_each_name_of_the_unit(
    desk: Desk,
) -> None:
    declare_nothing(desk, MAY, UNIT)
    declare_nothing(desk, MAY, OTHER)
    published(desk, UNIT)
    unit = next(each for each in list_units(desk) if each.name == UNIT)
    rename_unit(desk, unit.id, "กลุ่มโรงเรียนใหม่")
    assert "รายงานแล้ว ๑ จาก ๒ หน่วย" in " ".join(said(step(desk, 10)))
