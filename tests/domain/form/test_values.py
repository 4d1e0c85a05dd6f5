"""What is typed into a field is stored in one shape, shown, and given back for editing."""

import pytest

from clerkdesk.domain.calendar.datestyles import DateStyle
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Option
from clerkdesk.domain.form.values import (
    edit_text,
    show_value,
)
from clerkdesk.domain.thai.digits import Digits
from tests.domain.form.reading import CHANNEL, PEOPLE, Json, of, read

MONEY_FROM = Field(
    "from",
    FieldType.CHOICE,
    "แหล่งเงิน",
    options=(
        Option("budget", "งบประมาณ", options=(Option("run", "ดำเนินงาน"), Option("buy", "ลงทุน"))),
        Option("gift", "บริจาค", detail=True),
    ),
)


def refused(field: Field | FieldType, typed: str) -> str:
    with pytest.raises(ClerkError) as caught:
        read(field, typed)
    return str(caught.value)


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (FieldType.TEXT, "  นํ้าทิพย์\nเเสงดี ", "น้ำทิพย์ แสงดี"),
        (FieldType.LONG_TEXT, "หนึ่ง\r\n\r\nสอง ", "หนึ่ง\n\nสอง"),
        (FieldType.DATE, "๒๒ พ.ย. ๖๙", "2026-11-22"),
        (FieldType.DATE, "วันนี้", "2026-11-22"),
        (FieldType.DATE_RANGE, "1 ม.ค. 69 - 5 ม.ค. 69", ["2026-01-01", "2026-01-05"]),
        (FieldType.DATE_RANGE, "๒๒–๒๕ พ.ย. ๒๕๖๙", ["2026-11-22", "2026-11-25"]),
        (FieldType.DATE_RANGE, "30/12/2569 ถึงวันที่ 2/1/2570", ["2026-12-30", "2027-01-02"]),
        (FieldType.DATE_RANGE, "2026-01-01..2026-01-05", ["2026-01-01", "2026-01-05"]),
        (FieldType.DATE_RANGE, "วันนี้", ["2026-11-22", "2026-11-22"]),
        (FieldType.MONTH, "มิ.ย. ๖๑", "2018-06"),
        (FieldType.MONTH, "เดือนที่แล้ว", "2026-10"),
        (FieldType.NUMBER, "๑,๒๐๐", 1200),
        (FieldType.NUMBER, "2.50", "2.5"),
        (FieldType.NUMBER, "-7", -7),
        (FieldType.NUMBER, "0", 0),
        (FieldType.NUMBER, "-0.0", 0),
        (FieldType.NUMBER, "0.0000001", "0.0000001"),
        (FieldType.MONEY, "๑,๒๐๐.๕ บาท", "1200.50"),
        (FieldType.MONEY, "฿ 99", "99.00"),
        (FieldType.MONEY, "100.-", "100.00"),
        (FieldType.BOOK_NUMBER, " ศธ ๐๔๐๕๖/๔๕ ", "ศธ ๐๔๐๕๖/๔๕"),
        (FieldType.PERSON, "นายฎีกา  ปั๊ม", "นายฎีกา  ปั๊ม"),
        (FieldType.FILES, "ก.pdf; ข;.pdf\nค.pdf;", ["ก.pdf", "ข", ".pdf", "ค.pdf"]),
        (FieldType.FILES, r"แผน\;ปี.pdf; C:\งาน\ก.pdf", ["แผน;ปี.pdf", r"C:\งาน\ก.pdf"]),
    ],
)
def test_what_is_typed_is_stored_in_one_shape(kind: FieldType, typed: str, stored: object) -> None:
    assert read(kind, typed) == stored
    assert type(read(kind, typed)) is type(stored)


@pytest.mark.parametrize("kind", list(FieldType))
def test_nothing_typed_is_none_and_shows_as_nothing(kind: FieldType) -> None:
    field = of(kind)
    assert read(field, " \n ") is None
    assert show_value(field, None) == ""
    assert edit_text(field, None) == ""


@pytest.mark.parametrize(
    ("kind", "typed", "what"),
    [
        (FieldType.DATE, "31 ก.พ. 2569", "28 วัน"),
        (FieldType.MONTH, "ไตรมาส 1", "ไม่ชัดเจน"),
        (FieldType.DATE_RANGE, "5 ม.ค. 69 - 1 ม.ค. 69", "มาก่อนวันแรก"),
        (FieldType.DATE_RANGE, "1 ม.ค. 69 - พรุ่งนี้ก็ได้", "ไม่ได้"),
        (FieldType.NUMBER, "สิบสอง", "เป็นตัวเลขไม่ได้"),
        (FieldType.NUMBER, "1,5", "เป็นตัวเลขไม่ได้"),
        (FieldType.NUMBER, "1e5", "เป็นตัวเลขไม่ได้"),
        (FieldType.NUMBER, "9" * 1900, "ไม่เกิน 15 หลัก"),
        (FieldType.DATE_RANGE, "1" + " " * 100_000 + "2", "เกิน 2000"),
        (FieldType.MONEY, "10.005", "ละเอียดกว่าสตางค์"),
        (FieldType.TEXT, "ก" * 2001, "เกิน 2000"),
        (FieldType.DAYS, "3", "นับวันให้เอง"),
    ],
)
def test_bad_input_names_the_field_and_what_to_do(kind: FieldType, typed: str, what: str) -> None:
    said = refused(kind, typed)
    assert said.startswith("ช่องทดสอบ: ")
    assert what in said


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("email,amss,other:Google Drive", {"email": "", "amss": "", "other": "Google Drive"}),
        ("อื่น ๆ: Line\\, Drive , ระบบ amss++", {"amss": "", "other": "Line, Drive"}),
        ("e-mail: a@b.go.th", {"email": "a@b.go.th"}),
        ("Other:https://x.go.th", {"other": "https://x.go.th"}),
        (r"other:\\server\share", {"other": r"\\server\share"}),
        ("amss,", {"amss": ""}),
    ],
)
def test_a_choice_takes_keys_or_labels_with_words_beside(typed: str, stored: object) -> None:
    assert list(read(CHANNEL, typed).items()) == list(stored.items())  # type: ignore[attr-defined]


