"""All units' sheets in one file: nothing lost, nothing twice."""

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils import quote_sheetname
from pypdf import PdfReader

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.sheetbook import book_of, export_book, months_of_year
from clerkdesk.desk.sheets import sheet_of
from clerkdesk.desk.staff import NewPerson, add_person, add_unit
from clerkdesk.desk.takingin import look_at
from clerkdesk.desk.units import end_unit, rename_unit
from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.rounds.arriving.proposal import Stand
from clerkdesk.sheet.plan import plan_sheet
from clerkdesk.sheet.ruler import Ruler
from clerkdesk.sheet.workbook import workbook_bytes
from tests.desk.published import published
from tests.office import FakeClock

MAY = Month(2018, 5)


def said_of_units(desk: Desk) -> list[tuple[object, ...]]:
    """Unit, rows, reporter and remark of the summary."""
    return [row[1:] for row in book_of(desk, MAY).sheets[0].rows]


def test_every_unit_has_a_page_also_the_one_without_a_row(desk: Desk) -> None:
    add_unit(desk, "กลุ่มโรงเรียนคำสร้อย")
    published(desk, "กลุ่มอำนวยการ")
    book = book_of(desk, MAY)
    assert [page.tab for page in book.pages] == ["สรุป", "กลุ่มอำนวยการ", "กลุ่มโรงเรียนคำสร้อย"]
    assert [len(sheet.rows) for sheet in book.sheets] == [2, 1, 0]
    assert said_of_units(desk) == [
        ("กลุ่มอำนวยการ", 1, "", ""),
        ("กลุ่มโรงเรียนคำสร้อย", "–", "", "ยังไม่รายงาน"),
    ]
    declare_nothing(desk, MAY, "กลุ่มโรงเรียนคำสร้อย")
    assert said_of_units(desk)[1] == ("กลุ่มโรงเรียนคำสร้อย", "–", "", "ไม่มี")


def test_the_summary_leads_to_the_pages_also_where_rows_are_streamed(
    desk: Desk, tmp_path: Path
) -> None:
    add_unit(desk, "กลุ่มโรงเรียน 'คำสร้อย'")
    add_unit(desk, "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา " * 4)
    published(desk, "กลุ่มอำนวยการ")
    exported = export_book(desk, MAY, tmp_path / "all.xlsx").path.read_bytes()
    made = book_of(desk, MAY)
    ruler = Ruler(desk.press.width_of, desk.press.breaker)
    plans = [plan_sheet(sheet, ruler) for sheet in made.sheets]
    streamed = workbook_bytes(made, plans, "TH Sarabun", streamed_from=0)
    for content in (exported, streamed):
        book = load_workbook(BytesIO(content))
        page = book["สรุป"]
        cells = (page.cell(row, 2) for row in range(1, page.max_row + 1))
        found = {each.value: each.hyperlink.location for each in cells if each.hyperlink}
        assert found == {
            "กลุ่มอำนวยการ": f"{quote_sheetname(book.sheetnames[1])}!A1",
            "กลุ่มโรงเรียน 'คำสร้อย'": f"{quote_sheetname(book.sheetnames[2])}!A1",
        }


def test_a_unit_that_has_not_reported_is_not_said_to_have_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    add_unit(desk, "กลุ่มโรงเรียนคำสร้อย")
    of_month = book_of(desk, MAY).sheets[-1]
    of_year = book_of(desk, months_of_year(2561)).sheets[-1]
    assert of_month.said_empty == "ยังไม่ได้รายงานเดือนนี้"
    assert of_year.said_empty == "ยังไม่ได้รายงานครบทุกเดือนเหล่านี้"
    out = export_book(desk, MAY, tmp_path / "all.xlsx").path
    (read,) = [each for each in look_at(desk, [out]) if each.unit == "กลุ่มโรงเรียนคำสร้อย"]
    assert not read.nothing
    assert read.stand is Stand.DOUBTFUL


