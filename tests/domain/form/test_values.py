"""What is typed into a field is stored in one shape, shown, and given back for editing."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.datestyles import DateStyle, format_date
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind, Option
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.form.values import (
    check_values,
    default_value,
    edit_text,
    missing_fields,
    read_value,
    show_value,
    with_days,
    without_label,
)
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import normalise

TODAY = date(2026, 11, 22)
Json = Any

CHANNEL = Field(
    "channel",
    FieldType.CHOICE,
    "ช่องทาง",
    many=True,
    options=(
        Option("email", "e-mail:", detail=True),
        Option("amss", "ระบบ Amss++"),
        Option("other", "อื่น ๆ", label_en="Other", detail=True),
    ),
)
MONEY_FROM = Field(
    "from",
    FieldType.CHOICE,
    "แหล่งเงิน",
    options=(
        Option("budget", "งบประมาณ", options=(Option("run", "ดำเนินงาน"), Option("buy", "ลงทุน"))),
        Option("gift", "บริจาค", detail=True),
    ),
)
PEOPLE = Field(
    "people",
    FieldType.TABLE,
    "คณะกรรมการ",
    columns=(
        Field("name", FieldType.PERSON, "ชื่อ"),
        Field("since", FieldType.DATE, "ตั้งแต่"),
        Field("note", FieldType.LONG_TEXT, "หมายเหตุ"),
        Field("by", FieldType.CHOICE, "โดย", many=True, options=CHANNEL.options),
    ),
)


def of(kind: FieldType) -> Field:
    return Field("f", kind, "ช่องทดสอบ")


def read(field: Field | FieldType, typed: str) -> Json:
    return read_value(field if isinstance(field, Field) else of(field), typed, TODAY)


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


TEXTS = st.text(
    st.sampled_from("กิ่น้ำปั๊ญูฐ aZ09๑๙\\,;:|.-–()\n\r\t\u200b\u0301e") | st.characters(), max_size=30
)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
NUMBERS = st.decimals(-999_999_999, 999_999_999, places=2, allow_nan=False).map(str)
DETAILS = st.text(st.sampled_from("ก่ ,:;|\\\nx.amss"), max_size=12)


def _choices(parts: list[tuple[str, str]]) -> str:
    return join_typed([key if key == "amss" else f"{key}:{words}" for key, words in parts], ",\n")


def _rows(rows: list[tuple[str, date, str, str]]) -> str:
    cells = (join_typed([name, format_date(day), *rest], "|") for name, day, *rest in rows)
    return join_typed(list(cells), ";\n")


CHOICES = st.lists(st.tuples(st.sampled_from(["email", "amss", "other"]), DETAILS), max_size=3).map(
    _choices
)
ROWS = st.lists(st.tuples(DETAILS, DAYS, TEXTS.map(normalise), CHOICES), max_size=3).map(_rows)
TYPED: dict[FieldType, tuple[Field, st.SearchStrategy[str]]] = {
    **{
        kind: (of(kind), TEXTS)
        for kind in (
            FieldType.TEXT,
            FieldType.LONG_TEXT,
            FieldType.BOOK_NUMBER,
            FieldType.PERSON,
            FieldType.UNIT,
            FieldType.TOPIC,
            FieldType.FILES,
        )
    },
    FieldType.DATE: (of(FieldType.DATE), DAYS.map(format_date)),
    FieldType.DATE_RANGE: (
        of(FieldType.DATE_RANGE),
        st.tuples(DAYS, st.integers(0, 40)).map(
            lambda two: f"{two[0]} - {min(two[0] + timedelta(days=two[1]), date(2200, 12, 31))}"
        ),
    ),
    FieldType.NUMBER: (of(FieldType.NUMBER), NUMBERS),
    FieldType.MONEY: (of(FieldType.MONEY), NUMBERS),
    FieldType.CHOICE: (CHANNEL, CHOICES),
    FieldType.TABLE: (PEOPLE, ROWS),
}


@given(st.lists(DETAILS.map(str.strip), min_size=1))
def test_parts_that_are_joined_come_apart_again(parts: list[str]) -> None:
    assert split_typed(join_typed(parts, ",\n"), ",\n") == parts


@pytest.mark.parametrize("kind", TYPED)
@given(data=st.data())
def test_what_is_edited_unchanged_stays_the_same(kind: FieldType, data: st.DataObject) -> None:
    field, typed = TYPED[kind]
    value = read(field, data.draw(typed))
    assert read(field, edit_text(field, value)) == value
    form = Form("f", 1, FormKind.MEMO, "แบบ", fields=(field,))
    check_values(form, {field.id: value})


@pytest.mark.parametrize("kind", [kind for kind in FieldType if kind is not FieldType.TABLE])
@given(typed=TEXTS)
def test_any_text_is_read_or_refused_with_a_sentence(kind: FieldType, typed: str) -> None:
    field = CHANNEL if kind is FieldType.CHOICE else of(kind)
    try:
        value = read(field, typed)
    except ClerkError as error:
        assert str(error).startswith(field.label)  # noqa: PT017 most texts are refused, some are not
    else:
        assert isinstance(show_value(field, value, Digits.THAI), str)


TRIP = Form(
    "trip",
    1,
    FormKind.MEMO,
    "เดินทาง",
    fields=(
        Field("subject", FieldType.TEXT, "เรื่อง", required=True),
        Field("on", FieldType.DATE, "วันที่", default="today"),
        Field("back", FieldType.DATE, "กลับ"),
        Field("stay", FieldType.DATE_RANGE, "พัก"),
        Field("days", FieldType.DAYS, "รวม", first="on", last="back"),
        Field("nights", FieldType.DAYS, "พักรวม", first="stay"),
    ),
)


def test_a_default_of_today_is_the_day_of_filling_in() -> None:
    assert default_value(TRIP.fields[1], TODAY) == "2026-11-22"
    assert default_value(TRIP.fields[0], TODAY) is None


def test_days_count_the_first_and_the_last() -> None:
    values = {"on": "2026-11-22", "back": "2026-11-24", "stay": ["2026-01-01", "2026-01-01"]}
    counted = with_days(TRIP, values)
    assert (counted["days"], counted["nights"]) == (3, 1)


def test_days_that_cannot_be_counted_are_left_out() -> None:
    assert "days" not in with_days(TRIP, {"on": "2026-11-22", "days": 9})
    assert "days" not in with_days(TRIP, {"on": "2026-11-22", "back": "2026-11-01", "days": 9})


def test_required_fields_with_nothing_in_them_are_missing() -> None:
    assert missing_fields(TRIP, {"subject": ""}) == [TRIP.fields[0]]
    assert missing_fields(TRIP, {"subject": "ประชุม"}) == []


@pytest.mark.parametrize(
    ("values", "what"),
    [
        ({"subjct": "x"}, "(subject?)"),
        ({"on": "22/11/2569"}, "วันที่: ค่าที่เก็บไว้"),
        ({"on": 5}, "วันที่: ค่าที่เก็บไว้"),
        ({"stay": ["2026-01-02", "2026-01-01"]}, "พัก: ค่าที่เก็บไว้"),
        ({"stay": [1]}, "พัก: ค่าที่เก็บไว้"),
        ({"stay": []}, ""),
        ({"days": True}, "รวม: ค่าที่เก็บไว้"),
        ({"subject": "นํ้า"}, "เรื่อง: ค่าที่เก็บไว้"),
        ({"subject": None, "on": "2026-11-22", "days": 3}, ""),
    ],
)
def test_stored_values_are_checked(values: dict[str, Any], what: str) -> None:
    if not what:
        check_values(TRIP, values)
        return
    with pytest.raises(ClerkError) as caught:
        check_values(TRIP, values)
    assert what in str(caught.value)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("กลุ่มอำนวยการ", "อำนวยการ"),
        ("หน่วยตรวจสอบภายใน", "หน่วยตรวจสอบภายใน"),
        ("กลุ่ม", "กลุ่ม"),
        ("", ""),
    ],
)
def test_a_word_that_the_label_says_is_not_written_twice(value: str, written: str) -> None:
    assert without_label("กลุ่ม", value) == written
