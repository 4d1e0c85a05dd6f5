"""Fields that tests of values read what is typed into."""

from datetime import date
from typing import Any

from clerkdesk.domain.form.form import Field, FieldType, Option
from clerkdesk.domain.form.values import (
    read_value,
)

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
