"""A memo: what was filled in and what was recorded. Its state is computed, never stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from clerkdesk.domain.form.form import Form
from clerkdesk.domain.memo.entries import Entry

Values = Mapping[str, Any]
"""Stored values by field id; JSON shapes are in :mod:`clerkdesk.domain.form.values`."""


@dataclass(frozen=True)
class Material:
    """A file that belongs to a memo. ``sha256`` finds it in the store, ``name`` is its own."""

    name: str
    sha256: str
    size: int
    field: str = ""


@dataclass(frozen=True)
class Memo:
    """One memo of the office, with the form as it stood when the memo was made.

    ``like`` is the memo that it was copied from; ``asks_again`` the refused one that it follows.
    ``version`` rises with each write, so that two clerks do not overwrite each other.
    """

    id: int
    form: Form
    values: Values
    created_on: date
    number: str = ""
    subject: str = ""
    dated: date | None = None
    requester: str = ""
    unit: str = ""
    topic: str = ""
    like: int | None = None
    asks_again: int | None = None
    version: int = 1
    entries: tuple[Entry, ...] = ()
    materials: tuple[Material, ...] = field(default=())