def test_where_no_unit_is_any_more_a_page_of_its_own_says_that_there_is_nothing(
    desk: Desk, clock: FakeClock
) -> None:
    with desk.store.read() as tx:
        (only,) = tx.units.all()
    end_unit(desk, only.id, clock.now.date())
    book = book_of(desk, Month(2019, 5))
    assert [page.tab for page in book.pages] == ["สรุป", "ไม่ระบุหน่วย"]
    assert book.sheets[1].said_empty == "ไม่มีเรื่องที่เผยแพร่ในเดือนนี้"


def test_the_summary_says_who_reports(desk: Desk) -> None:
    add_person(desk, NewPerson("นางรายงาน ประจำ", "ครู", "กลุ่มอำนวยการ", "reporter"))
    published(desk, "กลุ่มอำนวยการ")
    assert said_of_units(desk)[0][2] == "นางรายงาน ประจำ"


def test_the_pages_together_hold_what_the_whole_sheet_holds(desk: Desk) -> None:
    for unit in ("กลุ่มอำนวยการ", "กลุ่มนโยบายและแผน", "กลุ่มอำนวยการ"):
        published(desk, unit)
    whole = sheet_of(desk, MAY)
    pages = book_of(desk, MAY).pages[1:]
    assert sum(len(page.sheet.rows) for page in pages) == len(whole.rows) == 3


def test_a_memo_under_an_earlier_name_is_on_the_units_page(desk: Desk) -> None:
    unit = add_unit(desk, "กลุ่มแผน")
    published(desk, "กลุ่มแผน")
    rename_unit(desk, unit.id, "กลุ่มนโยบายและแผน")
    pages = {page.tab: len(page.sheet.rows) for page in book_of(desk, MAY).pages[1:]}
    assert pages["กลุ่มนโยบายและแผน"] == 1


def test_a_unit_that_had_ended_is_left_out_unless_it_published(
    desk: Desk, clock: FakeClock
) -> None:
    closed = add_unit(desk, "กลุ่มเดิม")
    end_unit(desk, closed.id, clock.now.date().replace(month=4))
    assert "กลุ่มเดิม" not in [page.tab for page in book_of(desk, MAY).pages]
    published(desk, "กลุ่มเดิม")
    assert "กลุ่มเดิม" in [page.tab for page in book_of(desk, MAY).pages]


def test_a_year_counts_each_month_in_a_column(desk: Desk, clock: FakeClock) -> None:
    published(desk, "กลุ่มอำนวยการ")
    clock.forward(31)
    published(desk, "กลุ่มอำนวยการ")
    summary = book_of(desk, months_of_year(2561)).sheets[0]
    assert [column.title for column in summary.columns][:2] == ["กลุ่ม/หน่วย/สถานศึกษา", "ต.ค. ๖๐"]
    assert summary.rows[0] == ("กลุ่มอำนวยการ", *["–"] * 7, 1, 1, *["–"] * 3, 2, "")


def test_the_file_has_the_summary_first_and_adds_up(desk: Desk, tmp_path: Path) -> None:
    published(desk, "กลุ่มอำนวยการ")
    published(desk, "กลุ่มนโยบายและแผน")
    done = export_book(desk, MAY, tmp_path / "all.xlsx")
    book = load_workbook(done.path)
    assert (done.rows, book.sheetnames[0]) == (2, "สรุป")
    cells = [cell.value for row in book["สรุป"].iter_rows() for cell in row]
    assert "=SUM(C7:C8)" in cells
    shown = load_workbook(done.path, data_only=True)["สรุป"]
    assert shown["C9"].value == 2, "the sum stands there for who does not calculate"


def test_on_paper_the_pages_are_numbered_on(desk: Desk, tmp_path: Path) -> None:
    published(desk, "กลุ่มอำนวยการ")
    export_book(desk, MAY, tmp_path / "all.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "all.pdf").pages]
    assert "หน้า ๑ จาก ๒" in pages[0]
    assert "หน้า ๒ จาก ๒" in pages[1]
