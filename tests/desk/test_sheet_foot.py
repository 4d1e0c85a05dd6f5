"""Who signs below the month's sheet: in Excel, and on paper."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.sheets import export_sheet, sheet_of
from clerkdesk.desk.staff import NewPerson, add_person
from clerkdesk.domain.calendar.months import Month
from tests.paper.readers import pdftotext

MAY, UNIT = Month(2018, 5), "กลุ่มอำนวยการ"
NAME, OTHER = "นางสาวน้ำทิพย์ ญี่ปุ่น", "นายเว็บ ผู้ดูแล"


def report(desk: Desk, name: str, unit: str = "") -> None:
    add_person(desk, NewPerson(name, unit=unit, role="reporter"))


def names_at_foot(desk: Desk, unit: str = "") -> list[str]:
    return [signer.name for signer in sheet_of(desk, MAY, unit).signers]


def test_the_one_reporter_of_an_office_signs_its_whole_sheet_and_that_of_their_unit(
    desk: Desk,
) -> None:
    report(desk, NAME)
    assert names_at_foot(desk) == names_at_foot(desk, UNIT) == [NAME]


def test_of_two_reporters_each_signs_for_their_unit_and_nobody_for_all(desk: Desk) -> None:
    report(desk, NAME)
    report(desk, OTHER, "กลุ่มนโยบายและแผน")
    assert names_at_foot(desk) == [""]
    assert names_at_foot(desk, "กลุ่มนโยบายและแผน") == [OTHER]


@pytest.mark.parametrize("kind", ["xlsx", "pdf"])
def test_the_name_stands_in_the_file_that_is_sent(desk: Desk, tmp_path: Path, kind: str) -> None:
    report(desk, NAME)
    out = tmp_path / f"พฤษภาคม.{kind}"
    export_sheet(desk, MAY, out)
    assert any(NAME in said for said in _READERS[kind](out))


def _cells(path: Path) -> list[str]:
    return [
        str(cell) for row in load_workbook(path).active.iter_rows(values_only=True) for cell in row
    ]


_READERS = {"xlsx": _cells, "pdf": lambda path: pdftotext(path.read_bytes())}
