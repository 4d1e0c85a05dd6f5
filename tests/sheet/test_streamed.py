"""The two ways of writing rows give the same workbook."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.tracking import CellValue, Sheet
from clerkdesk.sheet.celltext import escaped, legal
from clerkdesk.sheet.plan import plan_sheet
from clerkdesk.sheet.quickruler import QuickRuler
from clerkdesk.sheet.ruler import Ruler
from clerkdesk.sheet.workbook import workbook_bytes
from clerkdesk.sheet.writing import QUICKLY_FROM, ruler_for
from tests.sheet.sheets import BREAKER, HEAD, a_row, a_sheet, width_of

MONEY = Column("money", "งบ", type=CellType.MONEY, width=14, sum=True)
COLUMNS = (
    Column("row", "ลำดับ", type=CellType.NUMBER, width=7),
    Column("subject", "เรื่อง", width=40),
    Column("on", "วันที่", type=CellType.DATE, width=16),
    MONEY,
)
AWKWARD = ("=1+1", "#N/A", "a<b>&amp;]]>", "  ข้าง  ", "ผล_x000D_", "", "บรรทัด\nสอง", "แผน" * 100)


def in_both_ways(*sheets: Sheet) -> tuple[bytes, bytes]:
    """The workbook with its rows written by openpyxl, and streamed."""
    ruler = Ruler(width_of, BREAKER)
    book = Book("สมุด", tuple(BookPage(sheet.name, sheet) for sheet in sheets), 0)
    plans = [plan_sheet(sheet, ruler) for sheet in sheets]
    made, streamed = (
        workbook_bytes(book, plans, "TH SarabunPSK", streamed_from=least) for least in (10**9, 1)
    )
    return made, streamed


def rows_of(*values: Sequence[CellValue]) -> list[tuple[CellValue, ...]]:
    return [tuple(row) for row in values]


def a_long_sheet() -> Sheet:
    rows = [
        (place, text, date(2018, 5, place), Decimal("12.50"))
        for place, text in enumerate(AWKWARD, start=1)
    ]
    rows += [(9, None, None, None), (10, "ก.pdf\n" * 60, date(1899, 12, 31), 3)]
    sheet = a_sheet(rows, columns=COLUMNS)
    groups = (RowGroup("กลุ่มหนึ่ง", 0, 0, 4), RowGroup("กลุ่มสอง", 0, 4, 6))
    return Sheet(**{**vars(sheet), "groups": groups})


def seen(page: Worksheet) -> dict[str, Any]:
    """All that openpyxl tells of a page: values, kinds, looks, heights, merged cells."""
    cells = {
        cell.coordinate: (
            cell.value,
            cell.data_type,
            cell.number_format,
            *(repr(part) for part in (cell.font, cell.border, cell.alignment)),
            getattr(cell, "quotePrefix", None),
        )
        for row in page.iter_rows()
        for cell in row
    }
    heights = {row: (each.height, each.customHeight) for row, each in page.row_dimensions.items()}
    merged = sorted(str(area) for area in page.merged_cells.ranges)
    return {"cells": cells, "heights": heights, "merged": merged, "whole": page.dimensions}


def test_cells_looks_heights_and_pages_are_the_same() -> None:
    made, streamed = in_both_ways(a_long_sheet(), a_sheet([a_row(), a_row(2)]))
    first, second = (load_workbook(BytesIO(data)) for data in (made, streamed))
    assert first.sheetnames == second.sheetnames
    for one, other in zip(first.worksheets, second.worksheets, strict=True):
        assert seen(one) == seen(other)
        assert (one.print_area, one.freeze_panes) == (other.print_area, other.freeze_panes)
        assert [each.id for each in one.row_breaks.brk] == [e.id for e in other.row_breaks.brk]


def test_everything_beside_the_rows_is_the_same_to_the_letter() -> None:
    made, streamed = (ZipFile(BytesIO(data)) for data in in_both_ways(a_long_sheet()))
    assert made.namelist() == streamed.namelist()
    for name in made.namelist():
        if name not in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "docProps/core.xml"):
            assert made.read(name) == streamed.read(name), name


def test_another_reader_sees_the_same() -> None:
    made, streamed = (
        CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()
        for data in in_both_ways(a_long_sheet())
    )
    assert made == streamed
    assert made[HEAD + 1][1] == "=1+1"


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=60))
@example(text='=HYPERLINK("http://x","กด")')
@example(text="@SUM(A1)\t-1+1")
@example(text="a\r\nb\x0b\ufffe\ud800</t></is></c>")
@example(text="_x005F_x000D_")
def test_streamed_text_stays_the_text_that_it_is(text: str) -> None:
    _, streamed = in_both_ways(a_sheet([a_row(subject=text)]))
    page = load_workbook(BytesIO(streamed)).worksheets[0]
    cell = page.cell(HEAD + 1, 2)
    rows = CalamineWorkbook.from_filelike(BytesIO(streamed)).get_sheet_by_index(0).to_python()
    assert cell.data_type != "f"
    assert (cell.value or "") == escaped(legal(text))
    if text.strip() and "_x" not in text:
        assert rows[HEAD][1] == legal(text)


def test_a_text_that_no_cell_holds_is_cut_by_excels_own_units() -> None:
    sheet = a_sheet([a_row(subject="😀" * 16_400)])
    plan = plan_sheet(sheet, QuickRuler(width_of, BREAKER))
    book = Book("สมุด", (BookPage(sheet.name, sheet),), 0)
    streamed = workbook_bytes(book, [plan], "TH SarabunPSK", streamed_from=1)
    value = load_workbook(BytesIO(streamed)).worksheets[0].cell(HEAD + 1, 2).value
    assert isinstance(value, str)
    assert len(value.encode("utf-16-le")) // 2 <= 32_767
    assert value.endswith("[ข้อความยาวเกินช่อง จึงตัดตรงนี้]")


@pytest.mark.parametrize(("rows", "kind"), [(10, Ruler), (QUICKLY_FROM, QuickRuler)])
def test_heights_of_very_many_rows_are_found_quickly(rows: int, kind: type[Ruler]) -> None:
    assert ruler_for(a_sheet([a_row()] * rows)) is kind


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from(["แผน", "ปฏิบัติ", "การ", " ", "ข้อมูล", "ก.pdf\n", "ITA "])),
    width=st.sampled_from([30.0, 45.0, 80.0]),
)
def test_a_quick_height_is_hardly_ever_less_than_is_needed(words: list[str], width: float) -> None:
    careful, quick = Ruler(width_of, BREAKER), QuickRuler(width_of, BREAKER)
    text = "".join(words)
    assert quick.height(text, width, 16) >= careful.height(text, width, 16)
