"""The rows of a month: whose they are, in which order, and what stands in them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.months import Month
from clerkdesk.domain.form.form import Field, FieldType, Option
from clerkdesk.domain.form.sheetform import Column, GroupBy, SheetForm, SheetSignature
from clerkdesk.domain.memo.entries import (
    Cancelled,
    Entry,
    Published,
    Replaced,
    Signature,
    TakenDown,
)
from clerkdesk.domain.memo.gathering import gathered, groups_of
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.memo.rowgroups import Closes, Opens, RowAt, in_drawn_order
from clerkdesk.domain.memo.tracking import (
    SOURCES,
    CellValue,
    Tracked,
    month_sheet,
    published_in,
    unit_line,
)
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Person, Unit, UnitKind
from clerkdesk.domain.thai.digits import Digits
from tests.samples import memo_form, memo_of, recording

MAY = Month(2018, 5)
UNIT = Unit(1, "กลุ่มบริหารทั่วไป", former=("กลุ่มอำนวยการ",))
OTHER = Unit(2, "กลุ่มที่ ๒")
DAYS = st.dates(date(2017, 9, 1), date(2018, 12, 31))
SHOWN = ("address", "channel", "published_on")
DAYS_LISTS = st.lists(DAYS, max_size=8)


def published(on: date = date(2018, 5, 15), **more: str) -> Published:
    entry = Published(**recording().stamp, circuit=1, url="https://x", **more)
    return replace(entry, on=on)


def a_memo(memo_id: int, unit: str, *days: date) -> Memo:
    memo = memo_of(None, *(published(day) for day in days))
    return replace(memo, id=memo_id, unit=unit, subject=f"เรื่องที่ {memo_id}")


def ids(rows: list[Tracked]) -> list[int]:
    return [row.memo.id for row in rows]


@given(st.lists(DAYS, max_size=8))
def test_a_month_has_what_was_published_in_it_in_order_of_days(days: list[date]) -> None:
    memos = [a_memo(place, "", day) for place, day in enumerate(days, start=1)]
    found = [row.published.on for row in published_in(memos, MAY, None)]
    assert found == sorted(day for day in days if (day.year, day.month) == (2018, 5))


def test_a_memo_has_one_row_in_the_month_in_which_it_was_published_first() -> None:
    memo = a_memo(1, "", date(2018, 5, 9), date(2018, 5, 2), date(2018, 6, 1))
    assert [row.published.on.day for row in published_in([memo], MAY, None)] == [2]
    assert published_in([memo], MAY.next(), None) == []
    cancel = Cancelled(**recording().stamp, id=4, circuit=1, supersedes=2, reason="ผิด")
    memo = replace(memo, entries=(*memo.entries, cancel))
    assert [row.published.on.day for row in published_in([memo], MAY, None)] == [9]


def test_a_corrected_day_moves_the_row_to_its_month() -> None:
    memo = a_memo(1, "", date(2018, 5, 9))
    right = replace(published(date(2018, 6, 9)), id=2, supersedes=1)
    memo = replace(memo, entries=(*memo.entries, right))
    assert [len(published_in([memo], month, None)) for month in (MAY, MAY.next())] == [0, 1]


def test_a_row_says_the_addresses_at_which_the_matter_stands_now() -> None:
    stamp = recording().stamp
    first, board = published(), replace(published(channel="ป้ายประกาศ"), url="")
    memo = memo_of(None, first, board, replace(published(), url="https://y"))

    def shown(*ends: Entry) -> tuple[CellValue, CellValue, CellValue]:
        numbered = (replace(end, id=place) for place, end in enumerate(ends, start=4))
        (row,) = published_in([replace(memo, entries=(*memo.entries, *numbered))], MAY, None)
        address, channel, day = (SOURCES[each](row, 1) for each in SHOWN)
        return address, channel, day

    day = date(2018, 5, 15)
    assert shown() == ("https://x\nhttps://y", "ป้ายประกาศ", day)
    replaced = Replaced(**stamp, published=1, by_memo=1, by_entry=3, url="https://y")
    assert shown(replaced) == ("https://y", "ป้ายประกาศ", day)
    elsewhere = Replaced(**stamp, published=3, url="https://z")
    assert shown(replaced, elsewhere) == ("https://z", "ป้ายประกาศ", day)
    downs = [TakenDown(**stamp, published=place, reason="เก่า") for place in (1, 2, 3)]
    assert shown(*downs[1:]) == ("https://x", "", day)
    assert shown(*downs) == ("https://x", "", day)


def test_what_was_written_under_a_former_name_is_the_units_own() -> None:
    names = ("กลุ่มบริหารทั่วไป", "กลุ่มอำนวยการ", "กลุ่มอื่น", "")
    day = date(2018, 5, 1)
    memos = [a_memo(place, name, day) for place, name in enumerate(names, start=1)]
    assert ids(published_in(memos, MAY, UNIT)) == [1, 2]
    assert ids(published_in([a_memo(1, "กลุ่มที่ 2", day)], MAY, OTHER)) == [1]
    assert len(published_in(memos, MAY, None)) == 4


def test_rows_of_one_unit_stand_together_in_the_order_of_the_units() -> None:
    names = ("ไม่รู้จัก", "กลุ่มที่ ๒", "กลุ่มอำนวยการ", "กลุ่มที่ 2", "กลุ่มบริหารทั่วไป")
    days = [date(2018, 5, day) for day in (1, 2, 3, 4, 5)]
    memos = [a_memo(i, *each) for i, each in enumerate(zip(names, days, strict=True), start=1)]
    rows = published_in(memos, MAY, None)
    assert ids(gathered(rows, (GroupBy.UNIT, GroupBy.MONTH), [UNIT, OTHER])) == [3, 5, 2, 4, 1]
    assert gathered(rows, (), [UNIT, OTHER]) == rows


@pytest.mark.parametrize("group", [GroupBy.MONTH, GroupBy.QUARTER, GroupBy.YEAR])
@given(days=st.lists(DAYS, max_size=8))
def test_gathering_by_time_keeps_the_order_of_days(group: GroupBy, days: list[date]) -> None:
    rows = [Tracked(a_memo(1, ""), published(day)) for day in sorted(days)]
    assert gathered(rows, (group,), []) == rows


def test_a_year_of_the_sheet_is_a_fiscal_one() -> None:
    september, october = (published(date(2018, month, 1)) for month in (9, 10))
    rows = [Tracked(a_memo(1, "ก"), october), Tracked(a_memo(2, "ก"), september)]
    assert ids(gathered(rows, (GroupBy.YEAR,), [])) == [2, 1]


def test_groups_have_titles_and_the_rows_that_stand_under_them() -> None:
    names = ("กลุ่มที่ 2", "กลุ่มอำนวยการ", "กลุ่มอื่น", "")
    days = [date(2018, month, 1) for month in (9, 10, 5, 1)]
    rows = [
        Tracked(a_memo(place, name), published(day))
        for place, (name, day) in enumerate(zip(names, days, strict=True), start=1)
    ]
    by = (GroupBy.UNIT, GroupBy.QUARTER)
    found = groups_of(gathered(rows, by, [UNIT, OTHER]), by, [UNIT, OTHER], Digits.ARABIC)
    assert [(group.title, group.level, group.first, group.count) for group in found] == [
        ("กลุ่มบริหารทั่วไป", 0, 0, 1),
        ("ไตรมาสที่ 1 ปีงบประมาณ พ.ศ. 2562", 1, 0, 1),
        ("กลุ่มที่ ๒", 0, 1, 1),
        ("ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2561", 1, 1, 1),
        ("ไม่ระบุหน่วย", 0, 2, 1),
        ("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2561", 1, 2, 1),
        ("กลุ่มอื่น", 0, 3, 1),
        ("ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2561", 1, 3, 1),
    ]


def test_a_level_in_which_all_rows_are_alike_is_not_drawn() -> None:
    rows = [Tracked(a_memo(1, "กลุ่มที่ ๒"), published())] * 2
    assert groups_of(rows, (GroupBy.UNIT, GroupBy.MONTH), [OTHER], Digits.THAI) == ()


@given(DAYS_LISTS)
def test_groups_hold_every_row_once_on_each_level(days: list[date]) -> None:
    by = (GroupBy.YEAR, GroupBy.MONTH)
    rows = gathered([Tracked(a_memo(1, "ก"), published(day)) for day in days], by, [])
    groups = groups_of(rows, by, [], Digits.THAI)
    for level in {group.level for group in groups}:
        held = [place for g in groups if g.level == level for place in range(g.first, g.end)]
        assert held == list(range(len(rows)))
    drawn = list(in_drawn_order(len(rows), groups))
    assert [each.place for each in drawn if isinstance(each, RowAt)] == list(range(len(rows)))
    opened = [each.group for each in drawn if isinstance(each, Opens)]
    assert sorted(opened, key=lambda g: (g.first, g.level)) == opened == list(groups)
    assert {each.group for each in drawn if isinstance(each, Closes)} == set(groups)


def test_every_source_reads_one_publication() -> None:
    allowed = Signature(
        **recording(date(2018, 5, 3)).stamp,
        id=1,
        circuit=1,
        step="director",
        signer="ผอ.",
        choice="allow",
    )
    entry = replace(published(channel="เว็บ", result="แล้ว", remark="-"), id=2)
    memo = replace(
        memo_of(None, allowed, entry),
        number="ศธ ๑/๑",
        subject="แผน",
        requester="ก",
        unit="ข",
        topic="ค",
        dated=date(2018, 5, 1),
        materials=(Material("ก.pdf", "0", 1), Material("ข.pdf", "0", 1)),
    )
    row = Tracked(memo, entry)
    assert {name: read(row, 7) for name, read in SOURCES.items()} == {
        "row": 7,
        "number": "ศธ ๑/๑",
        "subject": "แผน",
        "materials": "ก.pdf\nข.pdf",
        "asked_on": date(2018, 5, 1),
        "allowed_on": date(2018, 5, 3),
        "published_on": date(2018, 5, 15),
        "responsible": "ก",
        "requester": "ก",
        "publisher": "",
        "unit": "ข",
        "topic": "ค",
        "channel": "เว็บ",
        "address": "https://x",
        "result": "แล้ว",
        "remark": "-",
    }


def test_who_published_is_responsible_where_it_is_known() -> None:
    row = Tracked(a_memo(1, ""), published(publisher="ผู้ดูแลเว็บ"))
    assert SOURCES["responsible"](row, 1) == "ผู้ดูแลเว็บ"
    assert SOURCES["allowed_on"](row, 1) is None


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        (None, "รวมทุกกลุ่ม หน่วย และสถานศึกษา"),
        (Unit(1, "คำสร้อย", UnitKind.SCHOOL_GROUP), "กลุ่มโรงเรียน คำสร้อย"),
        (Unit(1, "กลุ่มโรงเรียนคำสร้อย", UnitKind.SCHOOL_GROUP), "กลุ่มโรงเรียนคำสร้อย"),
        (Unit(1, "โรงเรียนบ้านน้ำใส", UnitKind.SCHOOL), "สถานศึกษา โรงเรียนบ้านน้ำใส"),
    ],
)
def test_the_line_says_whose_sheet_it_is(unit: Unit | None, line: str) -> None:
    assert unit_line(unit) == line


def test_a_sheet_has_everything_that_stands_on_it() -> None:
    form = SheetForm(
        titles=("{office.name}", "{unit_line}", "ประจำเดือน {month}"),
        name="แบบติดตาม {unit}",
        columns=(
            Column("row", "ลำดับ", source="row"),
            Column("subject", "เรื่อง", source="subject"),
            Column("by_hand", "ตรวจแล้ว"),
        ),
        signatures=(SheetSignature("ผู้รายงาน", "reporter"), SheetSignature("ผู้ตรวจ")),
    )
    rows = published_in([a_memo(4, "กลุ่มที่ ๒", date(2018, 5, 2))], MAY, None)
    reporter = {"reporter": Person(1, "นางสาวฐิติ ฎีกา", "นักประชาสัมพันธ์")}
    sheet = month_sheet(form, MAY, OTHER, Office(name="สพป.มุกดาหาร"), rows, reporter)
    assert sheet.titles == ("สพป.มุกดาหาร", "กลุ่ม/หน่วย กลุ่มที่ ๒", "ประจำเดือน พฤษภาคม ๒๕๖๑")
    assert (sheet.name, sheet.rows) == ("แบบติดตาม กลุ่มที่ ๒", ((1, "เรื่องที่ 4", ""),))
    assert [(each.signs, each.name) for each in sheet.signers] == [
        ("ผู้รายงาน", "นางสาวฐิติ ฎีกา"),
        ("ผู้ตรวจ", ""),
    ]


def test_a_column_may_take_any_field_of_the_memos() -> None:
    fields = (
        Field("subject", FieldType.TEXT, "เรื่อง"),
        Field("price", FieldType.MONEY, "วงเงิน"),
        Field("count", FieldType.NUMBER, "จำนวน"),
        Field("due", FieldType.DATE, "ภายใน"),
        Field("way", FieldType.CHOICE, "ทาง", options=(Option("post", "ไปรษณีย์"),)),
    )
    values = {"price": "1250.50", "count": 3, "due": "2018-05-31", "way": {"post": ""}}
    memo = replace(memo_of(replace(memo_form(), fields=fields)), values=values)
    names = ("price", "count", "due", "way", "subject", "gone")
    columns = tuple(Column(name, name, source=f"field.{name}") for name in names)
    sheet = month_sheet(
        SheetForm(columns=columns), MAY, None, Office(), [Tracked(memo, published())], {}
    )
    row = (Decimal("1250.50"), 3, date(2018, 5, 31), "ไปรษณีย์", None, None)
    assert sheet.rows == (row,)
