"""What stands in the cells, as two readers of other makers see it."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from clerkdesk.domain.form.blocks import Align
from clerkdesk.domain.form.sheetform import CellType, Column
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.sheet.celltext import legal
from tests.sheet.sheets import COLUMNS, HEAD, a_row, a_sheet, read, saved


@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        (Digits.THAI, "[$-D07041E]d mmm yyyy;@"),
        (Digits.ARABIC, "[$-107041E]d mmm yyyy;@"),
    ],
)
def test_dates_are_real_dates_shown_in_the_thai_calendar(
    tmp_path: Path, digits: Digits, shown: str
) -> None:
    cell = read(a_sheet(digits=digits), tmp_path).cell(HEAD + 1, 3)
    assert (cell.is_date, cell.value.date(), cell.number_format) == (True, date(2018, 5, 31), shown)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=st.dates(date(1900, 3, 1), date(2200, 12, 31)))
def test_every_day_comes_back_from_another_reader(tmp_path: Path, day: date) -> None:
    path = saved(a_sheet([(1, "แผน", day, "")]), tmp_path)
    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[HEAD][2] == day


def test_the_running_number_is_a_plain_number(tmp_path: Path) -> None:
    cell = read(a_sheet([a_row(12)]), tmp_path).cell(HEAD + 1, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (12, "n", "0")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
@example(text="=1+1")
@example(text='=HYPERLINK("http://x","กดที่นี่")')
@example(text="#N/A")
@example(text="-1+1")
@example(text="a\r\nb\x0b\ufffe\ud800")
@example(text="  ที่ปั๊มน้ำ  ")
def test_text_stays_the_text_that_it_is(tmp_path: Path, text: str) -> None:
    sheet = a_sheet([a_row(subject=text)])
    cell = read(sheet, tmp_path).cell(HEAD + 1, 2)
    rows = CalamineWorkbook.from_path(tmp_path / "sheet.xlsx").get_sheet_by_index(0).to_python()
    assert cell.data_type != "f"
    assert (cell.value or "") == legal(text)
    if text.strip():  # this reader drops a cell of nothing but spaces
        assert rows[HEAD][1] == legal(text)


def test_a_typed_escape_is_not_taken_for_a_line_end(tmp_path: Path) -> None:
    path = saved(a_sheet([a_row(subject="ผล_x000D_สอบ")]), tmp_path)
    assert "ผล_x005F_x000D_สอบ" in ZipFile(path).read("xl/worksheets/sheet1.xml").decode()


def test_long_text_is_not_formatted_as_text_which_excel_shows_as_crosses(tmp_path: Path) -> None:
    page = read(a_sheet([a_row(subject="=" + "แผน" * 100), a_row(2)]), tmp_path)
    long, short = page.cell(HEAD + 1, 2), page.cell(HEAD + 2, 2)
    assert (long.number_format, long.data_type, long.quotePrefix) == ("General", "s", True)
    assert (short.number_format, short.quotePrefix) == ("@", False)


def test_a_month_without_a_row_says_so_below_the_head(tmp_path: Path) -> None:
    page = read(a_sheet([]), tmp_path)
    assert page.cell(HEAD, 2).value == "เรื่อง"
    assert page.cell(HEAD + 1, 1).value == "ไม่มีเรื่องที่เผยแพร่ในเดือนนี้"
    assert f"A{HEAD + 1}:D{HEAD + 1}" in {str(area) for area in page.merged_cells.ranges}


def test_what_is_still_to_be_filled_in_is_ready_for_it(tmp_path: Path) -> None:
    page = read(a_sheet([(1, "", None, "")]), tmp_path)
    subject, day = page.cell(HEAD + 1, 2), page.cell(HEAD + 1, 3)
    assert (subject.value, subject.number_format, subject.border.left.style) == (None, "@", "thin")
    assert (day.value, day.number_format) == (None, "[$-D07041E]d mmm yyyy;@")


MONEY = (
    Column("row", "ลำดับ", type=CellType.NUMBER, width=8),
    Column("item", "รายการ", width=40),
    Column("plan", "แผน", type=CellType.MONEY, group="งบประมาณ", sum=True, align_=Align.RIGHT),
    Column("spent", "ใช้ไป", type=CellType.MONEY, group="งบประมาณ", sum=True),
)


def test_money_is_added_up_at_the_foot(tmp_path: Path) -> None:
    row = (1, "กระดาษ", Decimal("1234.50"), 99)
    page = read(a_sheet([row, row], columns=MONEY), tmp_path)
    first = HEAD + 2
    assert [page.cell(first, 3).value, page.cell(first, 3).number_format] == [1234.5, "#,##0.00"]
    assert page.cell(first, 4).number_format == "#,##0.00"
    assert page.cell(first + 2, 1).value == "รวม"
    assert page.cell(first + 2, 3).value == f"=SUM(C{first}:C{first + 1})"


@pytest.mark.parametrize(
    ("kind", "align"),
    [
        (CellType.TEXT, Align.LEFT),
        (CellType.DATE, Align.CENTRE),
        (CellType.NUMBER, Align.RIGHT),
        (CellType.MONEY, Align.RIGHT),
    ],
)
def test_figures_stand_to_the_right_unless_the_form_says_otherwise(
    kind: CellType, align: Align
) -> None:
    assert Column("a", "ก", type=kind).align is align
    assert Column("a", "ก", type=kind, align_=Align.CENTRE).align is Align.CENTRE


def test_columns_of_one_group_share_the_upper_head(tmp_path: Path) -> None:
    page = read(a_sheet([], columns=MONEY), tmp_path)
    merged = {str(area) for area in page.merged_cells.ranges}
    assert {f"A{HEAD}:A{HEAD + 1}", f"B{HEAD}:B{HEAD + 1}", f"C{HEAD}:D{HEAD}"} <= merged
    assert [page.cell(HEAD, 3).value, page.cell(HEAD + 1, 4).value] == ["งบประมาณ", "ใช้ไป"]
    assert page.cell(HEAD, 4).border.right.style == "thin"


def test_letters_are_those_of_official_papers(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    assert {(cell.font.name, cell.font.size) for cell in page[HEAD + 1]} == {("TH SarabunPSK", 16)}
    assert [page["A1"].font.size, page["A1"].font.bold] == [18, True]


def test_every_column_has_its_box(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    for row in (HEAD, HEAD + 1):
        sides = {cell.border.bottom.style for cell in page[row][: len(COLUMNS)]}
        assert sides == {"thin"}
