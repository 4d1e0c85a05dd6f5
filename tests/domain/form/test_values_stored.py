"""Defaults, counted days, missing fields, and the check of stored values."""

from typing import Any

import pytest

from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.form.values import (
    check_values,
    default_value,
    missing_fields,
    with_days,
    without_label,
)
from tests.domain.form.reading import TODAY

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
