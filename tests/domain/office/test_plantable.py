"""A plan as it comes out of Excel: taken where it is clear, named where it is not."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.calendar.fiscal import FiscalYear
from clerkdesk.domain.calendar.month import Month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.office.people import Unit
from clerkdesk.domain.office.planhead import read_month_head
from clerkdesk.domain.office.plantable import Known, PlanTable, read_mark, read_plan_table
from clerkdesk.domain.office.topics import Topic
from clerkdesk.domain.thai.monthnames import MONTHS, MONTHS_ENGLISH, MONTHS_SHORT

YEAR = FiscalYear(2569)
OCTOBER = Month(2025, 10)
PASTED = ("", "/", "ต.ค.", "แผนปฏิบัติการ", "รวม", '"', "2", "ก")
KNOWN = Known(
    YEAR,
    (
        Topic(1, "แผนปฏิบัติการ", "๑.๕"),
        Topic(2, "จัดซื้อจัดจ้าง", "๑.๗"),
        Topic(3, "เก่า", "", 3, date(2020, 1, 1)),
    ),
    (Unit(1, "กลุ่มแผน", former=("กลุ่มนโยบาย",)), Unit(2, "กลุ่มเดิม", ended_on=date(2020, 1, 1))),
)


def read(text: str) -> PlanTable:
    return read_plan_table(text, KNOWN)


def said(table: PlanTable) -> list[tuple[int, str, str, bool, str | None]]:
    return [
        (cell.topic, cell.unit, f"{cell.month.first:%m}", cell.planned, cell.note)
        for cell in table.cells
    ]


def doubts(table: PlanTable) -> list[tuple[int, int]]:
    return [(doubt.line, doubt.column) for doubt in table.doubts]


def test_a_table_with_every_shape_of_month_is_read() -> None:
    heads = (
        "ต.ค.", "พ.ย. 68", "ธันวาคม 2568", "1/2569", "Feb-26", "มี.ค.-69", "1/4/2569", "พ.ค.2569",
        "June 2026", "ก.ค. พ.ศ. ๒๕๖๙", "2026-08", "กันยายน",
    )  # fmt: skip
    text = "ที่\tหัวข้อ\tกลุ่ม\t" + "\t".join(heads) + "\n1\t๑.๕ แผนปฏิบัติการ\tกลุ่มนโยบาย" + "\t/" * 12
    table = read(text)
    assert [cell.month for cell in table.cells] == list(YEAR.months())
    assert {(cell.topic, cell.unit) for cell in table.cells} == {(1, "กลุ่มแผน")}
    assert (table.doubts, table.unread) == ([], [])


@given(st.sampled_from(YEAR.months()), st.sampled_from([0, 1, 2]), st.sampled_from(["", "พ.ศ. "]))
def test_a_month_is_read_with_a_year_of_four_figures_two_or_none(
    month: Month, shape: int, era: str
) -> None:
    year = month.year + 543
    name = (MONTHS[month.month - 1], MONTHS_SHORT[month.month - 1], MONTHS_ENGLISH[month.month - 1])
    for shown in ("", f" {era}{year}", f" {era}{year % 100:02}"):
        assert read_month_head(f"{name[shape]}{shown}", YEAR) == month


def test_a_month_of_another_year_is_named_once_with_its_column() -> None:
    table = read("หัวข้อ\tต.ค. 67\tพ.ย. 68\nแผนปฏิบัติการ\t/\t/\nจัดซื้อจัดจ้าง\t/\t")
    assert said(table) == [(1, "", "11", True, None)]
    assert doubts(table) == [(1, 2)]
    assert "2569" in str(table.doubts[0].why)


def test_marks_notes_and_doubtful_cells_are_told_apart() -> None:
    row = ("✓", "ไม่มี", "ฉบับร่าง", "3", "?", "15 มี.ค. 69", "15 มี.ค. 69", "31 ก.พ. 69", "#REF!", "x")
    heads = "ต.ค.\tพ.ย.\tธ.ค.\tม.ค.\tก.พ.\tมี.ค.\tเม.ย.\tพ.ค.\tมิ.ย.\tก.ค."
    table = read(f"หัวข้อ\t{heads}\nแผนปฏิบัติการ\t" + "\t".join(row))
    assert said(table) == [
        (1, "", "10", True, None),
        (1, "", "11", False, None),
        (1, "", "12", True, "ฉบับร่าง"),
        (1, "", "03", True, "15 มี.ค. 69"),
        (1, "", "07", True, None),
    ]
    assert doubts(table) == [(2, column) for column in (5, 6, 8, 9, 10)]


def test_a_topic_written_once_stands_for_the_units_below_it() -> None:
    table = read("หัวข้อ\tกลุ่ม\tต.ค.\nแผนปฏิบัติการ\tกลุ่มแผน\t/\n\tกลุ่มผี\t/\n\tกลุ่มเดิม\t/\n\t\t/")
    assert said(table) == [(1, "กลุ่มแผน", "10", True, None)]
    assert doubts(table) == [(3, 2), (4, 2), (5, 1)]


def test_titles_totals_and_other_columns_are_no_plan_and_are_said_so() -> None:
    table = read(
        "แผนปี 2569\n\nลำดับ\tหัวข้อ\tต.ค.\tรวม\tงบประมาณ\n1\tแผนปฏิบัติการ\t/\t1\t500\nรวม\t\t1\t1\t500"
    )
    assert said(table) == [(1, "", "10", True, None)]
    assert doubts(table) == []
    assert [(each.line, each.column, each.text) for each in table.unread] == [
        (1, 1, "แผนปี 2569"),
        (3, 5, "งบประมาณ"),
    ]


def test_a_head_of_two_lines_is_read() -> None:
    table = read("หัวข้อ\tกลุ่ม\tปี 2568\t\n\t\tต.ค.\tพ.ย.\nจัดซื้อจัดจ้าง\tกลุ่มแผน\t\t/")
    assert said(table) == [(2, "กลุ่มแผน", "11", True, None)]


def test_two_rows_that_disagree_are_doubtful_and_two_that_agree_are_one() -> None:
    table = read("หัวข้อ\tต.ค.\tพ.ย.\nแผนปฏิบัติการ\t/\t/\nแผนปฏิบัติการ\t/\t-")
    assert len(table.cells) == 2
    assert doubts(table) == [(3, 3)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("หัวข้อ\tต.ค.\nอื่น\t/", (2, 1)),
        ("หัวข้อ\tต.ค.\nเก่า\t/", (2, 1)),
        ("หัวข้อ\tต.ค.\tต.ค.\nแผนปฏิบัติการ\t\t/", (1, 3)),
    ],
)
def test_what_is_unknown_ended_or_twice_is_doubtful(text: str, at: tuple[int, int]) -> None:
    table = read(text)
    assert (said(table), doubts(table)) == ([], [at])


@pytest.mark.parametrize("text", ["", "หัวข้อ\tกลุ่ม", "แผน\t/\t/"])
def test_a_text_without_months_is_refused(text: str) -> None:
    with pytest.raises(ClerkError, match="หัวตาราง"):
        read(text)


@settings(max_examples=60)
@given(st.text(max_size=30))
def test_a_cell_is_a_mark_a_note_or_a_doubt_and_never_a_crash(text: str) -> None:
    try:
        planned, note = read_mark(text, OCTOBER, YEAR)
    except ClerkError:
        return
    assert planned or note is None


@settings(max_examples=60)
@given(st.lists(st.lists(st.sampled_from(PASTED), max_size=5), max_size=6))
def test_whatever_is_pasted_every_filled_month_is_taken_or_named(rows: list[list[str]]) -> None:
    text = "หัวข้อ\tต.ค.\tพ.ย.\n" + "\n".join("\t".join(row) for row in rows)
    table = read(text)
    assert all(cell.topic == 1 for cell in table.cells)
    assert all(doubt.line >= 1 and str(doubt.why) for doubt in (*table.doubts, *table.unread))
