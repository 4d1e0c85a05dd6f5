"""The month's sheet on paper."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.form.sheetform import CellType, Column, SheetForm
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.tracking import Sheet, Signer
from clerkdesk.domain.thai.digits import Digits, to_arabic
from clerkdesk.paper.placed import Layout, Line, Text
from tests.paper.composing import (
    OFFICE,
    items_of,
    outside,
    overlaps,
    said,
    spots,
    text_with,
    texts,
)
from tests.paper.golden import of_sheet, tracking_row, tracking_sheet
from tests.paper.test_compose_properties import text_of


def sheet_of(count: int) -> Sheet:
    return tracking_sheet(tuple(map(tracking_row, range(1, count + 1))))


def grouped(rows: int = 3) -> Sheet:
    """A sheet with a head of two levels, sums and four places to sign."""
    columns = (
        Column("row", "ลำดับ", type=CellType.NUMBER, width=8),
        Column("name", "โครงการ", width=30),
        Column("got", "ได้รับ", type=CellType.MONEY, group="งบประมาณ (บาท)", sum=True),
        Column("used", "ใช้ไป", type=CellType.MONEY, group="งบประมาณ (บาท)", sum=True),
        Column("on", "วันที่", type=CellType.DATE),
    )
    form = SheetForm(columns=columns)
    row = (1, "โครงการ", Decimal("1250.50"), 400, date(2026, 6, 14))
    signers = tuple(Signer(f"ผู้ลงนาม {n}") for n in range(4))
    return Sheet("ชื่อ", ("หัวเรื่อง",), columns, (row,) * rows, signers, form, OFFICE)


def sound(layout: Layout) -> Layout:
    assert list(overlaps(layout)) == []
    assert list(outside(layout, left=12.7, right=12.7)) == []
    return layout


def test_the_sheet_is_landscape_with_titles_and_figures_of_the_office() -> None:
    layout = sound(of_sheet(sheet_of(3)))
    (page,) = layout.pages
    assert (page.width, page.height) == (297, 210)
    title = text_with(page, OFFICE.name)
    assert title.bold
    assert title.x + title.width / 2 == pytest.approx(148.5, abs=0.05)
    assert {"มิถุนายน ๒๕๖๙", "๒ มิ.ย. ๒๕๖๙", "๓", "แผน 2569.pdf"} <= set(texts(page))
    assert layout.title == "แบบติดตาม มิถุนายน 2569"


def test_the_head_and_the_page_number_are_on_every_page() -> None:
    layout = sound(of_sheet(sheet_of(60)))
    count = len(layout.pages)
    assert count > 3
    for number, page in enumerate(layout.pages, start=1):
        assert "ผู้รับผิดชอบ" in texts(page)
        assert OFFICE.digits.of(f"หน้า {number} จาก {count}") in texts(page)
    assert sum(text == "เผยแพร่แล้ว" for text in texts(layout)) == 60


@pytest.mark.parametrize("count", range(1, 40, 3))
def test_the_places_to_sign_are_never_alone_on_a_page(count: int) -> None:
    layout = sound(of_sheet(sheet_of(count)))
    last = layout.pages[-1]
    assert set(spots(Layout("", (last,)))) == {"signer-1"}
    assert texts(last).count("เผยแพร่แล้ว") >= min(count, 3)
    assert spots(layout)["signer-1"].height >= 9


def test_one_alone_signs_at_the_right_and_four_side_by_side() -> None:
    assert spots(of_sheet(sheet_of(1)))["signer-1"].x > 148.5
    four = spots(sound(of_sheet(grouped())))
    assert len({spot.y for spot in four.values()}) == 1
    assert len({spot.x for spot in four.values()}) == 4


def test_every_page_of_rows_is_closed_by_lines() -> None:
    for page in of_sheet(sheet_of(30)).pages:
        lines = items_of(page, Line)
        uprights = [line for line in lines if line.x1 == line.x2]
        bottom = max(line.y2 for line in lines)
        assert len({line.x1 for line in uprights}) == 8
        assert {line.y2 for line in uprights if line.y2 > 60} == {bottom}
        assert any(line.y1 == line.y2 == bottom for line in lines)


def test_neighbours_of_a_group_have_one_title_above_them() -> None:
    layout = sound(of_sheet(grouped()))
    group, got, used = (text_with(layout, t) for t in ("งบประมาณ", "ได้รับ", "ใช้ไป"))
    assert group.y < got.y == used.y
    middle = (got.x + got.width / 2 + used.x + used.width / 2) / 2
    assert group.x + group.width / 2 == pytest.approx(middle, abs=0.1)


def test_columns_are_added_up_below() -> None:
    everything = texts(of_sheet(grouped(3)))
    assert everything.count("๑,๒๕๐.๕๐") == 3
    assert {"รวม", "๓,๗๕๑.๕๐", "๑,๒๐๐.๐๐"} <= set(everything)


def test_a_month_without_publications_says_so() -> None:
    assert "ไม่มีเรื่องที่เผยแพร่ในเดือนนี้" in texts(sound(of_sheet(sheet_of(0))))


def test_a_practice_office_is_marked() -> None:
    sheet = replace(sheet_of(1), office=replace(OFFICE, practice=True))
    assert "ไม่ใช่เอกสารราชการ" in said(of_sheet(sheet))


def test_an_office_with_arabic_figures_gets_them() -> None:
    office = replace(OFFICE, name="สพป.ชลบุรี", digits=Digits.ARABIC)
    sheet = replace(sheet_of(2), office=office, titles=("เดือน มิถุนายน ๒๕๖๙",))
    everything = said(of_sheet(sheet))
    assert not set(everything) & set("๐๑๒๓๔๕๖๗๘๙")
    assert "หน้า1จาก1" in everything


def test_no_word_of_a_title_is_cut_in_a_narrow_column() -> None:
    columns = tuple(Column(f"c{n}", "ผลการดำเนินการ", width=6) for n in range(14))
    form = SheetForm(columns=(*columns, Column("wide", "เรื่อง", width=120)))
    sheet = Sheet("ชื่อ", (), form.columns, (("ก",) * 15,), (), form, OFFICE)
    layout = sound(of_sheet(sheet))
    heads = {text.text for text in items_of(layout, Text) if text.bold}
    assert heads <= {"ผล", "การ", "ดำเนิน", "ผลการ", "การดำเนิน", "ดำเนินการ", "ผลการดำเนินการ", "เรื่อง"}


@settings(max_examples=25)
@given(
    rows=st.lists(
        st.tuples(st.integers(0, 10**6), text_of(25), text_of(6), st.dates(), text_of(5)),
        max_size=12,
    )
)
def test_whatever_stands_in_the_cells_is_printed_whole(
    rows: list[tuple[int, str, str, date, str]],
) -> None:
    layout = sound(of_sheet(tracking_sheet(tuple((*row, None, "") for row in rows))))
    everything = to_arabic(said(layout))
    for row in rows:
        for cell in (row[1], row[2], row[4]):
            for line in cell.split("\n"):
                assert all(char in everything for char in to_arabic("".join(line.split())))
        assert str(row[0]) in everything


def test_a_thousand_rows_are_set_in_a_second() -> None:
    of_sheet(sheet_of(1))  # fonts and words
    begun = perf_counter()
    layout = of_sheet(sheet_of(1000))
    assert perf_counter() - begun < 3  # about 0.3 s; a shared machine may be slow
    assert len(layout.pages) > 50


def gathered_sheet(rows: int = 40) -> Sheet:
    """Rows of two units, each with two months."""
    part = rows // 4
    groups = (
        RowGroup("กลุ่มแผน", 0, 0, 2 * part),
        RowGroup("เดือนมกราคม", 1, 0, part),
        RowGroup("เดือนกุมภาพันธ์", 1, part, part),
        RowGroup("กลุ่มพัสดุ", 0, 2 * part, 2 * part),
        RowGroup("เดือนมกราคม", 1, 2 * part, part),
        RowGroup("เดือนกุมภาพันธ์", 1, 3 * part, part),
    )
    return replace(grouped(4 * part), groups=groups)


def test_groups_have_titles_and_sums_of_their_own() -> None:
    layout = sound(of_sheet(gathered_sheet(4)))
    everything = texts(layout)
    assert [t for t in everything if t.startswith(("กลุ่ม", "    เดือน"))] == [
        *("กลุ่มแผน", "    เดือนมกราคม", "    เดือนกุมภาพันธ์"),
        *("กลุ่มพัสดุ", "    เดือนมกราคม", "    เดือนกุมภาพันธ์"),
    ]
    assert everything.count("๒,๕๐๑.๐๐") == 2
    assert {"รวม กลุ่มแผน", "รวมทั้งสิ้น", "๕,๐๐๒.๐๐"} <= set(everything)


@pytest.mark.parametrize("rows", range(8, 60, 4))
def test_no_title_of_a_group_is_the_last_on_its_page(rows: int) -> None:
    for page in sound(of_sheet(gathered_sheet(rows))).pages:
        last = max((t for t in items_of(page, Text) if t.y < 195), key=lambda text: text.y)
        assert not last.text.startswith(("กลุ่ม", "    เดือน"))
