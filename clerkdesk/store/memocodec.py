"""Memos as rows and back."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Row

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.entries import Entry
from clerkdesk.domain.memo.memo import Material, Memo
from clerkdesk.domain.thai.text import search_key

_SAME = (
    "values", "created_on", "number", "subject", "dated", "requester", "unit", "topic", "like",
    "asks_again", "version",
)  # fmt: skip
"""The fields of a memo that are columns as they are."""

MATERIAL = ("name", "sha256", "size", "field")
"""The fields of a material that are columns as they are."""


def memo_to_row(memo: Memo) -> dict[str, Any]:
    """The columns of ``memo`` that it says itself: all but its id and form."""
    row = {name: getattr(memo, name) for name in _SAME}
    row["values"] = dict(memo.values)
    row["number_key"] = number_key(memo.number)
    return row


def memo_from_row(
    row: Row[Any], form: Form, entries: Sequence[Entry], materials: Sequence[Material]
) -> Memo:
    """The memo that ``row`` holds."""
    return Memo(
        id=row.id,
        form=form,
        entries=tuple(entries),
        materials=tuple(materials),
        **{name: getattr(row, name) for name in _SAME},
    )


def material_from_row(row: Row[Any]) -> Material:
    """The material that ``row`` holds."""
    return Material(**{name: getattr(row, name) for name in MATERIAL})


def number_key(number: str) -> str:
    """What two ways of writing one number have in common: no spaces, Arabic figures."""
    return search_key(number).replace(" ", "")


class FoundBy(Protocol):
    """What a memo is found by."""

    @property
    def subject(self) -> str: ...
    @property
    def number(self) -> str: ...
    @property
    def requester(self) -> str: ...
    @property
    def unit(self) -> str: ...


def search_text(memo: FoundBy) -> str:
    """Line by line, since what is looked for holds no line end: no match runs over two fields."""
    found_by = (memo.subject, memo.number, memo.requester, memo.unit)
    return "\n".join(search_key(part) for part in found_by)
