"""A block is written into publications, other rows and new ones at once; and a sheet of nothing."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from clerkdesk.desk.desk import Desk
from clerkdesk.desk.monthblock import Block, Target, write_block
from clerkdesk.desk.monthrows import Completion, read_month
from clerkdesk.desk.publishing import Publication, publish
from clerkdesk.desk.roundrows import declare_nothing
from clerkdesk.desk.sheetbook import book_of
from clerkdesk.desk.sheets import export_sheet, sheet_form, sheet_of
from clerkdesk.domain.calendar.month import Months
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.rounds.understanding import Expected, understand
from clerkdesk.sheet.reading.reader import Reader
from tests.desk.rounds import APRIL, MAY, OTHER, UNIT, a_row, two_units
from tests.office import an_allowed_memo

URL = Publication(url="https://www.example.go.th/1")
TARGET = Target(MAY)


@pytest.fixture(autouse=True)
def _units(desk: Desk) -> None:
    two_units(desk)


def rows(desk: Desk) -> list[tuple[object, ...]]:
    return [row[1:2] + row[5:] for row in sheet_of(desk, MAY).rows]


def a_block(desk: Desk, **new: str) -> Block:
    done = publish(desk, an_allowed_memo(desk, subject="แผน").id, URL, desk.today())
    hand = a_row(desk, "ข่าว", month=MAY)
    said = Completion(done.memo.id, done.entry.id, Publication(remark="ก"))
    return Block([said], {hand: {"remark": "ข"}}, {"one": {"subject": "ใหม่", **new}})


def test_a_block_is_one_act_with_one_undoing(desk: Desk) -> None:
    block = a_block(desk)
    before = rows(desk)
    wrote = write_block(desk, TARGET, block)
    assert sorted(rows(desk), key=str) == sorted(
        [("แผน", "เผยแพร่แล้ว", "ก"), ("ข่าว", "", "ข"), ("ใหม่", "", "")], key=str
    )
    assert wrote.keys["one"] in [key.key for key in read_month(desk, MAY).keys]
    wrote.undo()
    assert rows(desk) == before


def test_a_cell_that_cannot_be_read_is_named_and_the_others_are_kept(desk: Desk) -> None:
    wrote = write_block(desk, TARGET, a_block(desk, published_on="เมื่อไร"))
    assert list(wrote.refused) == [("one", "published_on")]
    assert ("ใหม่", "", "") in rows(desk)


def test_when_something_else_is_wrong_nothing_is_kept(desk: Desk) -> None:
    block = a_block(desk)
    before = rows(desk)
    with pytest.raises(ClerkError):
        write_block(desk, Target(MAY, "ไม่มีหน่วยนี้"), block)
    with pytest.raises(ClerkError):
        write_block(desk, TARGET, Block(block.completions, {"h999": {"remark": "ค"}}))
    assert rows(desk) == before


def test_a_sheet_of_nothing_says_so_in_excel_and_counts_no_row(desk: Desk, tmp_path: Path) -> None:
    declare_nothing(desk, APRIL, UNIT)
    done = export_sheet(desk, APRIL, tmp_path / "out.xlsx", UNIT)
    assert done.rows == 0
    cells = [cell.value for row in load_workbook(done.path).active for cell in row]
    assert "ไม่มี" in cells
    assert export_sheet(desk, APRIL, tmp_path / "out.pdf", UNIT).path.is_file()
    assert sheet_of(desk, APRIL, OTHER).rows == ()
    assert not sheet_of(desk, Months(APRIL, MAY), UNIT).nothing
    a_row(desk, "ข่าว")
    assert [row[1] for row in sheet_of(desk, APRIL, UNIT).rows] == ["ข่าว"]


def test_the_book_of_all_units_says_so_of_a_unit_and_its_sum_stays(desk: Desk) -> None:
    declare_nothing(desk, APRIL, UNIT)
    book = book_of(desk, APRIL)
    said = [page.sheet.nothing for page in book.pages if page.tab == UNIT]
    assert (said, book.rows) == ([True], 0)


def test_a_sheet_of_nothing_comes_back_as_one_without_rows(desk: Desk, tmp_path: Path) -> None:
    declare_nothing(desk, APRIL, UNIT)
    out = export_sheet(desk, APRIL, tmp_path / "out.xlsx", UNIT).path
    with desk.store.read() as tx:
        office, units = tx.office.load(), tuple(tx.units.all())
    expected = Expected(sheet_form(desk, ""), office, units, desk.today())
    with Reader() as reader:
        [came] = understand(reader.read(out.read_bytes(), out.name), expected)
    assert (came.nothing, came.rows, came.months) == (True, (), APRIL)
    assert came.doubts == ()
