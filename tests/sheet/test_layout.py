"""Heights, widths, pages and the foot, in the file."""

import re
from pathlib import Path
from zipfile import ZipFile

from openpyxl.worksheet.worksheet import Worksheet

from clerkdesk.domain.form.sheetform import Column
from clerkdesk.domain.memo.tracking import Signer
from clerkdesk.sheet.head import PRACTICE
from tests.sheet.sheets import COLUMNS, HEAD, a_row, a_sheet, read


def texts(page: Worksheet) -> list[str]:
    return [str(cell.value) for row in page.iter_rows() for cell in row if cell.value is not None]


def height(page: Worksheet, row: int) -> float:
    return page.row_dimensions[row].height or 0.0


def test_the_page_is_printed_as_a_government_form_is(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    setup = page.page_setup
    assert (setup.orientation, int(setup.paperSize or 0)) == ("landscape", 9)
    assert (page.sheet_properties.pageSetUpPr.fitToPage, setup.fitToWidth, setup.fitToHeight) == (
        True,
        1,
        0,
    )
    assert page.print_title_rows == f"${HEAD}:${HEAD}"
    assert page.print_area.endswith(f"!$A$1:$D${page.max_row}")
    assert page.oddFooter.center.text == "หน้า &P จาก &N"


def test_the_head_stays_in_view_and_the_grid_is_hidden(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    assert page.freeze_panes == f"A{HEAD + 1}"
    assert page.sheet_view.showGridLines is False


def test_a_form_may_stand_upright(tmp_path: Path) -> None:
    assert read(a_sheet(landscape=False), tmp_path).page_setup.orientation == "portrait"


def test_titles_are_merged_bold_and_centred(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    assert "A1:D1" in {str(area) for area in page.merged_cells.ranges}
    assert (page["A1"].font.bold, page["A1"].alignment.horizontal) == (True, "center")


def test_a_practice_office_is_marked_on_screen_and_on_every_page(tmp_path: Path) -> None:
    page = read(a_sheet(practice=True), tmp_path)
    assert page["A1"].value == PRACTICE
    assert page.oddHeader.center.text == PRACTICE
    assert page.print_area.endswith(f"!$A$2:$D${page.max_row}")


def test_a_real_office_is_not_marked(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    assert PRACTICE not in texts(page)
    assert page.oddHeader.center.text is None


def test_rows_are_as_high_as_their_longest_text_and_may_grow(tmp_path: Path) -> None:
    rows = [a_row(), a_row(2, "แผนปฏิบัติการประจำปี" * 10), a_row(3, remark="ก.pdf\nข.pdf\nค.pdf")]
    page = read(a_sheet(rows), tmp_path)
    short, long, three = (height(page, HEAD + place) for place in (1, 2, 3))
    assert short == 28.5
    assert three == 81.0
    assert long > three


def test_only_rows_of_data_are_fitted_again_by_excel(tmp_path: Path) -> None:
    read(a_sheet(), tmp_path)
    xml = ZipFile(tmp_path / "sheet.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert f'<row r="{HEAD + 1}" ht="28.5">' in xml
    assert re.search(f'<row r="{HEAD}" ht="[0-9.]+" customHeight="1">', xml)


def test_a_very_long_row_is_written_smaller(tmp_path: Path) -> None:
    files = "\n".join(f"{place}.pdf" for place in range(14))
    page = read(a_sheet([a_row(remark=files), a_row(2)]), tmp_path)
    first, second = page.cell(HEAD + 1, 4), page.cell(HEAD + 2, 4)
    assert first.font.size is not None
    assert 8 <= first.font.size < 16
    assert second.font.size == 16


def test_a_column_is_wide_enough_for_the_words_of_its_title(tmp_path: Path) -> None:
    columns = (Column("row", "ลำดับ", width=1), *COLUMNS[1:])
    page = read(a_sheet([], columns=columns), tmp_path)
    assert page.column_dimensions["A"].width > 7


def test_the_signature_is_asked_for_at_the_right(tmp_path: Path) -> None:
    page = read(a_sheet(), tmp_path)
    foot = list(page.iter_rows(min_row=HEAD + 2))
    text = [str(cell.value) for row in foot for cell in row if cell.value]
    assert text[0].startswith("ลงชื่อ....")
    assert text[0].endswith("ผู้รายงาน")
    assert text[1].startswith("(....")
    assert text[2].startswith("ตำแหน่ง....")
    assert all(row[0].value is None for row in foot)


def test_a_known_signer_has_only_the_signature_to_give(tmp_path: Path) -> None:
    signer = Signer("ผู้รายงาน", "นางสาวน้ำทิพย์ ญี่ปุ่น", "นักวิชาการศึกษา")
    said = texts(read(a_sheet(signers=(signer,)), tmp_path))
    assert "(นางสาวน้ำทิพย์ ญี่ปุ่น)" in said
    assert "ตำแหน่ง นักวิชาการศึกษา" in said


def test_several_signers_stand_side_by_side(tmp_path: Path) -> None:
    page = read(a_sheet(signers=(Signer("ผู้รายงาน"), Signer("ผู้ตรวจ"), Signer("ผู้รับรอง"))), tmp_path)
    rows = [[cell.value for cell in row if cell.value] for row in page.iter_rows(min_row=HEAD + 2)]
    assert [len(row) for row in rows if row] == [3, 3, 3]


def test_a_sheet_may_be_without_a_place_to_sign(tmp_path: Path) -> None:
    assert read(a_sheet(signers=()), tmp_path).max_row == HEAD + 1


def test_the_last_rows_and_the_signature_are_on_one_page(tmp_path: Path) -> None:
    for count in range(1, 40):
        page = read(a_sheet([a_row(place) for place in range(1, count + 1)]), tmp_path)
        starts = [HEAD + 1, *(each.id + 1 for each in page.row_breaks.brk)]
        last = sum(height(page, row) for row in range(starts[-1], page.max_row + 1))
        assert height(page, HEAD) + last <= 505
        assert starts[-1] <= HEAD + max(count - 1, 1)


def test_excel_gets_no_more_breaks_than_it_reads(tmp_path: Path) -> None:
    files = "\n".join("กขคงจ")
    page = read(a_sheet([a_row(place, remark=files) for place in range(1, 3300)]), tmp_path)
    assert len(page.row_breaks.brk) == 1000