def test_a_sub_choice_ticks_the_one_above_it() -> None:
    assert read(MONEY_FROM, "budget.buy") == {"budget": "", "budget.buy": ""}
    assert read(MONEY_FROM, "ลงทุน") == {"budget": "", "budget.buy": ""}
    assert read(MONEY_FROM, "งบประมาณ.ลงทุน") == {"budget": "", "budget.buy": ""}
    assert show_value(MONEY_FROM, read(MONEY_FROM, "budget.buy")) == "งบประมาณ (ลงทุน)"


@pytest.mark.parametrize(
    ("field", "typed", "what"),
    [
        (CHANNEL, "emial", "(email?)"),
        (CHANNEL, "email,Line", "ถ้ามีจุลภาคในข้อความ"),
        (CHANNEL, "amss:x", "ไม่มีที่ให้เขียนเพิ่ม"),
        (MONEY_FROM, "budget,gift", "เลือกทั้ง งบประมาณ และ บริจาค"),
        (MONEY_FROM, "budget.run,budget.buy", "เลือกทั้ง ดำเนินงาน และ ลงทุน"),
    ],
)
def test_a_choice_that_is_not_there_is_refused(field: Field, typed: str, what: str) -> None:
    assert what in refused(field, typed)


def test_a_choice_is_shown_in_the_forms_order() -> None:
    ticked = read(CHANNEL, "other:Line,email:a@b.c")
    assert show_value(CHANNEL, ticked) == "e-mail: a@b.c, อื่น ๆ Line"


def test_rows_are_typed_with_bars_and_semicolons() -> None:
    rows = read(PEOPLE, r"นาง ก | 1/10/69 | ดี\; มาก; นาย ข ; | | ลา | email:x\, y")
    assert (
        rows
        == [
            {"name": "นาง ก", "since": "2026-10-01", "note": "ดี; มาก"},
            {"name": "นาย ข"},
            {"note": "ลา", "by": {"email": "x, y"}},
        ]
        or rows[2]["by"]
    )
    assert show_value(PEOPLE, rows[:2], Digits.THAI).startswith("นาง ก | ๑ ตุลาคม ๒๕๖๙ | ดี; มาก")


def test_a_bad_cell_names_its_row_and_column() -> None:
    said = refused(PEOPLE, "นาง ก | 1/10/69; นาย ข | 32/10/69")
    assert said.startswith("คณะกรรมการ แถวที่ 2 คอลัมน์ ตั้งแต่: ")
    assert "แถวที่ 1 มี 5 คอลัมน์ แต่ตารางมี 4" in refused(PEOPLE, "ก|1/1/69|ค|amss|จ")


@pytest.mark.parametrize(
    ("kind", "value", "thai", "arabic"),
    [
        (FieldType.DATE, "2026-06-14", "๑๔ มิถุนายน ๒๕๖๙", "14 มิถุนายน 2569"),
        (
            FieldType.DATE_RANGE,
            ["2026-06-14", "2026-06-15"],
            "๑๔ มิถุนายน ๒๕๖๙ ถึง ๑๕ มิถุนายน ๒๕๖๙",
            "14 มิถุนายน 2569 ถึง 15 มิถุนายน 2569",
        ),
        (FieldType.MONEY, "1234567.50", "๑,๒๓๔,๕๖๗.๕๐", "1,234,567.50"),
        (FieldType.MONTH, "2018-06", "มิถุนายน ๒๕๖๑", "มิถุนายน 2561"),
        (FieldType.NUMBER, 2569, "๒๕๖๙", "2569"),
        (FieldType.BOOK_NUMBER, "ศธ 04056/45", "ศธ ๐๔๐๕๖/๔๕", "ศธ 04056/45"),
        (FieldType.DAYS, 3, "๓", "3"),
        (FieldType.TEXT, "a1@b.go.th ๑", "a1@b.go.th ๑", "a1@b.go.th ๑"),
    ],
)
def test_figures_are_shown_as_the_office_chooses(
    kind: FieldType, value: Json, thai: str, arabic: str
) -> None:
    assert show_value(of(kind), value, Digits.THAI) == thai
    assert show_value(of(kind), value, Digits.ARABIC) == arabic


def test_the_shape_of_dates_can_be_chosen() -> None:
    assert show_value(of(FieldType.DATE), "2026-06-14", style=DateStyle.SHORT) == "14 มิ.ย. 2569"
