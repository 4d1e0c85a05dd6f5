"""Sheets of several units and months in one file, of other programs, and what of them is left."""

from pathlib import Path

import pytest

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import add_row
from clerkdesk.desk.sheetbook import export_book
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.desk.takingin import look_again, look_at, take_in
from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.rounds.arriving.proposal import (
    Proposal,
    Stand,
    beside_earlier,
    with_month,
    with_unit,
)
from tests.desk.arriving import DONGLUANG, KAMSOI, a_line, a_sheet, only
from tests.desk.rounds import APRIL, MAY, a_row, two_units
from tests.office import FakeClock, open_office
from tests.sheet.reading.clerks import a_book, over

BOOKS = Path(__file__).parents[1] / "sheet" / "books"
MARCH = Month(2018, 3)


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def whose(found: tuple[Proposal, ...]) -> list[tuple[str, Month | None, list[str]]]:
    return [
        (each.unit, each.month, [row.read.values["subject"] for row in each.rows]) for each in found
    ]


def filled(desk: Desk) -> None:
    """Two units with a row in each of two months."""
    for unit in (KAMSOI, DONGLUANG):
        for month, day in ((MARCH, "5/3/61"), (APRIL, "5/4/61")):
            add_row(desk, month, unit, {"subject": f"{unit[-4:]} {day}", "published_on": day})


@pytest.mark.parametrize("whole", [True, False])
def test_units_and_months_come_apart_as_they_went_together(
    desk: Desk, tmp_path: Path, clock: FakeClock, whole: bool
) -> None:
    filled(desk)
    out = tmp_path / "รวม.xlsx"
    (export_sheet if whole else export_book)(desk, Months(MARCH, APRIL), out)
    empty = open_office(tmp_path / "other", clock)
    two_units(empty)
    found = tuple(each for each in look_at(empty, [out]) if each.rows)
    assert whose(found) == [
        (unit, month, [f"{unit[-4:]} {day}"])
        for unit in (KAMSOI, DONGLUANG)
        for month, day in ((MARCH, "5/3/61"), (APRIL, "5/4/61"))
    ]
    assert {each.stand for each in found} == {Stand.READY}
    take_in(empty, found)
    assert [row[1] for row in sheet_of(empty, APRIL).rows] == [
        row[1] for row in sheet_of(desk, APRIL).rows
    ]
    empty.close()


def test_a_month_without_a_row_is_asked_about_and_one_to_come_is_not(
    desk: Desk, tmp_path: Path
) -> None:
    path = a_sheet(tmp_path / "ก.xlsx", "ข่าว", month="มีนาคม - มิถุนายน 2561")
    found = look_at(desk, [path])
    assert [(each.month, each.stand) for each in found] == [
        (MARCH, Stand.DOUBTFUL), (APRIL, Stand.READY), (MAY, Stand.DOUBTFUL)
    ]  # fmt: skip
    assert "เดือนนี้ไม่มีแถว" in str(found[0].reasons[0])


def test_rows_of_no_month_are_a_sheet_of_their_own(desk: Desk, tmp_path: Path) -> None:
    lines = [a_line(1, "มีวัน"), a_line(2, "ไม่มีวัน", "-")]
    path = a_sheet(tmp_path / "ก.xlsx", lines=lines, month="เมษายน - พฤษภาคม 2561")
    april, _may, lost = look_at(desk, [path])
    assert (april.month, lost.month, lost.stand) == (APRIL, None, Stand.ASKS)
    take_in(desk, [april])
    assert [each.stand for each in look_at(desk, [path])][::2] == [Stand.KNOWN, Stand.ASKS]
    [answered] = look_again(desk, [with_month(lost, APRIL)])
    take_in(desk, [answered])
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["มีวัน", "ไม่มีวัน"]


def test_pages_of_one_unit_stand_beside_one_another(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "สองแผ่น.xlsx"
    titles = over(KAMSOI, "ประจำเดือน เมษายน 2561")
    pages = (("แผ่น 1", [*titles, a_line(1, "ก")]), ("แผ่น 2", [*titles, a_line(1, "ข")]))
    a_book(*pages, ("คำชี้แจง", [["โปรดส่งภายในสิ้นเดือน"]])).save(path)
    found = look_at(desk, [path])
    assert [each.stand for each in found] == [Stand.READY, Stand.READY]
    assert "คำชี้แจง" in str(found[0].notes[-1])
    take_in(desk, found)
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ก", "ข"]


@pytest.mark.parametrize("name", ["clerk.xls", "clerk.ods", "ours.xls", "ours.ods", "ours.xlsx"])
def test_files_of_every_kind_are_taken_in_and_known_again(desk: Desk, name: str) -> None:
    found = look_at(desk, [BOOKS / name])
    assert all(each.error is None for each in found)
    said = [with_unit(each, each.unit or KAMSOI) for each in found]
    answered = look_again(desk, [each if each.month else with_month(each, APRIL) for each in said])
    done = take_in(desk, answered)
    assert {each.stand for each in look_again(desk, answered)} == {Stand.KNOWN}
    assert done.undo is not None
    done.undo.run()
    assert desk.store.check() == []


def test_what_we_wrote_comes_back_without_a_change(desk: Desk, tmp_path: Path) -> None:
    a_row(desk, "ข่าวหนึ่ง")
    out = tmp_path / "ส่ง.xlsx"
    export_sheet(desk, APRIL, out, KAMSOI)
    before = sheet_of(desk, APRIL, KAMSOI).rows
    proposal = only(desk, out)
    assert (proposal.stand, proposal.own) == (Stand.READY, True)
    take_in(desk, [proposal])
    assert sheet_of(desk, APRIL, KAMSOI).rows == before


def test_another_part_of_a_report_stands_beside_the_one_before(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "1.xlsx", "ก")]))
    second = only(desk, a_sheet(tmp_path / "2.xlsx", "ข"))
    assert second.earlier is not None
    [beside] = look_again(desk, [beside_earlier(second)])
    assert (beside.earlier, beside.stand) == (None, Stand.READY)
    take_in(desk, [beside])
    assert [row[1] for row in sheet_of(desk, APRIL).rows] == ["ก", "ข"]


def test_rows_that_came_in_another_file_are_doubted_on_each_page(
    desk: Desk, tmp_path: Path
) -> None:
    take_in(desk, look_at(desk, [a_sheet(tmp_path / "รวม.xlsx", "ก", "ข")]))
    pages = [(each, [*over(KAMSOI, "ประจำเดือน เมษายน 2561"), a_line(1, each)]) for each in "กข"]
    a_book(*pages).save(tmp_path / "แยก.xlsx")
    found = look_at(desk, [tmp_path / "แยก.xlsx"])
    assert [each.stand for each in found] == [Stand.DOUBTFUL, Stand.DOUBTFUL]
    assert "1 แถวอยู่ในแบบที่รับไว้จาก รวม.xlsx แล้ว" in str(found[1].reasons[0])
