"""What we wrote ourselves comes back as it was, without a doubt."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from clerkdesk.domain.calendar.month import Month, Months
from clerkdesk.domain.form.sheetform import CellType, Column, SheetForm, SheetSignature
from clerkdesk.domain.memo.book import Book, BookPage
from clerkdesk.domain.memo.booksummary import Reported, summary_sheet
from clerkdesk.domain.memo.rowgroups import RowGroup
from clerkdesk.domain.memo.sheetmark import Stamp
from clerkdesk.domain.memo.tracking import CellValue, Sheet, month_sheet
from clerkdesk.domain.office.office import Office
from clerkdesk.domain.office.people import Person, Unit, UnitKind
from clerkdesk.domain.rounds.understanding import Expected, Understood, understand
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import normalise
from clerkdesk.forms.shelf import load_forms
from clerkdesk.settings import bundled
from clerkdesk.sheet import write_book
from clerkdesk.sheet.reading.reader import Reader
from tests.sheet.sheets import BREAKER, width_of

TRACKING = load_forms([bundled("forms")]).get("tracking").sheet
assert TRACKING is not None
TODAY = date(2018, 6, 4)
MAY = Month(2018, 5)
OFFICE = Office("สำนักงานเขตพื้นที่การศึกษาประถมศึกษามุกดาหาร", "สพป.มุกดาหาร", digits=Digits.THAI)
UNITS = (Unit(1, "กลุ่มอำนวยการ"), Unit(2, "คำสร้อย", UnitKind.SCHOOL_GROUP))
STAMP = Stamp("tracking", 3, "0.1.0")
HEADED = SheetForm(
    titles=("แบบติดตาม", "{unit_line}", "ประจำเดือน {month}"),
    name="แบบ {month}",
    columns=(
        Column("row", "ที่", source="row", type=CellType.NUMBER),
        Column("subject", "รายการ", source="subject"),
        Column("asked", "ขอ", source="asked_on", type=CellType.DATE, group="วันที่"),
        Column("on", "เผยแพร่", source="published_on", type=CellType.DATE, group="วันที่"),
        Column("price", "เงิน", type=CellType.MONEY, sum=True),
        Column("count", "ครั้ง", type=CellType.NUMBER, sum=True),
    ),
    signatures=(SheetSignature("ผู้รายงาน"),),
)


def a_sheet(
    rows: list[tuple[CellValue, ...]],
    unit: Unit | None = UNITS[1],
    form: SheetForm = TRACKING,
    months: Month | Months = MAY,
) -> Sheet:
    made = month_sheet(form, months, unit, OFFICE, [], {"reporter": Person(1, "นางสมศรี ใจดี", "ครู")})
    return replace(made, rows=tuple(rows))


def back(
    reader: Reader, *sheets: Sheet, stamp: Stamp | None = STAMP, keywords: str = "journal:3:ab"
) -> tuple[Understood, ...]:
    pages = tuple(BookPage(f"แผ่น {n}", sheet) for n, sheet in enumerate(sheets))
    book = Book("แบบ", pages, 0)
    content = write_book(
        book, width_of=width_of, breaker=BREAKER, keywords=keywords, stamp=stamp
    ).content
    expected = Expected(sheets[-1].form, OFFICE, UNITS, TODAY)
    return understand(reader.read(content, "แบบ.xlsx"), expected)


def said(value: CellValue) -> str:
    return value.isoformat() if isinstance(value, date) else normalise(str(value or "")).strip()


texts = st.text(
    st.one_of(st.sampled_from("กขคงมีไร่น้ำ๑๒ \n=-+@'\"_x000D_ลงชื่อรวม"), st.characters(codec="utf-8")),
    max_size=40,
).map(lambda text: normalise(text).strip())  # as everything is that is recorded
days = st.dates(date(2000, 1, 1), date(2199, 12, 31))  # before it Excel's short years are doubted


@settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(st.tuples(texts, texts, st.none() | days, texts, texts, texts), max_size=8))
def test_any_sheet_of_ours_comes_back_as_it_was(
    reader: Reader, found: list[tuple[str, str, date | None, str, str, str]]
) -> None:
    rows: list[tuple[CellValue, ...]] = [(place, *row) for place, row in enumerate(found, 1)]
    (sheet,) = back(reader, a_sheet(rows))
    assert sheet.doubts == ()
    assert [tuple(row.values.values()) for row in sheet.rows] == [
        tuple(said(cell) for cell in row) for row in found
    ]
    assert (sheet.own, sheet.nothing) == (True, not rows)
    assert (sheet.unit.unit, sheet.months) == (UNITS[1], MAY)
    assert (sheet.reporter, sheet.position) == ("นางสมศรี ใจดี", "ครู")


ROWS: list[tuple[CellValue, ...]] = [
    (1, "แผนปฏิบัติการ", "แผน.pdf", date(2018, 5, 2), "นายก", "เผยแพร่แล้ว", ""),
    (2, "ลงชื่อสมัครสอบ", "-", date(2018, 4, 30), "", "", "ไม่มี"),
    (3, "ไม่มี", "", None, "", "", ""),
]


def test_without_its_mark_it_is_known_by_its_head() -> None:
    with Reader() as reader:
        (sheet,) = back(reader, a_sheet(ROWS), stamp=None)
    assert sheet.own
    assert sheet.doubts == ()
    assert [row.values["subject"] for row in sheet.rows] == [row[1] for row in ROWS]
    assert (sheet.unit.name, sheet.unit.sure, sheet.months) == ("คำสร้อย", True, MAY)


def test_a_head_of_two_levels_and_sums_come_back(reader: Reader) -> None:
    rows: list[tuple[CellValue, ...]] = [
        (1, "ก", date(2018, 5, 1), date(2018, 5, 2), Decimal("1250.50"), 3),
        (2, "ข", date(2018, 5, 3), None, Decimal(7), Decimal("2.5")),
    ]
    (sheet,) = back(reader, a_sheet(rows, form=HEADED))
    assert sheet.doubts == ()
    assert [list(row.values.values()) for row in sheet.rows] == [
        ["ก", "2018-05-01", "2018-05-02", "1250.50", "3"],
        ["ข", "2018-05-03", "", "7.00", "2.5"],
    ]


def test_rows_in_groups_tell_what_they_stand_under(reader: Reader) -> None:
    groups = (
        *(RowGroup("กลุ่มอำนวยการ", 0, 0, 1), RowGroup("เดือนเมษายน ๒๕๖๑", 1, 0, 1)),
        *(RowGroup("คำสร้อย", 0, 1, 2), RowGroup("เดือนพฤษภาคม ๒๕๖๑", 1, 1, 2)),
    )
    months = Months(Month(2018, 4), MAY)
    (sheet,) = back(reader, replace(a_sheet(ROWS, None, months=months), groups=groups))
    assert sheet.doubts == ()
    assert [row.under for row in sheet.rows] == [
        ("กลุ่มอำนวยการ", "เดือนเมษายน ๒๕๖๑"),
        *[("คำสร้อย", "เดือนพฤษภาคม ๒๕๖๑")] * 2,
    ]
    assert sheet.unit.whole
    assert sheet.months == months


def test_all_units_in_one_book_come_back_one_by_one_and_the_summary_is_left_out(
    reader: Reader,
) -> None:
    first, second = a_sheet(ROWS, UNITS[0]), a_sheet([], UNITS[1])
    summary = summary_sheet(a_sheet([], None), MAY, [Reported("กลุ่มอำนวยการ", [])])
    found = back(reader, summary, first, second)
    assert [(each.unit.unit, len(each.rows), each.nothing) for each in found] == [
        (UNITS[0], 3, False),
        (UNITS[1], 0, True),
    ]
    assert all(each.sure for each in found)


def test_rows_keep_their_keys_though_their_order_and_results_change(reader: Reader) -> None:
    keys = ("p12", "h5", "a7.0")
    (sheet,) = back(reader, replace(a_sheet(ROWS), keys=keys))
    assert [row.key for row in sheet.rows] == list(keys)
    assert sheet.mark is not None
    assert (sheet.mark.form, sheet.mark.revision, sheet.mark.version) == ("tracking", 3, "0.1.0")


def test_a_book_without_a_stamp_or_a_code_is_none_of_ours(reader: Reader) -> None:
    (sheet,) = back(reader, a_sheet(ROWS), stamp=None, keywords="")
    assert not sheet.own
