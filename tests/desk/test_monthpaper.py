"""A month's sheet into a file: what the disk refuses is said of the file that was named."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthpaper import export_all, export_month, paper_of_all
from clerkdesk.desk.staff import add_unit
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.errors import ClerkError


def test_what_the_disk_refuses_is_told_of_the_file_that_was_wanted(
    desk: Desk, tmp_path: Path
) -> None:
    folder = tmp_path / "ส่ง"
    folder.mkdir()
    out = folder / f"{'ก' * 300}.xlsx"
    with pytest.raises(ClerkError) as refused:
        export_month(desk, Month(2018, 5), out, "", "", lambda _done, _of: None)
    assert str(out) in str(refused.value)
    assert ".clerkdesk-" not in str(refused.value)
    assert list(folder.iterdir()) == []


def test_all_units_are_written_and_printed_behind_their_summary(desk: Desk, tmp_path: Path) -> None:
    add_unit(desk, "กลุ่มโรงเรียนคำสร้อย")
    steps: list[tuple[int, int]] = []
    out = tmp_path / "all.xlsx"
    done = export_all(desk, Month(2018, 5), out, "", lambda *step: steps.append(step))
    assert (done.path, steps) == (out, [(0, 2), (1, 2)])
    assert load_workbook(out).sheetnames == ["สรุป", "กลุ่มอำนวยการ", "กลุ่มโรงเรียนคำสร้อย"]
    paper = paper_of_all(desk, Month(2018, 5))
    assert (len(PdfReader(BytesIO(paper.pdf)).pages), paper.landscape) == (3, True)


def test_a_file_that_was_there_stays_when_the_work_is_stopped(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    out.write_bytes(b"before")

    def stop(done: int, _of: int) -> None:
        if done:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        export_all(desk, Month(2018, 5), out, "", stop)
    assert out.read_bytes() == b"before"
