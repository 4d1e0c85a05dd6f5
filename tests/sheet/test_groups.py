"""Rows under the titles of groups, with sums of their own, in the workbook."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from openpyxl import load_workbook

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.sheet.pages import page_breaks
from tests.sheet.sheets import HEAD, a_sheet, read, saved

MONEY = (
    Column("row", "ลำดับ", type=CellType.NUMBER, width=8),
    Column("item", "รายการ", width=40),
    Column("paid", "จ่าย", type=CellType.MONEY, sum=True, align_=Align.RIGHT),
)
GROUPS = (
    RowGroup("กลุ่มแผน", 0, 0, 2),
    RowGroup("เดือนมกราคม", 1, 0, 1),
    RowGroup("เดือนกุมภาพันธ์", 1, 1, 1),
    RowGroup("กลุ่มพัสดุ", 0, 2, 1),
    RowGroup("เดือนมกราคม", 1, 2, 1),
)


def grouped(columns: tuple[Column, ...] = MONEY) -> Sheet:
    rows = [(place, f"เรื่อง {place}", Decimal(100 * place)) for place in (1, 2, 3)]
    return replace(a_sheet(rows, columns=columns), groups=GROUPS)


def test_groups_have_titles_and_sums_that_excel_adds_up_without_doubling(tmp_path: Path) -> None:
    page = read(grouped(), tmp_path)
    first, third = ([page.cell(row, c).value for row in range(HEAD + 1, HEAD + 15)] for c in (1, 3))
    assert first == [
        *("กลุ่มแผน", "    เดือนมกราคม", 1, "รวม เดือนมกราคม"),
        *("    เดือนกุมภาพันธ์", 2, "รวม เดือนกุมภาพันธ์", "รวม กลุ่มแผน"),
        *("กลุ่มพัสดุ", "    เดือนมกราคม", 3, "รวม เดือนมกราคม", "รวม กลุ่มพัสดุ", "รวมทั้งสิ้น"),
    ]
    at = HEAD + 1
    assert third[3] == f"=SUBTOTAL(9,C{at + 2}:C{at + 2})"
    assert third[7] == f"=SUBTOTAL(9,C{at + 1}:C{at + 6})"
    assert third[13] == f"=SUBTOTAL(9,C{at}:C{at + 12})"
    shown = load_workbook(saved(grouped(), tmp_path), data_only=True).worksheets[0]
    assert [shown.cell(at + row, 3).value for row in (3, 7, 13)] == [100, 300, 600]


def test_without_sums_a_group_has_its_title_alone(tmp_path: Path) -> None:
    columns = tuple(replace(column, sum=False) for column in MONEY)
    page = read(grouped(columns), tmp_path)
    said = [page.cell(row, 1).value for row in range(HEAD + 1, HEAD + 9)]
    assert "รวม กลุ่มแผน" not in said
    assert said[0] == "กลุ่มแผน"
    assert f"A{HEAD + 1}:C{HEAD + 1}" in {str(area) for area in page.merged_cells.ranges}


def test_a_title_is_never_the_last_row_of_a_page() -> None:
    assert page_breaks([10] * 6, page=30, above=0, head=0, foot=0, kept={2}) == (2, 4)
    assert page_breaks([10] * 6, page=30, above=0, head=0, foot=0) == (3,)


def test_what_no_page_could_hold_is_parted_after_all() -> None:
    assert page_breaks([20] * 4, page=30, above=0, head=0, foot=0, kept={0, 1, 2}) == (1, 2, 3)
