"""Money in words, sums of tables, and days counted in their rows."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from clerkdesk.domain.form.derived import derived_names, derived_texts
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.form.values import edit_text, fits, read_value
from clerkdesk.domain.thai.digits import Digits

DAY = date(2026, 11, 22)
TRIPS = Field(
    "trips",
    FieldType.TABLE,
    "การเดินทาง",
    columns=(
        Field("who", FieldType.PERSON, "ชื่อ"),
        Field("leaves", FieldType.DATE, "ไป"),
        Field("returns", FieldType.DATE, "กลับ"),
        Field("days", FieldType.DAYS, "วัน", first="leaves", last="returns"),
        Field("paid", FieldType.MONEY, "เงิน", sum=True),
    ),
)
FORM = Form("f", 1, FormKind.MEMO, "แบบ", fields=(Field("price", FieldType.MONEY, "วงเงิน"), TRIPS))


def test_money_and_columns_that_count_can_be_named() -> None:
    assert derived_names(FORM) == ["price.words", "trips.days", "trips.paid", "trips.paid.words"]


def test_sums_and_words_stand_behind_the_names() -> None:
    rows = read_value(TRIPS, "ก | 22/11/2569 | 25/11/2569 | | 1,000; ข | | | | 250.50", DAY)
    assert derived_texts(FORM, {"price": "21.00", "trips": rows}, Digits.THAI) == {
        "price.words": "ยี่สิบเอ็ดบาทถ้วน",
        "trips.days": "๔",
        "trips.paid": "๑,๒๕๐.๕๐",
        "trips.paid.words": "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์",
    }
    assert set(derived_texts(FORM, {}, Digits.THAI).values()) == {""}


def test_days_of_a_row_are_counted_whatever_was_typed_there() -> None:
    rows = read_value(TRIPS, "ก | 22/11/2569 | 25/11/2569 | 99", DAY)
    assert rows == [{"who": "ก", "leaves": "2026-11-22", "returns": "2026-11-25", "days": 4}]
    assert fits(TRIPS, rows)
    assert edit_text(TRIPS, rows) == "ก | 22/11/2569 | 25/11/2569 | 4 |"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10**10), max_size=6))
def test_a_column_is_added_up_to_the_satang(satang: list[int]) -> None:
    rows = [{"paid": f"{each // 100}.{each % 100:02}"} for each in satang]
    said = derived_texts(FORM, {"trips": rows}, Digits.ARABIC)["trips.paid"]
    assert said == (f"{sum(satang) // 100:,}.{sum(satang) % 100:02}" if satang else "")
