"""Whatever is typed is read or refused with a sentence, and comes back unchanged from editing."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerkdesk.domain.calendar.datestyles import format_date
from clerkdesk.domain.calendar.month import Month, format_month
from clerkdesk.domain.errors import ClerkError
from clerkdesk.domain.form.form import Field, FieldType, Form, FormKind
from clerkdesk.domain.form.separated import join_typed, split_typed
from clerkdesk.domain.form.values import (
    check_values,
    edit_text,
    show_value,
)
from clerkdesk.domain.thai.digits import Digits
from clerkdesk.domain.thai.text import normalise
from tests.domain.form.reading import CHANNEL, PEOPLE, of, read

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
    FieldType.MONTH: (of(FieldType.MONTH), DAYS.map(lambda day: format_month(Month.of(day)))),
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
