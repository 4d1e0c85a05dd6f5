"""Several sheets in one workbook, and what their pages are called."""

from pathlib import Path
from zipfile import ZipFile

from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.tracking import Sheet
from clerkdesk.domain.words import Words
from clerkdesk.sheet import write_book
from clerkdesk.sheet.celltext import MOST_ON_TAB, tab_names
from tests.sheet.sheets import BREAKER, HEAD, a_row, a_sheet, width_of


def a_book(*pages: tuple[str, Sheet]) -> Book:
    return Book("สรุป", tuple(BookPage(tab, sheet) for tab, sheet in pages), len(pages))


def saved_book(book: Book, folder: Path) -> Path:
    path = folder / "book.xlsx"
    path.write_bytes(write_book(book, width_of=width_of, breaker=BREAKER).content)
    return path


def test_every_page_has_its_own_rows_and_its_own_name(tmp_path: Path) -> None:
    first, second = a_sheet([a_row(subject="ก")]), a_sheet([a_row(subject="ข"), a_row(2)])
    path = saved_book(a_book(("กลุ่ม/อำนวยการ", first), ("โรงเรียน [บ้าน]", second)), tmp_path)
    book = CalamineWorkbook.from_path(path)
    assert book.sheet_names == ["กลุ่ม อำนวยการ", "โรงเรียน บ้าน"]
    assert book.get_sheet_by_index(0).to_python()[HEAD][1] == "ก"
    assert [row[1] for row in book.get_sheet_by_index(1).to_python()[HEAD:][:2]] == [
        "ข",
        "แผนปฏิบัติการ",
    ]


def test_every_page_is_set_up_to_be_printed(tmp_path: Path) -> None:
    path = saved_book(a_book(("ก", a_sheet()), ("ข", a_sheet(landscape=False))), tmp_path)
    pages = load_workbook(path).worksheets
    assert [page.page_setup.orientation for page in pages] == ["landscape", "portrait"]
    assert {page.print_title_rows for page in pages} == {f"${HEAD}:${HEAD}"}


def test_a_note_says_on_which_page_it_is() -> None:
    long = a_sheet([a_row(subject="แผน" * 11_000)])
    written = write_book(a_book(("ก", a_sheet()), ("ข", long)), width_of=width_of, breaker=BREAKER)
    assert Words().sentence(written.notes[0]).startswith("หน้า “ข” แถวที่ ๑ ช่อง “เรื่อง” ยาวเกิน")


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(st.text(max_size=40), min_size=1, max_size=6))
@example(texts=["กลุ่มบริหารงานการเงินและสินทรัพย์" * 2] * 12)
@example(texts=["History", "history", "'", "", "A", "a", "a (2)"])
def test_names_of_pages_are_never_alike_and_always_allowed(texts: list[str]) -> None:
    names = tab_names(texts)
    assert len({name.casefold() for name in names}) == len(texts)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) <= MOST_ON_TAB * 2
        assert not set(name) & set("[]:*?/\\\n\r\0")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_a_formula_as_the_name_of_a_page_stays_a_name(tmp_path: Path) -> None:
    path = saved_book(a_book(("=1+1", a_sheet()), ("'=2", a_sheet())), tmp_path)
    assert load_workbook(path).sheetnames == ["=1+1", "=2"]
    assert "<f>" not in ZipFile(path).read("xl/worksheets/sheet1.xml").decode()
