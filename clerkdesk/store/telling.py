"""Rows of which the store itself tells the journal: as they were before, and as they are now."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from clerkdesk.domain.office.people import Person, Unit
from clerkdesk.domain.office.topics import Topic
from clerkdesk.store.journal import JournalWriting

_TABLES = {
    "person": "people",
    "appointment": "appointments",
    "unit": "units",
    "register": "registers",
    "number": "book_numbers",
    "topic": "topics",
    "code": "codes",
    "topic_code": "topic_codes",
    "plan": "plan",
    "intake": "intakes",
    "round": "rounds",
    "holiday": "office_holidays",
    "round_entry": "round_entries",
    "office": "settings",
    "setting": "settings",
}

Told = Mapping[str, Any]
"""A row as the journal shows it, by the names of its columns."""


def tell(
    journal: JournalWriting,
    subject: str,
    before: Told | Person | Unit | Topic | None,
    after: Told | Person | Unit | Topic | None,
) -> None:
    """Notes what became of ``subject`` (``unit 2``); None where it was not there, or is no more.

    Whoever changes the row, for whatever act: nothing is overwritten that cannot be read again.
    """
    table = _TABLES[subject.partition(" ")[0]]
    journal.note(subject, _plain(before), _plain(after), table)


def _plain(row: Told | Person | Unit | Topic | None) -> dict[str, Any] | None:
    if row is None:
        return None
    parts = row if isinstance(row, Mapping) else asdict(row)
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in parts.items()
    }
